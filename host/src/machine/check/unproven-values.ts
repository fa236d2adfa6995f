import { parseSelector } from '../../screen/index.js';
import { paramsOf } from '../expression.js';
import type { Alternative, Final, Let, Machine, Probe } from '../model.js';
import { leadsTo } from '../paths.js';
import { blockPlace } from '../place.js';
import { namesRead } from '../text-read.js';
import { type Problem, warning } from './problem.js';

/**
 * Values that a machine puts in, and of which a final, or a screen on the way, proves nothing: a run that put in another one would pass. A row that is named by its whole value
 * is that row and no other; a key or a day of a calendar tells a part of a value, and a step may be left out by it. Pure.
 */
export function* checkUnprovenValues(machine: Machine): Generator<Problem> {
  const { states, lets = [] } = machine;
  const values = [
    ...machine.params.filter(({ type }) => type !== 'secret').map(({ name }) => name),
    ...namesRead(machine),
  ];
  const ways = states.flatMap(({ steps }) => steps.flatMap(({ alternatives }) => alternatives));
  const putIn = new Set(ways.flatMap((way) => [...namesPutIn(way, lets)]));
  for (const final of machine.finals) {
    // What is read there is the answer, and depends on what was put in.
    if (final.reads.length > 0) continue;
    // A screen on the way to this final that is known by the value has shown it; one of another branch has not.
    const onTheWay = states
      .filter(({ id }) => leadsTo(machine, id).has(final.id))
      .flatMap(({ checks }) => namesInChecks(checks));
    const said = withOrigins([...namesIn(final), ...onTheWay], lets);
    for (const name of values) {
      if (!putIn.has(name) || said.has(name)) continue;
      yield warning(
        blockPlace('final', final.id),
        `'${final.id}' proves nothing of $${name}: a run that put in another value would pass. Say where the screen shows it, as in //*[@text=$${name}] or with a function of it, or write a probe.`,
      );
    }
  }
}

/** What decides what is put in: values that are typed or set, and those that a key, a cell or a guard tells in part. */
function namesPutIn({ action, guards }: Alternative, lets: readonly Let[]): ReadonlySet<string> {
  const guarding = guards.flatMap((guard) =>
    guard.kind === 'param' ? [...paramsOf(guard.left), ...paramsOf(guard.right)] : [],
  );
  const typed = 'value' in action ? paramsOf(action.value) : [];
  const made = targeted(action).filter((name) => lets.some((each) => each.name === name));
  return withOrigins([...guarding, ...typed, ...made], lets);
}

function targeted(action: Alternative['action']): readonly string[] {
  return 'target' in action ? variablesOf(action.target) : [];
}

function namesIn({ checks, probes }: Final): readonly string[] {
  return [...namesInChecks(checks), ...probes.flatMap(valuesOf)];
}

function namesInChecks(checks: Final['checks']): readonly string[] {
  return checks.flatMap((check) => ('selector' in check ? variablesOf(check.selector) : []));
}

function valuesOf(probe: Probe): readonly string[] {
  switch (probe.kind) {
    case 'content':
      return probe.where.flatMap(({ value }) => paramsOf(value));
    case 'setting':
      return paramsOf(probe.value);
    case 'file':
    case 'files':
      return paramsOf(probe.path);
    default:
      return probe satisfies never;
  }
}

function variablesOf(selector: string): readonly string[] {
  const parsed = parseSelector(selector);
  return parsed.kind === 'selector' ? parsed.xpath.variables : [];
}

/** With the parameters that the header makes them of. */
function withOrigins(names: readonly string[], lets: readonly Let[]): ReadonlySet<string> {
  const all = new Set(names);
  // A value is made of those above it alone.
  for (const { name, value } of lets.toReversed()) if (all.has(name)) for (const of of paramsOf(value)) all.add(of);
  return all;
}
