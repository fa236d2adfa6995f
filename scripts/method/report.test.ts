import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'mocha';
import { tasks } from '../../datasets/tasks/index.js';
import type { StoredTrajectory } from '../../host/src/trajectory/index.js';
import { timesOf } from './compile-again.js';
import { inTheWordsOf } from './goal.js';
import type { Measured, Replayed } from './measured.js';
import { lines, summary } from './report.js';

const replay = (came: Replayed['came'], why = ''): Replayed => ({
  seed: 2,
  goal: '',
  came,
  why,
  steps: 3,
  tookMs: 400,
  oursMs: [20, 30, 40],
});

const kept = (...replays: readonly Replayed[]): Measured => ({
  name: 'app/task',
  goal: 'Do it',
  reached: 'kept',
  why: '',
  solveMs: 900,
  compileMs: 10,
  text: 'machine app/task',
  replays,
});

describe('the bench of the method', () => {
  it('counts a replay that passed as right only where the judge agrees', () => {
    const wrong = kept(replay('right'), replay('wrong pass', 'Nobody was added.'));
    assert.match(lines(wrong), /^kept, 1 of 2 right app\/task: Do it\n {4}wrong pass, seed 2: Nobody was added\.\n$/);
    const told = summary([wrong, kept(replay('right'))]);
    assert.match(told, /right with every other set of values \| 1 of 2 \|/);
    assert.match(told, /passed, and wrong \| 1 of 3 /);
  });

  it('tells where a task was stopped, and does not count what came after', () => {
    const stopped: Measured = { ...kept(), reached: 'solved', why: 'Its name was never put in.', text: undefined };
    assert.match(lines(stopped), /^solved {5}app\/task: Do it\n {4}Its name was never put in\.\n$/);
    assert.match(summary([stopped]), /of these, compiled \| 0 of 1 \|/);
  });

  it('compiles kept runs again, and tells machines, refusals and their bytes apart', () => {
    const kept = new URL('../../datasets/trajectories/contact.json', import.meta.url);
    const run = JSON.parse(readFileSync(kept, 'utf8')) as StoredTrajectory;
    const [one, other] = [timesOf([run]), timesOf([{ ...run, reached: false }])];
    assert.deepEqual([one.machines, one.refused, other.machines, other.refused], [1, 0, 0, 1]);
    assert.equal(timesOf([run]).bytes, one.bytes);
    assert.notEqual(other.bytes, one.bytes);
    assert.deepEqual(
      one.figures.map(({ name, samples }) => [name, samples]),
      [
        ['compile', 1],
        ['compile, 15 steps and more', 0],
      ],
    );
  });

  it('says the goal of other values in the words of the recorded one', () => {
    for (const { task } of tasks) {
      const recorded = task.instance(1);
      assert.equal(inTheWordsOf(task, recorded, recorded), recorded.goal);
      assert.doesNotMatch(inTheWordsOf(task, recorded, task.instance(2)), /\{\w+\}/);
    }
  });
});
