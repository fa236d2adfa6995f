import type { Script } from '../../../host/src/agent/index.js';
import type { Solution, ValuesOf } from '../../../scripts/tasks/task.js';
import type { newFolder } from './new-folder.js';
import { choose, id, open } from './pages.js';

type Values = ValuesOf<typeof newFolder>;

const make =
  (where: (within: string) => readonly string[], called: (name: string) => string = (name) => name) =>
  ({ name, within }: Values): Script =>
  async (hand) => {
    for (const folder of where(within)) await open(hand, folder);
    await choose(hand, 'New folder');
    await hand.type(id('name'), called(name));
    await hand.tap('id=android:id/button1');
    return undefined;
  };

export const newFolderSolution: Solution<Values> = {
  solve: make((within) => [within]),
  nearMisses: {
    'beside it': make(() => []),
    'another name': make(
      (within) => [within],
      (name) => `${name}_2`,
    ),
  },
};
