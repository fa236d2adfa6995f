import { type Performed, perform, tellable } from '../../actions/index.js';
import { actionSentence, recordStep } from '../../agent/index.js';
import { settled, until } from '../../device/index.js';
import {
  type ActDecision,
  actName,
  advance,
  arrive,
  awaited,
  type Cursor,
  type Machine,
  type Match,
  matchScreen,
  screenHolds,
  transitionName,
  typedAsWanted,
} from '../../machine/index.js';
import type { Screen } from '../../screen/index.js';
import { awaitPlace, stepHere } from './await-place.js';
import { behindTurn } from './behind-turn.js';
import { noteBeforeAct } from './conclude.js';
import { isEmptied } from './emptied.js';
import { grantedBefore, otherGrant, wantedGrants } from './grants.js';
import { answerInterrupt } from './interrupts.js';
import { Notices } from './notice.js';
import { standingOf } from './overseer.js';
import type { Miss } from './report.js';
import { type Next, type Place, placeIn, placeOf, type Run } from './run.js';
import { untold } from './told-behind.js';

/** Does one step and waits for its effect: not for quiet, but for the target's checks and the step's own effect. Never acts twice. */
export async function act(run: Run, cursor: Cursor, screen: Screen, decision: ActDecision): Promise<Next> {
  const started = run.clock.monotonic();
  const sentence = actionSentence(decision.action);
  run.listener.stepping?.(sentence);

  if (decision.transition.irreversible) await noteBeforeAct(run);
  const granted = await grantedBefore(run, decision.action);
  const reached = await reach(run, cursor, screen, decision);
  if (reached.kind !== 'performed') return reached;
  const { performed, decision: taken, before } = reached;
  const name = (target: string | undefined) => transitionName(cursor, taken.alternative, target);
  const { irreversible } = taken.transition;
  if (irreversible) await run.overseer?.after?.(performed.done ? 'yes' : performed.acted);
  const notices = new Notices(run);
  const missOf = (acted: Miss['acted'], wanted: readonly string[], seen: readonly string[], last: Screen): Miss => {
    const waitedMs = run.clock.monotonic() - started;
    const attempt =
      acted === 'no' ? {} : { attempt: recordStep(before, taken.action, performed, last, sentence, waitedMs) };
    const { alternative } = taken;
    const goal = awaited(run.machine, cursor);
    const all = goal === undefined ? wanted : [...wanted, goal];
    return { at: cursor, alternative, wanted: all, seen, acted, sentence, screen: last, waitedMs, ...attempt };
  };
  const missed = (acted: Miss['acted'], wanted: readonly string[], seen: readonly string[], last: Screen): Next => {
    if (irreversible && acted !== 'no') run.barred.add(actName(cursor, taken.alternative));
    notices.note(undefined);
    return { kind: 'miss', miss: missOf(acted, wanted, seen, last) };
  };
  // An act of which nobody can say whether it was done is judged as every other: by its effect.
  const acted = performed.done ? 'yes' : performed.acted;
  const unsure = performed.done ? [] : [performed.reason.replace(/\.$/, '')];
  if (acted === 'no') return missed(acted, [`to ${lower(sentence)}`], unsure, before);
  if (performed.shown !== undefined && !typedAsWanted(taken.action, performed.shown)) {
    const wanted = tellable(taken.action);
    return missed(
      'yes',
      [`the field to show '${wanted.kind === 'type' ? wanted.value : ''}'`],
      [`it shows '${performed.shown}'`],
      before,
    );
  }

  for (;;) {
    const held = await until(
      run.device,
      (now) => {
        const arrival = arrive(run.machine, taken, before, now, run.at(cursor));
        if (arrival.kind === 'at') return arrival;
        // What only comes up behind an act says that it was done, where it was.
        const match = matchScreen(run.machine, cursor, now, run.bindings, acted === 'yes' ? { acted: true } : {});
        if (match.kind === 'interrupt') return match;
        if (
          match.kind === 'moved' &&
          match.optional &&
          match.leadsTo.some((id) => taken.transition.targets.includes(id))
        )
          return match;
        return undefined;
      },
      { deadline: run.wait(run.pace.screenMs) },
    );
    if (held.kind === 'timeout') {
      const arrival = arrive(run.machine, taken, before, held.last, run.at(cursor));
      const seen = arrival.kind === 'at' ? [] : arrival.seen;
      const wanted = arrival.kind === 'at' ? [] : arrival.wanted;
      // Of an act that can be undone the rule that goes by likeness sees to it.
      const isLeft =
        irreversible &&
        acted === 'yes' &&
        isJudgedOutside(run.machine) &&
        (await notices.leave(held.last, () => missOf(acted, wanted, seen, held.last)));
      if (isLeft) continue;
      return missed(acted, wanted, [...unsure, ...seen], held.last);
    }
    const { value, screen: after } = held;
    if (value.kind === 'interrupt') {
      const trouble = await answerInterrupt(run, cursor, value.interrupt, after);
      // The act was done before the dialog came: the miss is the act's, so that one that cannot be undone is not done again.
      if (trouble !== undefined) return missed(acted, trouble.wanted, trouble.seen, trouble.screen);
      continue;
    }
    const target = value.kind === 'at' ? value.target : value.cursor.state;
    if (await isOnlyPassing(run, cursor, taken, before, target)) continue;
    const still = await behindTurn(run, cursor, taken, before, after);
    if (still === undefined) continue;
    const other = granted === undefined ? undefined : await otherGrant(run, granted);
    if (other !== undefined) return missed(acted, [wantedGrants(run)], [other], after);
    const totalMs = run.clock.monotonic() - started;
    const appMs = performed.done ? Math.min(totalMs, Math.max(0, after.takenAtMs - performed.injectedAtMs)) : 0;
    await run.witness({
      transition: name(target),
      ...placeIn(cursor),
      alternative: taken.alternative,
      target,
      how: 'acted',
      sentence,
      ...('target' in taken.transition.action && { selector: taken.transition.action.target }),
      done: notices.attempt ?? recordStep(before, taken.action, performed, after, sentence, totalMs),
      timing: { totalMs, appMs, oursMs: totalMs - appMs },
      before,
      after: still,
    });
    if (irreversible) await run.overseer?.after?.('seen');
    const place = placeBehind(run, cursor, value, still);
    notices.note(place.kind === 'at' ? { kind: 'state', cursor: place.cursor } : { kind: 'final', id: place.id });
    return place;
  }
}

/** Does every end ask for something outside the screen? Else a notice that says in whatever words that nothing was done would be left, and the page behind it believed. */
function isJudgedOutside({ finals }: Machine): boolean {
  return finals.every(({ probes }) => probes.length > 0);
}

/**
 * Of several places that an act may lead to, an end that looks like the screen of the act may be seen on the way to a question that is only coming up:
 * it counts once the screen is at rest.
 */
async function isOnlyPassing(
  run: Run,
  cursor: Cursor,
  taken: ActDecision,
  before: Screen,
  target: string | undefined,
): Promise<boolean> {
  const final = run.machine.finals.find(({ id }) => id === target);
  const isToldFromBefore = final === undefined || !screenHolds(final.checks, before, run.bindings);
  if (taken.transition.targets.length < 2 || isToldFromBefore) return false;
  const still = await settled(run.device, undefined, run.wait(run.pace.screenMs));
  const arrival = arrive(run.machine, taken, before, still, run.at(cursor));
  return arrival.kind !== 'at' || arrival.target !== target;
}

/** Where an act led. */
function placeBehind(
  run: Run,
  cursor: Cursor,
  arrived: { readonly kind: 'at'; readonly target: string | undefined } | Extract<Match, { kind: 'moved' }>,
  screen: Screen,
): Place {
  if (arrived.kind === 'moved') return { kind: 'at', cursor: arrived.cursor, screen };
  const { target } = arrived;
  return target === undefined
    ? { kind: 'at', cursor: advance(run.machine, cursor), screen }
    : placeOf(run, cursor, target, screen);
}

interface Reached {
  readonly kind: 'performed';
  readonly performed: Performed;
  readonly decision: ActDecision;
  readonly before: Screen;
}

/**
 * Performs the act. Where it did not reach its node (covered by a dialog that has just come up, moving) nothing has happened: everything is decided
 * anew on a fresh screen, and done there if it is still what comes next; else the run waits for its place again, answering what stands in the way.
 */
async function reach(run: Run, cursor: Cursor, screen: Screen, decision: ActDecision): Promise<Reached | Next> {
  const wait = run.wait(run.pace.actMs);
  let before = screen;
  let taken = decision;
  for (;;) {
    // On a fresh screen another way may be the one.
    const miss = untold(run, cursor, before, taken);
    if (miss !== undefined) return { kind: 'miss', miss };
    const refused = taken.transition.irreversible ? await wait.without(() => refusal(run, cursor, taken)) : undefined;
    if (refused !== undefined)
      return { kind: 'stop', result: run.result('diverged', { refused: true, reason: refused }) };
    const performed = await perform(run.device, before, taken.action, run.signal);
    const isOver = performed.done || performed.acted === 'unknown' || wait.over;
    if (isOver) return { kind: 'performed', performed, decision: taken, before };
    if (taken.transition.irreversible) await run.overseer?.after?.('no');
    wait.tried(performed.reason);
    await run.device.changed(before.generation, Math.min(wait.remainingMs, 100), run.signal);
    before = await run.device.observe(run.signal);
    const again = stepHere(run, cursor, before);
    // Whatever stood in the way may have emptied the form.
    if (again?.kind === 'act' && isEmptied(run, cursor, before, again)) return { kind: 'at', cursor, screen: before };
    if (again?.kind !== 'act') return awaitPlace(run, cursor, { untilEnabled: true });
    taken = again;
  }
}

/** Why an act that cannot be undone may not be done; from the moment that it may, it may have been. */
async function refusal(run: Run, cursor: Cursor, { action, alternative }: ActDecision): Promise<string | undefined> {
  const by = { kind: 'machine', ...placeIn(cursor), alternative } as const;
  const act = { by, sentence: actionSentence(action), standing: standingOf(run) };
  const refused = await run.deadline.without(async () => run.overseer?.before(act));
  if (refused === undefined) run.hasCommitted = true;
  return refused;
}

function lower(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1);
}
