import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Explorer } from '../../src/agent/index.js';
import { Deadline, SimulatedClock } from '../../src/base/index.js';
import { FakeDevice } from '../../src/device/index.js';
import type { Machine } from '../../src/machine/index.js';
import { adopt, Library, solve } from '../../src/preact/index.js';
import type { Trajectory } from '../../src/trajectory/index.js';
import { addressBook, PACKAGE } from './address-book.js';

export const GOAL = 'Create a new contact for Ada Lovelace with number +1 555 0100';
export const grace = { first: 'Grace', last: 'Hopper', phone: '+1 555 0199' };
export const GRACE_GOAL = 'Create a new contact for Grace Hopper with number +1 555 0199';

/** A fake device with the address book, and a library of its own. */
export class Bench implements AsyncDisposable {
  private constructor(
    readonly clock: SimulatedClock,
    readonly device: FakeDevice,
    readonly library: Library,
    private readonly folder: string,
  ) {}

  static async set(make: (options: { clock: SimulatedClock }) => FakeDevice = book): Promise<Bench> {
    const clock = new SimulatedClock(1_800_000_000_000);
    const folder = await mkdtemp(join(tmpdir(), 'reprise-test-'));
    return new Bench(clock, make({ clock }), await Library.open(folder), folder);
  }

  /** Solved by the explorer from the state `fresh`. */
  async solved(goal: string = GOAL): Promise<Trajectory> {
    await this.device.saveSnapshot('fresh');
    const found = await solve({
      device: this.device,
      policy: new Explorer(),
      goal,
      app: PACKAGE,
      clock: this.clock,
      deadline: new Deadline(this.clock, 600_000),
    });
    assert.equal(found.outcome, 'done', found.why);
    return found.trajectory;
  }

  /** Solved, compiled, gated and kept; the device is as before. */
  async kept(): Promise<Machine> {
    const adopted = await adopt(await this.solved(), {
      library: this.library,
      device: this.device,
      clock: this.clock,
      snapshot: 'fresh',
    });
    if (adopted.kind === 'refused') return assert.fail(adopted.reasons.join(' '));
    await this.device.restoreSnapshot('fresh');
    return adopted.machine;
  }

  /** How many rows the provider has of this name. */
  async rowsOf(name: string): Promise<number> {
    const { stdout } = await this.device.shell('content query --uri content://com.android.contacts/data/phones');
    return stdout.split('\n').filter((line) => line.includes(`display_name=${name},`)).length;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.library[Symbol.asyncDispose]();
    await rm(this.folder, { recursive: true, force: true });
  }
}

function book({ clock }: { clock: SimulatedClock }): FakeDevice {
  return new FakeDevice({ apps: [addressBook()], clock });
}
