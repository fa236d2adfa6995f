import { onlyGone } from '../../../scripts/tasks/judge.js';
import { fileName, sentence } from '../../../scripts/tasks/parameters/writing.js';
import { task } from '../../../scripts/tasks/task.js';
import { APP, FOLDER, note, readNotebook, writeOthers } from './notebook.js';

export const deleteNote = task({
  name: 'notes/delete-note',
  app: APP,
  mirrors: ['MarkorDeleteNote'],
  goals: ['Delete the note {name}', 'Remove {name} from my notes'],
  parameters: { name: fileName('md', 'txt') },
  prepare: async (phone, { name }, draws) => {
    await writeOthers(phone, draws, 4);
    await phone.write(`${FOLDER}/${name}`, `${sentence.draw(draws)}\n`);
  },
  read: readNotebook,
  judge: ({ values: { name }, before, after }) =>
    onlyGone(
      before,
      after,
      before.filter((kept) => kept.startsWith(note(name, ''))),
    ),
});
