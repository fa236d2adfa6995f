import { transitionName } from './cursor.js';
import type { Bindings } from './expression.js';
import { printAlternative } from './language/write.js';
import { type MissingStep, missingSteps } from './missing-steps.js';
import type { Machine, State } from './model.js';
import { otherEntries, type StepRef } from './paths.js';
import { isValueStep } from './value.js';

/** How a step came to be done in a run. */
export type Witnessed = 'acted' | 'already' | 'skipped' | 'read' | 'detour' | 'interrupt';

/** One step, as a run witnessed it. */
export interface Witness extends StepRef {
  readonly how: Witnessed;
  /** As `transitionName` gives it: with the target that was reached, when there was one. */
  readonly transition: string;
  /** The round of a repeat that it was done in, as the cursor had it; 0 where absent. */
  readonly iteration?: number;
  readonly turn?: number;
}

/** What a run that stands in a final has to show for itself. */
export interface FinishedRun {
  readonly witnessed: readonly Witness[];
  /** The values of the run: each item of a list that is repeated for wants its own witness. */
  readonly bindings?: Bindings;
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

  const missing = leastMissing(machine, entry, id, run);
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

/**
 * From the entry; or from a screen that this app has in its place. Then what the entry asks for was not to be done, unless it cannot be undone, and all
 * that the other screen asks for was.
 */
function leastMissing(
  machine: Machine,
  entry: State,
  id: string,
  { witnessed, bindings = {} }: FinishedRun,
): readonly MissingStep[] | undefined {
  const missing = missingSteps(machine, entry.id, id, witnessed, bindings);
  if (missing?.length === 0) return missing;
  const isOver = (ref: MissingStep) =>
    ref.state === entry.id && !entry.steps[ref.step]?.alternatives.some(({ irreversible }) => irreversible);
  if (missing !== undefined && !missing.every(isOver)) return missing;
  // Whoever begins there must have done what is to be done there, and on every screen behind it.
  const strict = { ...machine, states: machine.states.map((state) => ({ ...state, optional: false })) };
  const others = otherEntries(machine).map((other) => missingSteps(strict, other, id, witnessed, bindings));
  return others.find((each) => each?.length === 0) ?? missing;
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

function inWords(machine: Machine, { state, step, round }: MissingStep): string {
  const entry = machine.states.find(({ id }) => id === state)?.steps[step]?.alternatives[0];
  const which = round === undefined ? '' : ` in round ${round + 1}`;
  return `step ${step + 1} of '${state}'${entry === undefined ? '' : ` (${printAlternative(entry)})`}${which}`;
}

function failed(reason: string): Verdict {
  return { kind: 'failed', reason };
}
