import { onlyAdded } from '../../../scripts/tasks/judge.js';
import { fileName, sentence } from '../../../scripts/tasks/parameters/writing.js';
import { task } from '../../../scripts/tasks/task.js';
import { APP, destination, kept, readStorage, source, writeFile, writeOthers } from './storage.js';

export const copyFile = task({
  name: 'files/copy-file',
  app: APP,
  goals: [
    'Copy the file {name} from the folder {from} into the folder {to}',
    'I want {name} in {to} as well as in {from}: copy it there with the Files app',
  ],
  parameters: { name: fileName('pdf', 'mp3', 'jpg'), from: source, to: destination },
  prepare: async (phone, { name, from }, draws) => {
    await writeOthers(phone, draws, from, 2);
    await writeFile(phone, `${from}/${name}`, sentence.draw(draws));
  },
  read: readStorage,
  judge: ({ values: { name, from, to }, before, after }) =>
    onlyAdded(before, after, [kept(before, `${from}/${name}`).replace(from, to)]),
});
