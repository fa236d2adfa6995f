import { DeviceError, SimulatedClock } from '../../base/index.js';
import { buildTree, type Screen, type UiNode } from '../../screen/index.js';
import type { Acted, Device, Key, LaunchOptions, NodeAction, NotDone, Point, ShellResult, Typed } from '../device.js';
import type { Snapshots } from '../resettable.js';
import type { FakeApp, Handler } from './app.js';
import { FakePhone } from './phone.js';
import { picture } from './picture.js';
import { activityOf, home, type Rendering, readBinding, render, size } from './render.js';
import { runShell } from './shell.js';
import { act, drag, reach, touch, typeInto } from './touch.js';

export type FakeCall = 'observe' | 'screenshot' | 'tap' | 'swipe' | 'key' | 'set-text' | 'perform' | 'launch' | 'shell';

/**
 * What goes wrong with one call: `dropped` reports success and does nothing; `refused` says so (`acted: 'no'`); `lost-before` and
 * `lost-after` lose the device, the latter once the act has been done.
 */
export interface Fault {
  readonly on: FakeCall;
  readonly with: 'dropped' | 'refused' | 'lost-before' | 'lost-after';
}

export interface FakeEvent {
  readonly atMs: number;
  readonly call: FakeCall;
  readonly what: string;
}

export interface FakeDeviceOptions {
  readonly apps: readonly FakeApp[];
  readonly clock?: SimulatedClock;
  readonly serial?: string;
  /** Simulated time that every call takes. */
  readonly latencyMs?: number;
}

/** A device in memory: apps described by data, an event log, simulated time, faults to order. Whole tasks run on it in milliseconds. */
export class FakeDevice implements Device, Snapshots {
  readonly path = 'fake';
  readonly serial: string;
  readonly clock: SimulatedClock;
  readonly phone: FakePhone;
  readonly log: FakeEvent[] = [];
  readonly #latencyMs: number;
  #faults: Fault[] = [];
  #lost = false;
  #generation = 0;
  #seen = '';

  constructor(options: FakeDeviceOptions) {
    this.clock = options.clock ?? new SimulatedClock();
    this.serial = options.serial ?? 'fake-1';
    this.#latencyMs = options.latencyMs ?? 1;
    this.phone = new FakePhone(options.apps, this.clock);
  }

  /** Orders a fault for the next call of its kind; several are taken in order. */
  fail(...faults: Fault[]): void {
    this.#faults.push(...faults);
  }

  /** Unplugs the device, or plugs it in again: its apps go on. */
  setLost(lost: boolean): void {
    this.#lost = lost;
  }

  /** App code that runs later in simulated time, e.g. a dialog that comes up late: `later(800, 'com.example', (app) => app.show('rate'))`. */
  later(ms: number, packageName: string, handler: Handler): void {
    this.phone.schedule(ms, undefined, () => this.phone.inside(packageName, handler));
  }

  async observe(signal?: AbortSignal): Promise<Screen> {
    this.#enter('observe', '', signal);
    return this.#screen(this.#render());
  }

  async screenshot(signal?: AbortSignal): Promise<Buffer> {
    this.#enter('screenshot', '', signal);
    return picture(this.#screen(this.#render()));
  }

  async changed(generation: number, timeoutMs: number, signal?: AbortSignal): Promise<boolean> {
    signal?.throwIfAborted();
    const endMs = this.clock.monotonic() + timeoutMs;
    for (;;) {
      if (this.#lost) throw this.#lostError();
      this.#render();
      if (this.#generation > generation) return true;
      const nextMs = Math.min(this.phone.nextTimerMs() ?? endMs, endMs);
      this.clock.advance(Math.max(0, nextMs - this.clock.monotonic()));
      if (this.clock.monotonic() >= endMs) {
        this.#render();
        return this.#generation > generation;
      }
    }
  }

  async tap(point: Point, signal?: AbortSignal): Promise<Acted> {
    return this.#act('tap', `${point.x},${point.y}`, signal, (rendering, screen) => {
      touch(this.phone, rendering, screen, point, 'tap');
      return undefined;
    });
  }

  async swipe(from: Point, to: Point, durationMs: number, signal?: AbortSignal): Promise<Acted> {
    const what = `${from.x},${from.y} ${to.x},${to.y} ${durationMs}`;
    return this.#act('swipe', what, signal, (rendering, screen) => {
      const onTheSpot = from.x === to.x && from.y === to.y;
      if (onTheSpot) touch(this.phone, rendering, screen, from, durationMs >= 500 ? 'hold' : 'tap');
      else drag(this.phone, rendering, screen, from, to);
      this.clock.advance(durationMs);
      return undefined;
    });
  }

  async key(key: Key, signal?: AbortSignal): Promise<Acted> {
    return this.#act('key', key, signal, (rendering) => {
      const front = this.phone.front();
      if (key === 'home') this.phone.home();
      if (key === 'back') front?.running.back();
      const focused = [...rendering.nodes.values()].find((found) => found.init.focused);
      if (key === 'enter' && front) focused?.node.enter?.(front.running);
      return undefined;
    });
  }

  async setText(screen: Screen, node: UiNode, text: string, signal?: AbortSignal): Promise<Typed> {
    let shown = '';
    const acted = await this.#act('set-text', `${node.resourceId} '${text}'`, signal, (rendering, now) => {
      const reached = reach(this.phone, rendering, now, screen, node);
      if ('done' in reached) return reached;
      const { found, front } = reached;
      if (found.node.field === undefined) return refused('The node is no text field.');
      if (!this.#takeFault('set-text', 'dropped')) typeInto(front, found, text);
      shown = readBinding(found.node.field, front.running);
      return undefined;
    });
    if (!acted.done) return acted;
    return { ...acted, shown: node.password ? { length: shown.length } : { text: shown } };
  }

  async perform(screen: Screen, node: UiNode, action: NodeAction, signal?: AbortSignal): Promise<Acted> {
    return this.#act('perform', `${action.kind} ${node.resourceId || node.text}`, signal, (rendering, now) => {
      const how = ['scroll', 'scroll-to', 'set-progress'].includes(action.kind) ? 'drag' : 'press';
      const reached = reach(this.phone, rendering, now, screen, node, how);
      return 'done' in reached ? reached : act(reached.front, reached.found, action);
    });
  }

  async launch(packageName: string, options: LaunchOptions = {}, signal?: AbortSignal): Promise<Acted> {
    return this.#act('launch', packageName, signal, () => {
      const started = this.phone.launch(packageName, options.cold ?? false, options.activity);
      return started ? undefined : refused(`${packageName} is not installed, or has nothing to launch.`);
    });
  }

  async forceStop(packageName: string, signal?: AbortSignal): Promise<void> {
    this.#enter('shell', `am force-stop ${packageName}`, signal);
    this.phone.stop(packageName);
    this.#leave('shell');
  }

  async shell(command: string, signal?: AbortSignal): Promise<ShellResult> {
    this.#enter('shell', command, signal);
    const result = runShell(this.phone, command);
    this.#leave('shell');
    return result;
  }

  async saveSnapshot(name: string): Promise<void> {
    this.phone.saveSnapshot(name);
  }

  async restoreSnapshot(name: string): Promise<void> {
    if (this.phone.restoreSnapshot(name)) return;
    throw new DeviceError('no-snapshot', `${this.serial} has no snapshot "${name}".`);
  }

  async deleteSnapshot(name: string): Promise<void> {
    if (this.phone.deleteSnapshot(name)) return;
    throw new DeviceError('no-snapshot', `${this.serial} has no snapshot "${name}".`);
  }

  async holdSnapshot(name: string, { restore }: { readonly restore: boolean }): Promise<AsyncDisposable> {
    if (this.phone.snapshotNames().includes(name))
      throw new DeviceError('no-snapshot', `${this.serial} has a snapshot "${name}" already.`);
    await this.saveSnapshot(name);
    return {
      [Symbol.asyncDispose]: async () => {
        if (restore) await this.restoreSnapshot(name);
        await this.deleteSnapshot(name);
      },
    };
  }

  async listSnapshots(): Promise<readonly string[]> {
    return this.phone.snapshotNames();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    // It is memory only.
  }

  /** An act: its fault, if one is ordered, else what `work` does; whatever it reports is stamped. */
  #act(
    call: FakeCall,
    what: string,
    signal: AbortSignal | undefined,
    work: (rendering: Rendering, screen: Screen) => NotDone | undefined,
  ): Acted {
    this.#enter(call, what, signal);
    const injectedAtMs = this.clock.monotonic();
    if (this.#takeFault(call, 'refused')) return refused('The fake was told to refuse this.');
    // Text is read back: what a dropped text shows is setText's own to tell.
    if (call !== 'set-text' && this.#takeFault(call, 'dropped')) return { done: true, injectedAtMs };
    const rendering = this.#render();
    const refusal = work(rendering, this.#screen(rendering));
    this.#leave(call);
    return refusal ?? { done: true, injectedAtMs };
  }

  #enter(call: FakeCall, what: string, signal?: AbortSignal): void {
    signal?.throwIfAborted();
    this.clock.advance(this.#latencyMs);
    if (this.#takeFault(call, 'lost-before')) this.#lost = true;
    if (this.#lost) throw this.#lostError();
    this.phone.runDueTimers();
    this.log.push({ atMs: this.clock.monotonic(), call, what });
  }

  #leave(call: FakeCall): void {
    if (!this.#takeFault(call, 'lost-after')) return;
    this.#lost = true;
    throw this.#lostError();
  }

  #takeFault(call: FakeCall, kind: Fault['with']): boolean {
    const index = this.#faults.findIndex((fault) => fault.on === call);
    if (this.#faults[index]?.with !== kind) return false;
    this.#faults.splice(index, 1);
    return true;
  }

  /** What is shown now; the generation grows when it differs from what was shown before. */
  #render(): Rendering {
    this.phone.runDueTimers();
    const rendering = render(this.phone);
    const seen = JSON.stringify(rendering.windows);
    if (seen !== this.#seen) this.#generation += 1;
    this.#seen = seen;
    return rendering;
  }

  #screen(rendering: Rendering): Screen {
    const front = this.phone.front();
    return {
      tree: buildTree(rendering.windows),
      package: front?.running.app.package ?? home.package,
      activity: front ? activityOf(front) : home.activity,
      ...size,
      keyboardShown: false,
      generation: this.#generation,
      takenAtMs: this.clock.monotonic(),
    };
  }

  #lostError(): DeviceError {
    return new DeviceError('device-lost', `The connection to ${this.serial} is lost; plug it in again.`);
  }
}

function refused(reason: string): NotDone {
  return { done: false, acted: 'no', reason };
}
