import type { Param } from '../model.js';
import { languageOf, tellsLanguage } from './language.js';
import { headBehind, thingBefore } from './one-thing.js';
import { COMMAS } from './title.js';
import { type Token, tokensOf } from './tokens.js';
import { type Language, languages } from './words.js';

/** A piece of a goal's template. */
export type Element =
  /** A word that the goal must say; a filler need not be said. */
  | { readonly kind: 'word'; readonly key: string; readonly filler: boolean }
  /** Punctuation, which need not be said, but where nothing else `parts` two values. */
  | { readonly kind: 'mark'; readonly key: string; readonly parts: boolean }
  /**
   * A value. `one`: it takes one word, for another text follows at once. `free`: behind a colon it may hold anything. `item`: nothing but signs parts it from
   * another text, and where it is `shown`, it must be there on a screen, as `shownParams` tells. `owns`: it ends with the `'s` of `{name}'s`, which is none
   * of the value.
   */
  | {
      readonly kind: 'slot';
      readonly param: Param;
      readonly one: boolean;
      readonly free: boolean;
      readonly item?: 'any' | 'shown';
      readonly owns: boolean;
      /** The one thing that the line says before it, "the book {title}". */
      readonly thing?: string;
      /** The one thing that the line says behind it, "my {title} event". */
      readonly head?: string;
    }
  /** Values inside one word, as in `{name}.md`. */
  | { readonly kind: 'glued'; readonly params: readonly Param[]; readonly greedy: RegExp; readonly lazy: RegExp };

export interface Template {
  readonly text: string;
  readonly elements: readonly Element[];
  readonly language: Language;
  /** Some word of it tells its language. */
  readonly isTold: boolean;
}

/** The names of the slots of a template: `{first} {last}` -> first, last. */
export function slotsOf(template: string): readonly string[] {
  return [...template.matchAll(SLOT)].map((match) => match[1] ?? '');
}

/** Reads a template. A slot that names no parameter is a word as it stands; `checkMachine` tells of it. `shown`: the parameters that `shownParams` tells, asked only where there are items. */
export function readTemplate(
  text: string,
  params: readonly Param[],
  shown: () => ReadonlySet<string> = () => NONE,
): Template {
  const slots: Param[] = [];
  const marked = text
    .replaceAll(OPEN_AND_CLOSE, '')
    .replaceAll(QUOTED_SLOT, (whole, before: string, name: string, behind: string) => {
      const param = params.find((candidate) => candidate.name === name);
      if (param === undefined) return whole;
      slots.push(param);
      const slot = `${OPEN}${slots.length - 1}${CLOSE}`;
      // The sign of `{name}'s` closes no quote.
      return before === '' ? `${slot}${behind}` : slot;
    });
  const bare = marked.replaceAll(MARKED, ' ');
  const keys = tokensOf(bare, true).map(({ key }) => key);
  const language = languageOf(keys);
  const tokens = tokensOf(marked.replaceAll(/["“”„«»‹›「」『』《》〈〉]/g, ' '), language === 'zh');
  return {
    text,
    elements: withItems(withFillers(elementsOf(tokens, slots), language), shown),
    language,
    isTold: tellsLanguage(keys),
  };
}

/** The words of a short line may be of any language; then the goal's tell. Pure. */
export function inItsLanguage(template: Template, goal: string): Template {
  if (template.isTold) return template;
  const language = languageOf(tokensOf(goal, true).map(({ key }) => key));
  return language === 'zh' ? template : { ...template, language };
}

const SLOT = /\{([A-Za-z_][A-Za-z0-9_-]*)\}/g;
/** Quotes around a slot say how the value was written, not what it is. */
const QUOTED_SLOT = /(["'“”„‘’«»‹›「」『』《》〈〉]?)\{([A-Za-z_][A-Za-z0-9_-]*)\}(["'“”„‘’«»‹›「」『』《》〈〉]?)/g;

// A slot travels through the tokens as a word of private-use signs, which no goal has.
const OPEN = '\ue000';
const CLOSE = '\ue001';
const OPEN_AND_CLOSE = /[\ue000\ue001]/g;
const MARKED = /\ue000(\d+)\ue001/g;

function elementsOf(tokens: readonly Token[], slots: readonly Param[]): Element[] {
  const elements: Element[] = [];
  for (const [index, token] of tokens.entries()) {
    if (token.kind === 'mark') {
      elements.push({ kind: 'mark', key: token.key, parts: false });
      continue;
    }
    const inside = [...token.value.matchAll(MARKED)].flatMap((match) => slots[Number(match[1])] ?? []);
    const before = tokens[index - 1];
    if (inside[0] === undefined) {
      elements.push({ kind: 'word', key: token.key, filler: false });
    } else if (inside.length === 1 && /^\ue000\d+\ue001(?:['’]s)?$/.test(token.value)) {
      const owns = /s$/.test(token.value);
      const free = !owns && inside[0].type === 'text' && before !== undefined && isColon(before);
      elements.push({ kind: 'slot', param: inside[0], one: false, free, owns });
    } else if (/^(?:\ue000\d+\ue001)+$/.test(token.value)) {
      elements.push(...inside.map((param): Element => ({ kind: 'slot', param, one: false, free: false, owns: false })));
    } else {
      elements.push({
        kind: 'glued',
        params: inside,
        greedy: pattern(token.value, '(.+)'),
        lazy: pattern(token.value, '(.+?)'),
      });
    }
  }
  return elements.map((element, index) => {
    if (element.kind !== 'slot') return element;
    const thing = thingBefore(elements, index);
    const head = headBehind(elements, index);
    return {
      ...element,
      one: isOne(elements, index),
      ...(thing !== undefined && { thing }),
      ...(head !== undefined && { head }),
    };
  });
}

export function isColon(token: Token): boolean {
  return token.kind === 'mark' && (token.key === ':' || token.key === '：');
}

const NONE: ReadonlySet<string> = new Set();

/** Texts that nothing but a comma parts are items: that comma must be said, and none of them holds one. */
function withItems(elements: readonly Element[], shown: () => ReadonlySet<string>): readonly Element[] {
  const isText = (element: Element | undefined) => element?.kind === 'slot' && element.param.type === 'text';
  const parting = new Set(
    [...elements.keys()].filter((index) => {
      const element = elements[index];
      const isComma = element?.kind === 'mark' && COMMAS.has(element.key);
      return isComma && isText(elements[index - 1]) && isText(elements[index + 1]);
    }),
  );
  const known = parting.size === 0 ? NONE : shown();
  return elements.map((element, index): Element => {
    if (element.kind === 'mark') return { ...element, parts: parting.has(index) };
    if (element.kind !== 'slot' || !(parting.has(index - 1) || parting.has(index + 1))) return element;
    return { ...element, free: false, item: known.has(element.param.name) ? 'shown' : 'any' };
  });
}

/** Of texts that follow each other at once every one but the last takes one word: the explicit rule for `{first} {last}`. */
function isOne(elements: readonly Element[], index: number): boolean {
  const here = elements[index];
  const next = elements[index + 1];
  return here?.kind === 'slot' && here.param.type === 'text' && next?.kind === 'slot' && next.param.type === 'text';
}

function pattern(value: string, group: string): RegExp {
  const literal = value
    .split(MARKED)
    .map((part, index) => (index % 2 === 1 ? group : part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')));
  return new RegExp(`^${literal.join('')}$`, 'isu');
}

function withFillers(elements: readonly Element[], language: Language): Element[] {
  const keys = elements.map((element) => (element.kind === 'word' ? element.key : ''));
  const fillers = new Set<number>();
  for (const index of elements.keys()) {
    for (let offset = 0; offset < fillerAt(keys, index, language); offset++) fillers.add(index + offset);
  }
  return elements.map((element, index) =>
    element.kind === 'word' && fillers.has(index) ? { ...element, filler: true } : element,
  );
}

/** How many words the longest filler takes that begins at `index`; 0 when none does. */
export function fillerAt(keys: readonly string[], index: number, language: Language): number {
  const fits = (words: readonly string[]) => words.every((word, offset) => keys[index + offset] === word);
  return Math.max(0, ...FILLERS[language].filter(fits).map((words) => words.length));
}

const FILLERS: Readonly<Record<Language, readonly (readonly string[])[]>> = {
  en: languages.en.fillers.map((phrase) => phrase.split(' ')),
  de: languages.de.fillers.map((phrase) => phrase.split(' ')),
  zh: languages.zh.fillers.map((phrase) => [...phrase]),
};
