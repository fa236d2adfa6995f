import { onlyChanged } from '../../../scripts/tasks/judge.js';
import { fileName, folderName, sentence } from '../../../scripts/tasks/parameters/writing.js';
import { task } from '../../../scripts/tasks/task.js';
import { APP, FOLDER, note, readNotebook, writeOthers } from './notebook.js';

export const moveNote = task({
  name: 'notes/move-note',
  app: APP,
  mirrors: ['MarkorMoveNote'],
  goals: [
    'Move the note {name} from the folder {from} to the folder {to}',
    'In Notes, put {name}, which is in {from}, into {to}',
  ],
  parameters: { name: fileName('md', 'txt'), from: folderName, to: folderName },
  prepare: async (phone, { name, from, to }, draws) => {
    await writeOthers(phone, draws, 2);
    for (const path of [`${from}/${name}`, `${from}/stays.md`, `${to}/was-here.md`]) {
      await phone.write(`${FOLDER}/${path}`, sentence.draw(draws));
    }
  },
  read: readNotebook,
  judge: ({ values: { name, from, to }, before, after }) => {
    const old = before.find((kept) => kept.startsWith(note(`${from}/${name}`, ''))) ?? '';
    return onlyChanged(before, after, { gone: [old], added: [old.replace(from, to)] });
  },
});
