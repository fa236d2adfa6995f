import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'mocha';
import { Explorer } from '../../src/agent/index.js';
import { Deadline, SimulatedClock } from '../../src/base/index.js';
import { FakeDevice } from '../../src/device/index.js';
import { bindGoal, contains, type Machine, parseMachine } from '../../src/machine/index.js';
import { adopt, compile, gate, grow, Library, replay, solve } from '../../src/preact/index.js';
import type { Trajectory } from '../../src/trajectory/index.js';
import { people } from './people.js';

const GOAL = 'Create a new contact for Ada Lovelace with number +1 555 0100';

describe('a goal on a device in memory', () => {
  let clock: SimulatedClock;
  let device: FakeDevice;
  let folder: string;
  let library: Library;

  beforeEach(async () => {
    clock = new SimulatedClock(1_800_000_000_000);
    device = new FakeDevice({ apps: [people(1)], clock });
    folder = await mkdtemp(join(tmpdir(), 'reprise-test-'));
    library = await Library.open(folder);
  });

  afterEach(async () => {
    await library[Symbol.asyncDispose]();
    await rm(folder, { recursive: true, force: true });
  });

  const solved = async (): Promise<Trajectory> => {
    await device.saveSnapshot('fresh');
    const found = await solve({
      device,
      policy: new Explorer(),
      goal: GOAL,
      app: 'com.example.people',
      clock,
      deadline: new Deadline(clock, 600_000),
    });
    assert.equal(found.outcome, 'done', found.why);
    return found.trajectory;
  };
  const kept = async (): Promise<Machine> => {
    const adopted = await adopt(await solved(), { library, device, snapshot: 'fresh', clock });
    assert.equal(adopted.kind, 'kept', adopted.kind === 'refused' ? adopted.reasons.join(' ') : '');
    return (adopted as Extract<typeof adopted, { kind: 'kept' }>).machine;
  };
  const rows = async () =>
    (await device.shell('content query --uri content://com.android.contacts/data/phones')).stdout;

  it('is solved, compiled to a machine with typed parameters and a probe, gated and kept', async () => {
    const machine = await kept();
    assert.deepEqual(machine.goals, ['Create a new contact for {first} {last} with number {phone}']);
    assert.deepEqual(
      machine.params.map(({ name, type }) => `${name}: ${type}`),
      ['first: text', 'last: text', 'phone: phone'],
    );
    assert.equal(machine.finals[0]?.probes.length, 1);
    const evidence = library.find(machine.name)?.evidence.body;
    assert.equal(evidence?.oracle, 'probe');
    assert.deepEqual(
      evidence?.runs.map(({ source }) => source),
      ['recorded', 'generated'],
    );
  });

  it('compiles to the same bytes every time', async () => {
    const trajectory = await solved();
    const [one, two] = [compile(trajectory), compile(trajectory)];
    assert.equal(one.kind, 'machine');
    assert.deepEqual(one, two);
  });

  it('is replayed for somebody else with no policy at all, and the provider has the row', async () => {
    const machine = await kept();
    const result = await replay({
      machine,
      bindings: { first: '雷', last: '李', phone: '+86 10 5550 0199' },
      device,
      clock,
    });
    assert.equal(result.outcome, 'passed', result.reason);
    assert.equal(result.modelCalls, 0);
    assert.equal(result.detours.length, 0);
    assert.match(await rows(), /display_name=雷 李, data1=\+86 10 5550 0199/);
  });

  it('grows when the app has changed, and then needs no hand-over, on the new version or on the old', async () => {
    const machine = await kept();
    await device.restoreSnapshot('fresh');
    device.phone.install(people(2));
    await device.saveSnapshot('second');
    const bindings = { first: 'Katherine', last: 'Johnson', phone: '+1 555 0118' };
    const goal = 'Create a new contact for Katherine Johnson with number +1 555 0118';
    const result = await replay({
      machine,
      bindings,
      device,
      clock,
      fallback: { policy: new Explorer(), goal, maxSteps: 20 },
    });
    assert.equal(result.outcome, 'passed with detour', result.reason);
    assert.equal(result.misses.length, 2);
    assert.equal(result.rejoins, 2);

    const grown = await grow(machine, result, bindings, goal, 'grown', { library, device, snapshot: 'second', clock });
    assert.equal(grown.kind, 'kept', grown.kind === 'refused' ? grown.reasons.join(' ') : '');
    if (grown.kind !== 'kept') return;
    assert.equal(contains(grown.machine, machine).kind, 'contains');
    for (const outcome of ['failed', 'diverged'] as const) {
      const failed = await grow(machine, { ...result, outcome }, bindings, goal, 'grown', {
        library,
        device,
        snapshot: 'second',
        clock,
      });
      assert.equal(failed.kind, 'refused', 'a run that did not reach its goal has taught something');
    }

    for (const snapshot of ['second', 'fresh']) {
      await device.restoreSnapshot(snapshot);
      const again = await replay({ machine: grown.machine, bindings, device, clock });
      assert.equal(again.outcome, 'passed', `${snapshot}: ${again.reason}`);
      assert.equal(again.misses.length, 0, snapshot);
    }
  });

  it('is kept on the word of an evaluator where the task has one, and refused where that says no', async () => {
    const trajectory = await solved();
    const compiled = compile(trajectory);
    if (compiled.kind === 'refused') return assert.fail(compiled.reason);
    const gated = (saidOfOther: string | undefined, phone = '+1 555 0199') =>
      gate({
        machine: compiled.machine,
        trajectory,
        recorded: compiled.recorded,
        older: [],
        device,
        snapshot: 'fresh',
        clock,
        evaluate: async () => async () => ((await rows()).includes('Lovelace') ? undefined : 'Ada is missing.'),
        others: {
          parameters: { first: 'Grace', last: 'Hopper', phone },
          begin: async () => {
            await device.restoreSnapshot('fresh');
            return async () => saidOfOther;
          },
        },
      });
    const agreed = await gated(undefined);
    assert.equal(agreed.kind === 'kept' && agreed.evidence.body.oracle, 'evaluator');
    assert.deepEqual(agreed.kind === 'kept' && agreed.evidence.body.runs.map(({ source }) => source), [
      'recorded',
      'task',
    ]);
    const same = await gated(undefined, compiled.recorded['phone']);
    assert.match(same.kind === 'refused' ? same.reasons.join() : '', /have the recorded value of phone/);
    const refused = await gated('Somebody else was added.');
    assert.match(
      refused.kind === 'refused' ? refused.reasons.join() : '',
      /\(task\): it passed, and the evaluator says: Somebody/,
    );
  });

  it('without parameters is tried from another start of its task, where the task has one', async () => {
    const trajectory = await solved();
    const compiled = compile(trajectory);
    if (compiled.kind === 'refused') return assert.fail(compiled.reason);
    const said = Object.entries(compiled.recorded).reduce(
      (text, [name, value]) => text.replaceAll(`{${name}}`, value).replaceAll(`$${name}`, `'${value}'`),
      compiled.text.replaceAll(/^param .*\n/gm, ''),
    );
    const parsed = parseMachine(said);
    const machine = parsed.kind === 'machine' ? parsed.machine : assert.fail(said);
    let begun = 0;
    const begin = async () => {
      begun += 1;
      await device.restoreSnapshot('fresh');
      return async () => 'It was there before.';
    };
    const options = { machine, trajectory, recorded: {}, older: [], device, snapshot: 'fresh', clock };
    const verdict = await gate({ ...options, others: { parameters: {}, begin } });
    assert.equal(begun, 1, JSON.stringify(verdict));
    assert.match(verdict.kind === 'refused' ? verdict.reasons.join() : 'kept', /\(task\): .*It was there before/);
  });

  it('is refused by the gate when its Save step was taken out', async () => {
    const trajectory = await solved();
    const compiled = compile(trajectory);
    assert.equal(compiled.kind, 'machine');
    if (compiled.kind !== 'machine') return;
    const states = compiled.machine.states.map((state, index, all) => {
      if (index < all.length - 1) return state;
      const targets = state.steps.at(-1)?.alternatives[0]?.targets ?? [];
      const steps = state.steps
        .slice(0, -1)
        .map((step, at, left) =>
          at < left.length - 1
            ? step
            : { ...step, alternatives: step.alternatives.map((each) => ({ ...each, targets })) },
        );
      return { ...state, steps };
    });
    const verdict = await gate({
      machine: { ...compiled.machine, states },
      trajectory,
      recorded: compiled.recorded,
      older: [],
      device,
      snapshot: 'fresh',
      clock,
    });
    assert.equal(verdict.kind, 'refused');
  });

  it('is refused by the machine when it wants more', async () => {
    const machine = await kept();
    const bound = bindGoal(machine, `${GOAL} and then call her`);
    assert.equal(bound.kind, 'refused');
    if (bound.kind === 'refused') assert.deepEqual(bound.leftover, ['and', 'then', 'call', 'her']);
  });
});
