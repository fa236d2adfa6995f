import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Measured, Replayed } from '../measured.js';
import type { Compared, Ran } from './compared.js';
import { comparison, failing } from './report.js';

const replay = (seed: number): Replayed => ({
  ...{ seed, goal: '', came: 'right', why: '' },
  ...{ steps: 4, tookMs: 400, oursMs: [20] },
});

const ours: Measured = {
  ...{ name: 'app/task', goal: 'Do it', reached: 'kept', why: '', solveMs: 900 },
  ...{ compileMs: 10, text: '', replays: [replay(2), replay(3)] },
};

const ran = (who: Ran['who'], seed: number, more: Partial<Ran> = {}): Ran => ({
  ...{ who, seed, isRecorded: false, came: 'right', why: '', steps: 4, tookMs: 2_000 },
  ...more,
});

const compared = (runs: readonly Ran[], more: Partial<Compared> = {}): Compared => ({
  ...{ ours, asks: false, noProgram: undefined, gate: undefined, runs },
  ...more,
});

describe('the bench of the baselines', () => {
  it('puts ours beside the others, wrong passes with their bound', () => {
    const told = comparison(
      [compared([ran('published', 2), ran('published', 3, { came: 'wrong pass', why: 'Nobody was added.' })])],
      2,
    );
    assert.match(told, /\| ours \| 2 \| 2 \| 0 of 2 \(95 %: below 77\.6 %\) \| 0 \| 100 ms \| 400 ms \|/);
    assert.match(told, /\| published \| 2 \| 1 \| 1 of 2 \(95 %: below 97\.5 %\) \| 0 \| 500 ms \| 2000 ms \|/);
    assert.match(told, /\| coordinate macro \| 0 \| 0 \| 0 of 0 \| 0 \| none \| none \|/);
  });

  it('counts a task of which ours makes no machine as refused for each set of values', () => {
    const refused: Measured = { ...ours, reached: 'solved', why: 'Its name was never put in.', replays: [] };
    assert.match(comparison([compared([], { ours: refused })], 5), /\| ours \| 5 \| 0 \| 0 of 5 [^|]*\| 5 \|/);
  });

  it('keeps runs with the recorded values out of those with others', () => {
    const told = comparison([compared([ran('coordinate macro', 1, { isRecorded: true })])], 2);
    assert.deepEqual(told.match(/\| coordinate macro \| \d+ \| \d+ /g), [
      '| coordinate macro | 0 | 0 ',
      '| coordinate macro | 1 | 1 ',
    ]);
  });

  it('reckons an agent by a call before each act and one to say that it is done, where both were right', () => {
    const told = comparison(
      [compared([ran('script each time', 2), ran('script each time', 3, { came: 'stopped' })])],
      2,
    );
    // 2 s of acts and 5 calls of 2 s, against 0.4 s.
    assert.match(
      told,
      /2 s a call, simulated over the script's acts \| 1 \| 12\.0 s \| 30\.0 \| 30\.0 \| 30\.0 \| met/,
    );
    assert.match(told, /the explorer where it reaches the goal, measured \| 0 \|/);
  });

  it('says of the published gate whose work it was, and lists what failed', () => {
    const one = compared([ran('published', 2, { came: 'wrong pass', why: 'Nobody was added.' })], {
      asks: true,
      gate: { kept: true, byAgent: true, why: 'text=Save was not there within 2000 ms.' },
    });
    assert.match(
      comparison([one], 2),
      /kept 1 of 1 programs, 1 of them because the agent .* 1 of the kept pass wrongly/,
    );
    assert.match(comparison([one], 2), /wrong passes with other values, 1 are questions/);
    assert.equal(
      failing(one),
      '    published gate: the agent took over, kept: text=Save was not there within 2000 ms.\n    published: wrong pass, seed 2: Nobody was added.\n',
    );
  });
});
