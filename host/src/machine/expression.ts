import { UsageError } from '../base/index.js';
import type { Expression } from './model.js';
import { howMany, type Transform, transforms } from './transform.js';

/** The value of each parameter, by name. */
export type Bindings = Readonly<Record<string, string>>;

export type Evaluated =
  | { readonly kind: 'value'; readonly value: string }
  | { readonly kind: 'refused'; readonly reason: string };

/**
 * The text that an expression stands for. Throws `UsageError` on a parameter without a value and on a function that does not exist: binding and
 * `checkMachine` refuse both before a run starts.
 *
 * @example evaluate({ kind: 'call', function: 'upper', arguments: [{ kind: 'param', name: 'first' }] }, { first: 'Ada' }) // 'ADA'
 */
export function evaluate(expression: Expression, bindings: Bindings): string {
  const evaluated = tryEvaluate(expression, bindings);
  if (evaluated.kind === 'refused') throw new UsageError('unbound', evaluated.reason);
  return evaluated.value;
}

/** As `evaluate`, for callers to whom a refusal is an answer. */
export function tryEvaluate(expression: Expression, bindings: Bindings): Evaluated {
  switch (expression.kind) {
    case 'literal':
      return { kind: 'value', value: expression.value };
    case 'param': {
      const value = valueOfParam(expression.name, bindings);
      if (value !== undefined) return { kind: 'value', value };
      return {
        kind: 'refused',
        reason: `The parameter '${expression.name}' has no value. Give it one: -p ${expression.name}=...`,
      };
    }
    case 'call':
      return call(expression.function, expression.arguments, bindings);
    default:
      return expression satisfies never;
  }
}

/**
 * What a value that was found outside looks like through an expression's outermost function: the other side of `column ~ expression`. A function
 * of several values has no such side, and leaves the value as it is.
 *
 * @example normalised(digitsOfPhone, '+1 555-0100') // '15550100'
 */
export function normalised(expression: Expression, found: string): string {
  if (expression.kind !== 'call') return found;
  const transform = transforms.get(expression.function);
  return transform?.most === 1 ? (transform.apply([found]) ?? found) : found;
}

/** The value of one parameter; undefined when nothing binds it. A parameter may be called like a property that every object has. */
export function valueOfParam(name: string, bindings: Bindings): string | undefined {
  return Object.hasOwn(bindings, name) ? bindings[name] : undefined;
}

/** The parameters that an expression uses, each as often as it does. */
export function paramsOf(expression: Expression): readonly string[] {
  switch (expression.kind) {
    case 'literal':
      return [];
    case 'param':
      return [expression.name];
    case 'call':
      return expression.arguments.flatMap(paramsOf);
    default:
      return expression satisfies never;
  }
}

function takenBy({ takes, name }: Transform): string {
  return takes === undefined
    ? `'${name}' has no answer for every text`
    : `it takes a ${takes.join(' or a ')}, and drops no part of it`;
}

function call(name: string, given: readonly Expression[], bindings: Bindings): Evaluated {
  const transform = transforms.get(name);
  if (transform === undefined)
    return {
      kind: 'refused',
      reason: `There is no function '${name}'. The functions are ${[...transforms.keys()].join(', ')}.`,
    };
  if (given.length < transform.least || given.length > transform.most)
    return { kind: 'refused', reason: `'${name}' takes ${howMany(transform)}, and is given ${given.length}.` };
  const values: string[] = [];
  for (const argument of given) {
    const evaluated = tryEvaluate(argument, bindings);
    if (evaluated.kind === 'refused') return evaluated;
    values.push(evaluated.value);
  }
  const value = transform.apply(values);
  if (value !== undefined) return { kind: 'value', value };
  // The value itself is not told: it may be one that nobody should read.
  const wrong = transform.wrong?.(values.slice(1));
  return {
    kind: 'refused',
    reason: wrong ?? `What '${name}' is given is nothing that it can write: ${takenBy(transform)}.`,
  };
}
