import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { runPolicy, type Script, ScriptPolicy } from '../../src/agent/index.js';
import { Deadline, SimulatedClock } from '../../src/base/index.js';
import { type Acted, button, FakeDevice, fakeApp, field, go, label, type NodeAction } from '../../src/device/index.js';
import type { Screen, UiNode } from '../../src/screen/index.js';

const PACKAGE = 'com.example.people';

const app = fakeApp({
  package: PACKAGE,
  start: 'list',
  values: { name: '', said: 'nothing' },
  screens: {
    list: { nodes: () => [label('People'), button('Add', go('form'))] },
    form: {
      nodes: (running) => [
        field('name'),
        label(`Said ${running.value('said')}`),
        button('Save', (it) => it.set('said', it.value('name'))),
        button('Twice', () => {}),
        button('Twice', () => {}),
      ],
    },
  },
});

/** Refuses the first presses, as a phone does where something has come between. */
class RefusingDevice extends FakeDevice {
  refusals = 0;

  override async perform(screen: Screen, node: UiNode, action: NodeAction, signal?: AbortSignal): Promise<Acted> {
    if (this.refusals-- > 0) return { done: false, acted: 'no', because: 'stale', reason: 'The node has changed.' };
    return super.perform(screen, node, action, signal);
  }
}

describe('a script', () => {
  const run = async (script: Script, refusals = 0) => {
    const clock = new SimulatedClock();
    const device = new RefusingDevice({ apps: [app], clock });
    await device.launch(PACKAGE);
    device.refusals = refusals;
    const deadline = new Deadline(clock, 60_000);
    const policy = new ScriptPolicy(script);
    return runPolicy({ device, policy, goal: 'Do as it says', clock, deadline, maxSteps: 10 });
  };

  it('does one thing after the other, each on the screen that came of the last, and answers', async () => {
    const seen: boolean[] = [];
    const result = await run(async (hand) => {
      seen.push(hand.sees('text=Save'));
      await hand.tap('text=Add');
      seen.push(hand.sees('text=Save'));
      await hand.type("//*[@editable='true']", 'Ada');
      await hand.tap('text=Save');
      return hand.all("//*[starts-with(@text, 'Said')]")[0]?.text;
    });
    assert.deepEqual([result.outcome, result.answer, seen], ['done', 'Said Ada', [false, true]]);
    assert.deepEqual(
      result.steps.map(({ action }) => action.kind),
      ['tap', 'type', 'tap'],
    );
  });

  it('does again what was refused, and goes on only when it was done', async () => {
    const result = await run(async (hand) => {
      await hand.tap('text=Add');
      return String(hand.sees('text=Save'));
    }, 2);
    assert.deepEqual([result.outcome, result.answer, result.steps.length], ['done', 'true', 1]);
  });

  it('does nothing where its selector names nothing or two things, and the run says why', async () => {
    const none = await run((hand) => hand.tap('text=Send').then(() => undefined));
    assert.deepEqual([none.outcome, none.steps.length], ['gave-up', 0]);
    assert.match(none.why, /Expected one node for text=Send, found none/);
    const two = await run(async (hand) => {
      await hand.tap('text=Add');
      await hand.tap('text=Twice');
      return undefined;
    });
    assert.deepEqual([two.outcome, two.steps.length], ['gave-up', 1]);
    assert.match(two.why, /found 2/);
  });

  it('that fails ends the run with its own error', async () => {
    await assert.rejects(
      run(async () => {
        throw new Error('no such day');
      }),
      /no such day/,
    );
  });

  it('waits for what comes by itself, without a step, and no longer than the run has', async () => {
    const since: number[] = [];
    const clock = new SimulatedClock();
    const device = new FakeDevice({ apps: [app], clock });
    await device.launch(PACKAGE);
    const wait = (ms: number) =>
      runPolicy({
        device,
        policy: new ScriptPolicy(async (hand) => {
          const began = clock.monotonic();
          await hand.until('its time', () => clock.monotonic() - began >= ms);
          since.push(clock.monotonic() - began);
          return 'come';
        }),
        goal: 'Wait',
        clock,
        deadline: new Deadline(clock, 60_000),
        maxSteps: 10,
      });
    const come = await wait(20_000);
    assert.deepEqual([come.outcome, come.answer, come.steps.length, since.length], ['done', 'come', 0, 1]);
    await assert.rejects(wait(90_000), /the script waits for its time/);
  });
});
