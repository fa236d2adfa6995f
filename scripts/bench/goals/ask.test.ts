import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { askBinder, askMachine, askPublished, askRetriever, withNobody } from './ask.js';
import { measureWorld } from './bench-android-world.js';
import { keptOf, machineOf } from './machine-of.js';
import { sameValue } from './same-value.js';
import type { SuiteType } from './suite.js';

const contacts = machineOf({
  machine: 'contacts/add',
  part: 'dev',
  lines: ['Create a contact {name} with number {phone}'],
  params: [
    { name: 'name', type: 'text', content: false },
    { name: 'phone', type: 'phone', content: false },
  ],
});
const remove = machineOf({
  machine: 'contacts/delete',
  part: 'dev',
  lines: ['Delete the contact {name}'],
  params: [{ name: 'name', type: 'text', content: false }],
});
const types = new Map<string, SuiteType>([
  ['name', 'text'],
  ['phone', 'phone'],
]);
const asked = (goal: string, meant: Readonly<Record<string, string>>) => ({
  goal,
  machine: contacts,
  meant: new Map(Object.entries(meant)),
  types,
});
const goal = 'Create a contact Ada with number 555 0100';

describe('the bench of goals', () => {
  it('says right of what is meant, wrong of anything else, and refused of what is not bound', () => {
    assert.equal(askBinder(asked(goal, { name: 'Ada', phone: '5550100' })).outcome, 'right');
    assert.deepEqual(askBinder(asked(goal, { name: 'Eva', phone: '5550100' })), {
      outcome: 'wrong',
      values: ['wrong', 'right'],
      reason: "name is 'Ada' instead of 'Eva'",
    });
    assert.equal(askBinder(asked(goal, { name: 'Ada' })).outcome, 'wrong');
    const refused = askBinder(asked(`${goal} and call her`, { name: 'Ada', phone: '5550100' }));
    assert.deepEqual([refused.outcome, refused.values], ['refused', ['refused', 'refused']]);
  });

  it('counts nothing as done of which somebody is asked first, where nobody sits', () => {
    const paraphrase = 'Get rid of the contact Ada';
    const own = askBinder({ goal: paraphrase, machine: remove, meant: new Map([['name', 'Ada']]), types });
    assert.deepEqual([own.outcome, withNobody(own).outcome, withNobody(own).values], ['right', 'refused', ['refused']]);
    const near = askMachine(remove, paraphrase);
    assert.deepEqual([near.outcome, withNobody(near, 'right').outcome], ['wrong', 'right']);
    const given = askRetriever([remove].map(keptOf), paraphrase, 'contacts/delete');
    assert.deepEqual([given.outcome, withNobody(given).outcome], ['right', 'refused']);
    assert.equal(withNobody(askMachine(contacts, goal), 'right').outcome, 'wrong', 'this is in its own words');
  });

  it('does not judge what nobody can tell', () => {
    const open = { ...asked(goal, { name: 'Ada' }), open: new Set(['phone']) };
    assert.equal(askBinder(open).outcome, 'right');
  });

  it('says wrong of a near miss that is taken, and of a machine that is not the one', () => {
    const library = [contacts, remove].map(keptOf);
    assert.equal(askMachine(contacts, goal).outcome, 'wrong');
    assert.equal(askMachine(remove, goal).outcome, 'right');
    assert.equal(askRetriever(library, goal, 'contacts/add').outcome, 'right');
    assert.equal(askRetriever(library, goal, 'contacts/delete').outcome, 'wrong');
    assert.equal(askRetriever(library, goal, undefined).outcome, 'wrong');
    assert.equal(askRetriever(library, 'Create a group', 'contacts/add').outcome, 'refused');
    assert.equal(askRetriever([contacts, contacts].map(keptOf), goal, 'contacts/add').several, true);
  });

  it('lets the published patterns find what they are for, and leave the rest without a value', () => {
    const mixed = askPublished(
      asked('Create a new contact for Ada. Their number is +49 555 0100.', { name: 'Ada', phone: '+495550100' }),
    );
    assert.equal(mixed.outcome, 'right');
    assert.deepEqual(askPublished(asked('add ada', { name: 'ada', phone: '5' })).values, ['refused', 'refused']);
  });

  for (const [type, bound, meant, isSame] of [
    ['text', 'Ada', 'ada', false],
    ['text', 'Ada', 'Ada Lovelace', false],
    ['text', 'Museum of Modern Art', 'the Museum of Modern Art', true],
    ['phone', '+1 (555) 01-00', '+15550100', true],
    ['phone', '15550100', '+15550100', false],
    ['time', '7:05', '07:05', true],
    ['time', '7 am', '07:00', false],
    ['date', 'tomorrow', '2023-10-16', false],
    ['number', '40%', '40', true],
    ['number', 'four', '4', false],
    ['duration', '90m', '1h30m', true],
    ['duration', '1h', '1h30m', false],
    ['duration', '45', '45m', false],
    ['duration', '45 minutes', '45m', false],
    ['money', '12.50 EUR', '12.5 EUR', true],
    ['money', '12.5', '12.50 EUR', true],
    ['money', '12.5 USD', '12.50 EUR', false],
    ['money', '€12.50', '12.50 EUR', false],
    ['list', '["milk","eggs"]', 'milk; eggs', true],
    ['list', '["eggs","milk"]', 'milk; eggs', false],
    ['list', 'milk and eggs', 'milk; eggs', false],
  ] as const) {
    it(`says of '${bound}' that it is ${isSame ? '' : 'not '}the ${type} '${meant}'`, () => {
      assert.equal(sameValue(type, bound, meant), isSame);
    });
  }

  it("binds AndroidWorld's goals by its templates, and says how many values no goal says", () => {
    const { measured, notes } = measureWorld([
      {
        task: 'Some',
        lines: ['Open the {app} app'],
        types: { app: 'text' },
        goals: [{ goal: 'Open the Clock app', values: { app: 'Clock' }, unsaid: ['noise'] }],
      },
      { task: 'Composed', lines: [], types: {}, goals: [{ goal: 'Open the Mail app', values: {}, unsaid: ['row'] }] },
    ]);
    assert.deepEqual(measured[0]?.tally, {
      name: 'AndroidWorld: values bound',
      right: 1,
      refused: 0,
      wrong: 0,
      least: 0.97,
    });
    // Its words are another's, but no template is its own.
    assert.deepEqual(measured.at(-1)?.tally, {
      name: 'AndroidWorld: goals without a machine, to 1 machines',
      right: 0,
      refused: 0,
      wrong: 1,
      least: 0,
    });
    assert.match(
      notes[0] ?? '',
      /^AndroidWorld: 1 goals of the 1 tasks that have a template; 1 tasks compose theirs\. 1 /,
    );
  });
});
