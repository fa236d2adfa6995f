import { canonicalHash, type Machine, type State, type Step } from '../../../host/src/machine/index.js';
import { literal, shownLabel, suggest, type UiNode } from '../../../host/src/screen/index.js';
import type { Original, Sabotaged } from './original.js';
import { frozenValues, swappedParameters, unboundParameters } from './values.js';
import { eachWay, screenOf, withState } from './ways.js';

type Saboteur = (original: Original) => readonly Sabotaged[];

/** Every way in which one thing of a machine can be made wrong; each gives a machine for each place that it can be done in. */
export const saboteurs: Readonly<Record<string, Saboteur>> = {
  'dropped step': droppedSteps,
  'wrong selector': wrongSelectors,
  'swapped parameter': swappedParameters,
  'frozen value': frozenValues,
  'early end': earlyEnds,
  'no effect': noEffects,
  unbound: unboundParameters,
  'weak final': weakFinals,
  'done twice': doneTwice,
};

/** All sabotages of a machine, in the order of their kinds; what leaves it as it was is none. Pure. */
export function sabotagesOf(original: Original): readonly Sabotaged[] {
  const hash = canonicalHash(original.machine);
  return Object.values(saboteurs)
    .flatMap((saboteur) => saboteur(original))
    .filter(({ machine }) => canonicalHash(machine) !== hash);
}

/** Without one step: what it led to, the step before leads to; a state with no other step is passed over. */
function droppedSteps({ machine }: Original): readonly Sabotaged[] {
  return machine.states.flatMap((state) =>
    state.steps.map((step, at) => {
      const targets = step.alternatives.flatMap((way) => way.targets);
      const steps = state.steps.filter((_, index) => index !== at);
      const last = steps.at(-1);
      const isLast = at === state.steps.length - 1;
      const machineWithout =
        last === undefined
          ? passedOver(machine, state, targets)
          : withState(machine, {
              ...state,
              steps: isLast && targets.length > 0 ? [...steps.slice(0, -1), leadingTo(last, targets)] : steps,
            });
      return { kind: 'dropped step', what: `step ${at + 1} of '${state.id}'`, machine: machineWithout };
    }),
  );
}

function passedOver(machine: Machine, state: State, targets: readonly string[]): Machine {
  const states = machine.states.filter(({ id }) => id !== state.id);
  const instead = (ids: readonly string[]) => ids.flatMap((id) => (id === state.id ? targets : [id]));
  return {
    ...machine,
    states: states.map((each) => ({
      ...each,
      steps: each.steps.map((step) => ({
        ...step,
        alternatives: step.alternatives.map((way) => ({ ...way, targets: instead(way.targets) })),
      })),
    })),
  };
}

function leadingTo(step: Step, targets: readonly string[]): Step {
  return { ...step, alternatives: step.alternatives.map((way) => ({ ...way, targets })) };
}

/** Each target in turn is another node of its screen that takes the same kind of act. */
function wrongSelectors(original: Original): readonly Sabotaged[] {
  return eachWay(original.machine, (way, state) => {
    if (!('target' in way.action)) return [];
    const { action } = way;
    const screen = screenOf(original, state);
    if (screen === undefined) return [];
    const isFit = (node: UiNode) => (action.kind === 'type' ? node.editable : node.clickable);
    const others = screen.tree.nodes.filter((node) => node.visible && node.enabled && isFit(node));
    return others.flatMap((node) => {
      const [suggestion] = suggest(screen, node);
      const selector = suggestion?.selector;
      if (selector === undefined || selector === action.target) return [];
      return [{ ...way, action: { ...action, target: selector } as typeof action }];
    });
  }).map((each) => ({ ...each, kind: 'wrong selector' }));
}

/** It ends where a state on the way begins. */
function earlyEnds({ machine }: Original): readonly Sabotaged[] {
  return machine.states.slice(1).map((state) => ({
    kind: 'early end',
    what: `at '${state.id}'`,
    machine: {
      ...machine,
      states: machine.states.filter(({ id }) => id !== state.id),
      finals: [{ id: state.id, checks: state.checks, probes: [], reads: [] }, ...machine.finals],
    },
  }));
}

/** A step taps words that do nothing. */
function noEffects(original: Original): readonly Sabotaged[] {
  return eachWay(original.machine, (way, state) => {
    const screen = screenOf(original, state);
    const words = screen?.tree.nodes.find((node) => isMute(node) && shownLabel(node) !== '');
    if (words === undefined) return [];
    const target = `//*[@text=${literal(words.text)}]`;
    return [{ ...way, action: { kind: 'tap' as const, target } }];
  }).map((each) => ({ ...each, kind: 'no effect' }));
}

function isMute(node: UiNode): boolean {
  for (let one: UiNode | undefined = node; one !== undefined; one = one.parent) if (one.clickable) return false;
  return node.visible && node.children.length === 0 && node.text !== '';
}

/** Its end proves less: without its probes, and with its first check alone. */
function weakFinals({ machine }: Original): readonly Sabotaged[] {
  const finals = machine.finals.map((final) => ({ ...final, probes: [], checks: final.checks.slice(0, 1) }));
  return [{ kind: 'weak final', what: 'one check, no probe', machine: { ...machine, finals } }];
}

/** A step is done twice in a row. */
function doneTwice({ machine }: Original): readonly Sabotaged[] {
  return machine.states.flatMap((state) =>
    state.steps.map((step, at) => {
      const stays: Step = { ...step, alternatives: step.alternatives.map((way) => ({ ...way, targets: [] })) };
      return {
        kind: 'done twice',
        what: `step ${at + 1} of '${state.id}'`,
        machine: withState(machine, { ...state, steps: state.steps.toSpliced(at, 0, stays) }),
      };
    }),
  );
}
