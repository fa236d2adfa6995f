import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { changesTable, isWrong, line } from './report.js';
import type { Went } from './run-once.js';
import type { Trial } from './trial.js';

const went = (came: Went['came'], why = ''): Went => ({ came, why, heals: 0, relocated: 0, tookMs: 400 });

const trial = (more: Partial<Trial>): Trial => ({
  mutant: '0001-app-1',
  task: 'app/task',
  kinds: ['ids'],
  notRecoverable: undefined,
  first: went('handed over'),
  notKept: undefined,
  passedOn: undefined,
  second: went('alone'),
  old: went('alone'),
  grown: 'machine app/task',
  ...more,
});

describe('the bench of changes', () => {
  it('counts what the reference cannot do as not recoverable, and not against the machine', () => {
    const all = [
      trial({}),
      trial({ notRecoverable: 'It ended.', first: undefined, second: undefined, old: undefined }),
    ];
    assert.match(changesTable(all), /\| all \| 2 \| 1 \| 0 \| 0 \| 1 \| 1 \| 1 \| 0 \|/);
    assert.match(line(all[1] as Trial), /not recoverable: It ended\.\n$/);
  });

  it('tells a pass that the judge does not agree with, wherever it was', () => {
    const wrong = trial({ old: went('wrong pass', 'Nobody was added.') });
    assert.ok(isWrong(wrong));
    assert.match(line(wrong), /old app wrong pass\n {4}old: Nobody was added\.\n$/);
    assert.match(changesTable([wrong, trial({})]), /Wrong passes: 1 of 6 runs \(95 %: below \d/);
  });

  it('tells what became in other machines of what a rule has found', () => {
    const healed = (proposed: number, taken: number) => trial({ first: went('healed'), passedOn: { proposed, taken } });
    assert.match(
      changesTable([healed(2, 1), healed(0, 0), trial({})]),
      /Of 2 that a rule alone healed, .* proposed to 2 other machines of the app; 1 took it/,
    );
  });

  it('tells why a grown machine was not kept', () => {
    assert.match(
      line(trial({ notKept: 'It does not accept it.', second: went('stopped', 'On list.') })),
      /not kept: It does/,
    );
  });
});
