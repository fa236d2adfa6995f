import { onlyAdded } from '../../../scripts/tasks/judge.js';
import { listOf, textOf, unsaid } from '../../../scripts/tasks/parameters/parameter.js';
import { person, phoneNumber } from '../../../scripts/tasks/parameters/people.js';
import { task } from '../../../scripts/tasks/task.js';
import { addPeople } from '../contacts/people.js';
import { APP, otherMessages, readMessages, receive, sent } from './inbox.js';

const address = textOf([
  '12 Harbour Street',
  '7 Mill Lane',
  '230 Orchard Road',
  '41 Station Square',
  '5 Old Ferry Quay',
]);

/** Both people have a number each, in their order. */
export const receivedAddress = task({
  name: 'messages/received-address',
  app: APP,
  mirrors: ['SimpleSmsSendReceivedAddress'],
  goals: [
    'Of the two, {people}, the second has just written me where the event is: text that address, and nothing else, to the first',
    '{people}: send the first of them the address of the event as a text message; the second wrote it to me just now',
  ],
  parameters: { people: listOf(person, 2), numbers: unsaid(listOf(phoneNumber, 2)), address: unsaid(address) },
  prepare: async (phone, { people, numbers, address }, draws) => {
    const both = people.map((who, index) => ({ who, number: numbers[index] ?? '' }));
    await addPeople(phone, both, draws, 2);
    const last = { number: numbers[1] ?? '', text: address };
    await receive(phone, [...otherMessages(draws, 2, numbers[1] ?? ''), last]);
  },
  read: readMessages,
  judge: ({ values: { numbers, address }, before, after }) =>
    onlyAdded(before, after, [sent(numbers[0] ?? '', address)]),
});
