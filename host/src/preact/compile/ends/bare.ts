import { isClock, literal, type UiNode } from '../../../screen/index.js';
import type { Slot } from '../parameters.js';
import { callOf, give, type Writing } from '../provenance/index.js';
import { PUNCTUATION } from './by-digits.js';
import type { Ending, Shown } from './ending.js';
import { type NewText, newTexts } from './texts.js';

/**
 * A value that the last screen writes with other signs around its digits, "23h 41m 04s" or "00:20:05" of a duration, "$1,234.50" of an amount: the
 * digits are compared, so that it does not matter which signs and zeros another value is written with. A bare clock may run, and
 * is taken where it cannot. Pure.
 */
export function shownBare(slot: Slot, name: string, ending: Ending): readonly Shown[] {
  const texts = newTexts(ending).filter(({ text }) => ending.isPutIn || !isClock(text));
  return texts.flatMap((text) => {
    switch (slot.param.type) {
      case 'duration':
        return durationIn(text, slot, name);
      case 'number':
        return numberIn(text, slot, name, ending.locales);
      case 'phone':
        return phoneIn(text, slot);
      default:
        return [];
    }
  });
}

/** Hours, minutes and seconds, two digits each. */
const DURATION: Writing = { function: 'duration', options: ['HHmmss'] };
const PLACES = 6;
/** A lone 45 is seldom those seconds. */
const LEAST_DIGITS = 3;
/** More other signs are a sentence, which another value may have another one for. */
const MOST_SIGNS = 12;

/** Zeros and units before the first that is not zero may be left out: of twenty minutes and five seconds, 00:20:05 and 20m 05s. */
function durationIn({ node, attribute, text }: NewText, { param, value }: Slot, name: string): readonly Shown[] {
  const digits = text.replaceAll(/\D/g, '');
  const shown = give(DURATION, value);
  const signs = signsOf(text, /\d/);
  if (digits.length < LEAST_DIGITS || digits.length > PLACES || shown === undefined || signs === undefined) return [];
  if (shown.length !== PLACES || digits.padStart(PLACES, '0') !== shown) return [];
  const bare = without(attribute, signs);
  const condition = `ends-with(concat('${'0'.repeat(PLACES)}',${bare}),$${name}) and string-length(${bare})<${PLACES + 1}`;
  return [{ check: present(node, condition), made: { name, value: callOf(DURATION, param.name), shown } }];
}

/** With as many decimals as it is shown with; thousands may be set apart or not. */
function numberIn(
  { node, attribute, text }: NewText,
  { param, value }: Slot,
  name: string,
  locales: readonly string[],
): readonly Shown[] {
  if (text.match(/\d[\d.,]*/g)?.length !== 1) return [];
  for (const locale of locales) {
    const [mark, group] = locale === 'de' ? [',', '.'] : ['.', ','];
    const signs = signsOf(text.replace(/[.,]$/, ''), mark === '.' ? /[\d.]/ : /[\d,]/);
    const plain = signs === undefined ? '' : [...text].filter((sign) => !signs.includes(sign)).join('');
    const decimals = plain.split(mark)[1] ?? '';
    const isPlain = mark === '.' ? /^\d+(?:\.\d+)?$/.test(plain) : /^\d+(?:,\d+)?$/.test(plain);
    if (signs === undefined || !isPlain || plain === text) continue;
    const pattern = decimals === '' ? '0' : `0.${'0'.repeat(decimals.length)}`;
    const writing: Writing = { function: 'number', options: locale === 'en' ? [pattern] : [pattern, locale] };
    if (give(writing, value) !== plain) continue;
    const condition = `${without(attribute, signs.includes(group) ? signs : signs + group)}=$${name}`;
    return [{ check: present(node, condition), made: { name, value: callOf(writing, param.name), shown: plain } }];
  }
  return [];
}

function phoneIn({ node, attribute, text }: NewText, { param, value }: Slot): readonly Shown[] {
  const bare = (of: string) => [...of].filter((sign) => !PUNCTUATION.includes(sign)).join('');
  if (!/^\d{5,}$/.test(bare(text)) || bare(text) !== bare(value)) return [];
  const condition = `${without(attribute, PUNCTUATION)}=translate($${param.name},'${PUNCTUATION}','')`;
  return [{ check: present(node, condition) }];
}

/** The signs of a text that are no part of the number, each once; undefined where they are too many to be signs, or no selector can say them. */
function signsOf(text: string, own: RegExp): string | undefined {
  const signs = [...new Set([...text].filter((sign) => !own.test(sign)))];
  return signs.length > MOST_SIGNS || signs.includes("'") ? undefined : signs.join('');
}

function without(attribute: NewText['attribute'], signs: string): string {
  return signs === '' ? `@${attribute}` : `translate(@${attribute},'${signs}','')`;
}

function present({ resourceId }: UiNode, condition: string): Shown['check'] {
  const where = resourceId === '' ? '' : `@resource-id=${literal(resourceId)} and `;
  return { kind: 'present', selector: `//*[${where}${condition}]` };
}
