import type { Script } from '../../../host/src/agent/index.js';
import type { Solution, ValuesOf } from '../../../scripts/tasks/task.js';
import type { deleteDuplicates } from './delete-duplicates.js';
import { id, open, row } from './pages.js';

type Values = ValuesOf<typeof deleteDuplicates>;

const NAMESAKE = 'Not the same at all.';

/** Opens row after row of the name, and deletes the first whose note is what is wanted. */
const drop =
  (isWanted: (note: string, seen: readonly string[]) => boolean) =>
  ({ twice: { name } }: Values): Script =>
  async (hand) => {
    const seen: string[] = [];
    for (let place = 1; hand.sees(row(name, place)); place += 1) {
      await open(hand, name, place);
      const note = hand.all(id('note'))[0]?.text ?? '';
      if (isWanted(note, seen)) {
        await hand.tap(id('delete'));
        await hand.tap('id=android:id/button1');
        return undefined;
      }
      seen.push(note);
      await hand.key('back');
    }
    return undefined;
  };

export const deleteDuplicatesSolution: Solution<Values> = {
  solve: drop((note, seen) => seen.includes(note)),
  nearMisses: {
    'the namesake, which is another expense': drop((note) => note === NAMESAKE),
    'both of them': (values) => async (hand) => {
      await drop((note) => note !== NAMESAKE)(values)(hand);
      await drop((note) => note !== NAMESAKE)(values)(hand);
      return undefined;
    },
  },
};
