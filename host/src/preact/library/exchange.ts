import { contains, parseMachine } from '../../machine/index.js';
import type { StoredTrajectory } from '../../trajectory/index.js';
import { currentOf, type Holdings, merge } from './holdings.js';
import { LAST } from './prune.js';
import type { Import } from './records.js';
import type { Statistics } from './statistics.js';
import type { Tables } from './tables.js';

/** All that is kept of these machines. */
export function holdingsOf(tables: Omit<Tables, 'id' | 'secret'>, names: readonly string[]): Holdings {
  const { versions, evidence, choices, trajectories, statistics } = tables;
  const of = (name: string) => ({ start: [name], end: [name, LAST] }) as never;
  return {
    versions: names.flatMap((name) =>
      [...versions.getRange(of(name))].map(({ key, value }) => ({ name, hash: key[1], ...value })),
    ),
    evidence: names.flatMap((name) =>
      [...evidence.getRange(of(name))].map(({ key, value }) => ({ name, hash: key[1], id: key[2], text: value })),
    ),
    choices: names.flatMap((name) =>
      [...choices.getRange(of(name))].map(({ key, value }) => ({ name, at: key[1], hash: key[2], why: value })),
    ),
    trajectories: names.flatMap((name) =>
      [...trajectories.getRange(of(name))].map(({ key, value }) => ({
        name,
        id: key[1],
        trajectory: plain<Holdings['trajectories'][number]['trajectory']>(value),
      })),
    ),
    statistics: names.flatMap((name) =>
      [...statistics.getRange(of(name))].map(({ key: [, hash, versionCode, locale, library], value }) => ({
        ...{ name, hash, versionCode, locale, library },
        counts: plain<Holdings['statistics'][number]['counts']>(value),
      })),
    ),
  };
}

/** As JSON has it, whatever the store made of it. */
function plain<T>(value: object): T {
  return JSON.parse(JSON.stringify(value)) as T;
}

/** What became of one machine of others. */
export interface Taken {
  readonly name: string;
  /** Versions that were not kept here before. */
  readonly versions: number;
  /** `theirs`: their version is used from now on. `beside`: ours does something that theirs does not, and goes on being used. */
  readonly current: 'ours' | 'theirs' | 'beside';
  /** What theirs does not do. */
  readonly reason?: string;
}

/**
 * Adds all that others have kept to what is kept here, in the transaction of whoever calls. Nothing of ours is lost, nor is what works: a version of theirs
 * takes the place of ours only where it does all that ours does.
 *
 * @param by who signed it; absent for what was our own before
 */
export function take(tables: Tables, theirs: Holdings, by?: Import): readonly Taken[] {
  const names = [...new Set(theirs.versions.map(({ name }) => name))].sort();
  const ours = holdingsOf(tables, names);
  const merged = merge(ours, theirs);
  const known = new Set(ours.versions.map(({ name, hash }) => `${name} ${hash}`));
  const fresh = merged.versions.filter(({ name, hash }) => !known.has(`${name} ${hash}`));
  for (const { name, hash, ...version } of fresh) {
    const { trajectory, ...record } = version;
    tables.versions.put([name, hash], { ...record, ...(trajectory !== undefined && { trajectory }) });
    if (by !== undefined) tables.imports.put([name, hash], by);
  }
  for (const { name, hash, id, text } of merged.evidence) tables.evidence.put([name, hash, id], text);
  for (const { name, at, hash, why } of merged.choices) tables.choices.put([name, at, hash], why);
  for (const { name, id, trajectory } of merged.trajectories)
    tables.trajectories.put([name, id], trajectory as unknown as StoredTrajectory);
  for (const { name, hash, versionCode, locale, library, counts } of merged.statistics)
    tables.statistics.put([name, hash, versionCode, locale, library], counts as Statistics);
  const chosen = currentOf(merged);
  return names.map((name) => {
    const versions = fresh.filter((version) => version.name === name).length;
    const our = tables.current.get(name);
    const last = chosen.get(name);
    if (last === undefined || last.hash === our) return { name, versions, current: 'ours' };
    const loss = our === undefined ? undefined : lossOf(merged, name, last.hash, our);
    if (our !== undefined && loss !== undefined) {
      tables.choices.put([name, last.at + 1, our], 'kept');
      return { name, versions, current: 'beside', reason: loss };
    }
    tables.current.put(name, last.hash);
    return { name, versions, current: 'theirs' };
  });
}

/** What a version of theirs does not do that ours does; undefined where it does all of it. */
function lossOf({ versions }: Holdings, name: string, theirs: string, ours: string): string | undefined {
  const [next, now] = [theirs, ours].map((hash) => {
    const text = versions.find((each) => each.name === name && each.hash === hash)?.text;
    const read = text === undefined ? undefined : parseMachine(text);
    return read?.kind === 'machine' ? read.machine : undefined;
  });
  if (next === undefined || now === undefined) return 'its text cannot be read';
  const containment = contains(next, now);
  return containment.kind === 'loses' ? containment.reason : undefined;
}
