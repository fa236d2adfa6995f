import assert from 'node:assert/strict';
import { once } from 'node:events';
import type { Duplex } from 'node:stream';
import { Deadline, systemClock } from '../../src/base/index.js';
import { type AdbLink, type OpenedDevice, until } from '../../src/device/index.js';
import type { SharedDevice } from '../embedded.js';

const SETTINGS = 'com.android.settings';
const waitMs = 30_000;

/**
 * Clients that were there before and want nothing but their own: a stream that has been open all the time, the device agent's connection, and
 * the stock client for one command after the other.
 */
export class Bystanders implements AsyncDisposable {
  private constructor(
    readonly link: AdbLink,
    readonly device: OpenedDevice,
    private readonly shared: SharedDevice,
    private readonly stream: Duplex,
  ) {}

  static async join(shared: SharedDevice): Promise<Bystanders> {
    const link = shared.server.device(shared.serial);
    const device = await shared.open('agent');
    const stream = await link.open('exec:cat');
    const bystanders = new Bystanders(link, device, shared, stream);
    await bystanders.areUndisturbed();
    return bystanders;
  }

  /** Each of them gets what it asks for: an echo, a shell's word, a tree, and acts that have their effect. */
  async areUndisturbed(): Promise<void> {
    await this.#echo(`${systemClock.monotonic()}`);
    const { stdout, stderr } = await this.shared.adb('shell', 'echo alive');
    assert.equal(stdout, 'alive\n', stderr);
    // Whoever presses every key also turns the screen off.
    await this.device.shell('input keyevent WAKEUP; wm dismiss-keyguard; cmd statusbar collapse');
    await this.#opensSettings();
    await this.device.key('home');
    await this.#sees('another app than the settings', (app) => app !== SETTINGS);
    assert.deepEqual(this.device.mishaps, [], 'mishaps of the device agent');
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.stream.destroy();
    await this.device.forceStop(SETTINGS);
    await this.device[Symbol.asyncDispose]();
  }

  async #echo(word: string): Promise<void> {
    this.stream.write(`${word}\n`);
    let heard = '';
    while (!heard.endsWith('\n')) {
      const [chunk] = (await once(this.stream, 'data', { signal: AbortSignal.timeout(waitMs) })) as [Buffer];
      heard += chunk.toString('utf8');
    }
    assert.equal(heard, `${word}\n`);
  }

  /** What somebody else's order may still bring to the front, after that one has gone, is opened over once more. */
  async #opensSettings(): Promise<void> {
    for (const tries of [1, 2]) {
      await this.device.key('home');
      const launched = await this.device.launch(SETTINGS, { cold: true });
      assert.equal(launched.done, true, JSON.stringify(launched));
      if (tries === 2) await this.#sees('the settings', (app) => app === SETTINGS);
      else if (await this.#shows((app) => app === SETTINGS, waitMs / 3)) return;
    }
  }

  async #sees(what: string, holds: (app: string) => boolean): Promise<void> {
    if (await this.#shows(holds, waitMs)) return;
    const { stdout } = await this.device.shell('dumpsys activity activities; dumpsys window windows');
    assert.fail(`Wanted ${what} in front, saw another app:\n${stdout}`);
  }

  async #shows(holds: (app: string) => boolean, timeoutMs: number): Promise<boolean> {
    const deadline = new Deadline(systemClock, timeoutMs);
    const seen = await until(this.device, (screen) => (holds(screen.package) ? true : undefined), { deadline });
    return seen.kind === 'held';
  }
}
