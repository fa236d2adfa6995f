import { onlyChanged } from '../../../scripts/tasks/judge.js';
import { fileName, sentence } from '../../../scripts/tasks/parameters/writing.js';
import { task } from '../../../scripts/tasks/task.js';
import { APP, FOLDER, note, readNotebook, writeOthers } from './notebook.js';

export const rewriteAndRename = task({
  name: 'notes/rewrite-and-rename',
  app: APP,
  mirrors: ['MarkorChangeNoteContent'],
  goals: [
    'Replace what the note {name} says with "{text}", and rename it to {newName}',
    'In Notes, change the text of {name} to: {text} Then call the note {newName}.',
  ],
  parameters: { name: fileName('md', 'txt'), newName: fileName('md'), text: sentence },
  prepare: async (phone, { name }, draws) => {
    await writeOthers(phone, draws, 2);
    await phone.write(`${FOLDER}/${name}`, 'Nothing of this will stay.\n');
  },
  read: readNotebook,
  judge: ({ values: { name, newName, text }, before, after }) =>
    onlyChanged(before, after, {
      gone: before.filter((kept) => kept.startsWith(note(name, ''))),
      added: [note(newName, text)],
    }),
});
