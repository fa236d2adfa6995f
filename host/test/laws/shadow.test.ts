import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { trustOverseer } from '../../src/app/irreversible.js';
import type { Output } from '../../src/app/output.js';
import { parseMachine, printMachine } from '../../src/machine/index.js';
import { adoptInShadow, countedRun, describeTrust, replay, type Trust } from '../../src/preact/index.js';
import { shadowGate } from '../../src/preact/shadow-gate.js';
import { addressBook } from './address-book.js';
import { Bench, grace } from './bench.js';

const ADA = 'Ada Lovelace';
const recorded = { first: 'Ada', last: 'Lovelace', phone: '+1 555 0100' };
const silent: Output = { json: false, say() {}, complain() {}, give() {}, fail() {}, attach() {} };

describe('the gate on a device that cannot be put back', function () {
  this.timeout(30_000);

  /** Solved there, and tried in shadow. */
  const adopted = async (bench: Bench) => {
    const trajectory = await bench.solved();
    const { library, device, clock } = bench;
    const result = await adoptInShadow(trajectory, { library, device, clock, by: 'somebody' });
    if (result.kind === 'refused') return assert.fail(result.reasons.join(' '));
    const kept = library.find(result.machine.name);
    assert.ok(kept);
    return { trajectory, kept };
  };

  it('stops before the first act that cannot be undone, and says so in the evidence', async () => {
    await using bench = await Bench.set();
    const { kept } = await adopted(bench);
    assert.equal(await bench.rowsOf(ADA), 1, 'what was solved is there, and nothing beside it');
    const { body } = kept.evidence;
    assert.deepEqual([body.trust, body.oracle, body.by, body.runs.length], ['shadow', 'none', 'somebody', 1]);
    assert.equal(body.runs[0]?.stoppedBefore, "Tap button 'Save'");
    const save = printMachine(kept.machine).match(/save.* -> (\w+) {2}irreversible/)?.[1] ?? '';
    assert.ok(body.witnessed.length >= 4 && body.witnessed.every((name) => !name.endsWith(`-> ${save}`)));
    const { library } = bench;
    assert.equal(describeTrust(library.trust(kept.machine.name, kept.hash, kept.evidence)), 'shadow');
  });

  it('leaves no form behind, with what it had filled in', async () => {
    await using bench = await Bench.set();
    await adopted(bench);
    const screen = await bench.device.observe();
    assert.notEqual(screen.package, 'com.example.people');
  });

  it('keeps nothing that misses on the way there, nor what does not accept its own run', async () => {
    await using bench = await Bench.set();
    const { kept, trajectory } = await adopted(bench);
    const { device, clock } = bench;
    const options = { trajectory, recorded, older: [], device, clock };
    const parsed = parseMachine(printMachine(kept.machine).replace(/:id\/last/g, ':id/surname'));
    assert.ok(parsed.kind === 'machine');
    const offline = await shadowGate({ ...options, machine: parsed.machine });
    assert.ok(offline.kind === 'refused' && /does not accept the trajectory/.test(offline.reasons.join()));
    device.phone.install(addressBook({ question: 'Where should it be kept?' }));
    const live = await shadowGate({ ...options, machine: kept.machine });
    assert.ok(live.kind === 'refused' && /^In shadow, with the recorded values: .*wanted/.test(live.reasons.join()));
    assert.equal(await bench.rowsOf(ADA), 1);
  });

  it('makes a machine that asks before such an act, until it has held twice with other values', async () => {
    await using bench = await Bench.set();
    const { kept } = await adopted(bench);
    const { library, device, clock } = bench;
    const { machine, hash, evidence } = kept;
    const where = { versionCode: 1, locale: 'en-US' };
    let asked = 0;
    const ask = async () => {
      asked += 1;
      return true;
    };
    const levels: string[] = [];
    for (const first of ['Grace', 'Joan', 'Mary']) {
      const level: Trust = library.trust(machine.name, hash, evidence);
      levels.push(describeTrust(level));
      const overseer = trustOverseer({ ...kept, level, trust: '' }, 'ask', { output: silent, ask });
      const bindings = { ...grace, first };
      const result = await replay({ machine, bindings, device, clock, overseer });
      assert.equal(result.outcome, 'passed', result.reason);
      await library.count(machine.name, hash, where, countedRun(result, '2026-02-01', library.digest(bindings)));
    }
    assert.deepEqual([levels, asked], [['shadow', 'shadow', 'proven(2)'], 2]);
  });
});
