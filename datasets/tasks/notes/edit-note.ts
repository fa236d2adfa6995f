import { onlyChanged } from '../../../scripts/tasks/judge.js';
import { fileName, sentence } from '../../../scripts/tasks/parameters/writing.js';
import { task } from '../../../scripts/tasks/task.js';
import { APP, FOLDER, note, readNotebook, writeOthers } from './notebook.js';

export const editNote = task({
  name: 'notes/edit-note',
  app: APP,
  mirrors: ['MarkorEditNote'],
  goals: [
    'Add the line "{text}" at the end of the note {name}',
    'At the bottom of {name}, in a line of its own, write: {text}',
  ],
  parameters: { name: fileName('md', 'txt'), text: sentence },
  prepare: async (phone, { name }, draws) => {
    await writeOthers(phone, draws, 2);
    await phone.write(`${FOLDER}/${name}`, 'Two things are left to do.');
  },
  read: readNotebook,
  judge: ({ values: { name, text }, before, after }) => {
    const old = before.find((kept) => kept.startsWith(note(name, ''))) ?? '';
    return onlyChanged(before, after, { gone: [old], added: [`${old}\n${text}`] });
  },
});
