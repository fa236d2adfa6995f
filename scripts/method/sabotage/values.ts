import type { Alternative, Check, Expression, Machine, Probe } from '../../../host/src/machine/index.js';
import { literal } from '../../../host/src/screen/index.js';
import type { Original, Sabotaged } from './original.js';
import { eachWay } from './ways.js';

/** One use of a parameter is a use of another. */
export function swappedParameters({ machine }: Original): readonly Sabotaged[] {
  const names = machine.params.map(({ name }) => name);
  const pairs = names.flatMap((one) => names.filter((other) => other !== one).map((other) => [one, other] as const));
  return pairs.flatMap(([one, other]) =>
    eachWay(machine, (way) => {
      const swapped = withValues(way, (name) => (name === one ? { kind: 'param', name: other } : undefined));
      return swapped === undefined ? [] : [swapped];
    }).map((each) => ({ ...each, kind: 'swapped parameter', what: `${each.what}: $${other} for $${one}` })),
  );
}

/** One use of a parameter is the value that was recorded. */
export function frozenValues({ machine, recorded }: Original): readonly Sabotaged[] {
  return machine.params.flatMap(({ name }) => {
    const value = recorded[name];
    if (value === undefined) return [];
    return eachWay(machine, (way) => {
      const frozen = withValues(way, (used) => (used === name ? { kind: 'literal', value } : undefined));
      return frozen === undefined ? [] : [frozen];
    }).map((each) => ({ ...each, kind: 'frozen value', what: `${each.what}: '${value}' for $${name}` }));
  });
}

/** A parameter that nothing declares, and one that nothing uses. */
export function unboundParameters(original: Original): readonly Sabotaged[] {
  const { machine, recorded } = original;
  return machine.params.flatMap(({ name }) => {
    const undeclared = { ...machine, params: machine.params.filter((param) => param.name !== name) };
    const value = recorded[name];
    const unused = value === undefined ? machine : everywhere(machine, name, value);
    return [
      { kind: 'unbound', what: `$${name} is not declared`, machine: undeclared },
      { kind: 'unbound', what: `$${name} is not used`, machine: unused },
    ];
  });
}

type Instead = (name: string) => Expression | undefined;

/** A way with other values in place of parameters, in what it types and in its selector; undefined where it uses none of them. */
function withValues(way: Alternative, instead: Instead): Alternative | undefined {
  const { action } = way;
  if (action.kind === 'key') return undefined;
  const target = inSelector(action.target, instead);
  const value = 'value' in action ? inExpression(action.value, instead) : undefined;
  if (target === action.target && (value === undefined || !('value' in action) || value === action.value))
    return undefined;
  return { ...way, action: { ...action, target, ...(value && { value }) } as Alternative['action'] };
}

function inSelector(selector: string, instead: Instead): string {
  return selector.replace(/\$([\w-]+)/g, (all, name: string) => {
    const other = instead(name);
    if (other === undefined) return all;
    return other.kind === 'literal' ? literal(other.value) : other.kind === 'param' ? `$${other.name}` : all;
  });
}

function inExpression(value: Expression, instead: Instead): Expression {
  if (value.kind === 'param') return instead(value.name) ?? value;
  if (value.kind === 'literal') return value;
  const inside = value.arguments.map((each) => inExpression(each, instead));
  return inside.every((each, index) => each === value.arguments[index]) ? value : { ...value, arguments: inside };
}

/** The recorded value in place of a parameter, wherever it stands; it stays declared. */
function everywhere(machine: Machine, name: string, value: string): Machine {
  const instead: Instead = (used) => (used === name ? { kind: 'literal', value } : undefined);
  const checks = (all: readonly Check[]) =>
    all.map((check) => ('selector' in check ? { ...check, selector: inSelector(check.selector, instead) } : check));
  const probes = (all: readonly Probe[]) => all.map((probe) => inProbe(probe, instead));
  return {
    ...machine,
    states: machine.states.map((state) => ({
      ...state,
      checks: checks(state.checks),
      steps: state.steps.map((step) => ({
        ...step,
        alternatives: step.alternatives.map((way) => withValues(way, instead) ?? way),
      })),
    })),
    finals: machine.finals.map((final) => ({ ...final, checks: checks(final.checks), probes: probes(final.probes) })),
  };
}

function inProbe(probe: Probe, instead: Instead): Probe {
  switch (probe.kind) {
    case 'content':
      return {
        ...probe,
        where: probe.where.map((condition) => ({ ...condition, value: inExpression(condition.value, instead) })),
      };
    case 'setting':
      return { ...probe, value: inExpression(probe.value, instead) };
    case 'file':
    case 'files':
      return { ...probe, path: inExpression(probe.path, instead) };
    default:
      return probe satisfies never;
  }
}
