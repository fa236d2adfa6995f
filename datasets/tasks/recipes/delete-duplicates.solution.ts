import type { Script } from '../../../host/src/agent/index.js';
import type { Solution, ValuesOf } from '../../../scripts/tasks/task.js';
import type { deleteDuplicates } from './delete-duplicates.js';
import { id, row } from './pages.js';

type Values = ValuesOf<typeof deleteDuplicates>;

/** Opens row after row of the title, and deletes the first that says what is wanted; its place in the list is 1 for the first. */
const drop =
  (isWanted: (description: string, seen: readonly string[]) => boolean) =>
  ({ twice: { title } }: Values): Script =>
  async (hand) => {
    const seen: string[] = [];
    for (let place = 1; hand.sees(row(title, place)); place += 1) {
      await hand.tap(row(title, place));
      const description = hand.all(id('description'))[0]?.text ?? '';
      if (isWanted(description, seen)) {
        await hand.tap(id('delete'));
        await hand.tap('id=android:id/button1');
        return undefined;
      }
      seen.push(description);
      await hand.key('back');
    }
    return undefined;
  };

export const deleteDuplicatesSolution: Solution<Values> = {
  solve: drop((description, seen) => seen.includes(description)),
  nearMisses: {
    'the namesake, which is another recipe': drop((description) => description === 'Not the same at all.'),
    'both of them': (values) => async (hand) => {
      const isOne = drop((description) => description === values.twice.description);
      await isOne(values)(hand);
      await isOne(values)(hand);
      return undefined;
    },
  },
};
