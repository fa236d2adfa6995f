import { refuse } from './refusal.js';

export interface Token {
  readonly kind: 'name' | 'string' | 'number' | 'variable' | 'sign' | 'end';
  /** A name without its `$`, a string without its quotes, a sign as written. */
  readonly text: string;
  readonly offset: number;
}

/** Longest first, so that `//` is not read as two `/`. */
const SIGNS = [
  '//',
  '::',
  '..',
  '!=',
  '<=',
  '>=',
  '/',
  '(',
  ')',
  '[',
  ']',
  '.',
  '@',
  ',',
  '|',
  '+',
  '-',
  '*',
  '=',
  '<',
  '>',
];

/**
 * A name may hold `.` and `-`, as classes and attributes do, and `$` inside, as nested classes do (`a.b.Outer$Inner`; there XPath has no other
 * reading for it).
 */
const NAME = /[\p{L}_](?:[\p{L}\p{M}\p{N}_.-]|\$(?=[\p{L}_]))*/uy;
const NUMBER = /\d+(?:\.\d*)?|\.\d+/y;
const VARIABLE = /\$([\p{L}_][\p{L}\p{M}\p{N}_-]*)/uy;
const BLANK = /[ \t\r\n]+/y;

/** Operators in a row nest to the left, a call on the stack for each: this keeps both the compiler and a run off its end. */
const MAX_TOKENS = 2000;

/** Cuts an expression into tokens; refuses what cannot begin one. The last token is `end`. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let offset = 0;
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = offset;
    return pattern.exec(text);
  };
  while (offset < text.length) {
    const blank = take(BLANK);
    if (blank !== null) {
      offset += blank[0].length;
      continue;
    }
    const token =
      string(text, offset) ??
      variable(take, offset) ??
      number(take, offset) ??
      sign(text, offset) ??
      name(take, offset);
    if (token === undefined)
      refuse(
        `'${String.fromCodePoint(text.codePointAt(offset) ?? 0)}' means nothing in an XPath.`,
        offset,
        text[offset] === '&' ? 'Write and.' : '',
      );
    if (tokens.length >= MAX_TOKENS)
      refuse(`The expression has more than ${MAX_TOKENS} parts.`, offset, 'Write several shorter checks.');
    tokens.push(token.token);
    offset += token.length;
  }
  tokens.push({ kind: 'end', text: '', offset });
  return tokens;
}

type Cut = { readonly token: Token; readonly length: number } | undefined;
type Take = (pattern: RegExp) => RegExpExecArray | null;

function string(text: string, offset: number): Cut {
  const quote = text[offset];
  if (quote !== "'" && quote !== '"') return undefined;
  const end = text.indexOf(quote, offset + 1);
  if (end < 0) refuse('The string that begins here is not closed.', offset, `Close it with ${quote}.`);
  return { token: { kind: 'string', text: text.slice(offset + 1, end), offset }, length: end + 1 - offset };
}

function variable(take: Take, offset: number): Cut {
  const found = take(VARIABLE);
  return found === null
    ? undefined
    : { token: { kind: 'variable', text: found[1] ?? '', offset }, length: found[0].length };
}

function number(take: Take, offset: number): Cut {
  const found = take(NUMBER);
  return found === null ? undefined : { token: { kind: 'number', text: found[0], offset }, length: found[0].length };
}

function sign(text: string, offset: number): Cut {
  const found = SIGNS.find((one) => text.startsWith(one, offset));
  return found === undefined ? undefined : { token: { kind: 'sign', text: found, offset }, length: found.length };
}

function name(take: Take, offset: number): Cut {
  const found = take(NAME);
  return found === null ? undefined : { token: { kind: 'name', text: found[0], offset }, length: found[0].length };
}
