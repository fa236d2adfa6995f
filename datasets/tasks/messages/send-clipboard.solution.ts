import type { Script } from '../../../host/src/agent/index.js';
import type { Solution, ValuesOf } from '../../../scripts/tasks/task.js';
import { paste } from '../paste.js';
import { begin, id, send } from './pages.js';
import type { sendClipboard } from './send-clipboard.js';

type Values = ValuesOf<typeof sendClipboard>;

const pasted =
  (isSent: boolean) =>
  ({ number }: Values): Script =>
  async (hand) => {
    await begin(hand, number);
    await paste(hand, id('message'));
    if (isSent) await hand.tap(id('send'));
    return undefined;
  };

export const sendClipboardSolution: Solution<Values> = {
  solve: pasted(true),
  nearMisses: {
    'pasted and not sent': pasted(false),
    'the word for it':
      ({ number }) =>
      async (hand) => {
        await begin(hand, number);
        await send(hand, 'clipboard');
        return undefined;
      },
  },
};
