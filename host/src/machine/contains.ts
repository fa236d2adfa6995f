import { isDeepStrictEqual } from 'node:util';
import { printAlternative } from './language/write.js';
import type { Alternative, Final, Interrupt, Machine, State, Step } from './model.js';
import { groupsOf } from './repeats.js';

export type Containment = { readonly kind: 'contains' } | { readonly kind: 'loses'; readonly reason: string };

/**
 * Is everything of the old machine still in the new one, so that it does on the old screens what it did? That is: nothing is gone and nothing
 * narrower, the entry is the same, and what was added can only fire where its guard holds or where the old ways fail (law 2). Reflexive and
 * transitive. Whether the old trajectories still take the same transitions is `accepts`' question.
 *
 * Added may be: goal lines, permissions, languages and densities where there are some, parameters with a default, values made of parameters, states, interrupts, finals, steps that are optional or guarded by a value, targets, marks of irreversibility,
 * expectations, alternatives behind the old ones, and guarded alternatives before them.
 */
export function contains(machine: Machine, old: Machine): Containment {
  const [reason] = losses(machine, old);
  return reason === undefined ? { kind: 'contains' } : { kind: 'loses', reason };
}

function* losses(machine: Machine, old: Machine): Generator<string> {
  if (machine.name !== old.name) yield `it is called ${machine.name}, not ${old.name}`;
  if (machine.app !== old.app) yield `it starts ${machine.app}, not ${old.app}`;
  if (!embeds(machine.goals, old.goals)) yield 'a goal line is gone';
  if (!old.permissions.every((permission) => machine.permissions.includes(permission))) yield 'a permission is gone';
  if (machine.states[0]?.id !== old.states[0]?.id && old.states.length > 0)
    yield `it begins in '${machine.states[0]?.id}', not in '${old.states[0]?.id}'`;
  if (!isDeepStrictEqual(machine.package ?? old.package, old.package) || (machine.package && !old.package))
    yield 'it takes other versions of the app';
  if (!isDeepStrictEqual(machine.uses, old.uses)) yield 'it uses other machines, or gives them other values';
  for (const { name, selectors } of old.elements ?? [])
    if (!embeds(machine.elements?.find((each) => each.name === name)?.selectors ?? [], selectors))
      yield `the name '${name}' stands no more for all that it stood for`;
  yield* narrower('device languages', machine.locales, old.locales);
  yield* narrower('screen densities', machine.densities, old.densities);
  yield* paramLosses(machine, old);
  yield* blockLosses('state', machine.states, old.states, stateLosses);
  yield* blockLosses('interrupt', machine.interrupts, old.interrupts, stepLosses);
  yield* blockLosses('final', machine.finals, old.finals, finalLosses);
}

/** Of what the header wants, one of which the device must have: said for the first time, or without one that was there. */
function* narrower<T>(noun: string, now: readonly T[] | undefined, old: readonly T[] | undefined): Generator<string> {
  if (now === undefined) return;
  if (old === undefined || !old.every((each) => now.includes(each))) yield `it takes fewer ${noun}`;
}

function* paramLosses(machine: Machine, old: Machine): Generator<string> {
  if (!embeds(machine.params, old.params)) yield 'a parameter is gone, or another one';
  if (!embeds(machine.lets ?? [], old.lets ?? [])) yield 'a value that the header makes is gone, or another one';
  const known = new Set(old.params.map(({ name }) => name));
  const added = machine.params.filter(({ name, default: fallback }) => !known.has(name) && fallback === undefined);
  for (const { name } of added) yield `the new parameter '${name}' has no default, so that the old goals bind no more`;
}

function* blockLosses<B extends { readonly id: string }>(
  noun: string,
  blocks: readonly B[],
  old: readonly B[],
  within: (block: B, old: B) => Iterable<string>,
): Generator<string> {
  for (const before of old) {
    const now = blocks.find(({ id }) => id === before.id);
    if (now === undefined) yield `the ${noun} '${before.id}' is gone`;
    else yield* within(now, before);
  }
  const ids = (all: readonly B[]) => all.map(({ id }) => id);
  if (!embeds(ids(blocks), ids(old))) yield `the ${noun}s stand in another order`;
}

function* stateLosses(state: State, old: State): Generator<string> {
  if (state.optional !== old.optional)
    yield `the state '${old.id}' is ${state.optional ? 'optional now' : 'optional no more'}`;
  yield* stepLosses(state, old);
}

function* stepLosses(block: State | Interrupt, old: State | Interrupt): Generator<string> {
  if (!isDeepStrictEqual(block.checks, old.checks)) yield `'${old.id}' is recognised by other checks`;
  const isIdle = (step: Step) => isOverBefore(block.steps, step);
  const repeats = groupsOf(block.steps).filter(({ from }) => !isIdle(block.steps[from] as Step));
  if (
    !isDeepStrictEqual(
      repeats.map(({ repeat }) => repeat),
      groupsOf(old.steps).map(({ repeat }) => repeat),
    ) &&
    !isDeepStrictEqual(
      groupsOf(block.steps).map(({ repeat }) => repeat),
      groupsOf(old.steps).map(({ repeat }) => repeat),
    )
  ) {
    yield `'${old.id}' repeats other steps, or until something else`;
    return;
  }
  const mayPrecede = (step: Step) => mayBeAdded(step) || isIdle(step);
  if (embeds(block.steps, old.steps, holdsStep, mayPrecede, mayBeAdded)) return;
  const gone = old.steps.findIndex(
    (step, index) => !block.steps.some((now, at) => at >= index && holdsStep(now, step)),
  );
  const what = old.steps[gone]?.alternatives[0];
  yield what === undefined
    ? `the steps of '${old.id}' stand in another order, or a new one is not optional`
    : `step ${gone + 1} of '${old.id}' (${printAlternative(what)}) is gone or other`;
}

/** May be left out; or is, by its values alone, for all that the old machine was run with. */
function mayBeAdded(step: Step): boolean {
  return step.optional || isByValue(step);
}

/**
 * Is a step repeated until the step behind the repeat could be taken: until what that names is there, and its guards hold? Then it does nothing wherever an
 * older machine, which has no such repeat, could go on.
 */
function isOverBefore(steps: readonly Step[], step: Step): boolean {
  const at = steps.indexOf(step);
  const group = groupsOf(steps).find(({ depth, from, to }) => depth === 0 && from <= at && at < to);
  const next = group && steps[group.to];
  if (group?.repeat.kind !== 'until' || next === undefined || (step.repeats?.length ?? 0) !== 1) return false;
  // What may be left out is waited for by nobody.
  if (mayBeLeftOut(next)) return false;
  const { checks } = group.repeat;
  return (
    next.alternatives.length > 0 &&
    next.alternatives.every(({ action, guards }) =>
      checks.every((check) => {
        const isItsTarget = check.kind === 'present' && 'target' in action && action.target === check.selector;
        return isItsTarget || guards.some((guard) => guard.kind === 'screen' && isDeepStrictEqual(guard.check, check));
      }),
    )
  );
}

/** Is there a screen or a value with which a run goes on without it? Pure. */
export function mayBeLeftOut({ optional, alternatives }: Step): boolean {
  return optional || alternatives.some(({ guards }) => guards.some(({ kind }) => kind === 'param'));
}

/** Is it left out where the values do not ask for it? */
function isByValue({ alternatives }: Step): boolean {
  return alternatives.length > 0 && alternatives.every(({ guards }) => guards.some(({ kind }) => kind === 'param'));
}

function holdsStep(step: Step, old: Step): boolean {
  const isGuarded = ({ guards }: Alternative) => guards.length > 0;
  if (!isDeepStrictEqual([step.repeats, step.hole, step.read], [old.repeats, old.hole, old.read])) return false;
  // Another way that asks for no value would be gone where the step is left out.
  if (isByValue(old) && !isByValue(step)) return false;
  return step.optional === old.optional && embeds(step.alternatives, old.alternatives, holdsAlternative, isGuarded);
}

function holdsAlternative(alternative: Alternative, old: Alternative): boolean {
  return (
    isDeepStrictEqual(alternative.guards, old.guards) &&
    isDeepStrictEqual(alternative.action, old.action) &&
    isDeepStrictEqual(alternative.effects, old.effects) &&
    (alternative.irreversible || !old.irreversible) &&
    // A transition that stayed on its screen must not lead away now.
    (old.targets.length > 0 ? embeds(alternative.targets, old.targets) : alternative.targets.length === 0)
  );
}

function* finalLosses(final: Final, old: Final): Generator<string> {
  const { expects = [], ...proof } = final;
  const { expects: expected = [], ...proofBefore } = old;
  if (!isDeepStrictEqual(proof, proofBefore)) yield `the final '${old.id}' is proven by other checks, probes or reads`;
  // An expectation more can only make a run fail that would have passed.
  if (!embeds(expects, expected)) yield `the final '${old.id}' expects less`;
}

/**
 * Are the old items among the new ones, in their order? `mayPrecede` says which new item may stand before an old one, `mayFollow` which may stand
 * behind the last.
 */
function embeds<T>(
  items: readonly T[],
  old: readonly T[],
  holds: (item: T, old: T) => boolean = isDeepStrictEqual,
  mayPrecede: (item: T) => boolean = () => true,
  mayFollow: (item: T) => boolean = () => true,
): boolean {
  // reachable[j]: the items so far can hold the first j of the old ones.
  let reachable: readonly boolean[] = [true, ...old.map(() => false)];
  for (const item of items) {
    const passable = mayPrecede(item);
    reachable = reachable.map((here, index) => {
      const before = old[index - 1];
      const matched = before !== undefined && (reachable[index - 1] ?? false) && holds(item, before);
      const passed = here && (index === old.length ? mayFollow(item) : passable);
      return matched || passed;
    });
  }
  return reachable[old.length] ?? false;
}
