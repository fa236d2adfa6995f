import { type ConcreteAction, type Performed, perform, sentenceOf, tellable } from '../actions/index.js';
import type { Clock, Deadline } from '../base/index.js';
import type { Device } from '../device/index.js';
import { settled } from '../device/index.js';
import { contentHash, nameOf, type Screen } from '../screen/index.js';
import { type Outside, type OutsideChange, outsideChanges, type TrajectoryStep } from '../trajectory/index.js';
import type { Handover, Past, Policy } from './policy.js';

/** Who listens to a run of a policy; the loop does not know them. */
export interface LoopListener {
  /** Before the act. */
  decided?(sentence: string, why: string): void | Promise<void>;
  stepped?(step: TrajectoryStep, index: number): void | Promise<void>;
}

export interface LoopOptions {
  readonly device: Device;
  readonly policy: Policy;
  readonly goal: string;
  readonly clock: Clock;
  readonly deadline: Deadline;
  readonly maxSteps: number;
  /** Of `Situation`. */
  readonly apps?: readonly string[];
  readonly handover?: Handover;
  readonly listener?: LoopListener;
  /** Reads what is outside the screen; called after every act when given, so that a change is known to its step. */
  readonly readOutside?: () => Promise<Outside>;
  /** Asked after each settled step (and at the start): a value ends the run, e.g. a known state that matches again. */
  readonly stopWhen?: (screen: Screen) => string | undefined | Promise<string | undefined>;
}

export interface LoopResult {
  readonly outcome: 'done' | 'stopped' | 'gave-up' | 'out-of-steps' | 'not-done';
  readonly why: string;
  /** What `stopWhen` said. */
  readonly stoppedAt?: string;
  readonly steps: readonly TrajectoryStep[];
  readonly last: Screen;
  readonly answer?: string;
  /** The goal was so before anything was done to bring it about. */
  readonly already?: boolean;
  readonly tookMs: number;
}

/** How often in a row an act may fail to reach its node before the run is given up. */
const REFUSALS = 3;

/** Runs a policy on a device: look, decide, act, settle, note. Ends when the policy says so, `stopWhen` does, or the steps or the time are spent. */
export async function runPolicy(options: LoopOptions): Promise<LoopResult> {
  const { device, policy, clock, deadline } = options;
  const started = clock.monotonic();
  const steps: TrajectoryStep[] = [];
  const past: Past[] = [];
  let outside = await options.readOutside?.();
  let refusals = 0;
  let secondLooks = 0;
  let screen = await drawn(device, undefined, deadline);
  const end = (outcome: LoopResult['outcome'], why: string, more: Partial<LoopResult> = {}): LoopResult => ({
    outcome,
    why,
    steps,
    last: screen,
    tookMs: clock.monotonic() - started,
    ...more,
  });

  for (;;) {
    const stoppedAt = await options.stopWhen?.(screen);
    if (stoppedAt !== undefined) return end('stopped', `Reached ${stoppedAt}.`, { stoppedAt });
    if (steps.length >= options.maxSteps) return end('out-of-steps', `Not done after ${options.maxSteps} steps.`);
    deadline.check(`the goal "${options.goal}"`);

    const decision = await policy.decide({
      goal: options.goal,
      screen,
      past,
      ...(options.apps && { apps: options.apps }),
      ...(options.handover && { handover: options.handover }),
      ...(deadline.signal && { signal: deadline.signal }),
    });
    if (decision.kind === 'give-up') {
      const later = secondLooks < SECOND_LOOKS ? await changedScreen(device, screen, deadline) : undefined;
      if (later === undefined) return end('gave-up', decision.why);
      secondLooks += 1;
      screen = later;
      continue;
    }
    secondLooks = 0;
    if (decision.kind === 'wait') {
      deadline.tried(decision.why);
      screen = await laterScreen(device, screen, deadline);
      continue;
    }
    if (decision.kind === 'done') {
      const { answer, already } = decision;
      return end('done', decision.why, { ...(answer !== undefined && { answer }), ...(already && { already }) });
    }

    const sentence = actionSentence(decision.action);
    await options.listener?.decided?.(sentence, decision.why);
    const began = clock.monotonic();
    const performed = await perform(device, screen, decision.action, deadline.signal);
    const after = await drawn(device, screen, deadline);
    const now = await options.readOutside?.();
    const changes: readonly OutsideChange[] = outside && now ? outsideChanges(outside, now) : [];
    const before = screen;
    screen = after;
    // What an act left behind is that act's, even where its answer was lost: the next one did not do it.
    outside = now;
    const said = performed.done ? sentence : `${sentence}: ${outcomeOf(performed)}`;
    const isSeen = changes.length > 0 || contentHash(before) !== contentHash(after);
    const done = performed.done || (performed.acted !== 'no' && isSeen);
    past.push({ screen: before, action: decision.action, after, sentence: said, done });
    if (!done) {
      deadline.tried(`${sentence}: ${performed.reason}`);
      refusals += 1;
      if (refusals >= REFUSALS) return end('not-done', `${sentence} did not work: ${performed.reason}`);
      continue;
    }
    refusals = 0;
    const step: TrajectoryStep = {
      ...recordStep(before, decision.action, performed, after, decision.why, clock.monotonic() - began),
      outside: changes,
    };
    steps.push(step);
    await options.listener?.stepped?.(step, steps.length - 1);
  }
}

function outcomeOf({ acted, reason }: Extract<Performed, { done: false }>): string {
  return `${acted === 'unknown' ? 'nobody can say whether it was done' : 'was not done'}. ${reason}`;
}

/** How often in a row a policy that would give up is shown the screen again, where it has changed meanwhile. */
const SECOND_LOOKS = 3;
/** A slow phone may draw what was missing only now. */
const SECOND_LOOK_MS = 1_500;

/** The screen, settled anew, when something changes on it soon; undefined when it stays as it is. */
async function changedScreen(device: Device, screen: Screen, deadline: Deadline): Promise<Screen | undefined> {
  const later = await laterScreen(device, screen, deadline);
  return contentHash(later) === contentHash(screen) ? undefined : later;
}

/** The screen, settled anew, once something has changed on it, or after a while. */
async function laterScreen(device: Device, screen: Screen, deadline: Deadline): Promise<Screen> {
  await device.changed(screen.generation, Math.min(SECOND_LOOK_MS, deadline.remainingMs), deadline.signal);
  return drawn(device, undefined, deadline);
}

/** A process that starts may show an empty window for so long. */
const EMPTY_MS = 3_000;
/** Between two activities there may be no window at all; Android itself gives an activity so long to come up (ActivityTaskManager). */
const NO_WINDOW_MS = 10_000;

/** The settled screen, once there is something on it to read: an app that has only just put its window up has not settled. */
async function drawn(device: Device, before: Screen | undefined, deadline: Deadline): Promise<Screen> {
  const started = deadline.elapsedMs;
  for (;;) {
    const screen = await settled(device, before, deadline);
    const { nodes } = screen.tree;
    const isEmpty = !nodes.some(({ visible, text, contentDesc }) => visible && (text !== '' || contentDesc !== ''));
    const leftMs = (nodes.length === 0 ? NO_WINDOW_MS : EMPTY_MS) - (deadline.elapsedMs - started);
    if (!isEmpty || deadline.over || leftMs <= 0) return screen;
    await device.changed(screen.generation, Math.min(deadline.remainingMs, leftMs), deadline.signal);
  }
}

/** The action in words, its target described; never what is typed into a field that hides it. */
export function actionSentence(action: ConcreteAction): string {
  return sentenceOf(tellable(action), 'target' in action ? nameOf(action.target) : '');
}

/** What was done, as a trajectory holds it: without what was typed into a field that hides it. Pure. */
export function recordStep(
  before: Screen,
  action: ConcreteAction,
  performed: Performed,
  after: Screen,
  why: string,
  tookMs: number,
): TrajectoryStep {
  const shown = performed.shown === undefined ? {} : { shown: performed.shown };
  return { before, action: recorded(tellable(action)), after, ...shown, outside: [], why, tookMs };
}

function recorded(action: ConcreteAction): TrajectoryStep['action'] {
  return action.kind === 'key' ? action : { ...action, target: action.target.order };
}
