import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readGoal } from '../../src/agent/index.js';

const cases: readonly (readonly [goal: string, values: readonly string[], words: readonly string[]])[] = [
  [
    'Create a new contact for Ada Lovelace with number +1 555 0100',
    ['Ada Lovelace', '+1 555 0100'],
    ['create', 'new', 'contact', 'number'],
  ],
  ['Add a contact for 雷 李 with number 12345678', ['雷 李', '12345678'], ['add', 'contact', 'number']],
  [
    'Create a note called "shopping list" with text "Milk, eggs"',
    ['shopping list', 'Milk, eggs'],
    ['create', 'note', 'text'],
  ],
  ['Delete the file groceries.md', ['groceries.md'], ['delete', 'file']],
];

describe('the explorer reads a goal', () => {
  for (const [goal, values, words] of cases) {
    it(`"${goal}"`, () => {
      const read = readGoal(goal);
      assert.deepEqual(
        read.entities.map(({ text }) => text),
        values,
      );
      assert.deepEqual(read.words, words);
    });
  }

  it('and knows on from off', () => {
    assert.equal(readGoal('Turn on Wi-Fi').toggle, 'on');
    assert.equal(readGoal('Switch Bluetooth off').toggle, 'off');
    assert.equal(readGoal('Disable airplane mode').toggle, 'off');
    assert.equal(readGoal('Open the on-screen help').toggle, undefined);
  });

  it('and a level from a value', () => {
    assert.equal(readGoal('Set the brightness to maximum').level, 'max');
    assert.equal(readGoal('Set the brightness to 40 %').level, '40%');
    assert.equal(readGoal('Create a note called "40 %"').level, undefined);
  });

  it('and takes a danger only where the goal names it', () => {
    assert.equal(readGoal('Create a contact for Ada').dangers.size, 0);
    assert.equal(readGoal('Delete the contact Ada Lovelace').dangers.size, 1);
  });

  it('and takes no word at the start of a sentence, and no Wi-Fi, for a name', () => {
    for (const goal of ['Turn on Wi-Fi', 'Disable Wi-Fi', 'Switch Bluetooth off'])
      assert.deepEqual(readGoal(goal).entities, [], goal);
  });

  it('was a contact Ada, of the goal called Ada Lovelace: a name behind "called" goes on as any other does', () => {
    const named = (goal: string) => readGoal(goal).entities.map(({ text }) => text);
    assert.deepEqual(named('Create a contact called Ada Lovelace with the number 5550102'), [
      'Ada Lovelace',
      '5550102',
    ]);
    assert.deepEqual(named('Delete the list called groceries now'), ['groceries']);
    assert.deepEqual(named('Delete the list called Groceries, please'), ['Groceries']);
  });

  it('and takes nothing for the name of what is called off', () => {
    const named = (goal: string) => readGoal(goal).entities.map(({ text }) => text);
    assert.deepEqual(named('The dentist is called off: remove it'), []);
    assert.deepEqual(named('Delete the note called off.md'), ['off.md']);
    assert.deepEqual(named('Delete the alarm called Off'), ['Off']);
  });

  it('and takes the verb before a name for no part of it', () => {
    const names = (goal: string) => readGoal(goal).entities.map(({ text }) => text);
    assert.deepEqual(names('Delete Ada Lovelace'), ['Ada Lovelace']);
    assert.deepEqual(names('Open Contacts'), ['Contacts']);
    assert.deepEqual(names('Grace Hopper is to be called Grace'), ['Grace Hopper', 'Grace']);
  });

  it('and knows one thing from two, so that "Disable Wi-Fi and enable Bluetooth" is not done with the first of them', () => {
    assert.equal(readGoal('Disable Wi-Fi and enable Bluetooth instead').more, 'and enable Bluetooth instead');
    assert.equal(readGoal('Turn off Wi-Fi and Bluetooth').more, 'and Bluetooth');
    assert.equal(readGoal('Turn Wi-Fi off, then Bluetooth on').more, 'then Bluetooth on');
    assert.equal(readGoal('Create a note "Milk", and delete the note "Eggs"').more?.startsWith('and delete'), true);
    assert.equal(readGoal('Create a note named lunch with ham and eggs and delete it').more, 'and delete it');
    assert.equal(readGoal('Write "Hi" into a new note and please send it to Ada').more?.startsWith('and please'), true);
    for (const one of [
      'Open Network & internet and turn on Wi-Fi',
      'Create a note "Ham and eggs" and call it lunch',
      'Add a contact for Ada with number 5550100 and email ada@example.com',
      'Create a contact for Ada and save it',
      'Create a note named lunch and text "Ham"',
    ])
      assert.equal(readGoal(one).more, undefined, one);
  });
});
