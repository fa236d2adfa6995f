import type { Script } from '../../../host/src/agent/index.js';
import type { Solution, ValuesOf } from '../../../scripts/tasks/task.js';
import type { autoRotateOff } from './auto-rotate-off.js';
import { open } from './pages.js';

type Values = ValuesOf<typeof autoRotateOff>;

const through =
  (...titles: readonly string[]) =>
  (): Script =>
  async (hand) => {
    await open(hand, 'Display', ...titles);
    return undefined;
  };

export const autoRotateOffSolution: Solution<Values> = {
  solve: through('Auto‑rotate screen'),
  nearMisses: {
    'switched off and on again': through('Auto‑rotate screen', 'Auto‑rotate screen'),
    'the dark theme as well': through('Dark theme', 'Auto‑rotate screen'),
  },
};
