import { tokensOf } from '../tokens.js';
import type { Language } from '../words.js';
import { chinese } from './chinese.js';
import { english } from './english.js';
import { german } from './german.js';
import { formsOf } from './inflect.js';
import type { Rows } from './rows.js';

/** One way to understand a phrase. */
export type Meaning =
  | { readonly kind: 'concepts'; readonly concepts: readonly Concept[] }
  | { readonly kind: 'filler' }
  | { readonly kind: 'pronoun' }
  | { readonly kind: 'copula' }
  | { readonly kind: 'marker'; readonly role: string };

export interface Concept {
  readonly kind: 'verb' | 'noun' | 'quality';
  readonly name: string;
}

/** A phrase and what it may mean. With a `particle` its other half stands farther behind, and is followed by a place where `then` says which. */
export interface Entry {
  readonly words: readonly string[];
  readonly particle: readonly string[];
  readonly then: string | undefined;
  readonly meaning: Meaning;
  readonly plural: boolean;
  /** The first word of its row: said by a goal line it means nothing else. */
  readonly primary: boolean;
  /** "turning", or a word that is only said: it stands in goals, and no goal line is read by it. */
  readonly isForm: boolean;
}

/** All that is known of one language's words. */
export interface Lexicon {
  /** By their first word. */
  readonly entries: ReadonlyMap<string, readonly Entry[]>;
  readonly subjects: ReadonlySet<string>;
  readonly bars: ReadonlySet<string>;
  /** Its words are signs without blanks between them. */
  readonly isSigned: boolean;
  /** Words of verbs, nouns and qualities that are one word: none of them begins a name that is written small. */
  readonly known: ReadonlySet<string>;
  /** Every word of every phrase. */
  readonly words: ReadonlySet<string>;
}

const known = new Map<Language, Lexicon>();

/** The words of a language; read from its rows when they are first asked for. */
export function lexiconOf(language: Language): Lexicon {
  const found = known.get(language) ?? build({ en: english, de: german, zh: chinese }[language], language);
  known.set(language, found);
  return found;
}

function build(rows: Rows, language: Language): Lexicon {
  // Most phrases are plain words, and thousands are read before the first goal is.
  const wordsOf = (phrase: string) =>
    PLAIN.test(phrase)
      ? phrase === ''
        ? []
        : phrase.split(' ')
      : tokensOf(phrase, language === 'zh').map(({ key }) => key);
  const entries: Entry[] = [];
  const add = (phrase: string, meaning: Meaning, primary = false, isSaid = false) => {
    const [written = '', then] = phrase.includes('>') ? phrase.split(/\s*>\s*/) : [phrase];
    const [before = '', behind = ''] = written.includes('...') ? written.split(/\s*\.\.\.\s*/) : [written];
    const words = wordsOf(before);
    const entry = {
      words,
      particle: wordsOf(behind),
      then,
      meaning,
      plural: false,
      primary,
      isForm: isSaid,
    };
    entries.push(entry);
    if (meaning.kind !== 'concepts') return;
    // "check ... out" of "check out".
    const [verb = '', half = ''] = words;
    if (
      language === 'en' &&
      meaning.concepts[0]?.kind === 'verb' &&
      words.length === 2 &&
      HALVES.has(half) &&
      behind === ''
    )
      entries.push({ ...entry, words: [verb], particle: [half], primary: false, isForm: true });
    if (meaning.concepts[0]?.kind === 'verb')
      for (const form of formsOf(before, behind, language))
        entries.push({
          ...entry,
          words: wordsOf(form.before),
          particle: wordsOf(form.behind),
          primary: false,
          isForm: true,
        });
    if (meaning.concepts.length !== 1) return;
    if (meaning.concepts[0]?.kind !== 'noun') return;
    for (const plural of pluralsOf(before, language)) entries.push({ ...entry, words: wordsOf(plural), plural: true });
  };
  const kinds = new Map<string, Concept>();
  for (const [kind, text] of [
    ['verb', rows.verbs],
    ['noun', rows.nouns],
    ['quality', rows.qualities],
  ] as const)
    for (const [name, phrases] of rowsOf(text)) {
      const concept = { kind, name };
      if (!kinds.has(name)) kinds.set(name, concept);
      for (const [index, phrase] of phrases.entries())
        add(phrase, { kind: 'concepts', concepts: [concept] }, kind === 'verb' && index === 0);
    }
  for (const [kind, text] of [
    ['verb', rows.said?.verbs ?? ''],
    ['noun', rows.said?.nouns ?? ''],
  ] as const)
    for (const [name, phrases] of rowsOf(text))
      for (const phrase of phrases) add(phrase, { kind: 'concepts', concepts: [{ kind, name }] }, false, true);
  const frames = [...linesOf(rows.frames), '', ...linesOf(rows.said?.frames ?? '')];
  for (const [index, line] of frames.entries()) {
    if (line === '') continue;
    const [phrase = '', names = ''] = line.split(/\s*=\s*/);
    const concepts = names
      .split(' ')
      .map((name) => kinds.get(name) ?? ALL.get(name) ?? { kind: 'noun' as const, name });
    add(phrase, { kind: 'concepts', concepts }, false, index > frames.indexOf(''));
  }
  for (const phrase of phrasesOf(rows.fillers)) add(phrase, { kind: 'filler' });
  for (const phrase of phrasesOf(rows.pronouns)) add(phrase, { kind: 'pronoun' });
  for (const phrase of phrasesOf(rows.copulas)) add(phrase, { kind: 'copula' });
  for (const [role, phrases] of rowsOf(rows.markers))
    for (const phrase of phrases) add(phrase, { kind: 'marker', role });
  const byFirst = new Map<string, Entry[]>();
  for (const entry of entries) {
    const first = entry.words[0] ?? '';
    const list = byFirst.get(first);
    if (list === undefined) byFirst.set(first, [entry]);
    else list.push(entry);
  }
  return {
    entries: byFirst,
    subjects: new Set(phrasesOf(rows.subjects)),
    bars: new Set(phrasesOf(rows.bars)),
    isSigned: language === 'zh',
    words: new Set(entries.flatMap(({ words, particle }) => [...words, ...particle])),
    known: new Set(
      entries.flatMap(({ words: [word, ...more], meaning, isForm }) =>
        meaning.kind === 'concepts' && !(isForm && language === 'en') && more.length === 0 && word !== undefined
          ? [word]
          : [],
      ),
    ),
  };
}

/** Words as goals are compared by them: small letters without signs. */
const PLAIN = /^(?:[a-zäöüß]+(?: [a-zäöüß]+)*)?$/;

/** Second words of English verbs that may stand behind what the verb is done to. */
const HALVES = new Set('out off up down away back over'.split(' '));

function linesOf(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function rowsOf(text: string): readonly (readonly [string, readonly string[]])[] {
  return linesOf(text).map((line) => {
    const at = line.indexOf(':');
    return [line.slice(0, at).trim(), phrasesOf(line.slice(at + 1))];
  });
}

function phrasesOf(text: string): readonly string[] {
  return text
    .split(',')
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '');
}

function pluralsOf(noun: string, language: Language): readonly string[] {
  if (language !== 'en' || noun.endsWith('s')) return [];
  return [noun.endsWith('y') ? `${noun.slice(0, -1)}ies` : /(?:ch|sh|x)$/.test(noun) ? `${noun}es` : `${noun}s`];
}

/** The kinds of the concepts that English has, for frames of other languages. */
const ALL: ReadonlyMap<string, Concept> = new Map(
  (
    [
      ['verb', english.verbs],
      ['noun', english.nouns],
      ['quality', english.qualities],
    ] as const
  )
    .flatMap(([kind, text]) => rowsOf(text).map(([name]) => [name, { kind, name }] as const))
    .reverse(),
);
