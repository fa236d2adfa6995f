import { onlyChanged } from '../../../scripts/tasks/judge.js';
import { fileName, sentence } from '../../../scripts/tasks/parameters/writing.js';
import { task } from '../../../scripts/tasks/task.js';
import { APP, kept, readStorage, source, writeFile, writeOthers } from './storage.js';

export const renameFile = task({
  name: 'files/rename-file',
  app: APP,
  goals: [
    'Rename the file {name} in the folder {from} to {newName}',
    'Call {name}, which lies in {from}, {newName} from now on',
  ],
  parameters: { name: fileName('txt'), from: source, newName: fileName('txt') },
  prepare: async (phone, { name, from }, draws) => {
    await writeOthers(phone, draws, from, 2);
    await writeFile(phone, `${from}/${name}`, sentence.draw(draws));
  },
  read: readStorage,
  judge: ({ values: { name, from, newName }, before, after }) => {
    const old = kept(before, `${from}/${name}`);
    return onlyChanged(before, after, { gone: [old], added: [old.replace(name, newName)] });
  },
});
