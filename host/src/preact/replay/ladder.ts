import {
  actName,
  advance,
  type Cursor,
  enter,
  entryOf,
  type LocaliseOptions,
  matchScreen,
  stepAt,
  stepSentence,
  transitionName,
} from '../../machine/index.js';
import type { TrajectoryStep } from '../../trajectory/index.js';
import { HealPolicy } from '../heal/heal-policy.js';
import { endReached, endThere, withNothingLeft } from './at-end.js';
import { pause } from './by-hand.js';
import { actIsOpen, actIsProven } from './conclude.js';
import { handOver, isHere } from './handover.js';
import { relaunch } from './relaunch.js';
import type { Detour, Miss, ReplayResult } from './report.js';
import { forget, type Place, placeIn, type Run } from './run.js';
import { turnBack } from './turn-back.js';
import { endUnasked } from './unasked.js';
import { isUnderWay, withoutAgain } from './under-way.js';

/**
 * What is tried after the deadline, in order: may the act have happened (then look outside the screen, and never do it again)? is all done, or is the act not over? is this another screen
 * we know? a page over ours that Back turns away? is the app gone, and may it be started once more? is a question not asked any more, and what it asked for is there? then whoever sits beside the run, the rule that goes
 * by likeness, and last the policy, where there are such. Otherwise the run stops and says what it wanted and saw.
 */
export async function climb(
  run: Run,
  miss: Miss,
): Promise<Place | { readonly kind: 'stop'; readonly result: ReplayResult }> {
  // A notice behind the act was left, and the act missed all the same: it is one miss, and was told.
  if (noticeLeft(run, miss) === undefined) {
    run.misses.push(miss);
    await run.listener.missed?.(miss);
  }
  run.deadline.tried(describeMiss(miss).replace(/\.$/, ''));
  run.deadline.check(`${run.machine.name} to end`);
  const stop = (reason: string) => ({ kind: 'stop', result: run.result('diverged', { reason }) }) as const;

  if (run.held !== undefined)
    return { kind: 'stop', result: run.result('diverged', { refused: true, reason: run.held }) };
  if (miss.isHole) return stop(describeMiss(miss));
  if (miss.isAmbiguous) return stop(`${describeMiss(miss)} Nothing tells which of them is meant.`);
  // Only the missed act itself: what a probe says of an earlier one proves nothing of this one.
  const { alternative } = miss;
  const irreversible = alternative !== undefined && run.barred.has(actName(miss.at, alternative));
  const isProven = irreversible && (await actIsProven(run));
  if (irreversible && !isProven && (await actIsOpen(run, miss))) return finishOpen(run, { ...miss, isOpen: true });
  const unasked = await endUnasked(run, miss);
  if (unasked !== undefined) return unasked;
  if (irreversible && !isProven) {
    return stop(
      `${describeMiss(miss)} The act cannot be undone and may have happened; nothing outside the screen can tell, so the run stops here.`,
    );
  }
  if (irreversible) await witnessProven(run, miss);
  // Looking outside took its time.
  const screen = irreversible ? await run.device.observe(run.signal) : miss.screen;
  const match = matchScreen(run.machine, miss.at, screen, run.bindings, whatIsKnown(run, miss));
  // Steps that nobody has done stay undone: going on would fill half a form and send it.
  const isMoved = match.kind === 'moved' && match.skips.length === 0;
  const isCircle = isMoved && movesLikeIt(run, miss.at, match.cursor) >= MOST_ALIKE;
  if (isMoved && !isCircle) {
    run.relocated += 1;
    return { kind: 'at', cursor: match.cursor, screen };
  }
  const done = irreversible
    ? ' What it should bring about is there all the same, so it was done: do not do it again.'
    : '';
  const recovered = (await turnBack(run, miss)) ?? (await relaunch(run, miss));
  if (recovered !== undefined) return recovered;
  const paused = await pause(run, miss);
  if (paused === 'stop') return stop(`${describeMiss(miss)}${done} You stopped it there.`);
  if (paused !== undefined && paused !== 'hand over') return paused;
  const end = await endReached(run, miss);
  const notice = noticeLeft(run, miss);
  const whole = notice === undefined ? miss : { ...miss, screen: notice.miss.screen };
  const ended = irreversible && end !== undefined ? await endThere(run, whole, end, notice) : undefined;
  if (ended !== undefined) return ended;
  const healed = irreversible ? undefined : await heal(run, miss);
  if (healed?.kind === 'at' || healed?.kind === 'final') return healed;
  if (run.held !== undefined)
    return { kind: 'stop', result: run.result('diverged', { refused: true, reason: run.held }) };
  if (run.fallback === undefined) return stop(`${describeMiss(miss)}${done}${isCircle ? CIRCLE : ''}`);
  const { fallback } = run;
  const helper = end === undefined ? fallback : { ...fallback, policy: withNothingLeft(fallback.policy) };
  if (notice !== undefined) forget(run, notice);
  return handOver(run, helper, whole, healed?.steps ?? notice?.steps);
}

/** The detour on which a notice behind the missed act was left, and nothing came of it yet; undefined where none was. */
function noticeLeft({ misses, detours }: Run, { at, alternative }: Miss): Detour | undefined {
  const last = detours.at(-1);
  if (last === undefined || last.rejoined !== undefined || last.miss !== misses.at(-1)) return undefined;
  const isIt = last.miss.alternative === alternative && JSON.stringify(last.miss.at) === JSON.stringify(at);
  return isIt ? last : undefined;
}

/**
 * Behind an act that cannot be undone, was done, and has brought nothing about yet: something comes between that the machine does not know. No rule goes on
 * there; whoever takes over may, and the act itself is not done again, by whatever name. Where the screen shows that it is still under way, nobody goes on.
 */
async function finishOpen(
  run: Run,
  miss: Miss,
): Promise<Place | { readonly kind: 'stop'; readonly result: ReplayResult }> {
  const stop = (reason: string) => ({ kind: 'stop', result: run.result('diverged', { reason }) }) as const;
  const now = await run.device.observe(run.signal);
  // Only late, it would be done twice by whoever goes on.
  if ([miss.screen, now].some(isUnderWay)) return stop(`${describeMiss(miss)} ${UNDER_WAY}`);
  const told = `${describeMiss(miss)} What the act should bring about is not there, so it is not done with; it is not done again.`;
  const paused = await pause(run, miss);
  if (paused === 'stop') return stop(`${told} You stopped it there.`);
  if (paused !== undefined && paused !== 'hand over') return paused;
  if (run.fallback === undefined) return stop(told);
  const notice = noticeLeft(run, miss);
  if (notice !== undefined) forget(run, notice);
  const whole = notice === undefined ? miss : { ...miss, screen: notice.miss.screen };
  return handOver(run, { ...run.fallback, policy: withoutAgain(run.fallback.policy) }, whole, notice?.steps);
}

const UNDER_WAY =
  'Nothing of what it should bring about is there yet. It may still be under way; it is not done again.';

/** An app may turn back once more; from one place to another for the third time, and the machine goes round in a circle. */
const MOST_ALIKE = 2;
const CIRCLE = ' The run has come back to where it was from here before, and would go round in a circle.';

/** How often the run has gone on from one place at another so far; this time is counted. */
function movesLikeIt(run: Run, from: Cursor, to: Cursor): number {
  const move = JSON.stringify([from, to]);
  const before = run.moves.get(move) ?? 0;
  run.moves.set(move, before + 1);
  return before;
}

/** As many acts as a long form has; a rule that goes on for longer has lost its way. */
const MOST_HEALS = 30;

/** A rule goes on by how things looked before. Where it finds no way back, what it did until it left off. */
async function heal(
  run: Run,
  miss: Miss,
): Promise<Place | { readonly kind: 'left off'; readonly steps: readonly TrajectoryStep[] } | undefined> {
  if (run.heal.length === 0 || miss.acted === 'unknown') return undefined;
  // A rule that has led here once before would lead round in a circle.
  const on = isHere(run, miss.at, miss.screen) ? 'its own page' : 'another page';
  const where = `${actName(miss.at, miss.alternative ?? 0)} ${miss.acted} ${on}`;
  if (run.healedAt.has(where)) return undefined;
  run.healedAt.add(where);
  const policy = new HealPolicy(run.machine, run.bindings, run.heal, goesOnAt(run, miss), miss.acted === 'yes');
  const next = await handOver(run, { policy, goal: run.machine.name, maxSteps: MOST_HEALS }, miss);
  run.firstScreen ??= policy.stoodOn;
  if (next.kind !== 'stop') return next;
  const steps = run.detours.at(-1)?.steps ?? [];
  // What did nothing is nothing to tell of; what did something is a part of the way of whoever goes on.
  if (steps.length === 0 || run.fallback !== undefined) {
    run.detours.pop();
    run.events.pop();
  }
  return { kind: 'left off', steps };
}

/** Where the machine would go on: at the missed step, or behind it where it was done. */
function goesOnAt(run: Run, { at, acted, alternative }: Miss): Cursor {
  if (acted !== 'yes' || alternative === undefined) return at;
  const [target] = stepAt(run.machine, at)?.alternatives[alternative]?.targets ?? [];
  return target === undefined ? advance(run.machine, at) : enter(run.machine, at, target);
}

/** The act's effect is seen outside the screen: it counts as done, though the screen does not say so. */
async function witnessProven(
  run: Run,
  { at, alternative = 0, attempt, sentence = '', waitedMs, screen }: Miss,
): Promise<void> {
  await run.witness({
    transition: transitionName(at, alternative, undefined),
    ...placeIn(at),
    alternative,
    target: undefined,
    how: 'acted',
    sentence: `${sentence} (proven by a probe)`,
    ...(attempt && { done: attempt }),
    timing: { totalMs: waitedMs, appMs: 0, oursMs: waitedMs },
    before: attempt?.before ?? screen,
    after: screen,
  });
}

/** What localising may take for granted: whether the step was done, and which acts that cannot be undone a probe has proven. */
export function whatIsKnown(run: Run, miss: Miss): LocaliseOptions {
  if (miss.isOpen) return {};
  return { ...(miss.acted !== 'unknown' && { acted: miss.acted === 'yes' }), done: run.barred };
}

/** Wanted and seen, in sentences. */
export function describeMiss(miss: Miss): string {
  const where = miss.sentence === undefined ? `On '${miss.at.state}'` : `After "${miss.sentence}"`;
  return `${where}: wanted ${miss.wanted.join(' and ')}; saw ${miss.seen.join(', ') || 'nothing of it'}.`;
}

/** What would have come next, in words, for whoever takes over. */
export function remainingPath(run: Run, miss: Miss): readonly string[] {
  const from = run.machine.states.findIndex(({ id }) => id === miss.at.state);
  return run.machine.states
    .slice(Math.max(0, from))
    .flatMap((state) => state.steps.slice(state.id === miss.at.state ? miss.at.step : 0))
    .flatMap((step) => (entryOf(step) === undefined ? [] : [stepSentence(step, run.at(miss.at))]));
}
