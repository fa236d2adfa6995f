import type { Script } from '../../../host/src/agent/index.js';
import type { Solution, ValuesOf } from '../../../scripts/tasks/task.js';
import type { brightnessMax } from './brightness-max.js';
import { id, open } from './pages.js';

type Values = ValuesOf<typeof brightnessMax>;

const brightness =
  (level: string): Script =>
  async (hand) => {
    await open(hand, 'Display');
    await hand.set(id('slider'), level);
    return undefined;
  };

export const brightnessMaxSolution: Solution<Values> = {
  solve: () => brightness('max'),
  nearMisses: {
    'nearly there': () => brightness('98%'),
    'half of it': () => brightness('50%'),
  },
};
