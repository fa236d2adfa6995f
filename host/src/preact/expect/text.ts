import type { Bindings, Machine } from '../../machine/index.js';
import { literal, type UiNode } from '../../screen/index.js';
import type { Part } from './sentence.js';

/** A text that is looked for: as it is in one run, and as a selector says it for any. */
export interface Wanted {
  readonly value: string;
  readonly expression: string;
  /** One telephone number, which an app writes as it likes. */
  readonly isNumber: boolean;
}

/** The text of a sentence, with the values of a run. Pure. */
export function wantedText(text: readonly Part[], bindings: Bindings, machine: Machine): Wanted {
  const parts = trimmed(text);
  const terms = parts.map((part) => (part.kind === 'slot' ? `$${part.name}` : literal(part.text)));
  const value = parts.map((part) => (part.kind === 'slot' ? (bindings[part.name] ?? '') : part.text)).join('');
  const [only] = parts;
  const type = only?.kind === 'slot' ? machine.params.find(({ name }) => name === only.name)?.type : undefined;
  return {
    value,
    expression: terms.length === 1 ? (terms[0] ?? "''") : `concat(${terms.join(',')})`,
    isNumber: parts.length === 1 && type === 'phone',
  };
}

/**
 * How a node shows a text, as the condition that says so; undefined where it does not. Pure.
 * @param among the text may stand among others: where it does, or `'always'`: what is to be nowhere is not to be among others either
 */
export function conditionOf(node: UiNode, wanted: Wanted, among: boolean | 'always'): string | undefined {
  if (node.password || wanted.value.trim() === '') return undefined;
  for (const [attribute, shown] of [
    ['text', node.text],
    ['content-desc', node.contentDesc],
  ] as const) {
    const isAmong = among !== false && padded(shown).includes(padded(wanted.value));
    if (among === 'always') {
      if (isAmong) return `contains(${paddedOf(`@${attribute}`)},${paddedOf(wanted.expression)})`;
      continue;
    }
    if (!wanted.isNumber && shown === wanted.value) return `@${attribute}=${wanted.expression}`;
    if (wanted.isNumber && bare(shown) !== '' && bare(shown) === bare(wanted.value))
      return `${bareOf(`@${attribute}`)}=${bareOf(wanted.expression)}`;
    if (isAmong) return `contains(${paddedOf(`@${attribute}`)},${paddedOf(wanted.expression)})`;
  }
  return undefined;
}

/** What a number is written with besides its digits. */
const PUNCTUATION = ' ()+-./';

function bare(text: string): string {
  return [...text].filter((sign) => !PUNCTUATION.includes(sign)).join('');
}

function bareOf(expression: string): string {
  return `translate(${expression},'${PUNCTUATION}','')`;
}

/** What may stand beside a word: with blanks in its place, only whole words are found. */
const SIGNS = '.,;:!?()"';

function padded(text: string): string {
  return ` ${[...text].map((sign) => (SIGNS.includes(sign) ? ' ' : sign)).join('')} `;
}

function paddedOf(expression: string): string {
  return `concat(' ',translate(${expression},'${SIGNS}','${' '.repeat(SIGNS.length)}'),' ')`;
}

/** Blanks of the sentence around a text are not part of it. */
function trimmed(text: readonly Part[]): readonly Part[] {
  return text
    .map((part, at): Part => {
      if (part.kind === 'slot') return part;
      const start = at === 0 ? part.text.trimStart() : part.text;
      return { ...part, text: at === text.length - 1 ? start.trimEnd() : start };
    })
    .filter((part) => part.kind === 'slot' || part.text !== '');
}
