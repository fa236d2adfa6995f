import type { Clock } from '../../../host/src/base/index.js';
import type { Device } from '../../../host/src/device/index.js';
import type { Screen, UiNode } from '../../../host/src/screen/index.js';
import { elementsOf, type FlatSelector, firstHit, middleOf } from './element.js';
import type { LinearProgram, ProgramAct, ProgramEdge } from './program.js';

/** What came of one run of a program or a macro. */
export interface Played {
  /** It came to its end; nothing else was looked at. */
  readonly ended: boolean;
  /** Why it did not. */
  readonly why: string;
  readonly steps: number;
  readonly tookMs: number;
}

export interface PlayOptions {
  readonly device: Device;
  readonly clock: Clock;
  readonly values: Readonly<Record<string, string>>;
  /** With the fixed sleeps and the polling of the published code, or by events and at once. */
  readonly sleeps: boolean;
}

/** The published fixed waits: between looks at the screen, and within and behind each act. */
const POLL_MS = 300;
const BEHIND_MS = 500;
const WITHIN_MS = { launch: 1_000, click: 500, 'long-press': 500, type: 600, scroll: 300, key: 300 } as const;
/** Without sleeps, a screen that reports no change is looked at again after so long. */
const UNREPORTED_MS = 500;
const LONG_PRESS_MS = 650;
const TYPING_TRIES = 5;

/**
 * Plays a program as the published replayer does: waits for a state's one element, takes the first edge, acts on the first hit, and asks nothing about
 * what came of it. Typing for which there is no value is passed over, and counts as done. A state that does not come in time is a miss, and the run is the agent's.
 */
export async function playProgram(program: LinearProgram, options: PlayOptions): Promise<Played> {
  const { device, clock, values } = options;
  const began = clock.monotonic();
  const ended = (steps: number, why?: string): Played => ({
    ended: why === undefined,
    why: why ?? '',
    steps,
    tookMs: clock.monotonic() - began,
  });
  const launched = await device.launch(program.app, { cold: true });
  if (!launched.done) return ended(0, `${program.app} could not be started: ${launched.reason}`);
  await rest(options, 'launch');
  for (const [at, edge] of program.edges.entries()) {
    const screen = await awaited(edge, options);
    if (screen === undefined) return ended(at, `${written(edge.expect)} was not there within ${edge.timeoutMs} ms.`);
    const refused = await done(edge.act, screen, options);
    if (refused !== undefined) return ended(at, refused);
    await rest(options, edge.act.kind);
  }
  return ended(program.edges.length);

  function done(act: ProgramAct, screen: Screen, { device }: PlayOptions): Promise<string | undefined> {
    return doAct(device, screen, act, values);
  }
}

/** The screen, once the state's element is on it; undefined where it is not in time. */
async function awaited({ expect, timeoutMs }: ProgramEdge, options: PlayOptions): Promise<Screen | undefined> {
  const { device, clock, values, sleeps } = options;
  const until = clock.monotonic() + timeoutMs;
  for (;;) {
    const screen = await device.observe();
    if (firstHit(elementsOf(screen), expect, values) !== undefined) return screen;
    const leftMs = until - clock.monotonic();
    if (leftMs <= 0) return undefined;
    if (sleeps) await clock.sleep(POLL_MS);
    else await device.changed(screen.generation, Math.min(UNREPORTED_MS, leftMs));
  }
}

/** Does one act on the first hit; the reason where there is none, or the device would not. */
async function doAct(
  device: Device,
  screen: Screen,
  act: ProgramAct,
  values: Readonly<Record<string, string>>,
  tries = TYPING_TRIES,
): Promise<string | undefined> {
  if (act.kind === 'key') return reasonOf(await device.key(act.key));
  const hit = firstHit(elementsOf(screen), act.target, values);
  if (hit === undefined) return `${written(act.target)} names nothing.`;
  switch (act.kind) {
    case 'click':
      return reasonOf(await device.tap(middleOf(hit)));
    case 'long-press':
      return reasonOf(await device.swipe(middleOf(hit), middleOf(hit), LONG_PRESS_MS));
    case 'scroll':
      return reasonOf(await device.perform(screen, hit, { kind: 'scroll', direction: act.direction }));
    case 'type': {
      const text = 'text' in act ? act.text : values[act.parameter];
      if (text === undefined) return undefined;
      const again = async (later: Screen) =>
        tries > 1 ? doAct(device, later, act, values, tries - 1) : 'The field does not lie still.';
      return typed(device, screen, hit, again, text);
    }
    default:
      return act satisfies never;
  }
}

/**
 * Our own way to put in a text, which is kinder than the shell's: it replaces what is there, takes every letter, and what was refused because the screen
 * had just changed is tried again. That the field could not be read back is not noticed: nothing is read back here.
 */
async function typed(
  device: Device,
  screen: Screen,
  hit: UiNode,
  again: (screen: Screen) => Promise<string | undefined>,
  text: string,
): Promise<string | undefined> {
  const acted = await device.setText(screen, hit, text);
  if (acted.done || acted.acted !== 'no') return undefined;
  if (acted.because === undefined) return acted.reason;
  await device.changed(screen.generation, UNREPORTED_MS);
  return again(await device.observe());
}

function reasonOf(
  acted: { readonly done: true } | { readonly done: false; readonly reason: string },
): string | undefined {
  return acted.done ? undefined : acted.reason;
}

async function rest({ clock, sleeps }: PlayOptions, kind: keyof typeof WITHIN_MS): Promise<void> {
  if (sleeps) await clock.sleep(WITHIN_MS[kind] + BEHIND_MS);
}

/** A selector as it is written. */
function written(selector: FlatSelector): string {
  return selector.map((pair) => pair.join('=')).join('&&');
}
