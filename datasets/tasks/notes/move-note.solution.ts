import type { Script } from '../../../host/src/agent/index.js';
import type { Solution, ValuesOf } from '../../../scripts/tasks/task.js';
import type { moveNote } from './move-note.js';
import { id, mark, open } from './pages.js';

type Values = ValuesOf<typeof moveNote>;

const move =
  (what: (values: Values) => { readonly name: string; readonly to: string }) =>
  (values: Values): Script =>
  async (hand) => {
    const { name, to } = what(values);
    await open(hand, values.from);
    await mark(hand, [name]);
    await hand.tap(id('move'));
    await hand.tap(`//*[@resource-id='android:id/text1' and @text='${to}']`);
    return undefined;
  };

export const moveNoteSolution: Solution<Values> = {
  solve: move(({ name, to }) => ({ name, to: `Notes › ${to}` })),
  nearMisses: {
    'out of its folder alone': move(({ name }) => ({ name, to: 'Notes' })),
    'another note': move(({ to }) => ({ name: 'stays.md', to: `Notes › ${to}` })),
  },
};
