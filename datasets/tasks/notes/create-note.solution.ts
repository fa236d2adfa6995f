import type { Script } from '../../../host/src/agent/index.js';
import type { Solution, ValuesOf } from '../../../scripts/tasks/task.js';
import type { createNote } from './create-note.js';
import { create, write } from './pages.js';

type Values = ValuesOf<typeof createNote>;

const make =
  ({ name, text }: Values): Script =>
  async (hand) => {
    await create(hand, name);
    await write(hand, text);
    return undefined;
  };

export const createNoteSolution: Solution<Values> = {
  solve: make,
  nearMisses: {
    'an empty note': (values) => make({ ...values, text: '' }),
    'a word too many': (values) => make({ ...values, text: `${values.text} Today.` }),
    'another ending': (values) =>
      make({ ...values, name: values.name.replace(/md$|txt$/, (was) => (was === 'md' ? 'txt' : 'md')) }),
  },
};
