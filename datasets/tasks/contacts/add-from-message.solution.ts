import type { Script } from '../../../host/src/agent/index.js';
import type { Solution, ValuesOf } from '../../../scripts/tasks/task.js';
import { openApp } from '../launcher.js';
import { titles } from '../messages/pages.js';
import type { addFromMessage } from './add-from-message.js';
import { save } from './pages.js';

type Values = ValuesOf<typeof addFromMessage>;

/** Conversations are listed with the latest on top. */
const keep =
  (place: number, isReversed = false) =>
  ({ person: { first, last } }: Values): Script =>
  async (hand) => {
    await openApp(hand, 'Messages');
    const number = titles(hand)[place] ?? '';
    await openApp(hand, 'Contacts');
    await save(hand, isReversed ? { first: last, last: first } : { first, last }, number.replace(/[^\d+]/g, ''));
    return undefined;
  };

export const addFromMessageSolution: Solution<Values> = {
  solve: keep(0),
  nearMisses: { 'the number of the one before': keep(1), 'the names the wrong way round': keep(0, true) },
};
