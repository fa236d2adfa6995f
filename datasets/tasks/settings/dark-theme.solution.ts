import type { Solution, ValuesOf } from '../../../scripts/tasks/task.js';
import type { darkTheme } from './dark-theme.js';
import { onDisplay } from './pages.js';

type Values = ValuesOf<typeof darkTheme>;

export const darkThemeSolution: Solution<Values> = {
  solve: onDisplay('Dark theme'),
  nearMisses: {
    'switched on and off again': onDisplay('Dark theme', 'Dark theme'),
    'adaptive brightness as well': onDisplay('Adaptive brightness', 'Dark theme'),
  },
};
