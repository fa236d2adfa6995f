import type { ILexingError, IToken } from 'chevrotain';
import { Assembly } from './language/assemble.js';
import { LineParser } from './language/grammar.js';
import type { Line, SyntaxProblem } from './language/line.js';
import { Comment, LeftParen, lexer, Newline, RightParen } from './language/tokens.js';
import type { Machine } from './model.js';
import { commentKey, endPlace, headerPlace, type Place } from './place.js';

export type ParsedMachine =
  | {
      readonly kind: 'machine';
      readonly machine: Machine;
      /** The line, from 1, of each place. */
      readonly lines: ReadonlyMap<Place, number>;
    }
  | { readonly kind: 'refused'; readonly problems: readonly SyntaxProblem[] };

/**
 * Reads a machine. Every line that is wrong is told of, the first mistake of each.
 *
 * @example parseMachine('machine a/b\napp com.a\nstate list\n  do tapp //*').problems[0] // { line: 4, column: 6, sentence: "Wanted 'tap', 'hold' ... }
 */
export function parseMachine(text: string): ParsedMachine {
  const { tokens, errors } = lexer().tokenize(text);
  const problems: SyntaxProblem[] = errors.map(lexicalProblem);
  const assembly = new Assembly();
  const lines = new Map<Place, number>();
  const comments = new Map<string, string>();
  let above: string[] = [];

  for (const { words, comment, line } of splitLines(tokens)) {
    if (words[0] === undefined) {
      if (comment !== undefined) above.push(comment);
      continue;
    }
    const read = readLine(words, assembly);
    if ('problem' in read) {
      problems.push(read.problem);
      assembly.refused(words[0].image);
      continue;
    }
    const { place } = read;
    for (const also of read.places) if (!lines.has(also)) lines.set(also, line);
    if (above.length > 0) addComment(comments, commentKey.above(place), above.join('\n'));
    if (comment !== undefined) addComment(comments, commentKey.beside(place), comment);
    above = [];
  }
  if (above.length > 0) addComment(comments, commentKey.above(endPlace), above.join('\n'));

  const assembled = assembly.finish();
  if ('missing' in assembled) problems.push({ line: 1, column: 1, sentence: assembled.missing.join(' ') });
  if (problems.length > 0 || 'missing' in assembled) return { kind: 'refused', problems: firstOfEachLine(problems) };
  const machine =
    comments.size === 0 ? assembled.machine : { ...assembled.machine, comments: Object.fromEntries(comments) };
  return { kind: 'machine', machine, lines };
}

/** Deep enough for any expression that a person writes, and far from the end of the call stack. */
const MAX_NESTING = 32;

let made: LineParser | undefined;

/** Made when the first machine is read: it takes a command's start longer than the rest of it. */
const lineParser = () => (made ??= new LineParser());

type Read = { readonly place: Place; readonly places: readonly Place[] } | { readonly problem: SyntaxProblem };

function readLine(words: readonly IToken[], assembly: Assembly): Read {
  const refusal = refusedBefore(words);
  if (refusal !== undefined) return { problem: refusal };
  const parser = lineParser();
  parser.input = [...words];
  parser.refusals.length = 0;
  const line: Line = parser.line();
  const error = parser.errors[0];
  if (error !== undefined) return { problem: { ...position(error.token, words), sentence: error.message } };
  const refused = parser.refusals[0];
  if (refused !== undefined) return { problem: { ...position(refused.token, words), sentence: refused.sentence } };
  const added = assembly.add(line);
  if ('sentence' in added) return { problem: { ...position(words[0], words), sentence: added.sentence } };
  // One line may declare several parameters; a remark on it is the first one's.
  const places = line.kind === 'param' ? line.params.map(({ name }) => headerPlace.param(name)) : [added.place];
  return { place: added.place, places };
}

/** What is refused before the grammar looks at it: nesting that would exhaust the stack. */
function refusedBefore(words: readonly IToken[]): SyntaxProblem | undefined {
  let depth = 0;
  for (const word of words) {
    if (word.tokenType === LeftParen) depth++;
    if (word.tokenType === RightParen) depth--;
    if (depth > MAX_NESTING)
      return { ...position(word, words), sentence: `Functions are nested more than ${MAX_NESTING} deep. Use fewer.` };
  }
  return undefined;
}

interface SourceLine {
  readonly words: readonly IToken[];
  /** Without its `#` and the blank behind it. */
  readonly comment: string | undefined;
  readonly line: number;
}

function splitLines(tokens: readonly IToken[]): SourceLine[] {
  const found: SourceLine[] = [];
  let words: IToken[] = [];
  let comment: string | undefined;
  let line = 0;
  const end = () => {
    if (words.length > 0 || comment !== undefined) found.push({ words, comment, line });
    words = [];
    comment = undefined;
  };
  for (const token of tokens) {
    if (token.tokenType === Newline) {
      end();
      continue;
    }
    line = token.startLine ?? 1;
    if (token.tokenType === Comment) comment = token.image.slice(1).replace(/^ /, '').trimEnd();
    else words.push(token);
  }
  end();
  return found;
}

function addComment(comments: Map<string, string>, key: string, text: string): void {
  const before = comments.get(key);
  comments.set(key, before === undefined ? text : `${before}\n${text}`);
}

/** The end of a line has no token of its own: it is where the last word ends. */
function position(token: IToken | undefined, words: readonly IToken[]): { line: number; column: number } {
  if (token?.startLine !== undefined && !Number.isNaN(token.startLine)) {
    return { line: token.startLine, column: token.startColumn ?? 1 };
  }
  const last = words.at(-1);
  return { line: last?.endLine ?? 1, column: (last?.endColumn ?? 0) + 1 };
}

function lexicalProblem({ line, column, length }: ILexingError): SyntaxProblem {
  const sentence = `Found ${length === 1 ? 'a character' : `${length} characters`} that can stand here in no line. A text is written in quotes.`;
  return { line: line ?? 1, column: column ?? 1, sentence };
}

function firstOfEachLine(problems: readonly SyntaxProblem[]): SyntaxProblem[] {
  const inOrder = [...problems].sort((a, b) => a.line - b.line || a.column - b.column);
  const seen = new Set<number>();
  return inOrder.filter(({ line }) => !seen.has(line) && seen.add(line));
}
