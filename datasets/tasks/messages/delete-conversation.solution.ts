import type { Hand, Script } from '../../../host/src/agent/index.js';
import type { Solution, ValuesOf } from '../../../scripts/tasks/task.js';
import type { deleteConversation } from './delete-conversation.js';
import { open, titles } from './pages.js';

type Values = ValuesOf<typeof deleteConversation>;

const remove =
  (whom: (hand: Hand, number: string) => string, answer: string) =>
  ({ number }: Values): Script =>
  async (hand) => {
    await open(hand, whom(hand, number));
    await hand.tap('desc=More options');
    await hand.tap("//*[@text='Delete conversation']");
    await hand.tap(answer);
    return undefined;
  };

const own = (_hand: Hand, number: string) => number;
const other = (hand: Hand, number: string) =>
  titles(hand).find((title) => title.replace(/[^\d+]/g, '') !== number) ?? '';

export const deleteConversationSolution: Solution<Values> = {
  solve: remove(own, 'id=android:id/button1'),
  nearMisses: {
    'another conversation': remove(other, 'id=android:id/button1'),
    'asked, and answered with no': remove(own, 'id=android:id/button2'),
  },
};
