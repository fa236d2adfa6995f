import { blockPlace, headerPlace, type Place } from '../place.js';

/** The line of the text that a place of a linked machine comes from: its own, or the one that uses the machine that it is in. */
export function lineOfPlace(lines: ReadonlyMap<Place, number>, place: Place): number | undefined {
  const own = lines.get(place);
  if (own !== undefined) return own;
  for (const [at, line] of lines) {
    const name = /^use\/(.*)$/.exec(at)?.[1];
    if (name === undefined) continue;
    const isIts = [blockPlace('state', `${name}.`), blockPlace('on', `${name}.`), headerPlace.let(`${name}-`)];
    if (isIts.some((prefix) => place.startsWith(prefix))) return line;
  }
  return undefined;
}
