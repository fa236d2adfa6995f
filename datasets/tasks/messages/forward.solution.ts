import type { Script } from '../../../host/src/agent/index.js';
import type { Solution, ValuesOf } from '../../../scripts/tasks/task.js';
import type { forward } from './forward.js';
import { begin, id, open, send } from './pages.js';

type Values = ValuesOf<typeof forward>;

const pass =
  (text: (text: string) => string) =>
  ({ number, to }: Values): Script =>
  async (hand) => {
    await open(hand, number);
    const said = hand.all(id('message_body'))[0]?.text ?? '';
    await hand.key('back');
    await begin(hand, to);
    await send(hand, text(said));
    return undefined;
  };

export const forwardSolution: Solution<Values> = {
  solve: pass((text) => text),
  nearMisses: {
    'half of it': pass((text) => text.slice(0, text.length / 2)),
    'back to whom it came from':
      ({ number, text }) =>
      async (hand) => {
        await open(hand, number);
        await send(hand, text);
        return undefined;
      },
  },
};
