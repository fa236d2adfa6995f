import assert from 'node:assert/strict';
import { after, before, describe, it } from 'mocha';
import { type Clock, Deadline, DeviceError } from '../../src/base/index.js';
import type { Device } from '../../src/device/index.js';
import { actingContract } from './acting-contract.js';
import { appsContract } from './apps-contract.js';
import { screenContract } from './screen-contract.js';
import { packageName } from './test-app.js';
import { textContract } from './text-contract.js';

/** What a path cannot do; the reason is what its refusal says, or why it cannot. */
export type Gap = 'node-actions' | 'events' | 'non-ascii' | 'hints' | 'windows-behind';
export type Gaps = Readonly<Partial<Record<Gap, string>>>;

export interface Subject {
  readonly clock: Clock;
  readonly openTimeoutMs?: number;
  /** Opens the device, the test app installed; called again after it was lost. */
  open(): Promise<Device>;
  /** Cuts the connection, and mends it. */
  lose(device: Device): Promise<void>;
  regain(device: Device): Promise<void>;
}

/** What every Device must do, over the test app. A gap is tested for its refusal: it may be missing, it may not pretend. */
export function deviceContract(name: string, subject: Subject, gaps: Gaps = {}): void {
  describe(`the device contract, ${name}`, function () {
    this.timeout(120_000);
    let device: Device;
    const use = () => device;
    const within = (ms = 20_000) => ({ deadline: new Deadline(subject.clock, ms) });

    before(async function () {
      this.timeout(subject.openTimeoutMs ?? 10_000);
      device = await subject.open();
    });
    afterEach('no call went another way than the one that the contract is about', () => {
      assert.deepEqual(device?.mishaps ?? [], []);
    });
    after(async () => {
      await device?.forceStop(packageName);
      await device?.[Symbol.asyncDispose]();
    });

    screenContract(use, within, gaps);
    actingContract(use, within, gaps);
    textContract(use, within, gaps);
    appsContract(use, within);

    describe('ends', () => {
      it('rejects with the reason of a signal that is raised, before or during a call', async () => {
        const reason = new Error('The person pressed Ctrl-C.');
        await assert.rejects(device.observe(AbortSignal.abort(reason)), reason);
        const screen = await device.observe();
        const controller = new AbortController();
        const pending = device.changed(screen.generation, 60_000, controller.signal);
        controller.abort(reason);
        // In simulated time the wait was over before the signal.
        if (device.path === 'fake') await pending;
        else await assert.rejects(pending, reason);
        await device.observe();
      });

      it('says that the device is lost', async () => {
        await device.observe();
        await subject.lose(device);
        for (const call of [() => device.observe(), () => device.shell('true'), () => device.tap({ x: 1, y: 1 })]) {
          await assert.rejects(
            call(),
            (error: unknown) => error instanceof DeviceError && error.code === 'device-lost',
          );
        }
        await subject.regain(device);
        device = await subject.open();
      });
    });
  });
}
