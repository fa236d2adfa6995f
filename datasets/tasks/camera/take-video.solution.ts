import type { Script } from '../../../host/src/agent/index.js';
import type { Solution, ValuesOf } from '../../../scripts/tasks/task.js';
import { film, id, press } from './pages.js';
import type { takeVideo } from './take-video.js';

type Values = ValuesOf<typeof takeVideo>;

const filmTimes =
  (times: number): Script =>
  async (hand) => {
    for (let time = 0; time < times; time += 1) await film(hand, '00:00');
    return undefined;
  };

export const takeVideoSolution: Solution<Values> = {
  solve: () => filmTimes(1),
  nearMisses: {
    'two videos': () => filmTimes(2),
    'a photo': () => async (hand) => {
      await press(hand);
      return undefined;
    },
    'the mode alone': () => async (hand) => {
      await hand.tap(id('video_mode'));
      return undefined;
    },
  },
};
