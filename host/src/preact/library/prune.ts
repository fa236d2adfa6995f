import type { EvidenceKey, StatisticsKey } from './records.js';
import type { Tables } from './tables.js';

/** Behind every key that begins so. */
export const LAST = '\uffff';

/**
 * The only way to lose anything: deletes what is kept of the versions of a machine that are not current, or all that is kept of it, in the transaction of
 * whoever calls. The trajectories stay as long as one version does: it must go on accepting them.
 */
export function prune(tables: Tables, name: string, what: 'older versions' | 'all'): number {
  const { versions, evidence, choices, current, trajectories, statistics, imports, reaches, agreed } = tables;
  const kept = what === 'all' ? undefined : current.get(name);
  const of = { start: [name], end: [name, LAST] };
  const gone = [...versions.getKeys(of as never)].filter(([, hash]) => hash !== kept);
  const isGone = (hash: string) => hash !== kept;
  for (const key of gone) {
    versions.remove(key);
    imports.remove(key);
    reaches?.remove(key[1]);
  }
  for (const key of [...evidence.getKeys(of as never)]) if (isGone((key as EvidenceKey)[1])) evidence.remove(key);
  for (const key of [...choices.getKeys(of as never)]) if (isGone(key[2])) choices.remove(key);
  for (const key of [...statistics.getKeys(of as never)]) if (isGone((key as StatisticsKey)[1])) statistics.remove(key);
  if (kept !== undefined) return gone.length;
  for (const key of [...trajectories.getKeys(of as never)]) trajectories.remove(key);
  for (const key of [...(agreed?.getKeys(of as never) ?? [])]) agreed?.remove(key);
  current.remove(name);
  return gone.length;
}
