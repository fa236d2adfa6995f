import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { type Irreversible, trustOverseer } from '../../src/app/irreversible.js';
import type { Sourced } from '../../src/app/machine-file.js';
import type { Output } from '../../src/app/output.js';
import { replay, type Trust } from '../../src/preact/index.js';
import { Bench, grace } from '../laws/bench.js';

const quiet: Output = {
  json: false,
  say: () => {},
  complain: () => {},
  give: () => {},
  fail: () => {},
  attach: () => {},
};

describe('an act that cannot be undone, of a machine', function () {
  this.timeout(30_000);

  /** Whether the contact was saved, how often somebody was asked, and what the run says. */
  const run = async (level: Trust, irreversible: Irreversible, answer?: boolean, output = quiet) => {
    await using bench = await Bench.set();
    const machine = await bench.kept();
    const source: Sourced = { machine, hash: '', level, trust: `${level.level}: for a reason.` };
    let asked = 0;
    const ask = async () => {
      asked += 1;
      return answer ?? false;
    };
    const overseer = trustOverseer(source, irreversible, { output, ...(answer !== undefined && { ask }) });
    const result = await replay({ machine, bindings: grace, device: bench.device, clock: bench.clock, overseer });
    return { saved: await bench.rowsOf('Grace Hopper'), asked, result };
  };

  it('that the gate has run live is done, and nobody is asked', async () => {
    for (const level of [{ level: 'live' }, { level: 'proven', runs: 2 }] as const) {
      const { saved, asked, result } = await run(level, 'refuse', true);
      assert.deepEqual([saved, asked, result.outcome], [1, 0, 'passed']);
    }
  });

  it('that was never run live is done when a person says yes, and not when they say no', async () => {
    for (const level of ['drafted', 'offline', 'shadow'] as const) {
      const yes = await run({ level }, 'ask', true);
      assert.deepEqual([yes.saved, yes.asked, yes.result.outcome], [1, 1, 'passed'], level);
      const no = await run({ level }, 'ask', false);
      assert.deepEqual([no.saved, no.asked, no.result.outcome], [0, 1, 'diverged'], level);
      assert.match(no.result.reason ?? '', /You said no\.$/);
    }
  });

  it('that was never run live is not done where nobody can be asked, with --json, or where it is to be refused', async () => {
    const tried = [
      await run({ level: 'drafted' }, 'ask'),
      await run({ level: 'drafted' }, 'ask', true, { ...quiet, json: true }),
      await run({ level: 'drafted' }, 'refuse', true),
    ];
    for (const { saved, asked, result } of tried) {
      assert.deepEqual([saved, asked, result.outcome, result.refused], [0, 0, 'diverged', true]);
      assert.match(
        result.reason ?? '',
        /^Stopped: "Tap button 'Save'" cannot be undone, and .* is drafted .*add --irreversible allow\.$/,
      );
    }
  });

  it('that was never run live is done where the person allows it beforehand', async () => {
    const { saved, asked } = await run({ level: 'drafted' }, 'allow', false);
    assert.deepEqual([saved, asked], [1, 0]);
  });
});
