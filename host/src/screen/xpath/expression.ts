import type { ArithmeticOperator, Expr } from './ast.js';
import type { BooleanCode, Code, Context, NumberCode } from './code.js';
import { compileComparison } from './comparison.js';
import { compileCall } from './functions.js';
import { compileFilter, compilePath, compileUnion } from './path.js';
import { conjunctsOf } from './step.js';
import { asCondition, asNumber } from './values.js';

/** What an expression mentions besides itself. */
export interface Mentions {
  readonly variables: Set<string>;
  /** String literals, a matches() pattern included. */
  readonly literals: Set<string>;
}

/** Turns the shape of an expression into code, with its types checked; notes what it mentions. */
export function compileExpression(expr: Expr, mentions: Mentions): Code {
  const compile = (part: Expr): Code => compileExpression(part, mentions);
  switch (expr.kind) {
    case 'logic':
      return compileLogic(expr, compile);
    case 'compare':
      return compileComparison(expr, compile);
    case 'arithmetic':
      return compileArithmetic(expr, compile);
    case 'negate': {
      const of = asNumber(compile(expr.of), expr.offset);
      return { ...of, run: (context) => -of.run(context) };
    }
    case 'union':
      return compileUnion(expr, compile);
    case 'path':
      return compilePath(expr, compile);
    case 'filter':
      return compileFilter(expr, compile);
    case 'call': {
      // The pattern of matches() is compiled apart; it is a literal all the same.
      return compileCall(expr, compile);
    }
    case 'string': {
      const { value } = expr;
      mentions.literals.add(value);
      return { type: 'string', positional: false, constant: true, run: () => value };
    }
    case 'number': {
      const { value } = expr;
      return { type: 'number', positional: false, constant: true, run: () => value };
    }
    case 'variable': {
      const { name } = expr;
      mentions.variables.add(name);
      return { type: 'string', positional: false, constant: true, run: ({ run }) => run.variables[name] ?? '' };
    }
  }
}

function compileLogic(expr: Extract<Expr, { kind: 'logic' }>, compile: (expr: Expr) => Code): BooleanCode {
  const left = asCondition(compile(expr.left), expr.left.offset);
  const right = asCondition(compile(expr.right), expr.right.offset);
  const facts = { positional: left.positional || right.positional, constant: left.constant && right.constant };
  if (expr.operator === 'or') {
    return { type: 'boolean', ...facts, run: (context) => left.run(context) || right.run(context) };
  }
  return {
    type: 'boolean',
    ...facts,
    run: (context) => left.run(context) && right.run(context),
    conjuncts: [...conjunctsOf(left), ...conjunctsOf(right)],
  };
}

function compileArithmetic(expr: Extract<Expr, { kind: 'arithmetic' }>, compile: (expr: Expr) => Code): NumberCode {
  const left = asNumber(compile(expr.left), expr.left.offset);
  const right = asNumber(compile(expr.right), expr.right.offset);
  const compute = ARITHMETIC[expr.operator];
  return {
    type: 'number',
    positional: left.positional || right.positional,
    constant: left.constant && right.constant,
    run: (context: Context) => compute(left.run(context), right.run(context)),
  };
}

const ARITHMETIC: Readonly<Record<ArithmeticOperator, (left: number, right: number) => number>> = {
  '+': (left, right) => left + right,
  '-': (left, right) => left - right,
  '*': (left, right) => left * right,
  div: (left, right) => left / right,
  mod: (left, right) => left % right,
};
