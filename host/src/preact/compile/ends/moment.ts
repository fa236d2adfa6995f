import { suggest } from '../../../screen/index.js';
import type { Slot } from '../parameters.js';
import { callOf, onClock, type Writing, writingsOf } from '../provenance/index.js';
import { parametersOf, wordsOf } from '../selectors.js';
import type { Ending, Shown } from './ending.js';
import { nearDayIn, withNearDay } from './near-day.js';
import { saysPassing } from './passing.js';
import { newTexts } from './texts.js';

/** A day or a time among other words has no more words than this: "Thursday, October 26th 2023". */
const MOST_WORDS = 5;

/**
 * A day or a time that the last screen writes otherwise than the goal, as a text of its own or within one: "Oct 26, 2023 at 6:30 PM". None where it may
 * be written so in two ways: for another value the app would show another text, and this run does not tell which. A day of its own is known with and
 * without the word for a near one. Pure.
 */
export function momentShown(slot: Slot, name: string, ending: Ending): readonly Shown[] {
  const { type } = slot.param;
  if (type !== 'date' && type !== 'time') return [];
  return newTexts(ending).flatMap(({ node, attribute, text }): readonly Shown[] => {
    for (const shown of partsOf(text).filter((part) => maySay(part, slot))) {
      const [writing, another] = writingsIn(shown, slot, ending);
      if (writing === undefined) continue;
      if (another !== undefined || !tellsMoment(writing)) return [];
      const parameters = { ...parametersOf(ending.known), [name]: shown };
      const avoid = [...ending.avoid, ...wordsOf(ending.known).filter((word) => !shown.includes(word))];
      // Tomorrow the same day has another word before it, or none.
      const day = type === 'date' ? nearDayIn(writing, ending.locales) : undefined;
      const near = day?.isAllBeside(text, shown) ? day : undefined;
      if (near === undefined && saysPassing(text, { parameters, avoid })) return [];
      const options = { screens: ending.seen, parameters, saying: attribute, avoid, limit: 1 };
      const [best] = suggest(ending.last, node, options);
      if (best?.selector.includes(`$${name}`) !== true) return [];
      const selector =
        near === undefined
          ? best.selector
          : withNearDay(best.selector, text, { attribute, name, wording: { parameters, avoid }, near });
      if (selector === undefined) return [];
      const value = callOf(writing, slot.param.name);
      return [{ check: { kind: 'present', selector }, made: { name, value, shown } }];
    }
    return [];
  });
}

function writingsIn(shown: string, slot: Slot, { last, locales }: Ending): readonly Writing[] {
  const { type } = slot.param;
  if (type !== 'date' && type !== 'time') return [];
  const span = { type, value: slot.value, start: slot.start, end: slot.end };
  return onClock(last, writingsOf(shown, span, locales), locales);
}

/** Before it is looked at closely: is the day's number there, or the minute's? */
function maySay(text: string, { param, value }: Slot): boolean {
  const [, number = ''] = (param.type === 'date' ? /-0?(\d+)$/ : /:(\d+)/).exec(value) ?? [];
  return text.includes(number) || !/[0-9]/.test(text);
}

/** A day with its month, a time with its minutes: less is a number like any other. */
function tellsMoment({ function: of, options: [pattern = ''] }: Writing): boolean {
  return of === 'date' ? /d/.test(pattern) && /M/.test(pattern) : /[Hh]/.test(pattern) && /m/.test(pattern);
}

/** The text, and what stands in it as words of their own that hold a digit, the longest first. */
function partsOf(text: string): readonly string[] {
  const words = [...text.matchAll(/\S+/g)];
  const parts: string[] = [text];
  for (let count = Math.min(MOST_WORDS, words.length); count > 0; count -= 1)
    for (let at = 0; at + count <= words.length; at += 1) {
      const [from, until] = [words[at], words[at + count - 1]];
      if (from === undefined || until === undefined) continue;
      const part = text.slice(from.index, until.index + until[0].length).replace(/^[(“"]+|[,.;:)”"]+$/g, '');
      if (/\d/.test(part) && !parts.includes(part)) parts.push(part);
    }
  return parts;
}
