import type { Hand, Script } from '../../../host/src/agent/index.js';
import type { Solution, ValuesOf } from '../../../scripts/tasks/task.js';
import type { deleteNote } from './delete-note.js';
import { id, mark } from './pages.js';

type Values = ValuesOf<typeof deleteNote>;

const remove =
  (names: (hand: Hand, name: string) => readonly string[]) =>
  ({ name }: Values): Script =>
  async (hand) => {
    await mark(hand, names(hand, name));
    await hand.tap(id('delete'));
    await hand.tap('id=android:id/button1');
    return undefined;
  };

/** Another note of the list. */
function other(hand: Hand, name: string): string {
  return (
    hand
      .all(id('file_name'))
      .map(({ text }) => text)
      .find((text) => text !== name) ?? ''
  );
}

export const deleteNoteSolution: Solution<Values> = {
  solve: remove((_hand, name) => [name]),
  nearMisses: {
    'one too many': remove((hand, name) => [name, other(hand, name)]),
    'another one': remove((hand, name) => [other(hand, name)]),
    'it is asked whether to, and not answered with yes':
      ({ name }) =>
      async (hand) => {
        await mark(hand, [name]);
        await hand.tap(id('delete'));
        await hand.tap('id=android:id/button2');
        return undefined;
      },
  },
};
