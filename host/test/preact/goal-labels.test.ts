import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { isLabel, isWeight } from '../../src/preact/compile/goal-labels.js';
import type { Slot } from '../../src/preact/compile/parameters.js';

const slotsOf = (goal: string, values: readonly string[]) =>
  values.map((value): Slot => {
    const start = goal.indexOf(value);
    return { param: { name: 'value', type: 'text' }, value, start, end: start + value.length };
  });
const is = (label: string, goal: string, ...values: string[]) => isLabel(label, goal, slotsOf(goal, values));

describe('what a goal calls the values that it lists', () => {
  it('was taken for a value that was never put in: Title, in "Title: Tea, Note: hot"', () => {
    assert.ok(is('Title', 'Add this: Title: Tea, Note: hot', 'Tea', 'hot'));
    assert.ok(is('Note', 'Add this: Title: Tea, Note: hot', 'Tea', 'hot'));
    assert.ok(is('Recipe', 'Add the following:\nRecipe: Noodle soup\n serves: 4', 'Noodle soup', '4'));
  });

  it('is none where somebody is told something, nor before a value that is put in nowhere', () => {
    assert.ok(!is('Bob', 'Tell Bob: hi', 'hi'));
    assert.ok(!is('Bob', 'Reply to Bob: Yoga at 6', 'Yoga'));
    assert.ok(!is('Note', 'Add this: Title: Tea, Note: hot', 'Tea'));
  });

  it('says something else elsewhere in the goal: a folder of that name was left out', () => {
    const goal = 'Add an entry to the folder Recipe\nTitle: Tea\nRecipe: Soup';
    assert.ok(!is('Recipe', goal, 'Tea', 'Soup'));
    assert.ok(is('Title', goal, 'Tea', 'Soup'));
  });
});

describe('words that are written large to be read', () => {
  it('were taken for a name', () => {
    assert.ok(isWeight('Do NOT', 'Do NOT press Save'));
    assert.ok(!isWeight('Do Bob', 'Do Bob a favour'));
  });

  it('are a name in small letters or in quotes: the playlist "All"', () => {
    assert.ok(!isWeight('Never', 'Delete the playlist Never'));
    assert.ok(!isWeight('ALL', 'Delete the playlist "ALL" of Tea'));
  });
});
