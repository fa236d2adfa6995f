/**
 * Texts that tell the moment, not the place: clocks, dates, levels, counters, amounts. A digit is enough: the words of an app's own interface
 * rarely hold one, its data mostly do.
 */
export function isVolatile(text: string): boolean {
  return /\p{Nd}/u.test(text) || /^(just now|yesterday|today|now|gerade eben|gestern|heute)$/i.test(text.trim());
}

/** `9:41`, `21:05:33`, `9:41 PM`: a running clock changes these without anyone's doing. */
export function isClock(text: string): boolean {
  return /^\s*\d{1,2}[:.]\d{2}([:.]\d{2})?\s*([AaPp]\.?[Mm]\.?)?\s*$/.test(text);
}
