import { onlyAdded } from '../../../scripts/tasks/judge.js';
import { unsaid } from '../../../scripts/tasks/parameters/parameter.js';
import { person, phoneNumber } from '../../../scripts/tasks/parameters/people.js';
import { sentence } from '../../../scripts/tasks/parameters/writing.js';
import { task } from '../../../scripts/tasks/task.js';
import { addPeople } from '../contacts/people.js';
import { APP, readMessages, sent } from './inbox.js';

export const sendToContact = task({
  name: 'messages/send-to-contact',
  app: APP,
  goals: ['Send {person} a text message: {text}', 'Text {person}: {text}'],
  parameters: { person, number: unsaid(phoneNumber), text: sentence },
  prepare: (phone, { person: who, number }, draws) => addPeople(phone, [{ who, number }], draws, 5),
  read: readMessages,
  judge: ({ values: { number, text }, before, after }) => onlyAdded(before, after, [sent(number, text)]),
});
