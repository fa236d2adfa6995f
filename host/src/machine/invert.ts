import { type Bindings, paramsOf, tryEvaluate } from './expression.js';
import type { Expression, Param } from './model.js';
import { none, type Origins, these, whatever } from './transform/origins.js';
import { transforms } from './transform.js';

/**
 * The values of one parameter for which an expression gives a text: the way back from what a screen shows. Every other parameter of it has a value
 * in `bindings`. Pure.
 *
 * @example invert(dateOfDay, day, '30 October 2023', {}).values // ['2023-10-30']
 */
export function invert(expression: Expression, param: Param, output: string, bindings: Bindings): Origins {
  const uses = paramsOf(expression).filter((name) => name === param.name).length;
  const gives = (value: string) => {
    const evaluated = tryEvaluate(expression, { ...bindings, [param.name]: value });
    return evaluated.kind === 'value' && evaluated.value === output;
  };
  if (uses === 0) return gives('') ? whatever(() => true) : none;
  // A value that stands in it twice is not to be found by going back one way.
  return uses === 1 ? backwards(expression, param, output, bindings, gives) : whatever(gives);
}

function backwards(
  expression: Expression,
  param: Param,
  output: string,
  bindings: Bindings,
  gives: (value: string) => boolean,
): Origins {
  if (expression.kind === 'param') return these([output], (value) => value === output);
  if (expression.kind === 'literal') return none;
  const transform = transforms.get(expression.function);
  const position = expression.arguments.findIndex((argument) => paramsOf(argument).includes(param.name));
  const inner = expression.arguments[position];
  const others: string[] = [];
  for (const argument of expression.arguments.filter((other) => other !== inner)) {
    const evaluated = tryEvaluate(argument, bindings);
    if (evaluated.kind === 'refused') return none;
    others.push(evaluated.value);
  }
  if (transform === undefined || inner === undefined) return none;
  const type = inner.kind === 'param' ? param.type : 'text';
  const origins = transform.inverse(output, { type, position, others });
  if (inner.kind === 'param') return origins;
  if (origins.values === undefined) return whatever(gives);
  const before = origins.values.map((value) => backwards(inner, param, value, bindings, gives).values);
  if (before.some((values) => values === undefined)) return whatever(gives);
  return these([...new Set(before.flatMap((values) => values ?? []))], gives);
}
