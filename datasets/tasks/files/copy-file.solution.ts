import type { Script } from '../../../host/src/agent/index.js';
import type { Solution, ValuesOf } from '../../../scripts/tasks/task.js';
import type { copyFile } from './copy-file.js';
import { mark, open, send } from './pages.js';

type Values = ValuesOf<typeof copyFile>;

const copy =
  (how: 'Move to…' | 'Copy to…', where: (to: string) => string = (to) => to) =>
  ({ name, from, to }: Values): Script =>
  async (hand) => {
    await open(hand, from);
    await mark(hand, [name]);
    await send(hand, how, where(to));
    return undefined;
  };

export const copyFileSolution: Solution<Values> = {
  solve: copy('Copy to…'),
  nearMisses: {
    'moved instead': copy('Move to…'),
    'to another folder': copy('Copy to…', () => 'Ringtones'),
  },
};
