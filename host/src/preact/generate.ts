import { createHash } from 'node:crypto';
import type { Bindings, Param } from '../machine/index.js';

/** Letters that make a word a person could be called, and that no font or keyboard lacks. */
const SYLLABLES = ['ka', 'lo', 'mi', 'ra', 'ten', 'vo', 'su', 'ne', 'dar', 'phi', 'ge', 'bo'];

/**
 * Other parameters than the recorded ones, of the same shape, for the gate's second run: the same seed gives the same values, so that a gate can be
 * repeated. A recorded value never comes back. Pure.
 */
export function generateParameters(params: readonly Param[], recorded: Bindings, seed: string): Bindings {
  const random = randomBytes(seed);
  return Object.fromEntries(
    params.map((param) => {
      for (;;) {
        const value = generate(param, recorded[param.name] ?? '', random);
        if (value !== recorded[param.name]) return [param.name, value];
      }
    }),
  );
}

function generate(param: Param, recorded: string, random: () => number): string {
  switch (param.type) {
    case 'enum':
      return pick(param.choices ?? [recorded], random);
    case 'phone':
    case 'number':
    case 'time':
      return recorded.replace(/\d/g, (digit, at: number) =>
        at === 0 || digit === '0' ? digit : String(1 + (random() % 9)),
      );
    case 'email':
      return `${word(random)}@example.org`;
    case 'file':
      return `${word(random)}${/\.[a-z0-9]+$/i.exec(recorded)?.[0] ?? ''}`;
    default:
      return recorded
        .split(/(\s+)/)
        .map((part) => (/^\s*$/.test(part) ? part : likeCase(part, word(random))))
        .join('');
  }
}

function word(random: () => number): string {
  return `${pick(SYLLABLES, random)}${pick(SYLLABLES, random)}${pick(SYLLABLES, random)}`;
}

function likeCase(model: string, made: string): string {
  return /^\p{Lu}/u.test(model) ? made.charAt(0).toUpperCase() + made.slice(1) : made;
}

function pick<T>(items: readonly T[], random: () => number): T {
  return items[random() % items.length] as T;
}

/** A stream of bytes from a seed. */
function randomBytes(seed: string): () => number {
  let block = createHash('sha256').update(seed).digest();
  let at = 0;
  return () => {
    if (at === block.length) {
      block = createHash('sha256').update(block).digest();
      at = 0;
    }
    return block[at++] as number;
  };
}
