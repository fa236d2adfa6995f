import type { Solution, ValuesOf } from '../../../scripts/tasks/task.js';
import type { autoRotateOff } from './auto-rotate-off.js';
import { onDisplay } from './pages.js';

type Values = ValuesOf<typeof autoRotateOff>;

export const autoRotateOffSolution: Solution<Values> = {
  solve: onDisplay('Auto‑rotate screen'),
  nearMisses: {
    'switched off and on again': onDisplay('Auto‑rotate screen', 'Auto‑rotate screen'),
    'the dark theme as well': onDisplay('Dark theme', 'Auto‑rotate screen'),
  },
};
