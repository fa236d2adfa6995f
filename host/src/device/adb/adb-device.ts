import { type Clock, Deadline, DeviceError, systemClock } from '../../base/index.js';
import { covered, describeCover, type Screen, sameNode, tapPoint, type UiNode } from '../../screen/index.js';
import type {
  Acted,
  Device,
  Key,
  Lasting,
  LaunchOptions,
  LongShell,
  NodeAction,
  NotDone,
  Point,
  ShellResult,
  Typed,
} from '../device.js';
import { launchCommand, resolveActivity } from './launch.js';
import type { AdbLink } from './link.js';
import { observeByDump } from './observe.js';
import { quote } from './quote.js';
import { clearingCommands, typingCommands, whyNotTypeable } from './typeable.js';
import { uptimeMs } from './window-facts.js';

const keycodes: Readonly<Record<Key, number>> = {
  back: 4,
  home: 3,
  enter: 66,
  recents: 187,
  delete: 67,
  tab: 61,
  escape: 111,
  menu: 82,
};

/** How often a path without events looks again. A dump takes a second or more, so that this adds little. */
const pollMs = 200;
/** A tapped field has its focus after a frame or two; on a loaded phone after some dumps. */
const focusMs = 8_000;
/** A password's dots may be fewer than its characters, and a hint looks like text in an old dump: delete some more than is shown. */
const spareDeletes = 8;

/** A device may keep its uptime to itself: what was done before is done all the same. */
const UPTIME = '{ cat /proc/uptime 2>/dev/null || true; }';

const UNTYPEABLE_PASSWORD = "'input text' cannot type a sign of this password (only ASCII); use the device agent.";

export interface AdbDeviceOptions {
  readonly clock?: Clock;
  /** Why the device agent is not used, for whoever preferred it. */
  readonly whyNotAgent?: string;
}

/** A device by plain adb alone: `uiautomator dump`, `input`, `am`. Slow and ASCII only, but it needs nothing on the device. */
export class AdbDevice implements Device, LongShell {
  readonly path = 'adb';
  readonly serial: string;
  readonly whyNotAgent?: string;
  readonly #link: AdbLink;
  readonly #clock: Clock;
  #generation = 0;
  #lastXml: string | undefined;
  /** A device has one accessibility connection: dumps go one after the other. */
  #queue: Promise<unknown> = Promise.resolve();

  constructor(link: AdbLink, options: AdbDeviceOptions = {}) {
    this.#link = link;
    this.#clock = options.clock ?? systemClock;
    if (options.whyNotAgent !== undefined) this.whyNotAgent = options.whyNotAgent;
    this.serial = link.serial;
  }

  async observe(signal?: AbortSignal): Promise<Screen> {
    signal?.throwIfAborted();
    const turn = this.#queue.then(() => this.#observe(signal));
    // A failed dump is its caller's; the next in line starts all the same.
    this.#queue = turn.catch(() => {});
    return turn;
  }

  async screenshot(signal?: AbortSignal): Promise<Buffer> {
    const { stdout, stderr } = await this.#link.shellBytes('screencap -p', { signal });
    if (stdout.subarray(1, 4).toString('latin1') === 'PNG') return stdout;
    throw new DeviceError(
      'no-screenshot',
      `${this.serial} gave no screenshot: ${firstLine(stderr.toString('utf8')) || 'no PNG came'}.`,
    );
  }

  async changed(_generation: number, timeoutMs: number, signal?: AbortSignal): Promise<boolean> {
    await this.#clock.sleep(Math.min(pollMs, timeoutMs), signal);
    return true;
  }

  tap(point: Point, signal?: AbortSignal): Promise<Acted> {
    return this.#input(`input tap ${coordinates(point)}`, signal);
  }

  swipe(from: Point, to: Point, durationMs: number, signal?: AbortSignal): Promise<Acted> {
    return this.#input(`input swipe ${coordinates(from)} ${coordinates(to)} ${Math.round(durationMs)}`, signal);
  }

  key(key: Key, signal?: AbortSignal): Promise<Acted> {
    return this.#input(`input keyevent ${keycodes[key]}`, signal);
  }

  async setText(screen: Screen, node: UiNode, text: string, signal?: AbortSignal): Promise<Typed> {
    if (!node.editable) return refused('It is not a text field.');
    if (!node.enabled) return refused('The field is disabled.');
    const why = whyNotTypeable(text);
    if (why) return refused(node.password ? UNTYPEABLE_PASSWORD : why);
    const now = await this.observe(signal);
    const field = sameNode(now, node, screen);
    if (!field) return { ...refused('The field is not there any more, or it has moved.'), because: 'stale' };
    const cover = covered(now, field);
    if (cover) return { ...refused(`The field is covered by ${describeCover(cover)}.`), because: 'covered' };
    const focused = await this.#focus(now, field, signal);
    if (focused && 'done' in focused) return focused;
    if (!focused) return { done: false, acted: 'unknown', reason: 'The field was tapped, but did not get the focus.' };
    const commands = [...clearingCommands(clearLength(focused.node)), ...typingCommands(text)];
    // An empty field that shall stay empty needs no key, but still a stamp.
    const told = node.password ? 'input text (a password)' : undefined;
    const acted = await this.#input(commands.length > 0 ? commands.join(' && ') : 'true', signal, told);
    if (!acted.done) return acted;
    const after = sameNode(await this.observe(signal), focused.node, focused.screen, 'anywhere');
    if (!after)
      return {
        done: false,
        acted: 'unknown',
        reason: 'The text was typed, but the field is not on the screen any more.',
      };
    return { ...acted, shown: after.password ? { length: after.text.length } : { text: after.text } };
  }

  async perform(_screen: Screen, _node: UiNode, action: NodeAction, _signal?: AbortSignal): Promise<Acted> {
    return refused(`Plain adb cannot ask a node to act (${action.kind}); use a finger, a key or the device agent.`);
  }

  async launch(packageName: string, options: LaunchOptions = {}, signal?: AbortSignal): Promise<Acted> {
    const found = options.activity
      ? { component: `${packageName}/${options.activity}` }
      : await resolveActivity(this.#link, packageName, signal);
    if ('reason' in found) return refused(found.reason);
    const result = await this.#link.shell(launchCommand(found.component, options.cold ?? false), { signal });
    const said = `${result.stdout}\n${result.stderr}`;
    const error = /^(?:Error|Exception|java\.[\w.]+Exception).*$/m.exec(said)?.[0];
    if (error) return refused(`${packageName} did not start: ${error}`);
    return { done: true, injectedAtMs: this.#stamp(result.stdout) };
  }

  async forceStop(packageName: string, signal?: AbortSignal): Promise<void> {
    await this.#link.shell(`am force-stop ${quote(packageName)}`, { signal });
  }

  shell(command: string, signal?: AbortSignal): Promise<ShellResult> {
    return this.#link.shell(command, { signal });
  }

  start(command: string, signal?: AbortSignal): Promise<Lasting> {
    return this.#link.start(command, signal);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    // Nothing of ours is on the device, and the adb server is everyone's.
  }

  async #observe(signal?: AbortSignal): Promise<Screen> {
    const { xml, ...observation } = await observeByDump(this.#link, this.#clock, signal);
    const seen = `${observation.activity}\n${observation.keyboardShown}\n${xml}`;
    if (seen !== this.#lastXml) this.#generation += 1;
    this.#lastXml = seen;
    return { ...observation, generation: this.#generation };
  }

  /** Runs an `input` command and stamps it; what it prints to standard error says that nothing was injected. */
  async #input(command: string, signal?: AbortSignal, told = shorten(command)): Promise<Acted> {
    const { exitCode, stdout, stderr } = await this.#link.shell(`${command} && ${UPTIME}`, { signal, told });
    if (/INJECT_EVENTS|SecurityException/.test(stderr)) {
      return refused(
        'The phone does not let adb inject input. On Xiaomi, switch on "USB debugging (Security settings)".',
      );
    }
    if (exitCode !== 0 || /Exception|^Error/m.test(stderr)) {
      return { done: false, acted: 'unknown', reason: `'${told}' failed: ${firstLine(stderr || stdout)}` };
    }
    return { done: true, injectedAtMs: this.#stamp(stdout) };
  }

  #stamp(stdout: string): number {
    return uptimeMs(stdout.trimEnd().split('\n').at(-1) ?? '') ?? this.#clock.monotonic();
  }

  /** Taps a field and waits until it has the focus; the screen on which it has it, and the field there. */
  async #focus(screen: Screen, field: UiNode, signal?: AbortSignal) {
    if (field.focused) return { screen, node: field };
    const { left, top, right, bottom } = field.bounds;
    const tapped = await this.tap(tapPoint(screen, field) ?? { x: (left + right) / 2, y: (top + bottom) / 2 }, signal);
    if (!tapped.done) return tapped;
    const deadline = new Deadline(this.#clock, focusMs, signal);
    while (!deadline.over) {
      const now = await this.observe(signal);
      // The keyboard may have pushed the field elsewhere.
      const node = sameNode(now, field, screen, 'anywhere');
      if (node?.focused) return { screen: now, node };
    }
    return undefined;
  }
}

function clearLength(field: UiNode): number {
  const shown = Math.max(field.text.length, field.hint.length);
  return shown === 0 ? 0 : shown + spareDeletes;
}

function refused(reason: string): NotDone {
  return { done: false, acted: 'no', reason };
}

function coordinates({ x, y }: Point): string {
  return `${Math.round(x)} ${Math.round(y)}`;
}

function firstLine(text: string): string {
  return text.trim().split('\n')[0] ?? '';
}

function shorten(command: string): string {
  return command.length > 60 ? `${command.slice(0, 57)}...` : command;
}
