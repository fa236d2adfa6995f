import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { isWeight, labelsIn } from '../../src/preact/compile/goal-labels.js';
import type { Slot } from '../../src/preact/compile/parameters.js';

const labels = (goal: string, ...values: string[]) =>
  labelsIn(
    goal,
    values.map(
      (value): Slot => ({
        param: { name: 'value', type: 'text' },
        value,
        start: goal.indexOf(value),
        end: goal.indexOf(value) + value.length,
      }),
    ),
  );

describe('what a goal calls the values that it lists', () => {
  it('was taken for a value that was never put in: Title, in "Title: Tea, Note: hot"', () => {
    assert.deepEqual(labels('Add this: Title: Tea, Note: hot', 'Tea', 'hot'), ['Title', 'Note']);
    assert.deepEqual(labels('Add the following:\nRecipe: Noodle soup\n serves: 4', 'Noodle soup', '4'), [
      'Recipe',
      'serves',
    ]);
  });

  it('is none where somebody is told something, nor before a value that is put in nowhere', () => {
    assert.deepEqual(labels('Tell Bob: hi', 'hi'), []);
    assert.deepEqual(labels('Reply to Bob: Yoga at 6', 'Yoga'), []);
    assert.deepEqual(labels('Add this: Title: Tea, Note: hot', 'Tea'), []);
  });
});

describe('words that are written large to be read', () => {
  it('were taken for a name', () => {
    assert.ok(isWeight('Do NOT'));
    assert.ok(!isWeight('Do Bob'));
  });
});
