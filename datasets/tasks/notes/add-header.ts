import { onlyChanged } from '../../../scripts/tasks/judge.js';
import { fileName, sentence } from '../../../scripts/tasks/parameters/writing.js';
import { task } from '../../../scripts/tasks/task.js';
import { APP, FOLDER, note, readNotebook, writeOthers } from './notebook.js';

export const addHeader = task({
  name: 'notes/add-header',
  app: APP,
  mirrors: ['MarkorAddNoteHeader'],
  goals: [
    'Put "{header}" at the top of the note {name}, with an empty line after it, and rename the note to {newName}',
    'The note {name} needs a first line: {header} Leave one empty line below it, and call the note {newName}.',
  ],
  parameters: { name: fileName('md', 'txt'), newName: fileName('txt'), header: sentence },
  prepare: async (phone, { name }, draws) => {
    await writeOthers(phone, draws, 2);
    await phone.write(`${FOLDER}/${name}`, `${sentence.draw(draws)}\n`);
  },
  read: readNotebook,
  judge: ({ values: { name, newName, header }, before, after }) => {
    const old = before.find((kept) => kept.startsWith(note(name, ''))) ?? '';
    const text = old.slice(note(name, '').length);
    return onlyChanged(before, after, { gone: [old], added: [note(newName, `${header}\n\n${text}`)] });
  },
});
