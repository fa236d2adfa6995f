import type { Hand, Script } from '../../../host/src/agent/index.js';
import type { Solution, ValuesOf } from '../../../scripts/tasks/task.js';
import type { deleteKind } from './delete-kind.js';
import { id, mark, open, removeMarked } from './pages.js';

type Values = ValuesOf<typeof deleteKind>;

const names = (hand: Hand, is: (name: string) => boolean): readonly string[] =>
  hand
    .all(id('file_name'))
    .map(({ text }) => text)
    .filter(is);

const clear =
  (which: (hand: Hand, ending: string) => readonly string[]) =>
  ({ ending, from }: Values): Script =>
  async (hand) => {
    await open(hand, from);
    await mark(hand, which(hand, `.${ending}`));
    await removeMarked(hand);
    return undefined;
  };

const ofKind = (hand: Hand, ending: string): readonly string[] => names(hand, (name) => name.endsWith(ending));

export const deleteKindSolution: Solution<Values> = {
  solve: clear(ofKind),
  nearMisses: {
    'one left': clear((hand, ending) => ofKind(hand, ending).slice(1)),
    'another one, too': clear((hand, ending) => [
      ...ofKind(hand, ending),
      ...names(hand, (name) => name.endsWith('.txt')).slice(0, 1),
    ]),
    'the others': clear((hand) => names(hand, (name) => name.endsWith('.txt'))),
  },
};
