import type { Script } from '../../../host/src/agent/index.js';
import type { Solution, ValuesOf } from '../../../scripts/tasks/task.js';
import { openTitled, send, titles } from './pages.js';
import type { replyMostRecent } from './reply-most-recent.js';

type Values = ValuesOf<typeof replyMostRecent>;

const answer =
  (place: number) =>
  ({ text }: Values): Script =>
  async (hand) => {
    await openTitled(hand, titles(hand)[place] ?? '');
    await send(hand, text);
    return undefined;
  };

export const replyMostRecentSolution: Solution<Values> = {
  solve: answer(0),
  nearMisses: { 'the one before it': answer(1) },
};
