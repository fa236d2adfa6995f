import {
  type Alternative,
  alternativePlace,
  type Bindings,
  blockPlace,
  commentKey,
  contains,
  derive,
  type Interrupt,
  type Machine,
  type State,
  type Step,
  type StepRef,
  screenHolds,
  stepAt,
  wayTo,
} from '../machine/index.js';
import { recognise, type Screen } from '../screen/index.js';
import type { Trajectory, TrajectoryStep } from '../trajectory/index.js';
import { stateChecks } from './compile/checks.js';
import { hiddenSentence, typesHidden } from './compile/hidden.js';
import { compileInterrupts, isPermissionScreen } from './compile/interrupts.js';
import { nameState } from './compile/names.js';
import { normalise } from './compile/normalise.js';
import type { Slot } from './compile/parameters.js';
import { type Segment, sameScreen, segments } from './compile/segments.js';
import { compileStep } from './compile/steps.js';
import type { Detour } from './replay/index.js';

export type Refined =
  | { readonly kind: 'refined'; readonly machine: Machine; readonly added: readonly string[] }
  | { readonly kind: 'refused'; readonly reason: string };

/**
 * Adds a detour to a machine; only ever adds: `contains(refined, machine)` holds (law 2). A dialog that stood in the way and went becomes an
 * interrupt; a screen that came up on the way an optional state; another way to do the missed step an `or` line. Returns a new machine. Pure.
 */
export function refine(
  machine: Machine,
  detour: Detour,
  given: Bindings,
  kept: readonly Trajectory[],
  remark: string,
): Refined {
  const { rejoined, miss } = detour;
  if (rejoined === undefined) return { kind: 'refused', reason: 'The detour did not come back to a known screen.' };
  const hiding = detour.steps.find(typesHidden);
  if (hiding !== undefined) return { kind: 'refused', reason: hiddenSentence(hiding) };
  const derived = derive(machine, given);
  if (derived.kind === 'refused') return derived;
  const { bindings } = derived;
  const slots = slotsOf(machine, bindings);
  const seen = kept.flatMap(({ steps }) => steps.flatMap(({ before, after }) => [before, after]));
  const all = [...seen, ...detour.steps.flatMap(({ before, after }) => [before, after])];
  const asked = detour.steps.filter(({ before }) => isPermissionScreen(before));
  const parts = segments(normalise(detour.steps.filter(({ before }) => !isPermissionScreen(before))));
  const withInterrupts = addInterrupts(machine, compileInterrupts(asked, all), remark);
  if (parts.length === 0) return finish(machine, withInterrupts);

  const back = rejoined.kind === 'final' ? rejoined.id : rejoined.cursor.state;
  const sameStep = rejoined.kind === 'state' && back === miss.at.state && rejoined.cursor.step === miss.at.step;
  const onState =
    miss.acted === 'no' &&
    sameScreen((parts[0] as Segment).screen, miss.screen) &&
    isOn(machine, miss.at.state, miss.screen, bindings);
  if (sameStep && parts.length === 1 && !onState)
    return finish(machine, addDialog(withInterrupts, parts[0] as Segment, all, slots, remark));
  const refined = onState
    ? addAlternative(withInterrupts, detour, parts, back, all, seen, slots, remark)
    : addStates(withInterrupts, parts, back, all, slots, remark, commits(machine, detour, back));
  return typeof refined === 'string' ? { kind: 'refused', reason: refined } : finish(machine, refined);
}

function finish(old: Machine, machine: Machine): Refined {
  const containment = contains(machine, old);
  if (containment.kind !== 'contains')
    return { kind: 'refused', reason: `It would lose what it had: ${containment.reason}` };
  const ids = (each: Machine) => [...each.states, ...each.interrupts].map(({ id }) => id);
  const added = ids(machine).filter((id) => !ids(old).includes(id));
  return { kind: 'refined', machine, added };
}

/** Is the machine's own state what the miss showed? Then the detour found another way to do its step. */
function isOn(machine: Machine, state: string, screen: Screen, bindings: Bindings): boolean {
  const checks = machine.states.find(({ id }) => id === state)?.checks;
  return checks !== undefined && screenHolds(checks, screen, bindings);
}

function addInterrupts(
  machine: Machine,
  found: { readonly permissions: readonly string[]; readonly interrupts: readonly Interrupt[] },
  remark: string,
): Machine {
  const fresh = found.interrupts.filter(
    (interrupt) => !machine.interrupts.some((old) => JSON.stringify(old.checks) === JSON.stringify(interrupt.checks)),
  );
  const permissions = [...new Set([...machine.permissions, ...found.permissions])].sort();
  return fresh.reduce<Machine>((grown, interrupt) => withInterrupt(grown, interrupt, remark), {
    ...machine,
    permissions,
  });
}

function addDialog(
  machine: Machine,
  part: Segment,
  all: readonly Screen[],
  slots: readonly Slot[],
  remark: string,
): Machine {
  const steps = part.steps.map(
    (step): Step => ({ optional: false, alternatives: [compileStep(step, [], all, slots)] }),
  );
  const id = nameState(part.screen, idsOf(machine), slots);
  return withInterrupt(machine, { id, checks: stateChecks(part.screen, all, slots), steps }, remark);
}

function withInterrupt(machine: Machine, interrupt: Interrupt, remark: string): Machine {
  const id = freeId(interrupt.id, idsOf(machine));
  return {
    ...machine,
    interrupts: [...machine.interrupts, { ...interrupt, id }],
    comments: { ...machine.comments, [commentKey.beside(blockPlace('on', id))]: remark },
  };
}

/** Does the detour stand for a step that cannot be undone? One that was done before the miss is not the detour's. */
function commits(machine: Machine, { miss }: Detour, back: string): boolean {
  const passed = wayTo(machine, miss.at, back) ?? [];
  return passed.some((ref) => {
    const isMissed = ref.state === miss.at.state && ref.step === miss.at.step;
    return !(isMissed && miss.acted !== 'no') && isIrreversible(machine, ref);
  });
}

function isIrreversible(machine: Machine, ref: StepRef): boolean {
  return stepAt(machine, ref)?.alternatives.some(({ irreversible }) => irreversible) === true;
}

/** Screens that came up on the way: optional states, the last of which leads back. */
function addStates(
  machine: Machine,
  parts: readonly Segment[],
  back: string,
  all: readonly Screen[],
  slots: readonly Slot[],
  remark: string,
  isCommitting: boolean,
): Machine {
  const ids: string[] = [];
  for (const part of parts) ids.push(nameState(part.screen, [...idsOf(machine), ...ids], slots));
  const ways = parts.map((part, index) =>
    part.steps.map((step, at) =>
      compileStep(step, at === part.steps.length - 1 ? [ids[index + 1] ?? back] : [], all, slots),
    ),
  );
  // Which of several acts it was that cannot be undone is not known where none says so: the last one, which led back.
  const unmarked =
    isCommitting && !ways.flat().some(({ irreversible }) => irreversible) ? ways.flat().at(-1) : undefined;
  const states = parts.map(
    (part, index): State => ({
      id: ids[index] as string,
      optional: true,
      checks: stateChecks(part.screen, all, slots),
      steps: (ways[index] ?? []).map((way) => ({
        optional: false,
        alternatives: [way === unmarked ? { ...way, irreversible: true } : way],
      })),
    }),
  );
  const comments = Object.fromEntries(ids.map((id) => [commentKey.beside(blockPlace('state', id)), remark]));
  return { ...machine, states: [...machine.states, ...states], comments: { ...machine.comments, ...comments } };
}

/** Another way to do the missed step. After the old ways when those cannot fire here; before them, guarded by what only this screen shows, when they can. */
function addAlternative(
  machine: Machine,
  detour: Detour,
  parts: readonly Segment[],
  back: string,
  all: readonly Screen[],
  seen: readonly Screen[],
  slots: readonly Slot[],
  remark: string,
): Machine | string {
  const { at } = detour.miss;
  const [first, ...later] = parts as readonly [Segment, ...Segment[]];
  if (first.steps.length > 1)
    return 'The detour took several steps on a screen where the machine takes one; show it the way by hand.';
  const grown =
    later.length === 0 ? machine : addStates(machine, later, back, all, slots, remark, commits(machine, detour, back));
  const next = later.length === 0 ? back : (grown.states.at(-later.length)?.id ?? back);
  const stays = next === at.state;
  const compiled = compileStep(first.steps[0] as TrajectoryStep, stays ? [] : [next], all, slots);
  // Another way to do what cannot be undone cannot be undone, whatever its button says.
  const alternative = isIrreversible(machine, at) ? { ...compiled, irreversible: true } : compiled;
  const guarded = guardFor(detour, seen, alternative);
  if (typeof guarded === 'string') return guarded;
  const place = (alternatives: readonly Alternative[]) =>
    guarded.first ? [guarded.alternative, ...alternatives] : [...alternatives, guarded.alternative];
  let index = 0;
  const states = grown.states.map((state) =>
    state.id !== at.state
      ? state
      : {
          ...state,
          steps: state.steps.map((step, number) => {
            if (number !== at.step) return step;
            index = guarded.first ? 0 : step.alternatives.length;
            return { ...step, alternatives: place(step.alternatives) };
          }),
        },
  );
  return {
    ...grown,
    states,
    comments: {
      ...grown.comments,
      [commentKey.beside(alternativePlace(blockPlace('state', at.state), at.step, index))]: remark,
    },
  };
}

function guardFor(
  detour: Detour,
  seen: readonly Screen[],
  alternative: Alternative,
): { readonly first: boolean; readonly alternative: Alternative } | string {
  if (detour.miss.acted === 'no') return { first: false, alternative };
  const [selector] = recognise(detour.miss.screen, seen, {});
  if (selector === undefined) return 'Nothing on the screen tells when the new way is to be taken.';
  return {
    first: true,
    alternative: { ...alternative, guards: [{ kind: 'screen', check: { kind: 'present', selector } }] },
  };
}

/** The bound parameters as slots, so that selectors of the detour say `$first` where the screen showed the value. */
function slotsOf(machine: Machine, bindings: Bindings): readonly Slot[] {
  return machine.params.flatMap((param) => {
    const value = bindings[param.name];
    return value === undefined || value === '' ? [] : [{ param, value, start: 0, end: 0 }];
  });
}

function idsOf(machine: Machine): readonly string[] {
  return [...machine.states, ...machine.interrupts, ...machine.finals].map(({ id }) => id);
}

function freeId(id: string, taken: readonly string[]): string {
  if (!taken.includes(id)) return id;
  let number = 2;
  while (taken.includes(`${id}-${number}`)) number += 1;
  return `${id}-${number}`;
}
