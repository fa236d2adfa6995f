import type { Script } from '../../../host/src/agent/index.js';
import type { Solution, ValuesOf } from '../../../scripts/tasks/task.js';
import type { editNote } from './edit-note.js';
import { id, open, write } from './pages.js';

type Values = ValuesOf<typeof editNote>;

const append =
  (added: (old: string, text: string) => string) =>
  ({ name, text }: Values): Script =>
  async (hand) => {
    await open(hand, name);
    await write(hand, added(hand.all(id('note_text'))[0]?.text ?? '', text));
    return undefined;
  };

export const editNoteSolution: Solution<Values> = {
  solve: append((old, text) => `${old}\n${text}`),
  nearMisses: {
    'in the last line': append((old, text) => `${old} ${text}`),
    'above it': append((old, text) => `${text}\n${old}`),
    'instead of it': append((_old, text) => text),
  },
};
