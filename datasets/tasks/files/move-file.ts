import { onlyChanged } from '../../../scripts/tasks/judge.js';
import { fileName, sentence } from '../../../scripts/tasks/parameters/writing.js';
import { task } from '../../../scripts/tasks/task.js';
import { APP, destination, kept, readStorage, source, writeFile, writeOthers } from './storage.js';

export const moveFile = task({
  name: 'files/move-file',
  app: APP,
  mirrors: ['FilesMoveFile'],
  goals: [
    'Move the file {name} from the folder {from} to the folder {to}',
    'With the Files app, put {name}, which lies in {from}, into {to}',
  ],
  parameters: { name: fileName('pdf', 'mp3', 'jpg'), from: source, to: destination },
  prepare: async (phone, { name, from }, draws) => {
    await writeOthers(phone, draws, from, 3);
    await writeFile(phone, `${from}/${name}`, sentence.draw(draws));
  },
  read: readStorage,
  judge: ({ values: { name, from, to }, before, after }) => {
    const old = kept(before, `${from}/${name}`);
    return onlyChanged(before, after, { gone: [old], added: [old.replace(from, to)] });
  },
});
