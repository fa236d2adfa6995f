import type { CompareOperator, Expr } from './ast.js';
import type { AttributesCode, BooleanCode, Code, Context, NumberCode, StringCode } from './code.js';
import { refuse } from './refusal.js';
import type { Compile } from './step.js';
import { asNumber, asString, numberOf, ownValue, refuseElement } from './values.js';

type CompareExpr = Extract<Expr, { kind: 'compare' }>;

/** XPath 1.0 comparison; a list of attributes compares true when any of them does. What would always or never hold is refused. */
export function compileComparison(expr: CompareExpr, compile: Compile): BooleanCode {
  const [left, right] = [compile(expr.left), compile(expr.right)];
  if (left.type === 'nodes') refuseElement(expr.left.offset);
  if (right.type === 'nodes') refuseElement(expr.right.offset);
  if (left.type === 'boolean' || right.type === 'boolean') return compareBooleans(expr, left, right);
  const isEquality = expr.operator === '=' || expr.operator === '!=';
  if (!isEquality && left.type !== 'number' && right.type !== 'number') {
    refuse(
      `${expr.operator} compares numbers, and neither side is one.`,
      expr.offset,
      'Write number(...) around one side.',
    );
  }
  refuseOddBoolean(left, expr.right);
  refuseOddBoolean(right, expr.left);
  if (left.type === 'attributes') return compareAttributes(expr, left, right);
  if (right.type === 'attributes') return compareAttributes(mirrored(expr), right, left);
  return compareValues(expr, left, right);
}

function compareBooleans(expr: CompareExpr, left: Code, right: Code): BooleanCode {
  const isEquality = expr.operator === '=' || expr.operator === '!=';
  if (left.type !== 'boolean' || right.type !== 'boolean' || !isEquality) {
    refuse(
      `${expr.operator} cannot compare a condition with a value.`,
      expr.offset,
      "An attribute is text: write @checked = 'true'.",
    );
  }
  const wanted = expr.operator === '=';
  return {
    type: 'boolean',
    ...facts(left, right),
    run: (context) => (left.run(context) === right.run(context)) === wanted,
  };
}

/** `@checked = 'yes'` never holds, and `@checked != 'yes'` always does. */
function refuseOddBoolean(code: Code, other: Expr): void {
  if (code.type !== 'attributes' || !code.attribute?.isBoolean || other.kind !== 'string') return;
  if (other.value === 'true' || other.value === 'false') return;
  refuse(
    `@${code.attribute.name} is 'true' or 'false', never '${other.value}'.`,
    other.offset,
    `Write @${code.attribute.name} = 'true'.`,
  );
}

function compareAttributes(
  expr: CompareExpr,
  left: AttributesCode,
  right: Exclude<Code, { type: 'nodes' | 'boolean' }>,
): BooleanCode {
  const { operator } = expr;
  if (right.type === 'attributes') return compareLists(operator, left, right);
  const holds =
    right.type === 'number' ? numberTest(operator, right) : stringTest(operator, asString(right, expr.offset));
  const isIndexable =
    operator === '=' && right.type === 'string' && right.constant && left.isOwn && left.attribute !== undefined;
  return {
    type: 'boolean',
    ...facts(left, right),
    run: anyOf(left, holds),
    ...(isIndexable ? { equality: { attribute: left.attribute, value: right } } : {}),
  };
}

type Test = (context: Context) => (value: string) => boolean;

function anyOf(list: AttributesCode, test: Test): (context: Context) => boolean {
  if (!list.isOwn)
    return (context) =>
      list
        .run(context)
        .map(({ value }) => value)
        .some(test(context));
  return (context) => {
    const value = ownValue(list, context);
    return value !== undefined && test(context)(value);
  };
}

function stringTest(operator: CompareOperator, right: StringCode): Test {
  const wanted = operator === '=';
  return (context) => {
    const other = right.run(context);
    return (value) => (value === other) === wanted;
  };
}

function numberTest(operator: CompareOperator, right: NumberCode): Test {
  return (context) => {
    const other = right.run(context);
    return (value) => compareNumbers(operator, numberOf(value), other);
  };
}

/** Some pair compares true: by a set for `=`, so that it costs no more than the lists are long. */
function compareLists(operator: CompareOperator, left: AttributesCode, right: AttributesCode): BooleanCode {
  const run = (context: Context): boolean => {
    const [one, other] = [distinctValues(left, context), distinctValues(right, context)];
    if (operator === '=') return [...one].some((value) => other.has(value));
    return one.size > 1 || other.size > 1
      ? one.size > 0 && other.size > 0
      : [...one].some((value) => [...other].some((twin) => twin !== value));
  };
  return { type: 'boolean', ...facts(left, right), run };
}

function distinctValues(list: AttributesCode, context: Context): ReadonlySet<string> {
  return new Set(list.run(context).map(({ value }) => value));
}

function compareValues(
  expr: CompareExpr,
  left: NumberCode | StringCode,
  right: Exclude<Code, { type: 'nodes' }>,
): BooleanCode {
  const { operator } = expr;
  if (left.type === 'string' && right.type === 'string') {
    const wanted = operator === '=';
    return {
      type: 'boolean',
      ...facts(left, right),
      run: (context) => (left.run(context) === right.run(context)) === wanted,
    };
  }
  const [one, other] = [asNumber(left, expr.offset), asNumber(right, expr.offset)];
  return {
    type: 'boolean',
    ...facts(left, right),
    run: (context) => compareNumbers(operator, one.run(context), other.run(context)),
  };
}

function compareNumbers(operator: CompareOperator, left: number, right: number): boolean {
  switch (operator) {
    case '=':
      return left === right;
    case '!=':
      return left !== right;
    case '<':
      return left < right;
    case '<=':
      return left <= right;
    case '>':
      return left > right;
    case '>=':
      return left >= right;
  }
}

const MIRROR = { '=': '=', '!=': '!=', '<': '>', '<=': '>=', '>': '<', '>=': '<=' } as const;

function mirrored(expr: CompareExpr): CompareExpr {
  return { ...expr, operator: MIRROR[expr.operator] };
}

function facts(left: Code, right: Code): { readonly positional: boolean; readonly constant: boolean } {
  return { positional: left.positional || right.positional, constant: left.constant && right.constant };
}
