import assert from 'node:assert/strict';
import { bindGoal, type Machine } from '../../src/machine/index.js';
import { valuesOf, withGoal } from './bound.js';

const TODAY = '2023-10-15';
const move = withGoal(
  'In Calendar, move {title} ({day}) to {to}; it takes one hour',
  'title: text\nparam day: date\nparam to: time',
);
const where = withGoal('Where is {search}? Look into the calendar, and answer with the place alone.', 'search: text');
const make = withGoal(
  'In Calendar, make an event {title}: {day}. Its description: {text}',
  'title, text: text\nparam day: date',
);
const put = withGoal(
  'Put {title} into the calendar on {day}, with the description "{text}"',
  'title, text: text\nparam day: date',
);
const have = withGoal(
  'I have {title} {day}, from {from}: put it into Calendar.',
  'title: text\nparam day: date\nparam from: time',
);
const remove = withGoal('Delete these expenses: {items}', 'items: list of text');
const meet = withGoal('Make an event {title} with {guest} on {day}', 'title, guest: text\nparam day: date');
const write = withGoal('Text {name}: {text}', 'name, text: text');

const made = (title: string) => `In Calendar, make an event ${title}: October 30, 2023. Its description: Bring a pen.`;

describe('a text that is written large between the words of its line', () => {
  for (const [machine, goal, name, value] of [
    [move, 'In Calendar, move Tyre Change (October 23, 2023) to 09:30; it takes one hour', 'title', 'Tyre Change'],
    [
      move,
      'In Calendar, move Lunch with Nadia (October 23, 2023) to 09:30; it takes one hour',
      'title',
      'Lunch with Nadia',
    ],
    [where, 'Where is Tyre Change? Look into the calendar, and answer with the place alone.', 'search', 'Tyre Change'],
    [make, made('Tyre Change'), 'title', 'Tyre Change'],
    [make, made('Lunch with Nadia Petrova'), 'title', 'Lunch with Nadia Petrova'],
    [make, made('Festival of Lights'), 'title', 'Festival of Lights'],
    [
      put,
      'Put Lunch with Nadia into the calendar on October 30, with the description "Pay."',
      'title',
      'Lunch with Nadia',
    ],
    [have, 'I have Tyre Change tomorrow, from 13:00: put it into Calendar.', 'title', 'Tyre Change'],
    [
      have,
      'I have Lunch with Nadia two weeks from today, from 13:00: put it into Calendar.',
      'title',
      'Lunch with Nadia',
    ],
    [remove, 'Delete these expenses: Rent Share, Tool Box', 'items', '["Rent Share","Tool Box"]'],
    [remove, 'Delete these expenses: Tool Box and Rent Share', 'items', '["Tool Box","Rent Share"]'],
  ] as const) {
    it(`is a name, whatever its words also are: ${goal}`, () => {
      assert.equal(valuesOf(bindGoal(machine, goal, {}, TODAY))?.[name], value);
    });
  }

  const refused: readonly (readonly [Machine, string, string])[] = [
    [make, made('Team Review with an alarm ten minutes before'), 'an alarm besides'],
    [make, made('Team Review with Reminder'), 'a thing of the phone besides'],
    [make, made('Team Review with Nadia 5'), 'a number besides'],
    [make, made('Lunch with Monday'), 'a day'],
    [make, made('Lunch with nadia'), 'nobody is told where a name ends that goes on small'],
    [make, made('Lunch with Nadia and Bob'), 'two'],
    [make, made('Team Review and invite Nadia'), 'a second order'],
    [make, made('Team Review. Delete Vet'), 'a second order in a sentence of its own'],
    [make, made('Team Review Change it'), 'a verb that is about something'],
    [make, made('Team Review change'), 'a verb that is written small'],
    [make, made('Team Review and Tyre Change'), 'two'],
    [
      where,
      'Where is Tyre Change? Delete Lunch. Look into the calendar, and answer with the place alone.',
      'a second order',
    ],
    [
      where,
      'Where is Ada? Call. Look into the calendar, and answer with the place alone.',
      'a second order of one word',
    ],
    [remove, 'Delete these expenses: Tool Box and Share', 'a verb alone is no item'],
    [remove, 'Delete these expenses: Tool Box, Rent Share Bob', 'a verb that is about somebody'],
    [remove, 'Delete these expenses: Tool Box and Call Nadia', 'a second order'],
    [meet, 'Make an event Lunch with Nadia with Bob on October 20', 'two guests of a line that has one'],
    [write, 'Text Ada with Nadia: Hi', 'two people, or a way to do it'],
    [withGoal('Delete {title}', 'title: text'), 'Delete Tyre Change and Choir Practice', 'two'],
    [withGoal('Delete {title}', 'title: text'), 'Delete Tyre Change with Nadia', 'what stands behind the goal'],
  ];
  for (const [machine, goal, why] of refused) {
    it(`is none that holds more (${why}): ${goal}`, () => {
      assert.equal(valuesOf(bindGoal(machine, goal, {}, TODAY)), undefined);
    });
  }

  it('leaves a guest to the line that has one', () => {
    const bound = bindGoal(meet, 'Make an event Lunch with Nadia on October 20', {}, TODAY);
    assert.deepEqual(valuesOf(bound), { title: 'Lunch', guest: 'Nadia', day: '2023-10-20' });
  });
});
