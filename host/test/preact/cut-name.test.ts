import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { whyCutName } from '../../src/preact/compile/cut-name.js';
import type { Slot } from '../../src/preact/compile/parameters.js';

const slot = (goal: string, name: string, value: string): Slot => {
  const start = goal.indexOf(value);
  return { param: { name, type: 'text' }, value, start, end: start + value.length };
};

describe('a name of which only the beginning was put in', () => {
  const goal = 'Create a contact called Ada Lovelace with the number 5550102';

  it('was kept as a contact Ada, and Lovelace as a word of the goal', () => {
    assert.match(whyCutName(goal, [slot(goal, 'first', 'Ada')]) ?? '', /'Ada Lovelace', and only 'Ada' was put in/);
  });

  it('is none where the rest is another value, or the same', () => {
    assert.equal(whyCutName(goal, [slot(goal, 'first', 'Ada'), slot(goal, 'last', 'Lovelace')]), undefined);
    assert.equal(whyCutName(goal, [slot(goal, 'name', 'Ada Lovelace')]), undefined);
  });

  it('is none where the next word is written small, stands behind a sign, or the value is no name', () => {
    for (const [said, value] of [
      ['Delete Ada from Contacts', 'Ada'],
      ['Delete Ada, Please', 'Ada'],
      ['Add milk Today', 'milk'],
    ] as const)
      assert.equal(whyCutName(said, [slot(said, 'what', value)]), undefined, said);
  });
});
