import type { CustomPatternMatcherReturn, IToken, Lexer as TokenLexer, TokenType } from 'chevrotain';
import { createToken, Lexer } from './chevrotain.js';
import { type Scan, scanSelector, scanString } from './scan.js';

/** Anything that may stand where a name is wanted: words, numbers, and the words of the language themselves. */
export const Name = createToken({ name: 'Name', pattern: Lexer.NA, label: 'a name' });

/** A name, a package, a URI without blanks. A hyphen that begins an arrow ends the word; a colon is part of it only in `://`. */
export const Word = createToken({
  name: 'Word',
  // A function, not the expression itself: the lexer's look-ahead by first characters does not know Unicode classes.
  pattern: matchWord,
  line_breaks: false,
  categories: [Name],
  label: 'a word',
});

/** A part of a size. */
export const Percent = createToken({ name: 'Percent', pattern: /\d+%/, label: 'a percentage' });

export const Numeral = createToken({
  name: 'Numeral',
  pattern: /\d+/,
  longer_alt: Word,
  categories: [Name],
  label: 'a number',
});

function keyword<K extends string>(word: K): TokenType {
  return createToken({ name: `word ${word}`, pattern: word, longer_alt: Word, categories: [Name], label: `'${word}'` });
}

/** The words of the language. They are reserved nowhere: a state may be called `type`. */
export const words = {
  machine: keyword('machine'),
  goal: keyword('goal'),
  app: keyword('app'),
  permissions: keyword('permissions'),
  made: keyword('made'),
  compiler: keyword('compiler'),
  trajectory: keyword('trajectory'),
  screens: keyword('screens'),
  param: keyword('param'),
  state: keyword('state'),
  on: keyword('on'),
  final: keyword('final'),
  optional: keyword('optional'),
  verify: keyword('verify'),
  absent: keyword('absent'),
  count: keyword('count'),
  activity: keyword('activity'),
  pixel: keyword('pixel'),
  before: keyword('before'),
  after: keyword('after'),
  do: keyword('do'),
  or: keyword('or'),
  tap: keyword('tap'),
  hold: keyword('hold'),
  type: keyword('type'),
  set: keyword('set'),
  scroll: keyword('scroll'),
  forward: keyword('forward'),
  backward: keyword('backward'),
  key: keyword('key'),
  as: keyword('as'),
  when: keyword('when'),
  effect: keyword('then'),
  irreversible: keyword('irreversible'),
  probe: keyword('probe'),
  content: keyword('content'),
  setting: keyword('setting'),
  file: keyword('file'),
  where: keyword('where'),
  and: keyword('and'),
  exists: keyword('exists'),
  gone: keyword('gone'),
  read: keyword('read'),
  expect: keyword('expect'),
  matching: keyword('matching'),
  of: keyword('of'),
  from: keyword('from'),
  version: keyword('version'),
  package: keyword('package'),
  locale: keyword('locale'),
  density: keyword('density'),
  let: keyword('let'),
  repeat: keyword('repeat'),
  for: keyword('for'),
  in: keyword('in'),
  until: keyword('until'),
  at: keyword('at'),
  most: keyword('most'),
  end: keyword('end'),
  element: keyword('element'),
  offset: keyword('offset'),
  hole: keyword('hole'),
  within: keyword('within'),
  use: keyword('use'),
  with: keyword('with'),
} as const;

export const Selector = createToken({
  name: 'Selector',
  pattern: scanned(startsSelector, scanSelector, 'whole'),
  line_breaks: false,
  start_chars_hint: ['/', '('],
  label: 'a selector',
});

/** A selector that does not end as it should; its payload says why. */
export const BrokenSelector = createToken({
  name: 'BrokenSelector',
  pattern: scanned(startsSelector, scanSelector, 'broken'),
  line_breaks: false,
  start_chars_hint: ['/', '('],
});

export const Quoted = createToken({
  name: 'Quoted',
  pattern: scanned(startsString, scanString, 'whole'),
  line_breaks: false,
  start_chars_hint: ['"'],
  label: 'a string in quotes',
});

export const BrokenString = createToken({
  name: 'BrokenString',
  pattern: scanned(startsString, scanString, 'broken'),
  line_breaks: false,
  start_chars_hint: ['"'],
});

/** No escapes inside: what cannot stand there is written in double quotes. */
export const SingleQuoted = createToken({
  name: 'SingleQuoted',
  pattern: /'[^'\n\r]*'/,
  line_breaks: false,
  label: 'a string in quotes',
});

export const BrokenSingleQuoted = createToken({
  name: 'BrokenSingleQuoted',
  pattern: /'[^'\n\r]*/,
  line_breaks: false,
});

export const Variable = createToken({
  name: 'Variable',
  pattern: /\$[A-Za-z_](?:[A-Za-z0-9_]|-(?!>))*/,
  label: 'a parameter',
});

export const Delta = createToken({ name: 'Delta', pattern: /[+-]\d+/, label: 'a difference such as +1' });
export const Arrow = createToken({ name: 'Arrow', pattern: '->', label: "'->'" });
export const Comparator = createToken({ name: 'Comparator', pattern: /!=|>=|<=|=|>|</, label: 'a comparison' });
export const Tilde = createToken({ name: 'Tilde', pattern: '~', label: "'~'" });
export const Colon = createToken({ name: 'Colon', pattern: ':', label: "':'" });
export const Comma = createToken({ name: 'Comma', pattern: ',', label: "','" });
export const LeftParen = createToken({ name: 'LeftParen', pattern: '(', label: "'('" });
export const RightParen = createToken({ name: 'RightParen', pattern: ')', label: "')'" });
export const Comment = createToken({ name: 'Comment', pattern: /#[^\n\r]*/, line_breaks: false });
export const Newline = createToken({ name: 'Newline', pattern: /\r\n|\n|\r/, line_breaks: true });
const Blank = createToken({ name: 'Blank', pattern: /[ \t\u00a0\ufeff]+/, group: Lexer.SKIPPED, line_breaks: false });

export const allTokens: TokenType[] = [
  Blank,
  Newline,
  Comment,
  Selector,
  BrokenSelector,
  Quoted,
  BrokenString,
  SingleQuoted,
  BrokenSingleQuoted,
  Variable,
  Arrow,
  Delta,
  Comparator,
  Tilde,
  Colon,
  Comma,
  LeftParen,
  RightParen,
  // Longest first: `set` would otherwise take `setting` for a word.
  ...Object.values(words).sort((a, b) => String(b.PATTERN).length - String(a.PATTERN).length),
  Percent,
  Numeral,
  Word,
  Name,
];

let made: TokenLexer | undefined;

/** The lexer, made when the first text is read: most commands read none. A test looks through its tokens, so that not every start has to. */
export function lexer(): TokenLexer {
  made ??= new Lexer(allTokens, { positionTracking: 'full', ensureOptimizations: false, skipValidations: true });
  return made;
}

/** What a token means: the value of a string, the text of a selector, the name of a variable, else what is written. */
export function meaningOf(token: IToken): string {
  switch (token.tokenType) {
    case Quoted:
    case Selector:
      return token.payload;
    case SingleQuoted:
      return token.image.slice(1, -1);
    case Variable:
      return token.image.slice(1);
    default:
      return token.image;
  }
}

const WORD = /[\p{L}\p{N}_.](?:[\p{L}\p{M}\p{N}_.$/]|-(?!>)|:\/\/)*/uy;

function matchWord(text: string, offset: number): CustomPatternMatcherReturn | null {
  WORD.lastIndex = offset;
  const match = WORD.exec(text);
  return match === null ? null : [match[0]];
}

/** True when `name` is read back as it is where a name is wanted. */
export function isWord(name: string): boolean {
  return matchWord(name, 0)?.[0] === name;
}

const SELECTOR_FOLLOWS: ReadonlySet<TokenType> = new Set([
  words.verify,
  words.absent,
  words.before,
  words.after,
  words.count,
  words.pixel,
  words.tap,
  words.hold,
  words.type,
  words.set,
  words.scroll,
  words.forward,
  words.backward,
  words.when,
  words.effect,
  words.and,
  words.from,
  words.until,
  words.or,
]);

/** `/` always begins a selector; `(` does behind the words that a selector follows, and behind `read <name>`, `do read $name`, `element <name>` and `expect <text>`; elsewhere it belongs to a call. */
function startsSelector(text: string, offset: number, before: readonly IToken[]): boolean {
  const first = text.charAt(offset);
  if (first === '/') return true;
  if (first !== '(') return false;
  const last = before.at(-1);
  if (last === undefined) return false;
  return (
    SELECTOR_FOLLOWS.has(last.tokenType) ||
    last.tokenType === Variable ||
    before.at(-2)?.tokenType === words.read ||
    before.at(-2)?.tokenType === words.element ||
    before.at(-2)?.tokenType === words.expect
  );
}

function startsString(text: string, offset: number): boolean {
  return text.charAt(offset) === '"';
}

function scanned(
  starts: (text: string, offset: number, before: readonly IToken[]) => boolean,
  scan: (text: string, start: number) => Scan,
  wanted: Scan['kind'],
) {
  return (text: string, offset: number, before: IToken[]): CustomPatternMatcherReturn | null => {
    if (!starts(text, offset, before)) return null;
    const found = scan(text, offset);
    if (found.kind !== wanted) return null;
    const match: CustomPatternMatcherReturn = [text.slice(offset, found.end)];
    match.payload = found.kind === 'whole' ? found.value : found.reason;
    return match;
  };
}
