import type { Script } from '../../../host/src/agent/index.js';
import type { Solution, ValuesOf } from '../../../scripts/tasks/task.js';
import type { longVideo } from './long-video.js';
import { film } from './pages.js';

type Values = ValuesOf<typeof longVideo>;

const filmUntil =
  (seconds: number): Script =>
  async (hand) => {
    await film(hand, `00:0${seconds}`);
    return undefined;
  };

export const longVideoSolution: Solution<Values> = {
  solve: ({ seconds }) => filmUntil(seconds),
  nearMisses: { 'a short one': () => filmUntil(0) },
};
