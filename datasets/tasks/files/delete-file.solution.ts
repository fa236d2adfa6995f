import type { Hand, Script } from '../../../host/src/agent/index.js';
import type { Solution, ValuesOf } from '../../../scripts/tasks/task.js';
import type { deleteFile } from './delete-file.js';
import { id, mark, open, other, removeMarked } from './pages.js';

type Values = ValuesOf<typeof deleteFile>;

const remove =
  (which: (hand: Hand, name: string) => readonly string[]) =>
  ({ name, from }: Values): Script =>
  async (hand) => {
    await open(hand, from);
    await mark(hand, which(hand, name));
    await removeMarked(hand);
    return undefined;
  };

export const deleteFileSolution: Solution<Values> = {
  solve: remove((_hand, name) => [name]),
  nearMisses: {
    'another one': remove((hand, name) => [other(hand, name)]),
    'one too many': remove((hand, name) => [name, other(hand, name)]),
    'it is asked whether to, and not answered with yes':
      ({ name, from }) =>
      async (hand) => {
        await open(hand, from);
        await mark(hand, [name]);
        await hand.tap(id('delete'));
        await hand.tap('id=android:id/button2');
        return undefined;
      },
  },
};
