import type { Hand, Script } from '../../../host/src/agent/index.js';
import type { Solution, ValuesOf } from '../../../scripts/tasks/task.js';
import { choose, id, mark, open, other } from './pages.js';
import type { renameFile } from './rename-file.js';

type Values = ValuesOf<typeof renameFile>;

const rename =
  (what: (hand: Hand, name: string) => string, newName: (name: string) => string = (name) => name) =>
  (values: Values): Script =>
  async (hand) => {
    await open(hand, values.from);
    await mark(hand, [what(hand, values.name)]);
    await choose(hand, 'Rename');
    await hand.type(id('name'), newName(values.newName));
    await hand.tap('id=android:id/button1');
    return undefined;
  };

const it = (_hand: Hand, name: string): string => name;

export const renameFileSolution: Solution<Values> = {
  solve: rename(it),
  nearMisses: {
    'another file': rename(other),
    'without its ending': rename(it, (name) => name.replace('.txt', '')),
  },
};
