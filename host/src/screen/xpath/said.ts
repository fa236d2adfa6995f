import type { Expr } from './ast.js';
import { parseExpression } from './parser.js';
import type { XPath } from './xpath.js';

/** What an expression may compare with what a node says. */
export interface Said {
  readonly literals: readonly string[];
  readonly variables: readonly string[];
}

/**
 * The literals and variables of an expression, but for those that are compared with what an app's code calls a node or what it is: its id, its class,
 * whether it is ticked. The others may be what an app says, to be read by a person. Pure.
 */
export function saidIn({ text }: Pick<XPath, 'text'>): Said {
  const parts = said(parseExpression(text));
  return {
    literals: parts.flatMap((part) => (part.kind === 'string' ? [part.value] : [])),
    variables: parts.flatMap((part) => (part.kind === 'variable' ? [part.name] : [])),
  };
}

type Part = Extract<Expr, { readonly kind: 'string' | 'variable' }>;

function said(expression: Expr): readonly Part[] {
  switch (expression.kind) {
    case 'string':
    case 'variable':
      return [expression];
    case 'number':
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
function saidBeside(parts: readonly Expr[]): readonly Part[] {
  const isCode = parts.some(isCoded);
  return parts.filter((part) => !isCode || (part.kind !== 'string' && part.kind !== 'variable')).flatMap(said);
}

function isCoded(expression: Expr): boolean {
  const last = expression.kind === 'path' ? expression.steps.at(-1) : undefined;
  return last?.axis === 'attribute' && last.test.kind === 'name' && !WORDED.has(last.test.name);
}

/** Attributes that a person reads, or hears. */
const WORDED: ReadonlySet<string> = new Set(['text', 'content-desc', 'hint', 'error']);
