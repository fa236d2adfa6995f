import type { Script } from '../../../host/src/agent/index.js';
import type { Solution, ValuesOf } from '../../../scripts/tasks/task.js';
import { film, press } from './pages.js';
import type { takePhoto } from './take-photo.js';

type Values = ValuesOf<typeof takePhoto>;

const pressTimes =
  (times: number): Script =>
  async (hand) => {
    await press(hand, times);
    return undefined;
  };

export const takePhotoSolution: Solution<Values> = {
  solve: () => pressTimes(1),
  nearMisses: {
    'two photos': () => pressTimes(2),
    'a video': () => async (hand) => {
      await film(hand, '00:00');
      return undefined;
    },
  },
};
