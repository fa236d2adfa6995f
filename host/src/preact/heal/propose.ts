import { isDeepStrictEqual } from 'node:util';
import {
  type Alternative,
  alternativePlace,
  blockPlace,
  type Check,
  commentKey,
  contains,
  type Machine,
  type State,
  type Step,
  type StepRef,
} from '../../machine/index.js';
import { parseSelector } from '../../screen/index.js';
import { freeId, idsOf } from '../refine/growing.js';
import type { Learnt, LearntInterrupt, LearntScreens, LearntWay } from './learnt.js';

/** A machine with what another one has learnt, which was not tried yet. */
export interface Proposal {
  readonly machine: Machine;
  readonly added: readonly Added[];
}

/** Something that was added, and where it stands now. */
export type Added = { readonly learnt: Learnt } & (
  | (StepRef & { readonly kind: 'way'; readonly alternative: number })
  | { readonly kind: 'block'; readonly id: string }
);

/**
 * Another machine of the same app with what was learnt, wherever it names the same elements in the same words; undefined where it has no use for any, or
 * knows it all. It only adds: what it does with the old app it does as before. Pure.
 */
export function propose(learnt: readonly Learnt[], other: Machine, remark: string): Proposal | undefined {
  const proposed = withLearnt(other, learnt, remark);
  return proposed.added.length === 0 || contains(proposed.machine, other).kind === 'loses' ? undefined : proposed;
}

/** The machine with all of it that it can use; of ways those alone that `isWanted`. Pure. */
export function withLearnt(
  machine: Machine,
  learnt: readonly Learnt[],
  remark: string,
  isWanted: (learnt: Learnt, ref: StepRef) => boolean = () => true,
): Proposal {
  return learnt.reduce<Proposal>(
    ({ machine: grown, added }, each) => {
      if (!knowsAll(grown, each)) return { machine: grown, added };
      const next = add(grown, each, remark, isWanted);
      return { machine: next.machine, added: [...added.map((one) => shifted(one, next.added)), ...next.added] };
    },
    { machine, added: [] },
  );
}

function add(
  machine: Machine,
  learnt: Learnt,
  remark: string,
  isWanted: (learnt: Learnt, ref: StepRef) => boolean,
): Proposal {
  switch (learnt.kind) {
    case 'way':
      return addWay(machine, learnt, remark, (ref) => isWanted(learnt, ref));
    case 'screens':
      return addScreens(machine, learnt, remark);
    case 'interrupt':
      return addInterrupt(machine, learnt, remark);
    default:
      return learnt satisfies never;
  }
}

/** At each step that names the element as it was named, and not yet as it is named now. */
function addWay(machine: Machine, learnt: LearntWay, remark: string, isWanted: (ref: StepRef) => boolean): Proposal {
  const { way, isFirst } = learnt;
  const added: Added[] = [];
  let { comments } = machine;
  const states = mapSteps(machine, (step, ref) => {
    if (!isWanted(ref)) return step;
    const own = step.alternatives.find((each) => learnt.old.some((old) => isOn(each, way.action.kind, old)));
    if (own === undefined || !('target' in own.action) || !('target' in way.action)) return step;
    const { target } = way.action;
    if (step.alternatives.some((each) => isOn(each, way.action.kind, target))) return step;
    const alternative = isFirst ? 0 : step.alternatives.length;
    added.push({ kind: 'way', ...ref, alternative, learnt });
    comments = {
      ...comments,
      [commentKey.beside(alternativePlace(blockPlace('state', ref.state), ref.step, alternative))]: remark,
    };
    const guards = [...own.guards, ...way.guards.filter(({ kind }) => kind === 'screen')];
    const irreversible = own.irreversible || way.irreversible;
    const fresh = { ...own, guards, action: { ...own.action, target }, irreversible };
    return { ...step, alternatives: step.alternatives.toSpliced(alternative, 0, fresh) };
  });
  return { machine: { ...machine, states, ...(comments && { comments }) }, added };
}

/** Before the screen that they lead on to: the one that the same act leads to, or the one that is known by the same checks. */
function addScreens(machine: Machine, learnt: LearntScreens, remark: string): Proposal {
  const { act, before, states } = learnt;
  const [entry] = states;
  const isKnown = machine.states.some(({ checks }) => isDeepStrictEqual(checks, entry?.checks));
  const isIt = (way: Alternative) =>
    way.targets.length === 1 &&
    act !== undefined &&
    'target' in act.action &&
    isOn(way, act.action.kind, act.action.target);
  const led = machine.states.flatMap(({ steps }) =>
    steps.flatMap(({ alternatives }) => alternatives.filter(isIt).flatMap(({ targets }) => targets)),
  );
  const same = machine.states.filter(({ checks }) => isDeepStrictEqual(checks, before.checks)).map(({ id }) => id);
  const [target, another] = act === undefined ? same : [...new Set(led)];
  if (entry === undefined || target === undefined || another !== undefined || isKnown) return { machine, added: [] };
  const names = new Map([[before.id, target]]);
  for (const { id } of states) names.set(id, freeId(id, [...idsOf(machine), ...names.values()]));
  const nameOf = (id: string) => names.get(id) ?? id;
  const leading = mapSteps(machine, (step) => ({
    ...step,
    alternatives: step.alternatives.map((way) =>
      isIt(way) && way.targets[0] === target ? { ...way, targets: [target, nameOf(entry.id)] } : way,
    ),
  }));
  const fresh = states.map((state) => ({
    ...state,
    id: nameOf(state.id),
    steps: state.steps.map((step) => ({
      ...step,
      alternatives: step.alternatives.map((way) => ({ ...way, targets: way.targets.map(nameOf) })),
    })),
  }));
  const remarks = fresh.map(({ id }) => [commentKey.beside(blockPlace('state', id)), remark]);
  return {
    machine: {
      ...machine,
      states: [...leading, ...fresh],
      comments: { ...machine.comments, ...Object.fromEntries(remarks) },
    },
    added: [{ kind: 'block', id: nameOf(entry.id), learnt }],
  };
}

function addInterrupt(machine: Machine, learnt: LearntInterrupt, remark: string): Proposal {
  const { interrupt } = learnt;
  const blocks = [...machine.interrupts, ...machine.states, ...machine.finals];
  if (blocks.some(({ checks }) => isDeepStrictEqual(checks, interrupt.checks))) return { machine, added: [] };
  const id = freeId(interrupt.id, idsOf(machine));
  const comments = { ...machine.comments, [commentKey.beside(blockPlace('on', id))]: remark };
  const interrupts = [...machine.interrupts, { ...interrupt, id }];
  return { machine: { ...machine, interrupts, comments }, added: [{ kind: 'block', id, learnt }] };
}

function isOn({ action }: Alternative, kind: string, target: string): boolean {
  return 'target' in action && action.kind === kind && action.target === target;
}

function mapSteps({ states }: Machine, change: (step: Step, ref: StepRef) => Step): readonly State[] {
  return states.map((state) => ({
    ...state,
    steps: state.steps.map((step, index) => change(step, { state: state.id, step: index })),
  }));
}

/** Does the machine have every value by which a selector of it names something? */
function knowsAll(machine: Machine, learnt: Learnt): boolean {
  const known = new Set([...machine.params, ...(machine.lets ?? [])].map(({ name }) => name));
  return selectorsOf(learnt).every((selector) => {
    const parsed = parseSelector(selector);
    return parsed.kind === 'selector' && parsed.xpath.variables.every((name) => known.has(name));
  });
}

/** All that names anything in what was learnt. Pure. */
export function selectorsOf(learnt: Learnt): readonly string[] {
  const ofCheck = (check: Check) => ('selector' in check ? [check.selector] : []);
  const ofWay = ({ action, guards, effects }: Alternative) => [
    ...('target' in action ? [action.target] : []),
    ...effects.flatMap(ofCheck),
    ...guards.flatMap((guard) => (guard.kind === 'screen' ? ofCheck(guard.check) : [])),
  ];
  if (learnt.kind === 'way') return ofWay(learnt.way);
  const blocks = learnt.kind === 'screens' ? learnt.states : [learnt.interrupt];
  return blocks.flatMap(({ checks, steps }) => [
    ...checks.flatMap(ofCheck),
    ...steps.flatMap(({ alternatives }) => alternatives.flatMap(ofWay)),
  ]);
}

/** A way that was added before another one of its step stands one further behind. */
function shifted(one: Added, later: readonly Added[]): Added {
  if (one.kind !== 'way') return one;
  const before = later.filter(
    (each) =>
      each.kind === 'way' && each.state === one.state && each.step === one.step && each.alternative <= one.alternative,
  );
  return { ...one, alternative: one.alternative + before.length };
}
