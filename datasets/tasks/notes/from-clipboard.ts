import { onlyAdded } from '../../../scripts/tasks/judge.js';
import { unsaid } from '../../../scripts/tasks/parameters/parameter.js';
import { fileName, sentence } from '../../../scripts/tasks/parameters/writing.js';
import { task } from '../../../scripts/tasks/task.js';
import { putOnClipboard } from '../clipboard/clip.js';
import { APP, note, readNotebook, writeOthers } from './notebook.js';

export const fromClipboard = task({
  name: 'notes/from-clipboard',
  app: APP,
  mirrors: ['MarkorCreateNoteFromClipboard'],
  goals: ['Make a note {name} of what is on the clipboard', 'Paste the clipboard into a new note called {name}'],
  parameters: { name: fileName('md', 'txt'), text: unsaid(sentence) },
  prepare: async (phone, { text }, draws) => {
    await writeOthers(phone, draws, 2);
    await putOnClipboard(phone, text);
  },
  read: readNotebook,
  judge: ({ values: { name, text }, before, after }) => onlyAdded(before, after, [note(name, text)]),
});
