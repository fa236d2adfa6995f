import type { Expr } from './ast.js';
import { parseExpression } from './parser.js';
import type { XPath } from './xpath.js';

/**
 * The literals of an expression, but for those that are compared with what an app's code calls a node or what it is: its id, its class, whether it is
 * ticked. The others may be what an app says, to be read by a person. Pure.
 */
export function saidIn({ text }: Pick<XPath, 'text'>): readonly string[] {
  return said(parseExpression(text));
}

function said(expression: Expr): readonly string[] {
  switch (expression.kind) {
    case 'string':
      return [expression.value];
    case 'number':
    case 'variable':
      return [];
    case 'negate':
      return said(expression.of);
    case 'compare':
      return saidBeside([expression.left, expression.right]);
    case 'call':
      return saidBeside(expression.args);
    case 'logic':
    case 'arithmetic':
    case 'union':
      return [...said(expression.left), ...said(expression.right)];
    case 'filter':
      return [expression.of, ...expression.predicates].flatMap(said);
    case 'path':
      return [
        ...(typeof expression.from === 'string' ? [] : said(expression.from)),
        ...expression.steps.flatMap(({ predicates }) => predicates.flatMap(said)),
      ];
    default:
      return expression satisfies never;
  }
}

/** What stands beside a name of the code is one, too. */
function saidBeside(parts: readonly Expr[]): readonly string[] {
  const isCode = parts.some(isCoded);
  return parts.filter(({ kind }) => !isCode || kind !== 'string').flatMap(said);
}

/** Is it what an app's code calls a node, or what that is? */
export function isCoded(expression: Expr): boolean {
  const last = expression.kind === 'path' ? expression.steps.at(-1) : undefined;
  return last?.axis === 'attribute' && last.test.kind === 'name' && !WORDED.has(last.test.name);
}

/** Attributes that a person reads, or hears. */
const WORDED: ReadonlySet<string> = new Set(['text', 'content-desc', 'hint', 'error']);
