import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { type Decision, type Policy, runPolicy, type Situation } from '../../src/agent/index.js';
import { Deadline, SimulatedClock } from '../../src/base/index.js';
import { type Acted, button, FakeDevice, fakeApp, label, type NodeAction } from '../../src/device/index.js';
import { labelOf, type Screen, type UiNode } from '../../src/screen/index.js';
import { readOutside } from '../../src/trajectory/index.js';

const PACKAGE = 'com.example.people';

/** Saves a row without a change on the screen, or with one; the second button only says so. */
const app = fakeApp({
  package: PACKAGE,
  start: 'form',
  values: { said: 'nothing' },
  tables: { phones: { uri: 'content://com.android.contacts/data/phones', columns: ['display_name', 'data1'] } },
  screens: {
    form: {
      nodes: (running) => [
        label('People'),
        label(`Said ${running.value('said')}`),
        button('Save', (it) => it.insert('phones', { display_name: 'Ada', data1: '1' })),
        button('Say', (it) => it.set('said', `${it.value('said')}!`)),
      ],
    },
  },
});

/** The answer to the next press is lost, whether it was done or not. */
class DoubtfulDevice extends FakeDevice {
  doubts: ('done' | 'not done')[] = [];

  override async perform(screen: Screen, node: UiNode, action: NodeAction, signal?: AbortSignal): Promise<Acted> {
    const doubt = this.doubts.shift();
    if (doubt === undefined) return super.perform(screen, node, action, signal);
    if (doubt === 'done') await super.perform(screen, node, action, signal);
    return { done: false, acted: 'unknown', reason: 'The answer was lost.' };
  }
}

describe('the loop of a policy, when nobody can say whether an act was done', () => {
  const run = async (doubts: DoubtfulDevice['doubts'], ...labels: string[]) => {
    const clock = new SimulatedClock();
    const device = new DoubtfulDevice({ apps: [app], clock });
    await device.launch(PACKAGE);
    device.doubts = doubts;
    const policy = new Presses(labels);
    const result = await runPolicy({
      device,
      policy,
      goal: 'Press them',
      clock,
      deadline: new Deadline(clock, 60_000),
      maxSteps: 10,
      readOutside: () => readOutside(device, PACKAGE),
    });
    const steps = result.steps.map(({ before, action, outside }) => {
      const target = 'target' in action ? before.tree.nodes[action.target] : undefined;
      return [target === undefined ? action.kind : labelOf(target), outside.map(({ kind }) => kind).join()];
    });
    return { result, steps, told: policy.told };
  };

  it('has a row that was saved in the step that saved it, not in the next one', async () => {
    const { steps } = await run(['done'], 'Save', 'Say');
    assert.deepEqual(steps, [
      ['Save', 'row'],
      ['Say', ''],
    ]);
  });

  it('has a step whose effect is on the screen alone', async () => {
    assert.deepEqual((await run(['done'], 'Say')).steps, [['Say', '']]);
  });

  it('has no step for what left nothing behind', async () => {
    const { steps, result } = await run(['not done'], 'Save', 'Say');
    assert.equal(result.outcome, 'done');
    assert.deepEqual(steps, [['Say', '']]);
  });

  it('tells the policy so, and what was refused too', async () => {
    const { told } = await run(['not done'], 'Save', 'Say');
    assert.match(told.at(-1)?.[0] ?? '', /^Tap button 'Save': nobody can say whether it was done/);
    assert.equal(told.at(-1)?.[1], "Tap button 'Say'");
  });

  it('gives up when the answers keep getting lost', async () => {
    const lost = await run(['not done', 'not done', 'not done'], 'Save', 'Save', 'Save');
    assert.equal(lost.result.outcome, 'not-done');
    assert.match(lost.result.why, /The answer was lost/);
  });
});

describe('the loop of a policy', () => {
  it('tells the policy what was refused, and does not call it done', async () => {
    const clock = new SimulatedClock();
    const device = new FakeDevice({ apps: [app], clock });
    await device.launch(PACKAGE);
    device.fail({ on: 'perform', with: 'refused' }, { on: 'tap', with: 'refused' });
    const policy = new Presses(['Say']);
    const result = await runPolicy({
      device,
      policy,
      goal: 'Press it',
      clock,
      deadline: new Deadline(clock, 60_000),
      maxSteps: 10,
    });
    assert.deepEqual(result.steps, []);
    assert.match(policy.told.at(-1)?.[0] ?? '', /^Tap button 'Say': was not done\. The fake was told to refuse this/);
  });
});

/** Presses what is called so, one after the other, and notes what it is told of the past. */
class Presses implements Policy {
  readonly kind = 'script';
  readonly description = 'presses';
  readonly cost = { modelCalls: 0, tokens: 0 };
  readonly told: (readonly string[])[] = [];
  readonly #labels: string[];

  constructor(labels: readonly string[]) {
    this.#labels = [...labels];
  }

  async decide({ screen, past }: Situation): Promise<Decision> {
    this.told.push(past.map(({ sentence }) => sentence));
    const next = this.#labels.shift();
    if (next === undefined) return { kind: 'done', why: 'All were pressed.' };
    const target = screen.tree.nodes.find((node) => labelOf(node) === next);
    assert.ok(target, next);
    return { kind: 'act', action: { kind: 'tap', target }, why: 'It is next.' };
  }
}
