import { fingerprint, type Screen } from '../../screen/index.js';

/** What was tried on which screen: nothing is tried twice on the same one. */
export class Tried {
  readonly #keys = new Map<string, Set<string>>();

  /** True the first time on this screen. */
  mark(screen: Screen, key: string): boolean {
    if (this.has(screen, key)) return false;
    const here = fingerprint(screen);
    const keys = this.#keys.get(here) ?? new Set<string>();
    this.#keys.set(here, keys.add(key));
    return true;
  }

  has(screen: Screen, key: string): boolean {
    return this.#keys.get(fingerprint(screen))?.has(key) === true;
  }
}
