import type { Script } from '../../../host/src/agent/index.js';
import type { Solution, ValuesOf } from '../../../scripts/tasks/task.js';
import type { darkTheme } from './dark-theme.js';
import { open } from './pages.js';

type Values = ValuesOf<typeof darkTheme>;

const through =
  (...titles: readonly string[]) =>
  (): Script =>
  async (hand) => {
    await open(hand, 'Display', ...titles);
    return undefined;
  };

export const darkThemeSolution: Solution<Values> = {
  solve: through('Dark theme'),
  nearMisses: {
    'switched on and off again': through('Dark theme', 'Dark theme'),
    'adaptive brightness as well': through('Adaptive brightness', 'Dark theme'),
  },
};
