import type { Hand, Script } from '../../../host/src/agent/index.js';
import type { Solution, ValuesOf } from '../../../scripts/tasks/task.js';
import type { mergeNotes } from './merge-notes.js';
import { create, id, open, write } from './pages.js';

type Values = ValuesOf<typeof mergeNotes>;

const read = async (hand: Hand, name: string): Promise<string> => {
  await open(hand, name);
  const text = hand.all(id('note_text'))[0]?.text ?? '';
  await hand.key('back');
  return text;
};

const merge =
  (parts: (values: Values) => readonly string[], between = '\n\n') =>
  (values: Values): Script =>
  async (hand) => {
    const texts: string[] = [];
    for (const name of parts(values)) texts.push(await read(hand, name));
    await create(hand, values.name);
    await write(hand, texts.join(between));
    return undefined;
  };

export const mergeNotesSolution: Solution<Values> = {
  solve: merge(({ first, second, third }) => [first, second, third]),
  nearMisses: {
    'in another order': merge(({ first, second, third }) => [second, first, third]),
    'one left out': merge(({ first, third }) => [first, third]),
    'nothing between them': merge(({ first, second, third }) => [first, second, third], '\n'),
  },
};
