import { AXES, type Axis, type CompareOperator, type Expr, type NodeTest, type StepExpr } from './ast.js';
import { type Token, tokenize } from './lexer.js';
import { refuse } from './refusal.js';

/** More brackets inside one another than a person can read; it keeps the parser off the end of the call stack. */
const MAX_NESTING = 64;

const EQUALITY: ReadonlySet<string> = new Set(['=', '!=']);
const RELATIONAL: ReadonlySet<string> = new Set(['<', '<=', '>', '>=']);

/**
 * Reads an expression of XPath 1.0 by recursive descent, a method for each level of precedence:
 *
 *     or > and > = != > < <= > >= > + - > * div mod > - > | > path > step
 *
 * @throws Refused
 */
export function parseExpression(text: string): Expr {
  return new Parser(tokenize(text)).parse();
}

class Parser {
  #place = 0;
  #nesting = 0;

  constructor(readonly tokens: readonly Token[]) {}

  parse(): Expr {
    const expression = this.#or();
    const rest = this.#peek();
    if (rest.kind !== 'end') refuse(`'${rest.text}' was not expected here.`, rest.offset, suggestionFor(rest));
    return expression;
  }

  #or(): Expr {
    let left = this.#and();
    while (this.#isOperatorName('or')) {
      const { offset } = this.#next();
      left = { kind: 'logic', operator: 'or', left, right: this.#and(), offset };
    }
    return left;
  }

  #and(): Expr {
    let left = this.#equality();
    while (this.#isOperatorName('and')) {
      const { offset } = this.#next();
      left = { kind: 'logic', operator: 'and', left, right: this.#equality(), offset };
    }
    return left;
  }

  #equality(): Expr {
    return this.#comparison(EQUALITY, () => this.#comparison(RELATIONAL, () => this.#additive()));
  }

  #comparison(signs: ReadonlySet<string>, operand: () => Expr): Expr {
    let left = operand();
    while (this.#peek().kind === 'sign' && signs.has(this.#peek().text)) {
      const { text, offset } = this.#next();
      left = { kind: 'compare', operator: text as CompareOperator, left, right: operand(), offset };
    }
    return left;
  }

  #additive(): Expr {
    let left = this.#multiplicative();
    while (this.#isSign('+') || this.#isSign('-')) {
      const { text, offset } = this.#next();
      left = { kind: 'arithmetic', operator: text as '+' | '-', left, right: this.#multiplicative(), offset };
    }
    return left;
  }

  #multiplicative(): Expr {
    let left = this.#unary();
    while (this.#isSign('*') || this.#isOperatorName('div') || this.#isOperatorName('mod')) {
      const { text, offset } = this.#next();
      left = { kind: 'arithmetic', operator: text as '*' | 'div' | 'mod', left, right: this.#unary(), offset };
    }
    return left;
  }

  #unary(): Expr {
    if (!this.#isSign('-')) return this.#union();
    const { offset } = this.#next();
    return this.#nested(offset, () => ({ kind: 'negate', of: this.#unary(), offset }));
  }

  #union(): Expr {
    let left = this.#path();
    while (this.#isSign('|')) {
      const { offset } = this.#next();
      left = { kind: 'union', left, right: this.#path(), offset };
    }
    return left;
  }

  #path(): Expr {
    const { offset } = this.#peek();
    if (this.#isSign('/')) {
      this.#next();
      return { kind: 'path', from: 'root', steps: this.#startsStep() ? this.#steps([]) : [], offset };
    }
    if (this.#isSign('//')) return { kind: 'path', from: 'root', steps: this.#moreSteps([]), offset };
    if (this.#startsStep()) return { kind: 'path', from: 'context', steps: this.#steps([]), offset };
    const primary = this.#primary();
    const predicates = this.#predicates();
    const filtered: Expr = predicates.length === 0 ? primary : { kind: 'filter', of: primary, predicates, offset };
    const steps = this.#moreSteps([]);
    return steps.length === 0 ? filtered : { kind: 'path', from: filtered, steps, offset };
  }

  #steps(before: StepExpr[]): StepExpr[] {
    before.push(this.#step());
    return this.#moreSteps(before);
  }

  #moreSteps(steps: StepExpr[]): StepExpr[] {
    while (this.#isSign('/') || this.#isSign('//')) {
      const { text, offset } = this.#next();
      if (text === '//') steps.push({ axis: 'descendant-or-self', test: { kind: 'node' }, predicates: [], offset });
      steps.push(this.#step());
    }
    return steps;
  }

  #step(): StepExpr {
    const token = this.#peek();
    const { offset } = token;
    if (this.#isSign('.')) {
      this.#next();
      return { axis: 'self', test: { kind: 'node' }, predicates: this.#predicates(), offset };
    }
    if (this.#isSign('..')) {
      this.#next();
      return { axis: 'parent', test: { kind: 'node' }, predicates: this.#predicates(), offset };
    }
    const axis = this.#axis();
    return { axis, test: this.#nodeTest(), predicates: this.#predicates(), offset };
  }

  #axis(): Axis {
    if (this.#isSign('@')) {
      this.#next();
      return 'attribute';
    }
    if (this.#peek().kind !== 'name' || !this.#isSign('::', 1)) return 'child';
    const { text, offset } = this.#next();
    this.#next();
    const axis = AXES.find((one) => one === text);
    return axis ?? refuse(`There is no axis '${text}'.`, offset, `The axes are ${AXES.join(', ')}.`);
  }

  #nodeTest(): NodeTest {
    const token = this.#next();
    if (token.kind === 'sign' && token.text === '*') return { kind: 'any' };
    if (token.kind !== 'name') {
      const found = token.kind === 'end' ? 'the expression ends' : `'${token.text}' stands there`;
      refuse(`A class name, * or an attribute was expected, and ${found}.`, token.offset, suggestionFor(token));
    }
    if (!this.#isSign('(')) return { kind: 'name', name: token.text };
    if (token.text === 'text') refuse('A node of the screen has no text() inside.', token.offset, 'Write @text.');
    if (token.text !== 'node') {
      refuse(`'${token.text}()' cannot be a step.`, token.offset, 'Write * or a class name, and the condition in [ ].');
    }
    this.#next();
    this.#expect(')');
    return { kind: 'node' };
  }

  #predicates(): Expr[] {
    const predicates: Expr[] = [];
    while (this.#isSign('[')) {
      const { offset } = this.#next();
      predicates.push(this.#nested(offset, () => this.#or()));
      this.#expect(']');
    }
    return predicates;
  }

  #primary(): Expr {
    const token = this.#next();
    const { offset, text } = token;
    switch (token.kind) {
      case 'string':
        return { kind: 'string', value: text, offset };
      case 'number':
        return { kind: 'number', value: Number(text), offset };
      case 'variable':
        return { kind: 'variable', name: text, offset };
      case 'name':
        return this.#call(token);
      case 'end':
        return refuse('The expression ends where a value or a path was expected.', offset);
      case 'sign': {
        if (text !== '(') refuse(`'${text}' was not expected here.`, offset, suggestionFor(token));
        const inner = this.#nested(offset, () => this.#or());
        this.#expect(')');
        return inner;
      }
    }
  }

  #call({ text: name, offset }: Token): Expr {
    this.#expect('(');
    const args: Expr[] = [];
    if (!this.#isSign(')')) {
      args.push(this.#nested(offset, () => this.#or()));
      while (this.#isSign(',')) {
        this.#next();
        args.push(this.#nested(offset, () => this.#or()));
      }
    }
    this.#expect(')');
    return { kind: 'call', name, args, offset };
  }

  #nested<T>(offset: number, read: () => T): T {
    if (++this.#nesting > MAX_NESTING)
      refuse(`Brackets are nested deeper than ${MAX_NESTING}.`, offset, 'Write several shorter checks.');
    const result = read();
    this.#nesting--;
    return result;
  }

  /** A step begins here, not a function call or a literal. */
  #startsStep(): boolean {
    const token = this.#peek();
    if (token.kind === 'sign') return ['.', '..', '@', '*'].includes(token.text);
    if (token.kind !== 'name') return false;
    return !this.#isSign('(', 1) || token.text === 'node' || token.text === 'text' || token.text === 'comment';
  }

  /** `and`, `or`, `div` and `mod` are operators wherever an operand came before, and we ask only there. */
  #isOperatorName(name: string): boolean {
    const token = this.#peek();
    return token.kind === 'name' && token.text === name;
  }

  #isSign(sign: string, ahead = 0): boolean {
    const token = this.#peek(ahead);
    return token.kind === 'sign' && token.text === sign;
  }

  #expect(sign: string): void {
    const token = this.#next();
    if (token.kind === 'sign' && token.text === sign) return;
    const found = token.kind === 'end' ? 'the expression ends' : `'${token.text}' stands there`;
    refuse(`'${sign}' was expected, and ${found}.`, token.offset, suggestionFor(token));
  }

  #peek(ahead = 0): Token {
    return this.tokens[Math.min(this.#place + ahead, this.tokens.length - 1)] as Token;
  }

  #next(): Token {
    const token = this.#peek();
    if (this.#place < this.tokens.length - 1) this.#place++;
    return token;
  }
}

/** What people write here who know another XPath. */
function suggestionFor({ text }: Token): string {
  if (['eq', 'ne', 'lt', 'le', 'gt', 'ge'].includes(text)) return 'Write = != < <= > >=.';
  if (['for', 'some', 'every', 'if', 'let', 'return'].includes(text)) return 'Write a path with conditions in [ ].';
  return '';
}
