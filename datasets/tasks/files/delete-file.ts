import { onlyGone } from '../../../scripts/tasks/judge.js';
import { fileName, sentence } from '../../../scripts/tasks/parameters/writing.js';
import { task } from '../../../scripts/tasks/task.js';
import { APP, kept, readStorage, source, writeFile, writeOthers } from './storage.js';

export const deleteFile = task({
  name: 'files/delete-file',
  app: APP,
  mirrors: ['FilesDeleteFile'],
  goals: ['Delete the file {name} in the folder {from}', 'Remove {name} from {from} with the Files app'],
  parameters: { name: fileName('pdf', 'mp3', 'jpg'), from: source },
  prepare: async (phone, { name, from }, draws) => {
    await writeOthers(phone, draws, from, 3);
    await writeFile(phone, `${from}/${name}`, sentence.draw(draws));
  },
  read: readStorage,
  judge: ({ values: { name, from }, before, after }) => onlyGone(before, after, [kept(before, `${from}/${name}`)]),
});
