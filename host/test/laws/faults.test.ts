import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { Explorer } from '../../src/agent/index.js';
import { DeviceError } from '../../src/base/index.js';
import { type Acted, FakeDevice, type NodeAction } from '../../src/device/index.js';
import type { Machine } from '../../src/machine/index.js';
import { type ReplayResult, replay } from '../../src/preact/index.js';
import type { Screen, UiNode } from '../../src/screen/index.js';
import { addressBook } from './address-book.js';
import { Bench, GRACE_GOAL, grace } from './bench.js';

/** A device that does what it is told, or not, and cannot say which: the answer was lost. */
class DoubtfulDevice extends FakeDevice {
  /** What becomes of the next act on the button that saves. */
  doubt: 'done' | 'not done' | undefined;
  saves = 0;

  override async perform(screen: Screen, node: UiNode, action: NodeAction, signal?: AbortSignal): Promise<Acted> {
    if (!node.resourceId.endsWith(':id/save')) return super.perform(screen, node, action, signal);
    this.saves += 1;
    const { doubt } = this;
    if (doubt === undefined) return super.perform(screen, node, action, signal);
    if (doubt === 'done') await super.perform(screen, node, action, signal);
    return { done: false, acted: 'unknown', reason: 'The answer was lost.' };
  }
}

describe('an act that cannot be undone', function () {
  this.timeout(30_000);

  const doubtful = () => Bench.set(({ clock }) => new DoubtfulDevice({ apps: [addressBook()], clock }));
  const run = async (bench: Bench, machine: Machine, withExplorer: boolean): Promise<ReplayResult> =>
    replay({
      machine,
      bindings: grace,
      device: bench.device,
      clock: bench.clock,
      ...(withExplorer && { fallback: { policy: new Explorer(), goal: GRACE_GOAL, maxSteps: 20 } }),
    });

  for (const withExplorer of [false, true]) {
    const hand = withExplorer ? 'with the explorer at hand' : 'alone';

    it(`whose tap was dropped is never done a second time, ${hand}`, async () => {
      await using bench = await Bench.set();
      const { device } = bench;
      const machine = await bench.kept();
      const from = device.log.length;
      const result = await replay({
        machine,
        bindings: grace,
        device,
        clock: bench.clock,
        ...(withExplorer && { fallback: { policy: new Explorer(), goal: GRACE_GOAL, maxSteps: 20 } }),
        listener: {
          stepping: (sentence) => {
            if (/save/i.test(sentence)) device.fail({ on: 'perform', with: 'dropped' });
          },
        },
      });
      assert.equal(result.outcome, 'diverged', result.reason);
      assert.match(result.reason ?? '', /cannot be undone/);
      const saves = device.log.slice(from).filter(({ call, what }) => call === 'perform' && what.endsWith(':id/save'));
      assert.equal(saves.length, 1);
      assert.equal(await bench.rowsOf('Grace Hopper'), 0);
    });

    it(`that was done though nobody could say is proven by its probe, and the run goes on, ${hand}`, async () => {
      await using bench = await doubtful();
      const machine = await bench.kept();
      const device = bench.device as DoubtfulDevice;
      device.saves = 0;
      device.doubt = 'done';
      const result = await run(bench, machine, withExplorer);
      assert.equal(result.outcome, 'passed', result.reason);
      assert.equal(device.saves, 1);
      assert.equal(await bench.rowsOf('Grace Hopper'), 1);
    });

    it(`that was not done, and nobody could say, stops the run, ${hand}`, async () => {
      await using bench = await doubtful();
      const machine = await bench.kept();
      const device = bench.device as DoubtfulDevice;
      device.saves = 0;
      device.doubt = 'not done';
      const result = await run(bench, machine, withExplorer);
      assert.equal(result.outcome, 'diverged');
      assert.match(result.reason ?? '', /cannot be undone/);
      assert.equal(device.saves, 1);
      assert.equal(await bench.rowsOf('Grace Hopper'), 0);
    });
  }

  it('that the device was lost before, or after, is told as that, and was done at most once', async () => {
    for (const [fault, rows] of [
      ['lost-before', 0],
      ['lost-after', 1],
    ] as const) {
      await using bench = await Bench.set();
      const { device, clock } = bench;
      const machine = await bench.kept();
      const listener = {
        stepping: (sentence: string) => {
          if (/save/i.test(sentence)) device.fail({ on: 'perform', with: fault });
        },
      };
      await assert.rejects(
        replay({ machine, bindings: grace, device, clock, listener }),
        (error) => error instanceof DeviceError && error.code === 'device-lost',
      );
      device.setLost(false);
      assert.equal(await bench.rowsOf('Grace Hopper'), rows, fault);
    }
  });

  it('that shows nothing is proven by its probe, not done again', async () => {
    await using bench = await Bench.set();
    const machine = await bench.kept();
    bench.device.phone.install(addressBook({ silent: true }));
    const result = await run(bench, machine, true);
    assert.equal(await bench.rowsOf('Grace Hopper'), 1, `${result.outcome}: ${result.reason}`);
    assert.notEqual(result.outcome, 'passed');
  });
});
