import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { compile } from '../../src/preact/index.js';
import { restoreTrajectory, storeTrajectory, type Trajectory } from '../../src/trajectory/index.js';
import { APP, button, page, tap } from './recorded.js';

describe('a run that looked at a screen twice', () => {
  it('was compiled otherwise than the same run read from a file, where equal screens are one', () => {
    // Nothing tells the last screen alone: P tells it from one of the others, Q from the other one, and which comes first was counted.
    const home = page('Things', button('Q'), button('A'), button('B'), button('C'), button('D'));
    const seen = () => page('Things', button('P'), button('E'), button('F'), button('G'), button('H'));
    const end = page('Things', button('P'), button('Q'));
    const recorded: Trajectory = {
      version: 1,
      goal: 'Look at the things',
      app: APP,
      policy: 'script',
      recordedAt: '2026-01-01T00:00:00.000Z',
      steps: [tap(home, 'A', seen()), tap(seen(), 'E', end)],
      reached: true,
      modelCalls: 0,
      tokens: 0,
      tookMs: 1,
    };
    const read = compile(restoreTrajectory(storeTrajectory(recorded)));
    assert.ok(read.kind === 'machine');
    assert.deepEqual(compile(recorded), read);
  });
});
