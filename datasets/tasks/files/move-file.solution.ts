import type { Hand, Script } from '../../../host/src/agent/index.js';
import type { Solution, ValuesOf } from '../../../scripts/tasks/task.js';
import type { moveFile } from './move-file.js';
import { mark, open, other, send } from './pages.js';

type Values = ValuesOf<typeof moveFile>;

const move =
  (
    what: (hand: Hand, name: string) => string,
    where: (to: string) => string,
    how: 'Move to…' | 'Copy to…' = 'Move to…',
  ) =>
  ({ name, from, to }: Values): Script =>
  async (hand) => {
    await open(hand, from);
    await mark(hand, [what(hand, name)]);
    await send(hand, how, where(to));
    return undefined;
  };

const it = (_hand: Hand, name: string): string => name;
const there = (to: string): string => to;

export const moveFileSolution: Solution<Values> = {
  solve: move(it, there),
  nearMisses: {
    'copied instead': move(it, there, 'Copy to…'),
    'another file': move(other, there),
    'to another folder': move(it, () => 'Ringtones'),
  },
};
