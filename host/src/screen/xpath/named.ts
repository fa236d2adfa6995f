import type { Expr } from './ast.js';
import { parseExpression } from './parser.js';
import type { XPath } from './xpath.js';

/**
 * The attributes that the node which an expression names must have, with their literals: its own, and none of what it lies in or has in it. None that it
 * only may have, as behind `or` or within `not()`. Pure.
 *
 * @example namedBy(parseSelector("//*[@resource-id='form']//*[@resource-id='name']")) // resource-id: name
 */
export function namedBy({ text }: Pick<XPath, 'text'>): ReadonlyMap<string, string> {
  return new Map(predicatesOf(parseExpression(text)).flatMap(wanted));
}

function predicatesOf(expression: Expr): readonly Expr[] {
  if (expression.kind === 'filter') return [...predicatesOf(expression.of), ...expression.predicates];
  return expression.kind === 'path' ? (expression.steps.at(-1)?.predicates ?? []) : [];
}

function wanted(expression: Expr): readonly (readonly [string, string])[] {
  if (expression.kind === 'logic' && expression.operator === 'and')
    return [...wanted(expression.left), ...wanted(expression.right)];
  if (expression.kind !== 'compare' || expression.operator !== '=') return [];
  const { left, right } = expression;
  return [...compared(left, right), ...compared(right, left)];
}

function compared(one: Expr, other: Expr): readonly (readonly [string, string])[] {
  if (one.kind !== 'path' || other.kind !== 'string') return [];
  const [step, another] = one.steps;
  const isOwn = one.from === 'context' && another === undefined && step?.axis === 'attribute';
  return isOwn && step.test.kind === 'name' ? [[step.test.name, other.value]] : [];
}
