import type { Expr } from './ast.js';
import { parseExpression } from './parser.js';
import { isCoded } from './said.js';
import type { XPath } from './xpath.js';

/**
 * What an expression finds is told by: `none` no words, `shown` words that must be there, so that it finds nothing where they are not, `gone` words that
 * are not plainly so: it may find what it finds because they are not there.
 */
export type Words = 'none' | 'shown' | 'gone';

/** Is a literal, or a variable, something that an app says? */
export type IsWord = (part: { readonly kind: 'string' | 'variable'; readonly said: string }) => boolean;

/** By which words does an expression find what it finds? Pure. */
export function wordsIn({ text }: Pick<XPath, 'text'>, isWord: IsWord): Words {
  return wordsOf(parseExpression(text), isWord);
}

function wordsOf(expression: Expr, isWord: IsWord): Words {
  const each = (parts: readonly Expr[]) => parts.map((part) => wordsOf(part, isWord));
  switch (expression.kind) {
    case 'string':
    case 'variable':
      return isSaid(expression, isWord) ? 'gone' : 'none';
    case 'number':
      return 'none';
    case 'negate':
      return inDoubt(each([expression.of]));
    case 'arithmetic':
      return inDoubt(each([expression.left, expression.right]));
    case 'compare':
      return compared(expression, isWord);
    case 'call':
      return called(expression, isWord);
    case 'logic':
      return expression.operator === 'and'
        ? together(each([expression.left, expression.right]))
        : either(each([expression.left, expression.right]));
    case 'union':
      return either(each([expression.left, expression.right]));
    case 'filter':
      return together(each([expression.of, ...expression.predicates]));
    case 'path':
      return together(
        each([
          ...(typeof expression.from === 'string' ? [] : [expression.from]),
          ...expression.steps.flatMap(({ predicates }) => predicates),
        ]),
      );
    default:
      return expression satisfies never;
  }
}

/** All of them hold: what is not to be there decides beside what is, too, for a word may be the same in two languages. */
function together(words: readonly Words[]): Words {
  if (words.includes('gone')) return 'gone';
  return words.includes('shown') ? 'shown' : 'none';
}

/** One of them is enough: where the words of one are not there, the other is found. */
function either(words: readonly Words[]): Words {
  return new Set(words).size === 1 ? together(words) : 'gone';
}

/** Whether what is made of them holds with the words or without them, nobody has worked out. */
function inDoubt(words: readonly Words[]): Words {
  return words.every((each) => each === 'none') ? 'none' : 'gone';
}

/** `@text = 'Save'`, `../*[@text='Title']/@text = $title`; of two numbers, or of what is so or not, nobody has worked it out. */
function compared({ operator, left, right }: Extract<Expr, { kind: 'compare' }>, isWord: IsWord): Words {
  const parts = spoken([left, right]);
  const words = parts.map((part) => (isFixed(part) ? fixedWords(part, isWord) : wordsOf(part, isWord)));
  const reads = parts.filter((part) => !isFixed(part));
  const isPlain = operator === '=' && reads.length > 0 && reads.every((part) => isNodes(part) || isText(part, isWord));
  return isPlain ? together(words) : inDoubt(words);
}

/** `contains(@text, 'Save')`, `matches(@text, '^Save')`: a text of the screen, and words within it. */
function called({ name, args }: Extract<Expr, { kind: 'call' }>, isWord: IsWord): Words {
  const [text, part] = args;
  if (text === undefined || part === undefined || !WITHIN.has(name) || isCoded(text))
    return inDoubt(spoken(args).map((each) => wordsOf(each, isWord)));
  const isRead = !isFixed(text) && isFixed(part) && wordsOf(text, isWord) === 'none';
  if (!isRead) return inDoubt(args.map((each) => wordsOf(each, isWord)));
  return name === 'matches' ? patternWords(part.kind === 'string' ? part.value : undefined) : fixedWords(part, isWord);
}

/**
 * By which words does a pattern match? Those of which it may do without some, or that it takes for one of several, need not be there. What is escaped
 * stands for signs of every language. Pure.
 */
export function patternWords(pattern: string | undefined): Words {
  if (pattern === undefined) return 'gone';
  const said = pattern.replace(/\\[pP]\{\w+\}|\\./gu, '#');
  if (!/\p{L}/u.test(said)) return 'none';
  const needed = said.replace(/[.#]\*|.\?/gu, '');
  return /[[({|*?]/u.test(needed) || !/\p{L}/u.test(needed) ? 'gone' : 'shown';
}

/** What is compared with what an app's code calls a node is no word. */
function spoken(parts: readonly Expr[]): readonly Expr[] {
  return parts.some(isCoded) ? parts.filter(({ kind }) => kind !== 'string' && kind !== 'variable') : parts;
}

/** The same on every screen. */
function isFixed(expression: Expr): boolean {
  switch (expression.kind) {
    case 'string':
    case 'variable':
    case 'number':
      return true;
    case 'call':
      return SAME.has(expression.name) && expression.args.every(isFixed);
    default:
      return false;
  }
}

/** The words of what is the same on every screen: they must be there where it is looked for. */
function fixedWords(expression: Expr, isWord: IsWord): Words {
  if (expression.kind === 'call') return together(expression.args.map((each) => fixedWords(each, isWord)));
  return isSaid(expression, isWord) ? 'shown' : 'none';
}

function isSaid(expression: Expr, isWord: IsWord): boolean {
  if (expression.kind === 'string') return isWord({ kind: 'string', said: expression.value });
  return expression.kind === 'variable' && isWord({ kind: 'variable', said: expression.name });
}

function isNodes({ kind }: Expr): boolean {
  return kind === 'path' || kind === 'filter' || kind === 'union';
}

/** A text that is made of what the screen says, and of no words. */
function isText(expression: Expr, isWord: IsWord): boolean {
  return expression.kind === 'call' && TEXTS.has(expression.name) && wordsOf(expression, isWord) === 'none';
}

const WITHIN: ReadonlySet<string> = new Set(['contains', 'starts-with', 'ends-with', 'matches']);

/** Of these, what is made of words has the same words. */
const SAME: ReadonlySet<string> = new Set(['concat', 'normalize-space', 'lower-case', 'upper-case', 'string']);

const TEXTS: ReadonlySet<string> = new Set([...SAME, 'substring', 'substring-before', 'substring-after', 'translate']);
