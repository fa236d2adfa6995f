import { contains, type Machine, parseMachine } from '../../machine/index.js';
import { readEvidence } from '../evidence.js';
import { LAST } from './prune.js';
import type { Tables } from './tables.js';

/**
 * The locales in which the gate has seen a machine, or a version of it that it holds whole: what was learnt on a phone in another language takes nothing
 * from what it could do before.
 */
export function gatedLocales({ versions, evidence }: Pick<Tables, 'versions' | 'evidence'>, machine: Machine) {
  const { name } = machine;
  const known = new Set<string>();
  for (const { key, value } of versions.getRange({ start: [name, ''], end: [name, LAST] })) {
    const [, hash] = key;
    const locales = [...evidence.getRange({ start: [name, hash, ''], end: [name, hash, LAST] })].flatMap((entry) => {
      const proof = readEvidence(entry.value, hash);
      return 'refused' in proof ? [] : (proof.body.where?.locale ?? []);
    });
    // To read a version and compare it takes long, and there may be dozens of them: one of each locale is enough.
    if (locales.some((locale) => !known.has(locale)) && holds(machine, value.text))
      for (const locale of locales) known.add(locale);
  }
  return [...known].sort();
}

function holds(machine: Machine, text: string): boolean {
  const read = parseMachine(text);
  return read.kind === 'machine' && contains(machine, read.machine).kind === 'contains';
}
