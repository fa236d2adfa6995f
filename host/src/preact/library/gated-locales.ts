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
  const held = [...versions.getRange({ start: [name, ''], end: [name, LAST] })].filter(({ value }) => {
    const read = parseMachine(value.text);
    return read.kind === 'machine' && contains(machine, read.machine).kind === 'contains';
  });
  const locales = held.flatMap(({ key: [, hash] }) =>
    [...evidence.getRange({ start: [name, hash, ''], end: [name, hash, LAST] })].flatMap(({ value }) => {
      const proof = readEvidence(value, hash);
      return 'refused' in proof ? [] : (proof.body.where?.locale ?? []);
    }),
  );
  return [...new Set(locales)].sort();
}
