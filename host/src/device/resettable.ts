import { DeviceError } from '../base/index.js';
import type { Screen, UiNode } from '../screen/index.js';
import { quote } from './adb/quote.js';
import type { Device, Key, LaunchOptions, LongShell, NodeAction, Point, Resettable, ShellResult } from './device.js';

/** A resettable device that also knows what it has saved. */
export interface Snapshots extends Resettable {
  listSnapshots(signal?: AbortSignal): Promise<readonly string[]>;
}

/** The embedded device's own command. */
const command = 'reprise-device';

/**
 * The same device where its whole state can be saved and put back; else why it cannot. Disposing the result disposes the device.
 *
 * @example
 * const reset = await resettable(device);
 * if ('refused' in reset) return reset.refused;
 * await reset.saveSnapshot('before');
 */
export async function resettable(
  device: Device,
  signal?: AbortSignal,
): Promise<(Device & Snapshots) | { readonly refused: string }> {
  if (keepsSnapshots(device)) return device;
  const { exitCode } = await device.shell(`command -v ${command}`, signal);
  if (exitCode === 0 && hasLongShell(device)) return new ResettableDevice(device);
  return {
    refused: `${device.serial} cannot be put back to an earlier state; the embedded device can (reprise device start).`,
  };
}

function keepsSnapshots(device: Device): device is Device & Snapshots {
  return 'restoreSnapshot' in device && 'listSnapshots' in device;
}

function hasLongShell(device: Device): device is Device & LongShell {
  return 'start' in device;
}

/** An embedded device, with its snapshots through its shell. */
class ResettableDevice implements Device, Snapshots {
  readonly #device: Device & LongShell;

  constructor(device: Device & LongShell) {
    this.#device = device;
  }

  get serial() {
    return this.#device.serial;
  }

  get path() {
    return this.#device.path;
  }

  get mishaps() {
    return this.#device.mishaps ?? [];
  }

  async saveSnapshot(name: string, signal?: AbortSignal): Promise<void> {
    await this.#snapshot(`save ${quote(name)}`, signal);
  }

  /** Every app process ends, and what was in front is started again. */
  async restoreSnapshot(name: string, signal?: AbortSignal): Promise<void> {
    await this.#snapshot(`restore ${quote(name)}`, signal);
  }

  async deleteSnapshot(name: string, signal?: AbortSignal): Promise<void> {
    await this.#snapshot(`delete ${quote(name)}`, signal);
  }

  async holdSnapshot(
    name: string,
    { restore }: { readonly restore: boolean },
    signal?: AbortSignal,
  ): Promise<AsyncDisposable> {
    const request = `hold ${restore ? '--restore ' : ''}${quote(name)}`;
    const holding = await this.#device.start(`${command} snapshot ${request}`, signal);
    const release = async () => {
      this.#carriedOut(request, await holding.end());
    };
    if (!holding.running) await release();
    return { [Symbol.asyncDispose]: release };
  }

  async listSnapshots(signal?: AbortSignal): Promise<readonly string[]> {
    return (await this.#snapshot('list', signal)).split('\n').filter(Boolean);
  }

  observe(signal?: AbortSignal) {
    return this.#device.observe(signal);
  }

  screenshot(signal?: AbortSignal) {
    return this.#device.screenshot(signal);
  }

  changed(generation: number, timeoutMs: number, signal?: AbortSignal) {
    return this.#device.changed(generation, timeoutMs, signal);
  }

  tap(point: Point, signal?: AbortSignal) {
    return this.#device.tap(point, signal);
  }

  swipe(from: Point, to: Point, durationMs: number, signal?: AbortSignal) {
    return this.#device.swipe(from, to, durationMs, signal);
  }

  key(key: Key, signal?: AbortSignal) {
    return this.#device.key(key, signal);
  }

  setText(screen: Screen, node: UiNode, text: string, signal?: AbortSignal) {
    return this.#device.setText(screen, node, text, signal);
  }

  perform(screen: Screen, node: UiNode, action: NodeAction, signal?: AbortSignal) {
    return this.#device.perform(screen, node, action, signal);
  }

  launch(packageName: string, options?: LaunchOptions, signal?: AbortSignal) {
    return this.#device.launch(packageName, options, signal);
  }

  forceStop(packageName: string, signal?: AbortSignal) {
    return this.#device.forceStop(packageName, signal);
  }

  shell(line: string, signal?: AbortSignal) {
    return this.#device.shell(line, signal);
  }

  [Symbol.asyncDispose]() {
    return this.#device[Symbol.asyncDispose]();
  }

  async #snapshot(request: string, signal: AbortSignal | undefined): Promise<string> {
    return this.#carriedOut(request, await this.#device.shell(`${command} snapshot ${request}`, signal));
  }

  #carriedOut(request: string, { exitCode, stdout, stderr }: ShellResult): string {
    if (exitCode === 0) return stdout;
    const said = `${stderr} ${stdout}`.trim() || `exit code ${exitCode}`;
    throw new DeviceError('no-snapshot', `${this.serial} did not carry out "snapshot ${request}": ${said}`);
  }
}
