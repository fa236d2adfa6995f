import type { AmbiguousList } from './lists.js';
import type { Picked } from './report.js';

/** What a replay does that takes the first text which holds the words, whatever their case: the published way. */
export function firstHit({ people, meant, isAmbiguous }: AmbiguousList): Picked['baseline'] {
  const wanted = meant.name.toLowerCase();
  const hit = people.find(({ name, note }) => [name, note].some((text) => text.toLowerCase().includes(wanted)));
  return !isAmbiguous && hit === meant ? 'right' : 'wrong';
}
