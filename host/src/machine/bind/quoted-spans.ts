import { languageOf } from './language.js';
import { lexiconOf } from './lexicon/index.js';
import { MAX_GOAL } from './longest.js';
import { pointsAt } from './texts.js';
import { type Token, tokensOf } from './tokens.js';
import { type Language, languages } from './words.js';

export type QuotedSpans =
  | { readonly kind: 'goal'; readonly goal: string }
  | { readonly kind: 'refused'; readonly reason: string };

/**
 * A goal with some of its own words in quotes: whoever says that they are one value, the rules then read the rest of it as they read any goal. Each
 * span must stand in the goal as it is, once, as whole words; and none may hold what could be another wish, a denial, or a time. Pure.
 *
 * @example quoteSpans('Create a note Fish and chips', ['Fish and chips']) // { kind: 'goal', goal: 'Create a note "Fish and chips"' }
 */
export function quoteSpans(goal: string, spans: readonly string[]): QuotedSpans {
  if (goal.length > MAX_GOAL)
    return refused(`The goal has ${goal.length} characters, and ${MAX_GOAL} are read at most.`);
  const language = languageOf(tokensOf(goal, true).map(({ key }) => key));
  for (const span of spans) {
    const why = whyNoValue(tokensOf(span, language === 'zh'), language);
    if (why !== undefined) return refused(`'${span}' may be more than a value: ${why}. Put it in quotes if it is one.`);
  }
  return withQuotes(goal, spans);
}

/** The same, whatever the spans hold. Pure. */
export function withQuotes(goal: string, spans: readonly string[]): QuotedSpans {
  const places: { readonly start: number; readonly end: number }[] = [];
  for (const span of spans) {
    const at = placesOf(goal, span);
    const [start, another] = at;
    if (start === 0) return refused(`'${span}' begins the goal, which begins with what is to be done.`);
    if (start === undefined) return refused(`'${span}' does not stand in the goal as it is.`);
    if (another !== undefined) return refused(`'${span}' stands in the goal ${at.length} times.`);
    if (/["“”„«»‹›「」『』《》〈〉]/.test(span)) return refused(`'${span}' has quotes in it.`);
    places.push({ start, end: start + span.length });
  }
  places.sort((one, other) => one.start - other.start);
  const clash = places.findIndex(({ start }, index) => start < (places[index - 1]?.end ?? 0));
  if (clash !== -1) return refused('Two of the values share words of the goal.');
  const quoted = places.reduceRight(
    (text, { start, end }) => `${text.slice(0, start)}"${text.slice(start, end)}"${text.slice(end)}`,
    goal,
  );
  return { kind: 'goal', goal: quoted };
}

/** Where a span stands as whole words. */
function placesOf(goal: string, span: string): readonly number[] {
  const found: number[] = [];
  if (span.trim() === '' || span.trim() !== span) return found;
  const isPart = (inside: string, beside: string) => isLetter(inside) && isLetter(beside);
  for (let at = goal.indexOf(span); at !== -1; at = goal.indexOf(span, at + 1)) {
    const end = at + span.length;
    if (isPart(span.charAt(0), goal.charAt(at - 1)) || isPart(span.charAt(span.length - 1), goal.charAt(end))) continue;
    found.push(at);
  }
  return found;
}

/** Chinese has no blanks between its words. */
function isLetter(sign: string): boolean {
  return /[\p{L}\p{M}\p{N}]/u.test(sign) && !/\p{Script=Han}/u.test(sign);
}

/** What a reader may take for a value is narrower than what a person may quote: of these words nobody but the person knows what they mean. */
function whyNoValue(tokens: readonly Token[], language: Language): string | undefined {
  const lists = [languages[language], languages.en];
  const isIn = (kind: 'joiners' | 'orders' | 'nexts', key: string) => lists.some((words) => words[kind].has(key));
  const { known, entries } = lexiconOf(language);
  const isWord = (key: string) => (entries.get(key) ?? []).some(({ words, isForm }) => words.length === 1 && !isForm);
  const isTold = ({ key, value }: Token) => value === key && (known.has(key) || isWord(key));
  for (const [index, token] of tokens.entries()) {
    const { key, kind, value } = token;
    const [before, after] = [tokens[index - 1], tokens[index + 1]];
    if (kind === 'mark' && /^[.!?;:。！？；：]$/.test(key)) return `a sentence ends at '${key}'`;
    if (kind !== 'word') continue;
    if (index === 0 && ARTICLES.has(key)) return `'${value}' begins the name of a thing that is told, and not named`;
    const joins = BOTH.has(key) && before !== undefined && after !== undefined;
    if (joins && isName(before) && isName(after)) return `'${before.value} ${value} ${after.value}' may be two things`;
    if (joins && (isTold(after) || isIn('orders', after.key) || isIn('joiners', after.key) || pointsAt(after)))
      return `'${value} ${after.value}' may begin another wish`;
    const isTitle = WITHIN.has(key) && before !== undefined && after !== undefined && isName(before) && isName(after);
    if (joins || isTitle) continue;
    if (isIn('joiners', key) || isIn('nexts', key)) return `'${value}' joins, denies or places`;
    if (isIn('orders', key)) return `'${value}' orders something`;
    if (language !== 'zh' && isTold(token)) return `'${value}' is a word for tasks of a phone`;
    if (pointsAt(token)) return `'${value}' points at a thing`;
    if (TIMES.has(key) && index > 0) return `'${value}' may be a time`;
  }
  return undefined;
}

/** Between two names they join two things, as often as not; between words that are written small, the parts of one. */
const BOTH: ReadonlySet<string> = new Set('and or und oder 和 或 & +'.split(' '));

/** Between two words that are written large they belong to a title: Blue in Green. */
const WITHIN: ReadonlySet<string> = new Set('of to in from for at von zu zum zur im aus bei für 的'.split(' '));

const ARTICLES: ReadonlySet<string> = new Set(
  'the a an my your our his her their der die das den dem ein eine einen einem mein meine meinen'.split(' '),
);

const TIMES: ReadonlySet<string> = new Set(
  (
    'monday tuesday wednesday thursday friday saturday sunday montag dienstag mittwoch donnerstag freitag samstag sonntag ' +
    'weekly daily monthly heute morgen gestern tonight yesterday noon midnight'
  ).split(' '),
);

function isName({ value }: Token): boolean {
  return /^\p{Lu}/u.test(value);
}

function refused(reason: string): QuotedSpans {
  return { kind: 'refused', reason };
}
