import type { Script } from '../../../host/src/agent/index.js';
import type { Solution, ValuesOf } from '../../../scripts/tasks/task.js';
import type { deleteDay } from './delete-day.js';
import { confirm, id, openDay, row } from './pages.js';

type Values = ValuesOf<typeof deleteDay>;

const clear =
  (all: boolean) =>
  ({ day }: Values): Script =>
  async (hand) => {
    await openDay(hand, day);
    await hand.hold(row(hand.all(id('event_title'))[0]?.text ?? ''));
    if (all) {
      if (hand.sees(id('select_all'))) await hand.tap(id('select_all'));
      else {
        await hand.tap('desc=More options');
        await hand.tap("//*[@text='Select all']");
      }
    }
    await confirm(hand);
    return undefined;
  };

export const deleteDaySolution: Solution<Values> = {
  solve: clear(true),
  nearMisses: {
    'the first of them alone': clear(false),
  },
};
