import { express, type Wording } from '../../../screen/index.js';
import type { Slot } from '../parameters.js';

/** What is another on another day, or for another value. */
const PASSING =
  /\p{Nd}|(?<!\p{L})(?:now|today|tomorrow|yesterday|jetzt|heute|morgen|gestern)(?!\p{L})|今天|明天|昨天/iu;

/** A longer word behind a number is what is counted, "3 alarms", and another one may have another form; a unit stays: "1,500 kg". */
const COUNTED = /\p{L}{4}/u;

/** Does a text say, beside the values, what nobody said: a time of day, a count, today? Or what no selector can say. Pure. */
export function saysPassing(text: string, wording: Wording): boolean {
  const said = express(text, wording);
  return said === undefined || PASSING.test(said.replaceAll(/\$[\w-]+/g, ''));
}

/** Is a number in the text that of things? Pure. */
export function countsThings(text: string, { param, value }: Slot): boolean {
  const at = text.indexOf(value);
  return param.type === 'number' && at >= 0 && isCounted(text.slice(at + value.length));
}

/** By what stands behind a number. */
export function isCounted(behind: string): boolean {
  return COUNTED.test(behind);
}
