import { isDeepStrictEqual } from 'node:util';
import type { Alternative, Bindings, Expression, Guard, Let, Machine } from '../../machine/index.js';
import { freeName } from '../compile/parameters.js';
import { featureIn } from './features.js';

/**
 * A machine whose ways are chosen by a value, closed to all other values than those of its runs: for a third ending of a file nobody has shown the way.
 * An enum of no other words is closed already. Pure.
 *
 * @param runs the values of all runs
 */
export function closed(machine: Machine, runs: readonly Bindings[]): Machine {
  let made = machine;
  for (const feature of featuresUsed(machine)) {
    const known = [...new Set(runs.flatMap((bindings) => featureIn(feature, bindings) ?? []))].sort();
    if (isClosed(machine, feature, known)) continue;
    const taken = [...made.params, ...(made.lets ?? [])].map(({ name }) => name);
    const name = freeName(nameOf(feature), taken);
    const literals = known.map((value): Expression => ({ kind: 'literal', value }));
    const all: Let = { name, value: { kind: 'call', function: 'among', arguments: [feature, ...literals] } };
    made = { ...withGuards(made, feature, { kind: 'param', name }), lets: [...(made.lets ?? []), all] };
  }
  return made;
}

function featuresUsed({ states }: Machine): readonly Expression[] {
  const lefts = waysOf(states).flatMap(({ guards }) =>
    guards.flatMap((guard) => (guard.kind === 'param' ? [guard.left] : [])),
  );
  return lefts.filter((left, index) => lefts.findIndex((other) => isDeepStrictEqual(other, left)) === index);
}

function waysOf(states: Machine['states']): readonly Alternative[] {
  return states.flatMap(({ steps }) => steps.flatMap(({ alternatives }) => alternatives));
}

function isClosed({ params, lets = [] }: Machine, feature: Expression, known: readonly string[]): boolean {
  if (feature.kind !== 'param') return false;
  const param = params.find(({ name }) => name === feature.name);
  // A value that the header makes is guarded by the compiler's own rules: a key that need not be pressed.
  if (param === undefined) return lets.some(({ name }) => name === feature.name);
  return param.choices?.every((choice) => known.includes(choice)) === true;
}

function nameOf(feature: Expression): string {
  if (feature.kind === 'param') return `${feature.name}_known`;
  const [first] = feature.kind === 'call' ? feature.arguments : [];
  const of = first?.kind === 'param' ? first.name : 'value';
  return feature.kind === 'call' && feature.function === 'time' ? `${of}_half` : `${of}_ending`;
}

function withGuards(machine: Machine, feature: Expression, by: Expression): Machine {
  const replaced = (guard: Guard): Guard =>
    guard.kind === 'param' && isDeepStrictEqual(guard.left, feature) ? { ...guard, left: by } : guard;
  return {
    ...machine,
    states: machine.states.map((state) => ({
      ...state,
      steps: state.steps.map((step) => ({
        ...step,
        alternatives: step.alternatives.map((way) => ({ ...way, guards: way.guards.map(replaced) })),
      })),
    })),
  };
}
