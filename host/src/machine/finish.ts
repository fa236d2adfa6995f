import { transitionName } from './cursor.js';
import { printAlternative } from './language/write.js';
import type { Machine } from './model.js';
import { leadsSoonTo, type StepRef } from './paths.js';
import { isValueStep } from './value.js';

/** How a step came to be done in a run. */
export type Witnessed = 'acted' | 'already' | 'skipped' | 'detour' | 'interrupt';

/** One step, as a run witnessed it. */
export interface Witness extends StepRef {
  readonly how: Witnessed;
  /** As `transitionName` gives it: with the target that was reached, when there was one. */
  readonly transition: string;
}

/** What a run that stands in a final has to show for itself. */
export interface FinishedRun {
  readonly witnessed: readonly Witness[];
  /** Do the final's checks hold on the last screen? */
  readonly checksHold: boolean;
  /** Did all of them hold on the first? */
  readonly checksHeldAtStart: boolean;
  /** Does some probe of the final read differently than before the run? That each says what it should is the caller's to see. */
  readonly probeChanged: boolean;
}

export type Verdict =
  /** `note`: what a reader should know of this pass. */
  { readonly kind: 'passed'; readonly note?: string } | { readonly kind: 'failed'; readonly reason: string };

/**
 * Has a run that stands in a final passed? Its checks hold; something is different from the start (unless there was nothing to do: every value was
 * so already); and every step that is not optional, on one way from the entry to the final, was witnessed in this run. Never "ran out of steps".
 * Pure.
 */
export function finish(machine: Machine, id: string, run: FinishedRun): Verdict {
  const final = machine.finals.find((candidate) => candidate.id === id);
  const [entry] = machine.states;
  if (final === undefined || entry === undefined) return failed(`There is no final '${id}'.`);
  if (!run.checksHold) return failed(`The checks of '${id}' do not hold on the last screen.`);

  const missing = leastMissing(machine, entry.id, id, run.witnessed);
  if (missing === undefined) return failed(`No way that was taken leads from '${entry.id}' to '${id}'.`);
  if (missing.length > 0)
    return failed(
      `It stands in '${id}', but nobody saw this done: ${missing.map((ref) => inWords(machine, ref)).join('; ')}.`,
    );

  const differs = !run.checksHeldAtStart || run.probeChanged || final.reads.length > 0;
  if (differs) return { kind: 'passed' };
  if (nothingToDo(machine, run.witnessed))
    return { kind: 'passed', note: 'Everything was so already; nothing had to be changed.' };
  return failed(
    `The checks of '${id}' held before anything was done, and no probe changed: nothing shows that the run did anything.`,
  );
}

/** Were there values to bring about, and was each of them so already? */
function nothingToDo(machine: Machine, witnessed: readonly Witness[]): boolean {
  const isAlready = witnessed.some(({ how }) => how === 'already');
  return (
    isAlready &&
    !witnessed.some(
      (witness) => witness.how === 'detour' || (witness.how === 'acted' && actedOnValue(machine, witness)),
    )
  );
}

function actedOnValue(machine: Machine, witness: Witness): boolean {
  const alternatives = machine.states.find(({ id }) => id === witness.state)?.steps[witness.step]?.alternatives ?? [];
  return alternatives.some(
    (alternative, index) => isNamed(witness, index) && (alternative.irreversible || isValueStep(machine, alternative)),
  );
}

function isNamed(witness: Witness, alternative: number): boolean {
  const name = transitionName(witness, alternative, undefined);
  return witness.transition === name || witness.transition.startsWith(`${name} -> `);
}

/** The steps that nobody witnessed on the way that lacks the fewest; undefined when no way leads there at all. */
function leastMissing(
  machine: Machine,
  from: string,
  to: string,
  witnessed: readonly Witness[],
): readonly StepRef[] | undefined {
  const best = new Map<string, readonly StepRef[]>([[from, []]]);
  const settled = new Set<string>();
  for (;;) {
    const [next] = [...best].filter(([id]) => !settled.has(id)).sort((a, b) => a[1].length - b[1].length);
    if (next === undefined || next[0] === to) return next?.[1];
    const [id, missing] = next;
    settled.add(id);
    for (const [target, more] of departures(machine, id, witnessed)) {
      const total = [...missing, ...more];
      const known = best.get(target);
      if (known === undefined || total.length < known.length) best.set(target, total);
    }
  }
}

/** Where a state leads, and which of its steps up to there nobody witnessed. */
function departures(
  machine: Machine,
  id: string,
  witnessed: readonly Witness[],
): readonly (readonly [string, readonly StepRef[]])[] {
  const state = machine.states.find((candidate) => candidate.id === id);
  if (state === undefined) return [];
  const isDone = (step: number) =>
    state.steps[step]?.optional === true ||
    witnessed.some((it) => it.how !== 'interrupt' && it.state === id && it.step === step);
  const found: [string, StepRef[]][] = [];
  for (const [index, step] of state.steps.entries()) {
    const before = [...Array(index).keys()].filter((earlier) => !isDone(earlier));
    const here = witnessed.filter((it) => it.state === id && it.step === index);
    const reached = new Set(here.flatMap((witness) => reachedBy(machine, witness, step.alternatives.length)));
    const isDetour = here.some(({ how }) => how === 'detour');
    const targets = step.alternatives.flatMap((alternative) => alternative.targets);
    for (const target of new Set([...targets, ...reached])) {
      const isSeen =
        reached.has(target) || (isDetour && targets.includes(target)) || passesOver(machine, reached, target);
      const missing = state.optional ? [] : [...before, ...(isSeen ? [] : [index])];
      found.push([target, missing.map((at) => ({ state: id, step: at }))]);
    }
  }
  return found;
}

/** The states and finals that a witness names as reached. */
function reachedBy(machine: Machine, witness: Witness, ways: number): readonly string[] {
  if (witness.how !== 'acted' && witness.how !== 'already') return [];
  const places = [...machine.states, ...machine.finals].map(({ id }) => id);
  return places.filter((id) =>
    [...Array(ways).keys()].some((way) => transitionName(witness, way, id) === witness.transition),
  );
}

/** An optional target that did not come up, and what lay behind it did; then the witness names what lay behind. */
function passesOver(machine: Machine, reached: ReadonlySet<string>, target: string): boolean {
  const isOptional = machine.states.some(({ id, optional }) => id === target && optional);
  return isOptional && [...leadsSoonTo(machine, target)].some((id) => reached.has(id));
}

function inWords(machine: Machine, { state, step }: StepRef): string {
  const entry = machine.states.find(({ id }) => id === state)?.steps[step]?.alternatives[0];
  return `step ${step + 1} of '${state}'${entry === undefined ? '' : ` (${printAlternative(entry)})`}`;
}

function failed(reason: string): Verdict {
  return { kind: 'failed', reason };
}
