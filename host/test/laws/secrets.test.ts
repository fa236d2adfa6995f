import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { ModelPolicy } from '../../src/agent/index.js';
import { both, narrateReplay, type Output } from '../../src/app/index.js';
import { discreet } from '../../src/app/output.js';
import { replayHeader, replayRecord, shownParameters } from '../../src/app/record/index.js';
import { RecordedRun } from '../../src/app/recorded-run.js';
import { writeReport } from '../../src/app/report/index.js';
import { Deadline, SimulatedClock } from '../../src/base/index.js';
import { FakeDevice } from '../../src/device/index.js';
import { canonicalHash, checkMachine, hiddenTexts, type Machine, parseMachine } from '../../src/machine/index.js';
import { compile, gate, type ReplayResult, replay, solve } from '../../src/preact/index.js';
import { trajectoryOf } from '../../src/preact/replay-trajectory.js';
import { storeTrajectory } from '../../src/trajectory/index.js';
import { scriptedModel } from '../agent/scripted-model.js';
import { Bench } from './bench.js';
import { filesThatHold, tells } from './traces.js';
import { unlocking, unlockingMachine, VAULT, type VaultDrift, vault } from './vault.js';

/** Long enough that no word of ours holds it by chance; of any signs that a keyboard has. */
const secrets = fc.string({ unit: 'grapheme', minLength: 3, maxLength: 16 }).map((some) => `Zq${some}7x`);

describe('a password', function () {
  this.timeout(120_000);

  it('reaches nothing that a replay writes, says, shows or asks, whatever becomes of it', async () => {
    await fc.assert(
      fc.asyncProperty(
        secrets,
        fc.constantFrom<Fate>('none', 'renamed', 'telling', 'is lost'),
        async (secret, fate) => {
          await using place = await Place.make();
          const { told, asked, result } = await unlock(place.folder, secret, fate);
          assert.deepEqual(await filesThatHold(place.folder, secret), []);
          assert.ok(!tells(told, secret), 'it was said');
          assert.ok(!tells(JSON.stringify(asked), secret), 'a model was told');
          if (fate === 'renamed' || fate === 'telling') assert.ok(asked.length > 0, 'no model was asked');
          if (result === undefined) return assert.equal(fate, 'is lost');
          assert.equal(result.outcome, fate === 'none' ? 'passed' : 'passed with detour', result.reason);
          // A screen on which an app tells it is in the trajectory, which is therefore never kept.
          if (fate === 'telling') return;
          const trajectory = trajectoryOf(unlockingMachine(), result, 'Unlock it', new SimulatedClock());
          assert.ok(!tells(JSON.stringify(storeTrajectory(trajectory)), secret), 'the trajectory holds it');
        },
      ),
      { numRuns: 40 },
    );
  });

  it('is typed all the same', async () => {
    await using place = await Place.make();
    const { device } = await unlock(place.folder, 'Zq-swordfish', 'none');
    assert.ok(device.log.some(({ call, what }) => call === 'set-text' && what.includes('Zq-swordfish')));
  });

  it('that stands in a machine is an error of the machine', () => {
    const parsed = parseMachine(unlocking.replace('$code', "'Zq-swordfish'"));
    assert.equal(parsed.kind, 'machine');
    if (parsed.kind !== 'machine') return;
    const sentences = checkMachine(parsed.machine).map(({ sentence }) => sentence);
    assert.match(sentences.join(' '), /must not stand in the machine/);
    assert.ok(hiddenTexts(parsed.machine, {}).includes('Zq-swordfish'));
  });

  it('is typed by no policy: a model that tries is told so', async () => {
    const answers = (prompt: string) => ({
      tool: 'type',
      input: { node: codeField(prompt), text: 'Zq-tulip', why: 'it' },
    });
    await using model = await scriptedModel(({ prompt }) => answers(prompt));
    const clock = new SimulatedClock();
    const device = new FakeDevice({ apps: [vault()], clock });
    const solved = await solve({
      device,
      policy: new ModelPolicy({ model: 'scripted', baseUrl: model.baseUrl }),
      goal: 'Unlock the vault',
      app: VAULT,
      clock,
      deadline: new Deadline(clock, 600_000),
    });
    assert.equal(solved.outcome, 'gave-up');
    assert.match(model.asked[1]?.prompt ?? '', /takes a password/);
    assert.ok(!JSON.stringify(model.asked).includes('Zq-tulip'));
    assert.ok(!device.log.some(({ call }) => call === 'set-text'));
  });

  it('makes no machine: neither the compiler nor the gate keeps what typed one', async () => {
    await using place = await Place.make();
    const { result, device } = await unlock(place.folder, 'Zq-swordfish', 'none');
    if (result === undefined) return assert.fail('it was lost');
    const compiled = compile(trajectoryOf(unlockingMachine(), result, 'Unlock it', new SimulatedClock()));
    assert.match(compiled.kind === 'refused' ? compiled.reason : '', /hides what is typed/);
    const verdict = await gate({
      machine: unlockingMachine(),
      trajectory: trajectoryOf(unlockingMachine(), result, 'Unlock it', new SimulatedClock()),
      recorded: { owner: 'Ada', code: 'Zq-swordfish' },
      older: [],
      device,
      snapshot: 'none',
      clock: new SimulatedClock(),
    });
    assert.match(verdict.kind === 'refused' ? verdict.reasons.join(' ') : '', /does not keep it/);
  });
});

describe('a secret parameter', () => {
  it('goes nowhere but into a field that hides it', () => {
    const declared = unlocking
      .replace('owner, code: text', 'owner: text\nparam code: secret')
      .replace(' with the code {code}', '');
    const problems = (text: string) => {
      const parsed = parseMachine(text);
      if (parsed.kind === 'refused') return assert.fail(JSON.stringify(parsed.problems));
      return checkMachine(parsed.machine)
        .filter(({ severity }) => severity === 'error')
        .map(({ sentence }) => sentence);
    };
    assert.deepEqual(problems(declared), []);
    const wrong = [
      declared.replace(" and @password='true'", ''),
      declared.replace('@text=$owner', '@text=$code'),
      declared.replace('code: secret', "code: secret = 'Zq-swordfish'"),
      declared.replace(/goal .*/, 'goal "Unlock with {code}"'),
    ];
    for (const text of wrong) {
      assert.notEqual(text, declared);
      assert.match(problems(text).join(' '), /would be told here|has no default|A goal is kept/);
    }
  });

  it('is never among the parameters that a run shows and stores', async () => {
    await using bench = await Bench.set();
    const machine = await bench.kept();
    const secret: Machine = { ...machine, params: [...machine.params, { name: 'pin', type: 'secret' }] };
    const shown = shownParameters(secret, { first: 'Ada', pin: 'x7-swordfish' });
    assert.equal(shown['first'], 'Ada');
    assert.ok(!JSON.stringify(shown).includes('swordfish'));
  });
});

type Fate = VaultDrift | 'is lost';

/** Replays the machine as the command line does, into a folder, with a model to fall back upon. */
async function unlock(folder: string, secret: string, fate: Fate) {
  const clock = new SimulatedClock(1_800_000_000_000);
  const device = new FakeDevice({ apps: [vault(fate === 'is lost' ? 'none' : fate)], clock });
  if (fate === 'is lost') device.fail({ on: 'perform', with: 'lost-before' });
  await using model = await scriptedModel(({ prompt }) => ({
    tool: 'tap',
    input: { node: Number(/\[(\d+)\] button 'Open up'/.exec(prompt)?.[1]), why: 'it opens' },
  }));
  const policy = new ModelPolicy({ model: 'scripted', baseUrl: model.baseUrl });
  const machine = unlockingMachine();
  const parameters = { owner: 'Ada', code: secret };
  const hidden = hiddenTexts(machine, parameters);
  const said: string[] = [];
  const output = discreet(speaking(said), hidden);
  const goal = `Unlock the vault of Ada with the code ${secret}`;
  const source = { machine, hash: canonicalHash(machine), trust: 'drafted' };
  const told = { title: 'Replay', source, goal, parameters, startedAt: '', policy: policy.description };
  const run = await RecordedRun.begin(join(folder, 'run'), {
    header: replayHeader({ ...told, device }),
    device,
    clock,
    withImages: true,
    hidden,
    cost: () => policy.cost,
    output,
    signal: new AbortController().signal,
  });
  const fallback = { policy, goal, maxSteps: 5 };
  const listener = both(run.recorder, narrateReplay(output));
  let result: ReplayResult | undefined;
  try {
    result = await run.during(() => replay({ machine, bindings: parameters, device, clock, fallback, listener }));
    output.give(await run.end(replayRecord({ ...told, result, recorder: run.recorder })));
  } catch (error) {
    if (fate !== 'is lost') throw error;
    said.push(String(error));
    await writeReport([join(folder, 'run')], folder, 'Lost', '');
  }
  return { told: said.join('\n'), asked: model.asked, result, device };
}

function codeField(prompt: string): number {
  return Number(/\[(\d+)\] field 'Code'/.exec(prompt)?.[1]);
}

function speaking(said: string[]): Output {
  const line = (text: string) => void said.push(text);
  const data = (some: object) => void said.push(JSON.stringify(some));
  return { json: true, say: line, complain: line, give: data, fail: data, attach: data };
}

class Place implements AsyncDisposable {
  private constructor(readonly folder: string) {}

  static async make(): Promise<Place> {
    return new Place(await mkdtemp(join(tmpdir(), 'reprise-test-')));
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await rm(this.folder, { recursive: true, force: true });
  }
}
