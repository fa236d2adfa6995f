import type { Script } from '../../../host/src/agent/index.js';
import type { Solution, ValuesOf } from '../../../scripts/tasks/task.js';
import type { createFolder } from './create-folder.js';
import { id } from './pages.js';

type Values = ValuesOf<typeof createFolder>;

const make =
  (name: string, button: string): Script =>
  async (hand) => {
    await hand.tap(id('add'));
    await hand.type(id('name'), name);
    await hand.tap(button);
    return undefined;
  };

const FOLDER_BUTTON = 'id=android:id/button3';
const NOTE_BUTTON = 'id=android:id/button1';

export const createFolderSolution: Solution<Values> = {
  solve: ({ name }) => make(name, FOLDER_BUTTON),
  nearMisses: {
    'a note of that name': ({ name }) => make(name, NOTE_BUTTON),
    'another year': ({ name }) =>
      make(
        name.replace(/\d$/, (last) => (last === '9' ? '8' : '9')),
        FOLDER_BUTTON,
      ),
  },
};
