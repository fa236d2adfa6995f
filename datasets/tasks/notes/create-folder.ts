import { onlyAdded } from '../../../scripts/tasks/judge.js';
import { folderName } from '../../../scripts/tasks/parameters/writing.js';
import { task } from '../../../scripts/tasks/task.js';
import { APP, folder, readNotebook, writeOthers } from './notebook.js';

export const createFolder = task({
  name: 'notes/create-folder',
  app: APP,
  mirrors: ['MarkorCreateFolder'],
  goals: ['Create a folder called {name} in Notes', 'Make a new folder {name} for my notes'],
  parameters: { name: folderName },
  prepare: async (phone, _values, draws) => {
    await writeOthers(phone, draws, 1);
  },
  read: readNotebook,
  judge: ({ values: { name }, before, after }) => onlyAdded(before, after, [folder(name)]),
});
