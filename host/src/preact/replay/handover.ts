import { hide } from '../../actions/index.js';
import { goesBack, type Policy, runPolicy } from '../../agent/index.js';
import {
  type Cursor,
  finish,
  hiddenTexts,
  matchScreen,
  nextStep,
  screenHolds,
  stepAt,
  type Way,
  wayTo,
} from '../../machine/index.js';
import { labelOf, type Screen } from '../../screen/index.js';
import { readOutside, type TrajectoryStep } from '../../trajectory/index.js';
import { isIrreversible } from '../refine/committing.js';
import { appsOf } from './apps-of.js';
import { withBarred } from './barred.js';
import { concludeElsewhere, howPassed, probesOf } from './conclude.js';
import { mayHaveCommitted, stepsSeenDone } from './detour-steps.js';
import { isGone } from './emptied.js';
import { describeMiss, remainingPath, whatIsKnown } from './ladder.js';
import type { Detour, Miss, ReplayResult, WitnessedStep } from './report.js';
import { type Place, placeIn, type Run } from './run.js';
import { isUntold, whyNoEnd } from './told-behind.js';

/** Who takes over at a miss, and how far it may go. */
export interface Fallback {
  /** A policy object serves one run; so does this. */
  readonly policy: Policy;
  readonly goal: string;
  readonly maxSteps: number;
}

/**
 * Hands over to the policy with what was done, wanted and seen; it ends when a known state matches again, or when it says that it is done.
 * @param begun what a rule has done on the way already
 */
export async function handOver(
  run: Run,
  fallback: Fallback,
  miss: Miss,
  begun: readonly TrajectoryStep[] = [],
): Promise<Place | { readonly kind: 'stop'; readonly result: ReplayResult }> {
  const started = run.clock.monotonic();
  const steps: TrajectoryStep[] = [...begun];
  let found: Rejoin | undefined;
  const hidden = hiddenTexts(run.machine, run.bindings);
  const counts = (id: string) =>
    run.machine.finals.some((final) => final.id === id && whyNoEnd(run, final) === undefined);
  // Where no end counts, the machine has nothing to go on to: whoever took over does the rest, and says when it is done.
  const canPass = run.machine.finals.some(({ id }) => counts(id));
  const loop = await runPolicy({
    device: run.device,
    policy: withBarred(fallback.policy, run, miss.at),
    goal: hide(fallback.goal, hidden),
    clock: run.clock,
    deadline: run.deadline,
    maxSteps: fallback.maxSteps,
    apps: appsOf(run, miss),
    readOutside: () => readOutside(run.device, run.machine.app, run.signal),
    handover: {
      done: run.steps.filter(({ how }) => how === 'acted' || how === 'already').map(({ sentence }) => sentence),
      wanted: miss.wanted.join(' and '),
      seen: miss.seen.join(', '),
      remaining: remainingPath(run, miss),
      placed: placedValues(run, miss.screen),
      hidden,
      ...(run.barred.size > 0 && miss.sentence !== undefined && { barred: miss.sentence }),
    },
    listener: {
      stepped: async (step) => {
        steps.push(step);
        await run.listener.detoured?.(step);
      },
    },
    stopWhen: async (screen) => {
      if (steps.length === 0 || !canPass) return undefined;
      // A screen that looks like the end, and is on the way there, is no end: whoever took over goes on.
      found = await rejoin(
        run,
        miss,
        screen,
        steps,
        (id, passed) => counts(id) && isAllDone(run, { miss, steps, why: '' }, id, passed, screen),
      );
      return found?.place.kind === 'state' ? found.place.cursor.state : found?.place.id;
    },
  });
  // Where whoever took over has left off, a screen that looks like the end counts as it: the verdict names what is left.
  const left = found === undefined && canPass ? await rejoin(run, miss, loop.last, steps, counts) : undefined;
  if (loop.outcome === 'done' || left?.place.kind === 'final') found ??= left;
  const { answer } = loop;
  const done = { kind: 'done', screen: loop.last, ...(answer !== undefined && { answer }) } as const;
  const rejoined = found?.place ?? (loop.outcome === 'done' && hasDone(miss, steps) ? done : undefined);
  const detour: Detour = {
    miss,
    policy: fallback.policy.description,
    isHeal: fallback.policy.kind === 'rule',
    steps,
    rejoined,
    why: loop.why,
    tookMs: run.clock.monotonic() - started,
  };
  run.detours.push(detour);
  run.events.push({ kind: 'detour', detour });
  if (rejoined?.kind === 'done') {
    // Who did nothing has done none of what was left: only the missed act can have led here.
    const passed = steps.length > 0 ? wayToEnd(run, miss) : [miss.at];
    const end = await concludeElsewhere(run, answer, loop.last, detourWitnesses(run, detour, passed, loop.last));
    if (end !== undefined) {
      run.listener.rejoined?.(detour);
      await witnessDetour(run, detour, passed, loop.last);
      return { kind: 'stop', result: run.result(howPassed(run), end) };
    }
    // Nothing confirms it, and so there is nothing to learn from it.
    const unconfirmed: Detour = { ...detour, rejoined: undefined, isSaidDone: true };
    run.detours[run.detours.length - 1] = unconfirmed;
    run.events[run.events.length - 1] = { kind: 'detour', detour: unconfirmed };
  }
  if (found === undefined || rejoined === undefined || rejoined.kind === 'done') {
    return {
      kind: 'stop',
      result: run.result('diverged', {
        ...(run.held !== undefined && { refused: true }),
        reason: `${describeMiss(miss)} Handed over, and found no way back: ${loop.why}`,
      }),
    };
  }
  run.listener.rejoined?.(detour);
  // Behind what stood in the way at first, with nothing of the machine's done yet, is the screen that the run began on.
  if (rejoined.kind === 'state' && found.passed.length === 0) run.firstScreen ??= loop.last;
  // A page of the app's in place of the machine's first one tells what was so before, as that one would; what a dialog hides is not known.
  else if (miss.acted === 'no' && miss.screen.package === run.machine.app && !hasDialog(miss.screen))
    run.firstScreen ??= miss.screen;
  await witnessDetour(run, detour, found.passed, loop.last);
  return rejoined.kind === 'final'
    ? { kind: 'final', id: rejoined.id, screen: loop.last }
    : { kind: 'at', cursor: rejoined.cursor, screen: loop.last };
}

function hasDialog({ tree }: Screen): boolean {
  return tree.windows.some(({ type }) => type === 'dialog' || type === 'popup');
}

/** Was anything done, by the missed act or on the detour? */
function hasDone({ acted }: Miss, steps: readonly TrajectoryStep[]): boolean {
  return acted === 'yes' || steps.length > 0;
}

/** The steps up to the end that the machine was on its way to. */
function wayToEnd({ machine }: Run, { at }: Miss): Way {
  const [way] = machine.finals.flatMap(({ id }) => [wayTo(machine, at, id) ?? []]).filter(({ length }) => length > 0);
  return way ?? [];
}

export interface Rejoin {
  readonly place: Exclude<NonNullable<Detour['rejoined']>, { readonly kind: 'done' }>;
  /** The machine's steps on the way there, from the missed one on. */
  readonly passed: Way;
}

/**
 * A known place again: the one final whose checks hold, the missed step where it can be taken now, or another state. Who did nothing has passed over
 * nothing: then only a place to which nothing is left out will do, and no final.
 * @param steps what was done since the miss; undefined where somebody may have done anything, and nobody noted what
 * @param isEnd whether a final that the screen shows is one: its screen may be a state's, too
 */
export async function rejoin(
  run: Run,
  miss: Miss,
  screen: Screen,
  steps: readonly TrajectoryStep[] | undefined,
  isEnd: (final: string, passed: Way) => boolean = () => true,
): Promise<Rejoin | undefined> {
  const { machine, bindings } = run;
  const hasActed = steps === undefined || steps.length > 0;
  const [final, another] = machine.finals.filter(({ checks }) => screenHolds(checks, screen, bindings));
  const passed = final && (wayTo(machine, miss.at, final.id) ?? []);
  if (final !== undefined && passed !== undefined && isEnd(final.id, passed)) {
    if (another !== undefined || !hasActed) return undefined;
    const end: Rejoin = { place: { kind: 'final', id: final.id }, passed };
    if (final.probes.length === 0) return end;
    // A screen on the way that looks like the end is told from it outside the screen. Where what cannot be undone may have been done, nothing is gone on
    // with that might do it again: the verdict says what is not so.
    const seen = { machine, bindings: run.at(miss.at), missed: miss.screen, steps: steps ?? [] };
    const commits = passed.some((ref) => isIrreversible(machine, ref));
    const mayBeDone = steps === undefined || mayHaveCommitted(seen, passed);
    const probes = await probesOf(run, final.id, commits && !(steps ?? []).some(pressesOn) ? 0 : undefined);
    if (mayBeDone || probes.every(({ holds }) => holds)) return end;
  }
  const match = matchScreen(machine, miss.at, screen, bindings, whatIsKnown(run, miss));
  const next = match.kind === 'moved' ? match.cursor : miss.at;
  // What the run would not begin is no place for it to go on from.
  if ((match.kind === 'moved' || match.kind === 'here') && isUntold(run, next, screen)) return undefined;
  if (match.kind === 'moved')
    return hasActed || match.skips.length === 0
      ? { place: { kind: 'state', cursor: match.cursor }, passed: match.skips }
      : undefined;
  if (match.kind !== 'here') return undefined;
  const enabled = nextStep(machine, miss.at, screen, bindings, run.barred).kind !== 'miss';
  // Where another page stood over it and is gone, the machine looks for what its step names as it always does: it may be out of sight.
  const isUncovered = hasActed && miss.acted === 'no' && !isHere(run, miss.at, miss.screen);
  return enabled || isUncovered ? { place: { kind: 'state', cursor: miss.at }, passed: [] } : undefined;
}

/** Does the run stand where it wants to, whatever can be done there? */
export function isHere({ machine, bindings }: Run, at: Cursor, screen: Screen): boolean {
  return matchScreen(machine, at, screen, bindings).kind === 'here';
}

/** May it have done anything that a provider tells of later? Not what only went back, or typed, or looked further. */
function pressesOn({ action, before }: TrajectoryStep): boolean {
  if (action.kind === 'key') return action.key === 'enter';
  if (action.kind !== 'tap' && action.kind !== 'hold') return false;
  const pressed = before.tree.nodes[action.target];
  return pressed === undefined || !goesBack(labelOf(pressed));
}

/** Values that the run has typed or found in place: whoever takes over need not type them again. */
function placedValues(run: Run, screen: Screen): readonly string[] {
  return run.steps.flatMap((step) => {
    if (step.how !== 'acted' && step.how !== 'already') return [];
    const way = stepAt(run.machine, step)?.alternatives[step.alternative];
    // What is seen to be gone must be put in again.
    if (way === undefined || isGone(run, step, way, screen)) return [];
    const { action } = way;
    if (action.kind !== 'type' || action.value.kind !== 'param') return [];
    const value = run.at(step)[action.value.name];
    return value === undefined ? [] : [value];
  });
}

/** Notes which of the machine's steps, of those that the detour passed over, it was seen to do. */
export async function witnessDetour(run: Run, detour: Detour, passed: Way, after: Screen): Promise<void> {
  for (const step of detourWitnesses(run, detour, passed, after)) await run.witness(step);
}

/** With what the detour was seen to do, is nothing left of what the final wants done? */
function isAllDone(run: Run, detour: DetourSoFar, final: string, passed: Way, screen: Screen): boolean {
  const witnessed = [...run.earlier, ...run.steps, ...detourWitnesses(run, detour, passed, screen)];
  const { bindings } = run;
  const told = { witnessed, bindings, probeChanged: true, checksHeldAtStart: false, checksHold: true };
  return finish(run.machine, final, told).kind === 'passed';
}

type DetourSoFar = Pick<Detour, 'miss' | 'steps' | 'isByHand' | 'why'>;

function detourWitnesses(
  run: Run,
  { miss, steps, isByHand, why }: DetourSoFar,
  passed: Way,
  after: Screen,
): readonly WitnessedStep[] {
  const earlier = [
    ...run.steps.flatMap((step) => [step.before, step.after]),
    ...(miss.attempt ? [miss.attempt.before] : []),
  ];
  const detour = { machine: run.machine, bindings: run.at(miss.at), missed: miss.screen, steps, earlier };
  const seen = stepsSeenDone(isByHand ? { ...detour, after } : detour, passed);
  return seen.map(({ state, step }) => ({
    transition: `${state}.${step} detour`,
    ...placeIn({ ...miss.at, state, step }),
    alternative: 0,
    target: undefined,
    how: 'detour',
    sentence: isByHand ? why : steps.map((step) => step.why).join(' '),
    timing: { totalMs: 0, appMs: 0, oursMs: 0 },
    before: miss.screen,
    after,
  }));
}
