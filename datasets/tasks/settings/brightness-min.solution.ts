import type { Script } from '../../../host/src/agent/index.js';
import type { Solution, ValuesOf } from '../../../scripts/tasks/task.js';
import type { brightnessMin } from './brightness-min.js';
import { id, open } from './pages.js';

type Values = ValuesOf<typeof brightnessMin>;

const brightness =
  (level: string): Script =>
  async (hand) => {
    await open(hand, 'Display');
    await hand.set(id('slider'), level);
    return undefined;
  };

export const brightnessMinSolution: Solution<Values> = {
  solve: () => brightness('min'),
  nearMisses: {
    'nearly there': () => brightness('3%'),
    'half of it': () => brightness('50%'),
  },
};
