import { onlyAdded } from '../../../scripts/tasks/judge.js';
import { phoneNumber } from '../../../scripts/tasks/parameters/people.js';
import { fileName, sentence } from '../../../scripts/tasks/parameters/writing.js';
import { task } from '../../../scripts/tasks/task.js';
import { readMessages, sent } from '../messages/inbox.js';
import { APP, note, readNotebook, writeOthers } from './notebook.js';

export const createAndSend = task({
  name: 'notes/create-and-send',
  app: APP,
  mirrors: ['MarkorCreateNoteAndSms'],
  goals: [
    'Write "{text}" into a new note {name}, and send the same text to {number} as a message',
    'Make a note {name} that says: {text} Then text that to {number}.',
  ],
  parameters: { name: fileName('md', 'txt'), text: sentence, number: phoneNumber },
  prepare: async (phone, _values, draws) => {
    await writeOthers(phone, draws, 2);
  },
  read: async (phone) => ({ notes: await readNotebook(phone), messages: await readMessages(phone) }),
  judge: ({ values: { name, text, number }, before, after }) =>
    onlyAdded(before.notes, after.notes, [note(name, text)]) ??
    onlyAdded(before.messages, after.messages, [sent(number, text)]),
});
