import type { Expr } from './ast.js';
import { parseExpression } from './parser.js';
import type { XPath } from './xpath.js';

/**
 * The variables that a node must show whole, as its text or what it is called, for the selector to find anything: `//*[@text=$name and @enabled='true']`. None
 * that it only may show, as behind `or` or within `not()`. Pure.
 */
export function comparedWhole({ text, variables }: Pick<XPath, 'text' | 'variables'>): readonly string[] {
  return variables.length === 0 ? [] : wanted(parseExpression(text));
}

/** What must be so for an expression to hold, or to find a node. Of what is not named here nobody knows. */
function wanted(expression: Expr): readonly string[] {
  switch (expression.kind) {
    case 'logic':
      return expression.operator === 'and' ? [...wanted(expression.left), ...wanted(expression.right)] : [];
    case 'compare':
      return [
        ...compared(expression.operator, expression.left, expression.right),
        ...compared(expression.operator, expression.right, expression.left),
      ];
    case 'path':
      return [
        ...(typeof expression.from === 'string' ? [] : wanted(expression.from)),
        ...expression.steps.flatMap(({ predicates }) => predicates.flatMap(wanted)),
      ];
    case 'filter':
      return [expression.of, ...expression.predicates].flatMap(wanted);
    default:
      return [];
  }
}

function compared(operator: string, one: Expr, other: Expr): readonly string[] {
  if (operator !== '=' || other.kind !== 'variable' || one.kind !== 'path') return [];
  const last = one.steps.at(-1);
  const isShown = last?.axis === 'attribute' && last.test.kind === 'name' && SHOWN.has(last.test.name);
  return isShown ? [other.name] : [];
}

const SHOWN: ReadonlySet<string> = new Set(['text', 'content-desc']);
