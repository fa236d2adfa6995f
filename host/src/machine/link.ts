import { checkElements } from './check/app-map.js';
import { error, type Problem } from './check/problem.js';
import { checkMachine } from './check.js';
import { givenProblems, headerProblems, substitutionOf } from './link/header.js';
import { type AppMap, withNames } from './link/names.js';
import { type Part, withProbes } from './link/probes.js';
import type { Substitution } from './link/substitute.js';
import type { Check, Final, Interrupt, Machine, State, Use } from './model.js';
import { headerPlace } from './place.js';

export type Linked =
  /** One machine, in which the states of those that it used are its own: `login.form`. */
  | { readonly kind: 'linked'; readonly machine: Machine }
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] };

/** Gives the machine of a name, with the machines that it uses itself still to be linked; a sentence where there is none that can be read. */
export type FindMachine = (name: string) => Machine | string;

/** Gives the map of the app that a machine of this name is filed under; undefined where there is none. */
export type FindMap = (machine: string) => AppMap | undefined;

interface AtHand {
  readonly find: FindMachine;
  readonly mapOf: FindMap;
}

/**
 * Puts the machines that a machine uses into it, and what its names stand for. Their states become its own, under the name by which it uses them; their parameters are what it
 * gives them; from each of their finals its own state of that name goes on. What runs, is checked and is hashed is the whole. Pure.
 *
 * @example linkMachine(machine, (name) => machines.get(name) ?? `There is no machine ${name}.`)
 */
export function linkMachine(machine: Machine, find: FindMachine, mapOf: FindMap = () => undefined): Linked {
  return link(machine, { find, mapOf }, [machine.name]);
}

function link(machine: Machine, at: AtHand, trail: readonly string[]): Linked {
  const named = withNames(machine, machine.states.length === 0 ? undefined : at.mapOf(machine.name));
  const { uses = [], ...alone } = named.machine;
  const problems: Problem[] = [...checkElements(machine), ...named.problems];
  const parts = uses.flatMap((use) => {
    const part = partOf(machine, use, at, trail);
    if ('used' in part) return [part];
    problems.push(...part.sentences.map((sentence) => error(headerPlace.use(use.name), sentence)));
    return [];
  });
  if (problems.length > 0) return { kind: 'refused', problems };
  let linked: Machine = parts.reduce(joined, alone);
  // What leads to a final is known when all of them are in it.
  for (const part of parts) {
    const proven = withProbes(linked, part);
    if (typeof proven === 'string')
      return { kind: 'refused', problems: [error(headerPlace.use(part.use.name), proven)] };
    linked = proven;
  }
  return { kind: 'linked', machine: linked };
}

/** A used machine, ready to be put in; or what keeps it from that. */
function partOf(
  machine: Machine,
  use: Use,
  at: AtHand,
  trail: readonly string[],
): Part | { readonly sentences: readonly string[] } {
  if (trail.includes(use.machine))
    return {
      sentences: [`${[...trail, use.machine].join(' uses ')}: it would never end. Leave one of them out.`],
    };
  const found = at.find(use.machine);
  if (typeof found === 'string') return { sentences: [found] };
  const whole = link(found, at, [...trail, use.machine]);
  if (whole.kind === 'refused')
    return { sentences: whole.problems.map(({ sentence }) => `${use.machine}: ${sentence}`) };
  const used = whole.machine;
  const [wrong] = checkMachine(used).filter(({ severity }) => severity === 'error');
  if (wrong !== undefined)
    return { sentences: [`${use.machine} has problems of its own, the first: ${wrong.sentence}`] };
  const sentences = [
    ...givenProblems(machine, use, used),
    ...headerProblems(machine, use, used),
    ...finalProblems(machine, use, used),
  ];
  return sentences.length > 0 ? { sentences } : { use, used, put: substitutionOf(use, used) };
}

/** Every final of a used machine is a state of the one that uses it, and none of its states is anything else. */
function* finalProblems(machine: Machine, use: Use, used: Machine): Generator<string> {
  const inner = idOf(use);
  for (const { id } of used.finals)
    if (!machine.states.some((state) => state.id === inner(id)))
      yield `${used.name} ends in '${id}', and nothing goes on from there. Write: state ${inner(id)}, with the steps that follow.`;
  const finals = used.finals.map(({ id }) => inner(id));
  const blocks = [...machine.states, ...machine.interrupts, ...machine.finals];
  for (const { id } of blocks.filter((block) => block.id.startsWith(inner('')) && !finals.includes(block.id)))
    yield `'${id}' is no final of ${used.name}, which ends in ${finals.join(' or ')}. Call it otherwise.`;
  if (blocks.some(({ id }) => id === use.name))
    yield `There is a state, on or final '${use.name}' already. Rename one: -> ${use.name} leads into ${used.name}.`;
  const [entry] = used.states;
  if (entry !== undefined && used.finals.some(({ id }) => id === entry.id))
    yield `'${entry.id}' is a state and a final of ${used.name}.`;
}

function joined(machine: Machine, { use, used, put }: Part): Machine {
  const inner = idOf(use);
  const entry = inner(used.states[0]?.id ?? '');
  const own = machine.states.map((state) => toEntry(goingOn(state, use, used, put), use.name, entry));
  const states = used.states.map((state) => inside(state, inner, put));
  const at = own.findIndex(({ id }) => id.startsWith(inner('')));
  const interrupts = used.interrupts
    .map((interrupt) => inside(interrupt, inner, put))
    .filter((interrupt) => !machine.interrupts.some((other) => sameChecks(other, interrupt)));
  const lets = [...(machine.lets ?? []), ...put.lets];
  return {
    ...machine,
    ...(lets.length > 0 && { lets }),
    states: [...own.slice(0, Math.max(0, at)), ...states, ...own.slice(Math.max(0, at))],
    interrupts: [...machine.interrupts, ...interrupts],
  };
}

/** The state that goes on from a final is known by what the final verifies, and by its own checks. */
function goingOn(state: State, use: Use, used: Machine, put: Substitution): State {
  const final = used.finals.find(({ id }) => idOf(use)(id) === state.id);
  return final === undefined ? state : { ...state, checks: [...state.checks, ...checksOf(final, put)] };
}

function checksOf({ checks }: Final, put: Substitution): readonly Check[] {
  return checks.map((each) => put.check(each));
}

function toEntry(state: State, name: string, entry: string): State {
  const retarget = (target: string) => (target === name ? entry : target);
  return {
    ...state,
    steps: state.steps.map((step) => ({
      ...step,
      alternatives: step.alternatives.map((each) => ({ ...each, targets: each.targets.map(retarget) })),
      ...(step.hole && { hole: { ...step.hole, targets: step.hole.targets.map(retarget) } }),
    })),
  };
}

function inside<B extends State | Interrupt>(block: B, inner: (id: string) => string, put: Substitution): B {
  const steps = block.steps.map((step) => put.step(step));
  return {
    ...block,
    id: inner(block.id),
    checks: block.checks.map((each) => put.check(each)),
    steps: steps.map((step) => ({
      ...step,
      alternatives: step.alternatives.map((each) => ({ ...each, targets: each.targets.map(inner) })),
      ...(step.hole && { hole: { ...step.hole, targets: step.hole.targets.map(inner) } }),
    })),
  };
}

function sameChecks(one: Interrupt, other: Interrupt): boolean {
  return JSON.stringify(one.checks) === JSON.stringify(other.checks);
}

/** What a state of a used machine is called in the one that uses it. */
function idOf({ name }: Use): (id: string) => string {
  return (id) => `${name}.${id}`;
}
