import type { Place } from '../place.js';

/** One thing in which two machines differ. */
export interface Difference {
  readonly change: 'added' | 'changed' | 'gone';
  /** In the new machine; in the old one for what is gone. */
  readonly place: Place;
  /** What is so now, and what was. */
  readonly sentence: string;
}

export function added(place: Place, sentence: string): Difference {
  return { change: 'added', place, sentence };
}

export function changed(place: Place, sentence: string): Difference {
  return { change: 'changed', place, sentence };
}

export function gone(place: Place, sentence: string): Difference {
  return { change: 'gone', place, sentence };
}

/** Texts that only one of two lists has, whatever their order: each is said to be there now, or no more. */
export function* listDifferences(
  was: readonly string[],
  is: readonly string[],
  placeOf: (index: number) => Place,
  say: { readonly now: (text: string) => string; readonly noMore: (text: string) => string },
): Generator<Difference> {
  for (const [index, text] of was.entries()) if (!is.includes(text)) yield gone(placeOf(index), say.noMore(text));
  for (const [index, text] of is.entries()) if (!was.includes(text)) yield added(placeOf(index), say.now(text));
}
