import { onlyAdded } from '../../../scripts/tasks/judge.js';
import { folderName } from '../../../scripts/tasks/parameters/writing.js';
import { task } from '../../../scripts/tasks/task.js';
import { APP, folder, readStorage, source, writeOthers } from './storage.js';

export const newFolder = task({
  name: 'files/new-folder',
  app: APP,
  goals: [
    'Make a folder called {name} in the folder {within}',
    'Create the folder {name} inside {within} with the Files app',
  ],
  parameters: { name: folderName, within: source },
  prepare: async (phone, { within }, draws) => {
    await writeOthers(phone, draws, within, 1);
  },
  read: readStorage,
  judge: ({ values: { name, within }, before, after }) => onlyAdded(before, after, [folder(`${within}/${name}`)]),
});
