import { isDeepStrictEqual } from 'node:util';
import {
  accepts,
  bindGoal,
  type Check,
  checkMachine,
  type Expression,
  type Final,
  type Let,
  type Machine,
  type State,
} from '../../../machine/index.js';
import type { Trajectory } from '../../../trajectory/index.js';
import { asRecorded } from '../../as-recorded.js';
import { freeName, goalTemplate, type Slot } from '../parameters.js';
import { findRounds, type Rounds } from './find-rounds.js';
import { type GoalList, listInGoal } from './list-in-goal.js';
import { namesIn, renamed } from './substitute.js';

export interface Folded {
  readonly machine: Machine;
  /** The values of the recorded run. */
  readonly recorded: Readonly<Record<string, string>>;
}

/** Which of the items the repeat is for; one of them may be done otherwise: the first is held, the last leads on. */
type Part = 'all' | 'all but the last' | 'all but the first';

/**
 * A machine that does the same for each thing of a list in its goal, as one that repeats it for however many there are. Only where, on paper, it goes the recorded
 * way, and where it reads the same values from the goal; undefined otherwise. Pure.
 */
export function folded(machine: Machine, trajectory: Trajectory, slots: readonly Slot[]): Folded | undefined {
  const list = machine.lets === undefined ? listInGoal(trajectory.goal, slots) : undefined;
  if (list === undefined) return undefined;
  for (const part of ['all', 'all but the last', 'all but the first'] as const) {
    const made = foldedFor(part, machine, trajectory.goal, slots, list);
    if (made !== undefined && isRight(made, trajectory)) return made;
  }
  return undefined;
}

function foldedFor(
  part: Part,
  machine: Machine,
  goal: string,
  slots: readonly Slot[],
  list: GoalList,
): Folded | undefined {
  const names = list.items.map(({ param }) => param.name);
  const within = part === 'all' ? names : part === 'all but the last' ? names.slice(0, -1) : names.slice(1);
  const rounds = within.length < 2 ? undefined : findRounds(machine, within);
  const [first = '', last = ''] = [names[0], names.at(-1)];
  if (rounds === undefined) return undefined;
  const others = slots.filter((slot) => !list.items.includes(slot));
  const taken = [...others.map(({ param }) => param.name), list.param.name, list.item];
  const called = {
    first: freeName(`first_${list.item}`, taken),
    last: freeName(`last_${list.item}`, taken),
    rest: freeName('others', taken),
    all: freeName('all', taken),
  };
  const over = part === 'all' ? list.param.name : called.rest;
  const outside = new Map([
    [first, called.first],
    [last, called.last],
  ]);
  const states = repeated(machine.states, rounds, { item: list.item, list: over }, within, outside);
  const finals = machine.finals.map((final) => finalFor(final, names, outside, called.all));
  if (
    namesIn(
      states,
      names.filter((name) => name !== list.item),
    ).length > 0 ||
    finals.some(({ checks, probes, reads }) => checks.length + probes.length + reads.length === 0)
  )
    return undefined;
  const merged = merging(slots, list);
  const all: readonly Let[] = [
    { name: called.first, value: call('nth', list.param.name, '1') },
    { name: called.last, value: call('nth', list.param.name, '-1') },
    { name: called.rest, value: call('without', list.param.name, part === 'all but the last' ? '-1' : '1') },
    {
      name: called.all,
      value: { kind: 'call', function: 'concat', arguments: [BAR, call('join', list.param.name, '|'), BAR] },
    },
  ];
  const used = namesIn(
    [states, finals],
    all.map(({ name }) => name),
  );
  const lets = all.filter(({ name }) => used.includes(name) || (name === called.rest && part !== 'all'));
  const { lets: _, ...bare } = machine;
  return {
    machine: {
      ...bare,
      goals: [goalTemplate(goal, merged)],
      params: merged.map(({ param }) => param),
      ...(lets.length > 0 && { lets }),
      states,
      finals,
    },
    recorded: Object.fromEntries(merged.map(({ param, value }) => [param.name, value])),
  };
}

/** The states with one round in place of all; what came behind the last comes behind the repeat. */
function repeated(
  states: readonly State[],
  { home, from, back, behind, steps, body }: Rounds,
  repeat: { readonly item: string; readonly list: string },
  within: readonly string[],
  outside: ReadonlyMap<string, string>,
): readonly State[] {
  const [own, last] = [states[home] as State, states[back] as State];
  const each = new Map([[within[0] ?? '', repeat.item]]);
  const round = renamed(own.steps.slice(from, from + steps), each).map((step) => ({
    ...step,
    repeats: [{ kind: 'items' as const, ...repeat }],
  }));
  const begun = renamed({ ...own, steps: [] }, outside);
  const homeState = {
    ...begun,
    steps: [...renamed(own.steps.slice(0, from), outside), ...round, ...renamed(last.steps.slice(behind), outside)],
  };
  const through = body.map((at) => renamed(states[at] as State, each));
  const returning = through.map((state, index) => (index < through.length - 1 ? state : leadingTo(state, own.id)));
  return [
    ...renamed(states.slice(0, home), outside),
    homeState,
    ...returning,
    ...renamed(states.slice(back + 1), outside),
  ];
}

/** The round's last step leads back to where it began. */
function leadingTo(state: State, id: string): State {
  return {
    ...state,
    steps: state.steps.map((step, index) =>
      index < state.steps.length - 1
        ? step
        : { ...step, alternatives: step.alternatives.map((way) => ({ ...way, targets: [id] })) },
    ),
  };
}

/** What proves the end for the first and the last of the items; that none of them is there any more is said of all. */
function finalFor(final: Final, names: readonly string[], outside: ReadonlyMap<string, string>, all: string): Final {
  const gone = names.map((name): Check => ({ kind: 'absent', selector: `//*[@text=$${name}]` }));
  const isOfAll = gone.every((check) => final.checks.some((other) => isDeepStrictEqual(check, other)));
  const checks = final.checks.filter((check) => !(isOfAll && gone.some((other) => isDeepStrictEqual(check, other))));
  const isKept = (part: unknown) => namesIn(part, names).every((name) => outside.has(name));
  const none: Check = { kind: 'absent', selector: `//*[contains($${all},concat('|',@text,'|'))]` };
  return {
    ...final,
    checks: [...renamed(checks.filter(isKept), outside), ...(isOfAll ? [none] : [])],
    probes: renamed(final.probes.filter(isKept), outside),
    reads: renamed(final.reads, outside),
  };
}

function merging(slots: readonly Slot[], { items, param, value }: GoalList): readonly Slot[] {
  const [first] = items;
  const end = items.at(-1)?.end ?? 0;
  return slots.flatMap((slot) => {
    if (slot === first) return [{ param, value, start: slot.start, end }];
    return items.includes(slot) ? [] : [slot];
  });
}

function isRight({ machine, recorded }: Folded, trajectory: Trajectory): boolean {
  const bound = bindGoal(machine, trajectory.goal);
  return (
    bound.kind === 'bound' &&
    isDeepStrictEqual({ ...bound.values }, { ...recorded }) &&
    checkMachine(machine, { recorded }).every(({ severity }) => severity !== 'error') &&
    accepts(machine, asRecorded(machine, trajectory, recorded)).kind === 'accepted'
  );
}

const BAR: Expression = { kind: 'literal', value: '|' };

function call(name: string, list: string, option: string): Expression {
  return {
    kind: 'call',
    function: name,
    arguments: [
      { kind: 'param', name: list },
      { kind: 'literal', value: option },
    ],
  };
}
