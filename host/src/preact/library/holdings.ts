import { z } from 'zod';
import { canonicalHash, parseMachine } from '../../machine/index.js';
import { restoreTrajectory, type StoredTrajectory, trajectoryId } from '../../trajectory/index.js';
import { readEvidence } from '../evidence.js';
import type { Choice } from './records.js';
import { further, type Statistics } from './statistics.js';

const origin = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('compiled') }),
  z.object({ kind: z.literal('grown'), from: z.string() }),
  z.object({ kind: z.literal('expecting'), from: z.string() }),
  z.object({ kind: z.literal('unknown') }),
]);

const count = z.number().int().nonnegative();

const statistics = z.object({
  held: count,
  relaunched: count.optional(),
  detoured: count,
  failed: count,
  failedInARow: count,
  firstAt: z.string(),
  lastAt: z.string(),
  lastReason: z.string().optional(),
  releasedAt: z.string().optional(),
  values: z.array(z.string()),
  transitions: z.record(
    z.string(),
    z.object({
      witnessed: count,
      already: count,
      missed: count,
      lastAt: z.string(),
      lastMs: z.number().optional(),
      totalMs: z.number(),
    }),
  ),
});

const holdings = z.object({
  versions: z.array(
    z.object({
      name: z.string().min(1),
      hash: z.string().min(1),
      text: z.string(),
      keptAt: z.string(),
      origin,
      trajectory: z.string().optional(),
    }),
  ),
  evidence: z.array(z.object({ name: z.string(), hash: z.string(), id: z.string(), text: z.string() })),
  choices: z.array(
    z.object({
      name: z.string(),
      at: z.number().int().nonnegative(),
      hash: z.string(),
      why: z.enum(['kept', 'rolled back', 'imported']),
    }),
  ),
  trajectories: z.array(
    z.object({ name: z.string(), id: z.string(), trajectory: z.looseObject({ steps: z.array(z.unknown()) }) }),
  ),
  statistics: z.array(
    z.object({
      name: z.string(),
      hash: z.string(),
      versionCode: z.string(),
      locale: z.string(),
      library: z.string(),
      counts: statistics,
    }),
  ),
});

/** All that a library keeps of some machines, as plain data: what a bundle holds, and what two libraries are merged by. */
export type Holdings = z.infer<typeof holdings>;

/**
 * Reads holdings that come from elsewhere. A version must have the hash of its text, evidence must be for its version, and a recorded run must be what
 * its id says: so that nothing is believed of a machine that was said of another. Why they cannot be read is a sentence.
 */
export function readHoldings(data: unknown): Holdings | { readonly refused: string } {
  const parsed = holdings.safeParse(data);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return { refused: `${issue?.path.join('.')}: ${issue?.message}` };
  }
  for (const { name, hash, text } of parsed.data.versions) {
    const read = parseMachine(text);
    if (read.kind !== 'machine') return { refused: `the text of ${name} (${hash}) is no machine` };
    if (read.machine.name !== name || canonicalHash(read.machine) !== hash)
      return { refused: `the text of ${name} is not the one of the hash ${hash}` };
  }
  const versions = new Set(parsed.data.versions.map(({ name, hash }) => `${name} ${hash}`));
  for (const { name, hash, text } of parsed.data.evidence) {
    const evidence = readEvidence(text, hash);
    if ('refused' in evidence) return { refused: `the evidence of ${name} (${hash}) does not count for it` };
  }
  const proven = new Set(parsed.data.evidence.map(({ name, hash }) => `${name} ${hash}`));
  const unproven = parsed.data.versions.find(({ name, hash }) => !proven.has(`${name} ${hash}`));
  if (unproven !== undefined) return { refused: `there is no evidence for ${unproven.name} (${unproven.hash})` };
  const chosen = parsed.data.choices.find(({ name, hash }) => !versions.has(`${name} ${hash}`));
  if (chosen !== undefined) return { refused: `${chosen.name} (${chosen.hash}) is chosen, and is not there` };
  const other = parsed.data.trajectories.find(({ id, trajectory }) => idOf(trajectory) !== id);
  if (other !== undefined) return { refused: `the run ${other.id} of ${other.name} is another one` };
  return parsed.data;
}

function idOf(stored: unknown): string | undefined {
  try {
    return trajectoryId(restoreTrajectory(stored as StoredTrajectory));
  } catch {
    // It is no recorded run: then it is not the one that it says it is.
    return undefined;
  }
}

/** What either has. Nothing is lost, in whatever order and however often libraries are merged: of counts of one library the later ones stand. Pure. */
export function merge(one: Holdings, other: Holdings): Holdings {
  return {
    versions: union(one.versions, other.versions, ({ name, hash }) => [name, hash]),
    evidence: union(one.evidence, other.evidence, ({ name, hash, id }) => [name, hash, id]),
    choices: union(one.choices, other.choices, ({ name, at, hash }) => [name, String(at).padStart(16, '0'), hash]),
    trajectories: union(one.trajectories, other.trajectories, ({ name, id }) => [name, id]),
    statistics: union(
      one.statistics,
      other.statistics,
      ({ name, hash, versionCode, locale, library }) => [name, hash, versionCode, locale, library],
      (first, second) => ({
        ...first,
        counts: further(first.counts as Statistics, second.counts as Statistics) as typeof first.counts,
      }),
    ),
  };
}

/** Of two with the same key the smaller text stands, whoever had it: the same on both sides. */
function union<T>(
  one: readonly T[],
  other: readonly T[],
  keyOf: (each: T) => readonly string[],
  join: (first: T, second: T) => T = (first, second) =>
    JSON.stringify(first) <= JSON.stringify(second) ? first : second,
): T[] {
  const all = new Map<string, T>();
  for (const each of [...one, ...other]) {
    const key = JSON.stringify(keyOf(each));
    const known = all.get(key);
    all.set(key, known === undefined ? each : join(known, each));
  }
  return [...all].sort(([first], [second]) => (first < second ? -1 : 1)).map(([, each]) => each);
}

/** The version of each machine that was chosen last. Pure. */
export function currentOf({ choices }: Pick<Holdings, 'choices'>): ReadonlyMap<string, Pick<Choice, 'at' | 'hash'>> {
  const current = new Map<string, Pick<Choice, 'at' | 'hash'>>();
  for (const { name, at, hash } of choices) {
    const known = current.get(name);
    if (known === undefined || at > known.at || (at === known.at && hash > known.hash)) current.set(name, { at, hash });
  }
  return current;
}
