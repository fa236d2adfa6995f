import { contentHash, type Screen } from '../screen/index.js';
import type { Library } from './library/index.js';

/** More screens of one app tell little that is new, and each is looked at for each selector. */
const MOST_SCREENS = 200;

/**
 * Every screen of an app that the kept runs came by, each once, in the order of their machines' names: what a new machine says must name one thing on
 * these, too.
 */
export function screensKept(library: Library, app: string): readonly Screen[] {
  const found = new Map<string, Screen>();
  for (const { machine } of library.list()) {
    if (machine.app !== app) continue;
    for (const { steps } of library.trajectories(machine.name))
      for (const screen of steps.flatMap(({ before, after }) => [before, after])) {
        const content = contentHash(screen);
        if (!found.has(content)) found.set(content, screen);
        if (found.size === MOST_SCREENS) return [...found.values()];
      }
  }
  return [...found.values()];
}
