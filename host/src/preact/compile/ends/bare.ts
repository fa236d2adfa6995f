import { isClock, literal, type UiNode } from '../../../screen/index.js';
import type { Slot } from '../parameters.js';
import { callOf, give, type Writing } from '../provenance/index.js';
import { PUNCTUATION } from './by-digits.js';
import type { Ending, Shown } from './ending.js';
import { isCounted } from './passing.js';
import { type NewText, newTexts } from './texts.js';
import { unitsIn } from './units.js';

/**
 * A value that the last screen writes with other signs around its digits, "23h 41m 04s" or "00:20:05" of a duration, "$1,234.50" of an amount. What
 * tells units, a currency or which side of nothing stays as it is written: 45 minutes are not 45 seconds. A bare clock may run, and is taken where it
 * cannot. Pure.
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

/** A clock without its leading zeros, or parts with their units: of twenty minutes and five seconds, 00:20:05, 20:05 and 20m 05s. */
function durationIn({ node, attribute, text }: NewText, { param, value }: Slot, name: string): readonly Shown[] {
  if (text.replaceAll(/\D/g, '').length < LEAST_DIGITS) return [];
  const signs = signsOf(text);
  const places = give(DURATION, value);
  if (signs === undefined || places?.length !== PLACES) return [];
  if (signs === ':') return clockIn({ node, attribute, text }, places, param.name, name);
  const writing = unitsIn(text, places);
  const shown = writing && give(writing, value);
  if (writing === undefined || shown === undefined) return [];
  // What stands before the first part that is not nothing may be left out, with its units.
  const whole = `concat('0',$${name})`;
  const leftOut = `substring-before(concat('0',$${name},'|'),concat(@${attribute},'|'))`;
  const condition = `ends-with(${whole},@${attribute}) and translate(${leftOut},'0${signs}','')=''`;
  return [{ check: present(node, condition), made: { name, value: callOf(writing, param.name), shown } }];
}

function clockIn({ node, attribute, text }: NewText, shown: string, param: string, name: string): readonly Shown[] {
  if (text.replaceAll(':', '').padStart(PLACES, '0') !== shown) return [];
  const bare = without(attribute, ':');
  const condition = `ends-with(concat('${'0'.repeat(PLACES)}',${bare}),$${name}) and string-length(${bare})<${PLACES + 1}`;
  return [{ check: present(node, condition), made: { name, value: callOf(DURATION, param), shown } }];
}

/** With as many decimals as it is shown with; thousands may be set apart or not. What stands before and behind it stays as it is written. */
function numberIn(
  { node, attribute, text }: NewText,
  { param, value }: Slot,
  name: string,
  locales: readonly string[],
): readonly Shown[] {
  const [found, ...more] = text.matchAll(/\d(?:[\d.,]*\d)?/g);
  if (found === undefined || more.length > 0) return [];
  const [before, behind] = [text.slice(0, found.index), text.slice(found.index + found[0].length)];
  if (`${before}${behind}`.includes("'") || isCounted(behind)) return [];
  for (const locale of locales) {
    const [mark, group] = locale === 'de' ? [',', '.'] : ['.', ','];
    const bare = (of: string) => of.replaceAll(group, '');
    const plain = bare(found[0]);
    if (!(mark === '.' ? /^\d+(?:\.\d+)?$/ : /^\d+(?:,\d+)?$/).test(plain) || plain === text) continue;
    const decimals = plain.split(mark)[1] ?? '';
    const pattern = decimals === '' ? '0' : `0.${'0'.repeat(decimals.length)}`;
    const writing: Writing = { function: 'number', options: locale === 'en' ? [pattern] : [pattern, locale] };
    if (give(writing, value) !== plain) continue;
    const around = [bare(before), `$${name}`, bare(behind)].filter((part) => part !== '');
    const parts = around.map((part) => (part === `$${name}` ? part : literal(part)));
    const whole = parts.length === 1 ? parts[0] : `concat(${parts.join(',')})`;
    const condition = `${without(attribute, group)}=${whole}`;
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

/** The signs of a text that are no digits, each once; undefined where they are too many to be signs, or no selector can say them. */
function signsOf(text: string): string | undefined {
  const signs = [...new Set([...text].filter((sign) => !/\d/.test(sign)))];
  return signs.length > MOST_SIGNS || signs.includes("'") ? undefined : signs.join('');
}

function without(attribute: NewText['attribute'], signs: string): string {
  return signs === '' ? `@${attribute}` : `translate(@${attribute},'${signs}','')`;
}

function present({ resourceId }: UiNode, condition: string): Shown['check'] {
  const where = resourceId === '' ? '' : `@resource-id=${literal(resourceId)} and `;
  return { kind: 'present', selector: `//*[${where}${condition}]` };
}
