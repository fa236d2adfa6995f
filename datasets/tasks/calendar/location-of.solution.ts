import type { Script } from '../../../host/src/agent/index.js';
import type { Solution, ValuesOf } from '../../../scripts/tasks/task.js';
import type { locationOf } from './location-of.js';
import { id, row } from './pages.js';

type Values = ValuesOf<typeof locationOf>;

const look =
  (what: string) =>
  ({ title }: Values): Script =>
  async (hand) => {
    await hand.tap(id('search'));
    await hand.type('id=android:id/search_src_text', title);
    await hand.tap(row(title));
    return hand.all(id(what))[0]?.text;
  };

export const locationOfSolution: Solution<Values> = {
  solve: look('details_location'),
  nearMisses: { 'its description': look('details_description'), 'no answer': look('nothing') },
};
