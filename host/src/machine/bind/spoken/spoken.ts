import type { Param } from '../../model.js';
import { acceptValue } from '../types.js';
import type { Language } from '../words.js';
import { readDay } from './day.js';
import { readLength } from './duration.js';
import { readItems } from './items.js';
import { isGrouped, readNumber } from './number.js';
import { readTime } from './time.js';

/** How a goal is heard: in its language, and on the day that it is on the device; without one, "tomorrow" is no day. */
export interface Hearing {
  readonly language: Language;
  readonly today: string | undefined;
  /** What is asked or noted has been: of days without a year the last one is meant. */
  readonly past?: boolean;
  /** The word right before the value. */
  readonly behind?: string | undefined;
}

/** The value of a parameter that a piece of a goal says, in whole: as a parameter is written, or as people say it. Undefined where it is none. Pure. */
export function readSpoken(param: Param, text: string, hearing: Hearing): string | undefined {
  const isMany = param.type === 'number' && isGrouped(text);
  // "8.000 steps": nobody writes a last 0 behind the point, but some write a point between thousands.
  if (isMany && hearing.language !== 'de' && /0%?$/.test(text.trim())) return undefined;
  // "1.250" of a German goal is no number with a part, although a machine would write one so.
  const isOtherwise = isMany && hearing.language === 'de';
  const written = param.type === 'list' || isOtherwise ? undefined : acceptedAs(param, text);
  if (written !== undefined) return written;
  const said = inWords(param, text, hearing);
  return said === undefined ? undefined : acceptedAs(param, said);
}

/** A day that is the same whichever day it is said on: `October 30, 2023`, and not `October 30`. As a parameter has it. Pure. */
export function dayInWords(text: string, language: Language): string | undefined {
  const [one, other] = SAID_ON.map((today) => readDay(text, today, language));
  return one === other ? one : undefined;
}

/** Of different years, months and weekdays. */
const SAID_ON = ['2000-01-01', '2031-06-17'];

function inWords(
  { type }: Param,
  text: string,
  { language, today, past = false, behind }: Hearing,
): string | undefined {
  switch (type) {
    case 'date':
      return today === undefined ? dayInWords(text, language) : readDay(text, today, language, past);
    case 'time':
      return readTime(text, language, behind);
    case 'duration':
      return readLength(text, language);
    case 'number':
      return readNumber(text, language);
    case 'list':
      return readItems(text, language);
    case 'text':
    case 'phone':
    case 'email':
    case 'enum':
    case 'file':
    case 'secret':
      return undefined;
    default:
      return type satisfies never;
  }
}

function acceptedAs(param: Param, text: string): string | undefined {
  const accepted = acceptValue(param, text);
  return accepted.kind === 'accepted' ? accepted.value : undefined;
}
