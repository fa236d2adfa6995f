import { UsageError } from '../../base/index.js';
import type { UiNode } from '../ui-tree.js';
import type { Expr } from './ast.js';
import { Budget, type Code, type Context, OverBudget, ROOT, type Run } from './code.js';
import type { Document } from './document.js';
import { compileExpression } from './expression.js';
import { parseExpression } from './parser.js';
import { Refused, type XPathRefusal } from './refusal.js';

/** Values of an expression's variables, by name without `$`. */
export type Variables = Readonly<Record<string, string>>;

/** A compiled expression: immutable, and good for any tree. */
export interface XPath {
  readonly kind: 'xpath';
  readonly text: string;
  /** What it gives. */
  readonly type: Code['type'];
  /** It starts at the root wherever it is evaluated: `//a`, `(//a)[1]`, `.//a | /b`. */
  readonly fromRoot: boolean;
  /** Names without `$`, sorted. */
  readonly variables: readonly string[];
  /** String literals that it holds, sorted. */
  readonly literals: readonly string[];
  /** For this room alone. */
  readonly code: Code;
}

const MAX_LENGTH = 16_384;

/**
 * Visits that an evaluation may make: so many a node, so that a condition that looks at every node for every node (500 x 500) still passes,
 * and one a power worse is refused.
 */
const VISITS_A_NODE = 500;
const VISITS_AT_LEAST = 200_000;

/** Compiles an expression of the documented subset; what is outside is a refusal that says what to write instead. */
export function compileXPath(text: string): XPath | XPathRefusal {
  try {
    if (text.length > MAX_LENGTH)
      throw new Refused(`The expression is longer than ${MAX_LENGTH} characters.`, MAX_LENGTH);
    const mentions = { variables: new Set<string>(), literals: new Set<string>() };
    const expression = parseExpression(text);
    const code = compileExpression(expression, mentions);
    return {
      kind: 'xpath',
      text,
      type: code.type,
      fromRoot: isFromRoot(expression),
      variables: [...mentions.variables].sort(),
      literals: [...mentions.literals].sort(),
      code,
    };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return { kind: 'refused', message: error.message, offset: error.offset, suggestion: error.suggestion };
  }
}

/** `.` at the start counts: an expression is evaluated at the root. */
function isFromRoot(expression: Expr): boolean {
  switch (expression.kind) {
    case 'path':
      if (expression.from === 'root') return true;
      if (expression.from === 'context') return expression.steps.length > 1 && expression.steps[0]?.axis === 'self';
      return isFromRoot(expression.from);
    case 'filter':
      return isFromRoot(expression.of);
    case 'union':
      return isFromRoot(expression.left) && isFromRoot(expression.right);
    default:
      return false;
  }
}

/** The names of the variables that an evaluation needs. */
export function variables(xpath: XPath): readonly string[] {
  return xpath.variables;
}

/**
 * The nodes that the expression names, in document order. The root itself is not a node of the screen, and is left out.
 *
 * @throws UsageError `unbound-variable`, `xpath-no-nodes`, `xpath-too-costly`
 */
export function select(xpath: XPath, document: Document, values: Variables = {}): readonly UiNode[] {
  const { code } = xpath;
  if (code.type !== 'nodes') {
    throw new UsageError(
      'xpath-no-nodes',
      `${xpath.text} gives a ${code.type}, not nodes. Write a path such as //*[...].`,
    );
  }
  const elements = evaluateIn(xpath, document, values, (context) => code.run(context));
  return elements.filter((element) => element !== ROOT);
}

export type XPathValue = string | number | boolean | readonly UiNode[] | readonly string[];

/**
 * Whatever the expression gives; attributes as their values, in document order.
 *
 * @throws UsageError `unbound-variable`, `xpath-too-costly`
 */
export function evaluate(xpath: XPath, document: Document, values: Variables = {}): XPathValue {
  const { code } = xpath;
  switch (code.type) {
    case 'nodes':
      return select(xpath, document, values);
    case 'attributes':
      return evaluateIn(xpath, document, values, (context) => code.run(context).map(({ value }) => value));
    case 'boolean':
    case 'number':
    case 'string':
      return evaluateIn<string | number | boolean>(xpath, document, values, (context) => code.run(context));
  }
}

/** Runs code of this expression (all of it, or a part) from the root, within the budget. */
export function evaluateIn<T>(xpath: XPath, document: Document, values: Variables, work: (context: Context) => T): T {
  for (const name of xpath.variables) {
    if (Object.hasOwn(values, name)) continue;
    throw new UsageError('unbound-variable', `${xpath.text} needs a value for $${name}, and none is bound.`);
  }
  const budget = new Budget(VISITS_AT_LEAST + VISITS_A_NODE * document.nodes.length);
  const run: Run = { document, variables: values, budget };
  try {
    return work({ item: ROOT, position: 1, size: 1, run });
  } catch (error) {
    if (!(error instanceof OverBudget)) throw error;
    throw new UsageError(
      'xpath-too-costly',
      `${xpath.text} needs more than ${budget.size} visits on ${document.nodes.length} nodes. Look for one node first, by an attribute, and go on from there.`,
    );
  }
}
