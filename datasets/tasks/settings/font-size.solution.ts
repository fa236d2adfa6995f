import type { Script } from '../../../host/src/agent/index.js';
import type { Solution, ValuesOf } from '../../../scripts/tasks/task.js';
import type { fontSize } from './font-size.js';
import { choose } from './pages.js';

type Values = ValuesOf<typeof fontSize>;

const choice =
  (of: (size: string) => string) =>
  ({ size }: Values): Script =>
  async (hand) => {
    await choose(hand, 'Font size', of(size));
    return undefined;
  };

export const fontSizeSolution: Solution<Values> = {
  solve: choice((size) => size),
  nearMisses: {
    'one size beside it': choice((size) => (size === 'Large' ? 'Largest' : 'Large')),
    'left as it was': choice(() => 'Default'),
  },
};
