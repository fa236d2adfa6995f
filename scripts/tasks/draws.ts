import { createHash } from 'node:crypto';

/**
 * Values drawn by a seed: the same ones for the same seed, on every computer and with every version of anything. Each purpose draws for itself, so
 * that a parameter more changes no other.
 */
export class Draws {
  readonly #seed: string;
  #count = 0;

  constructor(seed: string) {
    this.#seed = seed;
  }

  /** Draws of their own for a purpose. */
  for(purpose: string): Draws {
    return new Draws(`${this.#seed}/${purpose}`);
  }

  /** A whole number from `least` to `most`, both included. */
  int(least: number, most: number): number {
    const hash = createHash('sha256').update(`${this.#seed}#${this.#count}`).digest();
    this.#count += 1;
    // 48 bits over spans of at most some millions: what the remainder prefers is below anything that can be noticed.
    return least + (hash.readUIntBE(0, 6) % (most - least + 1));
  }

  pick<T>(from: readonly T[]): T {
    const picked = from[this.int(0, from.length - 1)];
    if (picked === undefined) throw new RangeError('Nothing can be drawn from an empty list.');
    return picked;
  }

  /** So many different ones, in random order. @throws RangeError where there are not so many */
  sample<T>(from: readonly T[], count: number): readonly T[] {
    if (count > from.length) throw new RangeError(`${count} of ${from.length} cannot be drawn.`);
    const left = [...from];
    return Array.from({ length: count }, () => left.splice(this.int(0, left.length - 1), 1)[0] as T);
  }
}
