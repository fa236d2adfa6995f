import { type Irreversible, irreversibleActs, irreversibleIn } from '../../actions/index.js';
import { settled } from '../../device/index.js';
import {
  derive,
  type Final,
  finish,
  type Machine,
  namesIn,
  type StepRef,
  screenHolds,
  stepAt,
  transitionName,
  wayTo,
} from '../../machine/index.js';
import { labelOf, type Screen } from '../../screen/index.js';
import { asksWhetherMeant } from '../heal/pass-by.js';
import { isIrreversible } from '../refine/committing.js';
import { actIsProven, probesOf } from './conclude.js';
import { hasGone } from './look-through.js';
import type { Miss, WitnessedStep } from './report.js';
import { type Place, placeIn, type Run } from './run.js';

/** A question, and one that asks whether that was meant. */
const MOST_QUESTIONS = 2;
const WHY = 'What was asked here is asked no more, and what the answer brought about is there.';

/**
 * The end that an act has led straight to, where the question that it led to before is not asked any more. Nothing is pressed. It is believed only where
 * the kept runs show that no more was asked than whether the act was meant, the end is on the screen, everything else was seen done, and what the answer
 * would have brought about is there and was not: outside the screen, or, where the end asks for nothing there, as a row that this run acted on and that is
 * nowhere in its whole list now. Undefined where any of that is not so.
 */
export async function endUnasked(run: Run, miss: Miss): Promise<Place | undefined> {
  if (!run.mends || miss.acted !== 'yes' || miss.alternative === undefined) return undefined;
  const started = run.clock.monotonic();
  const now = await settled(run.device, undefined, run.wait(run.pace.screenMs));
  const [final, another] = run.machine.finals.filter(({ checks }) => screenHolds(checks, now, run.bindings));
  if (final === undefined || another !== undefined) return undefined;
  if (!isBehindQuestions(run, miss, final.id) || hasCommittedBefore(run)) return undefined;
  const act = actOf(miss, final.id, now);
  if (!isAllDone(run, final, act) || !(await isBroughtAbout(run, final, now))) return undefined;
  // A list that was looked through stands elsewhere now.
  const screen = await run.device.observe(run.signal);
  if (!screenHolds(final.checks, screen, run.bindings)) return undefined;
  await run.witness(act);
  const detour = {
    miss,
    policy: 'a rule: a question that is asked no more is passed over',
    isHeal: true,
    steps: [],
    rejoined: { kind: 'final', id: final.id },
    why: WHY,
    tookMs: run.clock.monotonic() - started,
  } as const;
  run.detours.push(detour);
  run.events.push({ kind: 'detour', detour });
  run.listener.rejoined?.(detour);
  return { kind: 'final', id: final.id, screen };
}

/** Does a missed act lead to a final by no more than questions, with nothing but an answer given on the way? Where things are repeated nobody can say. */
function isBehindQuestions(run: Run, miss: Miss, final: string): boolean {
  const { machine } = run;
  const targets = stepAt(machine, miss.at)?.alternatives[miss.alternative ?? 0]?.targets ?? [];
  if (targets.includes(final) || hasRepeats(machine)) return false;
  const [way, another] = targets.flatMap((state) => {
    const found = wayTo(machine, { state, step: 0 }, final);
    return found === undefined ? [] : [found];
  });
  if (way === undefined || another !== undefined || way.length > MOST_QUESTIONS) return false;
  const acts = saidActs(miss);
  return way.every((ref) => isAnswer(machine, ref) && isOnlyConfirmed(run, ref, acts));
}

function hasRepeats({ states }: Machine): boolean {
  return states.some(({ steps }) => steps.some(({ repeats }) => repeats !== undefined));
}

/** What an earlier act of the run brought about proves nothing of a later one. */
function hasCommittedBefore({ earlier, steps, machine }: Run): boolean {
  return [...earlier, ...steps].some((step) => step.how === 'detour' || isIrreversible(machine, step));
}

/** Is it all that is done on its page, and a tap that leads on, the same for every value? What a value chooses, nobody has chosen. */
function isAnswer(machine: Machine, ref: StepRef): boolean {
  const steps = machine.states.find(({ id }) => id === ref.state)?.steps ?? [];
  const ways = steps[0]?.alternatives ?? [];
  return (
    steps.length === 1 &&
    ways.length > 0 &&
    ways.every((way) => way.action.kind === 'tap' && way.targets.length > 0 && namesIn(way).length === 0)
  );
}

/** Wherever a kept run answered there, was it asked no more than whether the act was meant? No kept run says nothing. */
function isOnlyConfirmed({ machine, heal }: Run, ref: StepRef, acts: ReadonlySet<Irreversible>): boolean {
  const checks = machine.states.find(({ id }) => id === ref.state)?.checks ?? [];
  const answered = heal.flatMap(({ bindings, steps }) => {
    const derived = derive(machine, bindings);
    const values = derived.kind === 'derived' ? derived.bindings : bindings;
    return steps.filter(({ before }) => screenHolds(checks, before, values));
  });
  return (
    answered.length > 0 &&
    answered.every(({ before, action }) => action.kind === 'tap' && asksWhetherMeant(before, action.target, acts))
  );
}

/** What the label and the id of what was pressed say that it does. */
function saidActs({ attempt }: Miss): ReadonlySet<Irreversible> {
  const action = attempt?.action;
  const node = action?.kind === 'tap' ? attempt?.before.tree.nodes[action.target] : undefined;
  if (node === undefined) return new Set();
  return new Set([...irreversibleIn(labelOf(node)), ...irreversibleActs(node.resourceId.replace(/^.*\//, ''))]);
}

function isAllDone(run: Run, { id }: Final, act: WitnessedStep): boolean {
  const witnessed = [...run.earlier, ...run.steps, act];
  const { bindings } = run;
  const told = { witnessed, bindings, probeChanged: true, checksHeldAtStart: false, checksHold: true };
  return finish(run.machine, id, told).kind === 'passed';
}

async function isBroughtAbout(run: Run, final: Final, screen: Screen): Promise<boolean> {
  if (final.reads.length > 0) return false;
  if (final.probes.length === 0) return hasGone(run, final, screen);
  const probes = await probesOf(run, final.id);
  return probes.every(({ holds }) => holds) && (await actIsProven(run));
}

function actOf(
  { at, alternative = 0, attempt, sentence = '', waitedMs, screen }: Miss,
  target: string,
  after: Screen,
): WitnessedStep {
  return {
    transition: transitionName(at, alternative, target),
    ...placeIn(at),
    alternative,
    target,
    how: 'acted',
    sentence,
    ...(attempt && { done: attempt }),
    timing: { totalMs: waitedMs, appMs: 0, oursMs: waitedMs },
    before: attempt?.before ?? screen,
    after,
  };
}
