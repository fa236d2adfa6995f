import type { Script } from '../../../host/src/agent/index.js';
import type { Solution, ValuesOf } from '../../../scripts/tasks/task.js';
import { paste } from '../paste.js';
import type { fromClipboard } from './from-clipboard.js';
import { create, id, write } from './pages.js';

type Values = ValuesOf<typeof fromClipboard>;

const pasted =
  (times: number) =>
  ({ name }: Values): Script =>
  async (hand) => {
    await create(hand, name);
    for (let time = 0; time < times; time += 1) await paste(hand, id('note_text'));
    await hand.tap(id('save'));
    return undefined;
  };

export const fromClipboardSolution: Solution<Values> = {
  solve: pasted(1),
  nearMisses: {
    'pasted twice': pasted(2),
    'the word for it':
      ({ name }) =>
      async (hand) => {
        await create(hand, name);
        await write(hand, 'clipboard');
        return undefined;
      },
  },
};
