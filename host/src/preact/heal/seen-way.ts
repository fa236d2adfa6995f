import {
  derive,
  isByValue,
  type Machine,
  type RecordedRun,
  type StepRef,
  screenHolds,
  stepAt,
} from '../../machine/index.js';
import { resolve, type Screen, shownLabel, type UiNode } from '../../screen/index.js';

/** How a way of a step looked when it could be taken: the screen, and the node that its selector named. */
export interface SeenWay {
  readonly screen: Screen;
  readonly node: UiNode;
  /** Does the selector name the node by a value of the run? */
  readonly isByValue: boolean;
  /** What the node must read with other values, where it is named by one; undefined where it shows none. */
  readonly labelFor: (bindings: Readonly<Record<string, string>>) => string | undefined;
}

/** Values shorter than this are found in too many words. */
const SHORTEST = 2;

/** How a step looked in the recorded runs: the first of them in which its state's checks held and its selector named one node. Pure. */
export function seenWay(
  machine: Machine,
  ref: StepRef,
  alternative: number,
  runs: readonly RecordedRun[],
): SeenWay | undefined {
  const way = stepAt(machine, ref)?.alternatives[alternative];
  const checks = machine.states.find(({ id }) => id === ref.state)?.checks;
  if (way === undefined || checks === undefined || !('target' in way.action)) return undefined;
  const { kind, target } = way.action;
  for (const run of runs) {
    const derived = derive(machine, run.bindings);
    if (derived.kind === 'refused') continue;
    for (const { before } of run.steps) {
      if (!screenHolds(checks, before, derived.bindings)) continue;
      const found = resolve(before, target, derived.bindings, kind);
      if (found.kind !== 'one') continue;
      const label = shownLabel(found.node);
      return {
        screen: before,
        node: found.node,
        isByValue: isByValue(target),
        labelFor: (bindings) => labelWith(label, derived.bindings, bindings),
      };
    }
  }
  return undefined;
}

/** The words with the values of another run in place of the recorded ones; undefined where none is in them. */
function labelWith(
  label: string,
  recorded: Readonly<Record<string, string>>,
  now: Readonly<Record<string, string>>,
): string | undefined {
  const longestFirst = Object.entries(recorded).sort(([, one], [, other]) => other.length - one.length);
  for (const [name, value] of longestFirst) {
    const other = now[name];
    if (value.length >= SHORTEST && other !== undefined && label.includes(value)) return label.replaceAll(value, other);
  }
  return undefined;
}

/** A screen that a state had in the recorded runs. Pure. */
export function seenScreen(machine: Machine, state: string, runs: readonly RecordedRun[]): Screen | undefined {
  const checks = machine.states.find(({ id }) => id === state)?.checks;
  if (checks === undefined) return undefined;
  for (const run of runs) {
    const derived = derive(machine, run.bindings);
    if (derived.kind === 'refused') continue;
    const step = run.steps.find(({ before }) => screenHolds(checks, before, derived.bindings));
    if (step !== undefined) return step.before;
  }
  return undefined;
}
