import { type Bindings, valueOfParam } from '../expression.js';
import { itemsOf } from '../list.js';
import type { Machine, Param } from '../model.js';
import { withoutArticle } from './article.js';
import { looksBack } from './looks-back.js';
import { unpossessed } from './possessive.js';
import { readSpoken } from './spoken/index.js';
import { type Element, fillerAt, readTemplate, type Template } from './template.js';
import { foldCase, type Token, tokensOf } from './tokens.js';
import { acceptValue } from './types.js';

type Values = Readonly<Record<string, string>>;

/**
 * Does a freer look at a goal leave its texts whole? Where the goal says all words of one of the machine's lines, in their order, each text is all that stands
 * between two of them: who reads "Add It" out of "Start recording the hike Add It Up" has passed over a word of it. Where a line can be laid upon the goal in
 * several ways ("Hello to Trip to Rome"), nobody can tell which words are whose. A goal that is said otherwise tells no such bounds. Pure.
 */
export function leavesTextsWhole(
  machine: Machine,
  goal: string,
  given: Bindings,
  today: string | undefined,
): (values: Values) => boolean {
  const lines = machine.goals
    .map((line) => {
      const template = readTemplate(line, machine.params);
      const hearing = { language: template.language, today, past: looksBack(line) };
      const all = gapsOf(template, goal);
      const read = all.filter((gaps) =>
        gaps.every(({ param, text }) => isText(param) || readSpoken(param, text, hearing) !== undefined),
      );
      if (read.length > 0) return read;
      // Behind a choice that is none, the goal says the line's words in another order: "turn off the kitchen light".
      return all.filter((gaps) => gaps.every(({ param, text }) => param.type !== 'enum' || isChoice(param, text)));
    })
    .filter((ways) => ways.length > 0);
  if (lines.length === 0) return () => true;
  const isOf = (values: Values, { param, text, quoted }: Gap) => {
    const value = values[param.name] ?? '';
    return (
      !isText(param) || valueOfParam(param.name, given) !== undefined || quoted.includes(value) || isWhole(value, text)
    );
  };
  return (values) => lines.some(([gaps, other]) => other === undefined && gaps?.every((gap) => isOf(values, gap)));
}

/** What stands between two words of a line. */
interface Gap {
  readonly param: Param;
  readonly text: string;
  /** Texts in quotes within it: those have their bounds. */
  readonly quoted: readonly string[];
}

/** Those of one way to lay a line upon the goal. */
type Gaps = readonly Gap[];

function isChoice(param: Param, text: string): boolean {
  return acceptValue(param, text).kind === 'accepted';
}

function isText({ type }: Param): boolean {
  return type === 'text' || type === 'list';
}

function gapsOf(template: Template, goal: string): readonly Gaps[] {
  const { elements, language } = template;
  const isBeside = elements.some(({ kind }, index) => kind === 'slot' && elements[index + 1]?.kind === 'slot');
  // Of values that nothing parts, the line tells no bounds.
  if (isBeside || elements.some(({ kind }) => kind === 'glued')) return [];
  const tokens = tokensOf(goal, language === 'zh');
  const keys = tokens.map(({ kind, key }) => (kind === 'word' ? key : ''));
  const line = elements.filter((element) => element.kind === 'slot' || (element.kind === 'word' && !element.filler));
  const found: { readonly gaps: Gaps; readonly large: number }[] = [];
  const lay = (index: number, at: number, gaps: Gaps, large: number): void => {
    if (found.length >= MOST_WAYS) return;
    const [element, next] = [line[index], line[index + 1]];
    if (element === undefined) {
      if (skipped(tokens, keys, at, language) >= tokens.length) found.push({ gaps, large });
    } else if (element.kind === 'word') {
      const from = keys[at] === element.key ? at : skipped(tokens, keys, at, language);
      if (keys[from] === element.key) lay(index + 1, from + 1, gaps, large + (index > 0 ? largeAt(tokens, from) : 0));
    } else if (element.kind === 'slot') {
      for (let end = at + 1; end <= tokens.length; end++) {
        const ends = next === undefined ? end === tokens.length : next.kind === 'word' && keys[end] === next.key;
        if (ends) lay(index + 1, end, [...gaps, ...gapAt(element, goal, tokens.slice(at, end))], large);
      }
    }
  };
  lay(0, 0, [], 0);
  // "from Inbox to To Read": what is written large is rather a value's than the line's.
  const least = Math.min(...found.map(({ large }) => large));
  return found.filter(({ large }) => large === least).map(({ gaps }) => gaps);
}

function largeAt(tokens: readonly Token[], at: number): number {
  return /^\p{Lu}/u.test(tokens[at]?.value ?? '') ? 1 : 0;
}

/** More ways than that to lay a line upon a goal tell nothing any more. */
const MOST_WAYS = 16;

/** Behind articles, other fillers and punctuation. */
function skipped(
  tokens: readonly Token[],
  keys: readonly string[],
  at: number,
  language: Template['language'],
): number {
  let index = at;
  while (index < tokens.length) {
    const filler = fillerAt(keys, index, language);
    if (filler === 0 && tokens[index]?.kind !== 'mark') break;
    index += Math.max(1, filler);
  }
  return index;
}

function gapAt({ param, owns }: Extract<Element, { kind: 'slot' }>, goal: string, tokens: readonly Token[]): Gaps {
  const [first, last] = [tokens[0], tokens.at(-1)];
  if (first === undefined || last === undefined) return [];
  const text = tokens.length === 1 && first.kind === 'quoted' ? first.value : goal.slice(first.start, last.end);
  const quoted = tokens.flatMap(({ kind, value }) => (kind === 'quoted' ? [value] : []));
  return [{ param, text: owns ? unpossessed(text) : text, quoted }];
}

function isWhole(value: string, text: string): boolean {
  const items = itemsOf(value);
  if (items === undefined) return plain(value) === plain(text);
  // "the kitchen and the hall": each item may have its article.
  return withoutArticles(plain(items.join(' '))) === withoutArticles(plain(text));
}

/** What is said of the value: without what parts its items, the article before it, its quotes and the signs around it, and what is said to be polite. */
function plain(text: string): string {
  const words = text
    .replaceAll(/["“”„«»‹›「」『』《》〈〉`]/g, ' ')
    .replaceAll(/(?:[\s,]+(?:please|thanks|thank you|pls|thx|now|right now|bitte|danke|mal|jetzt)[.!]?)+\s*$/g, '')
    .replaceAll(/(?<!\p{L})(?:and|und|sowie)(?!\p{L})|[和请谢吧]/gu, ' ')
    .replaceAll(/[.,;:!?…。，、；：！？'’()-]/g, '');
  return foldCase(withoutArticle(words.trim().replace(OWNERS, '')))
    .split(/\s+/)
    .join(' ');
}

/** Whose a thing is belongs to the sentence as an article does. */
const OWNERS = /^(?:my|our|your|mein|meine[mnrs]?|unsere?[mnrs]?)\s+(?=\S)/;

function withoutArticles(words: string): string {
  return words.replaceAll(/(?<!\p{L})(?:the|an?|my|our|your|de[rnms]|die|das|eine?[mnrs]?)\s+(?=\S)/gu, '');
}
