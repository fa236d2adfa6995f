import type { Script } from '../../../host/src/agent/index.js';
import type { Solution, ValuesOf } from '../../../scripts/tasks/task.js';
import { openApp } from '../launcher.js';
import { begin, send } from '../messages/pages.js';
import type { createAndSend } from './create-and-send.js';
import { create, write } from './pages.js';

type Values = ValuesOf<typeof createAndSend>;

const both =
  (message: (text: string) => string | undefined) =>
  ({ name, text, number }: Values): Script =>
  async (hand) => {
    await create(hand, name);
    await write(hand, text);
    const said = message(text);
    if (said === undefined) return undefined;
    await openApp(hand, 'Messages');
    await begin(hand, number);
    await send(hand, said);
    return undefined;
  };

export const createAndSendSolution: Solution<Values> = {
  solve: both((text) => text),
  nearMisses: {
    'the note alone': both(() => undefined),
    'another text sent': both((text) => text.split(' ').slice(1).join(' ')),
  },
};
