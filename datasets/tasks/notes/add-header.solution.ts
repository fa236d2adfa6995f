import type { Script } from '../../../host/src/agent/index.js';
import type { Solution, ValuesOf } from '../../../scripts/tasks/task.js';
import type { addHeader } from './add-header.js';
import { choose, id, open, write } from './pages.js';

type Values = ValuesOf<typeof addHeader>;

const put =
  (between: string) =>
  ({ name, newName, header }: Values): Script =>
  async (hand) => {
    await open(hand, name);
    const old = hand.all(id('note_text'))[0]?.text ?? '';
    await write(hand, `${header}${between}${old}`);
    await choose(hand, 'Rename');
    await hand.type(id('name'), newName);
    await hand.tap('id=android:id/button1');
    return undefined;
  };

export const addHeaderSolution: Solution<Values> = {
  solve: put('\n\n'),
  nearMisses: {
    'no empty line': put('\n'),
    'two empty lines': put('\n\n\n'),
  },
};
