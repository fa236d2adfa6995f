import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Machine } from '../../src/machine/index.js';
import { type Kept, retrieve } from '../../src/preact/index.js';
import { withGoal } from '../machine/bound.js';

const GOAL = 'Get rid of the note Plans';
const named = (name: string, goal: string): Kept => {
  const machine: Machine = { ...withGoal(goal, 'name: text'), name };
  return { machine, hash: name, evidence: {} as Kept['evidence'] };
};
const remove = named('notes/delete', 'Delete the note {name}');
const rid = named('notes/rid', 'Get rid of the note {name}');

describe('the machine of a goal', () => {
  it('is the one that has it in its own words, also where another can be read as it', () => {
    const found = retrieve([remove, rid], GOAL);
    assert.ok(found.kind === 'found');
    assert.deepEqual([found.kept.machine.name, found.isParaphrase], ['notes/rid', undefined]);
  });

  it('is marked where the goal is in other words', () => {
    const found = retrieve([remove], GOAL);
    assert.ok(found.kind === 'found');
    assert.deepEqual([found.kept.machine.name, found.isParaphrase], ['notes/delete', true]);
  });

  it('is none where two can be read as it', () => {
    const clear = named('notes/clear', 'Remove the note {name}');
    assert.equal(retrieve([remove, clear], GOAL).kind, 'several');
  });
});
