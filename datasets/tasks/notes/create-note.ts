import { onlyAdded } from '../../../scripts/tasks/judge.js';
import { fileName, sentence } from '../../../scripts/tasks/parameters/writing.js';
import { task } from '../../../scripts/tasks/task.js';
import { APP, note, readNotebook, writeOthers } from './notebook.js';

export const createNote = task({
  name: 'notes/create-note',
  app: APP,
  mirrors: ['MarkorCreateNote'],
  goals: [
    'Create a note called {name} that says: {text}',
    'In Notes, write a new note {name} with this text: {text}',
    'Write "{text}" into a new note and name it {name}',
  ],
  parameters: { name: fileName('md', 'txt'), text: sentence },
  prepare: async (phone, _values, draws) => {
    await writeOthers(phone, draws, 2);
  },
  read: readNotebook,
  judge: ({ values: { name, text }, before, after }) => onlyAdded(before, after, [note(name, text)]),
});
