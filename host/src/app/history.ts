import { type Library, provenance, type Version } from '../preact/index.js';
import { type Trajectory, trajectoryId } from '../trajectory/index.js';
import type { Sourced } from './machine-file.js';

/** One version of a machine, and where it comes from, in words. */
export interface HistoryEntry {
  readonly hash: string;
  readonly keptAt: string;
  readonly current: boolean;
  readonly from: string;
}

/** How a machine came to be what it is: its versions, which of them was used when, and which version brought each line. */
export interface History {
  readonly versions: readonly HistoryEntry[];
  readonly choices: readonly { readonly at: string; readonly hash: string; readonly why: string }[];
  readonly lines: readonly { readonly place: string; readonly line: string; readonly hash: string }[];
}

/** Reads it from the library; of a machine file that nobody keeps all lines are its own. */
export function historyOf({ machine, hash }: Sourced, library: Library): History {
  const { name } = machine;
  const versions = [...library.versions(name)].reverse();
  const until = versions.findIndex((version) => version.hash === hash);
  const older = versions.slice(0, until === -1 ? versions.length : until).flatMap((version) => {
    const kept = library.version(name, version.hash);
    return kept === undefined ? [] : [{ machine: kept.machine, hash: version.hash }];
  });
  const runs = new Map(library.trajectories(name).map((run) => [trajectoryId(run), run]));
  return {
    versions: versions.map((version) => ({
      hash: version.hash,
      keptAt: version.keptAt,
      current: version.current,
      from: originInWords(version, runs, library.version(name, version.hash)?.evidence.body.by),
    })),
    choices: library.choices(name).map(({ at, hash: chosen, why }) => ({
      at: new Date(at).toISOString(),
      hash: chosen,
      why,
    })),
    lines: provenance(machine, hash, older),
  };
}

/** For people, a line each. */
export function historyInWords({ versions, choices, lines }: History): readonly string[] {
  return [
    ...versions.map(
      ({ hash, keptAt, from, current }) => `${short(hash)}  ${keptAt}  ${from}${current ? '  current' : ''}`,
    ),
    ...choices.map(({ at, hash, why }) => `${short(hash)}  ${at}  ${why}`),
    ...lines.map(({ place, line, hash }) => `${short(hash)}  ${place}  ${line}`),
  ];
}

function originInWords(
  { origin, trajectory, imported }: Version,
  runs: ReadonlyMap<string, Trajectory>,
  by?: string,
): string {
  const run = trajectory === undefined ? undefined : runs.get(trajectory);
  const made = run && ` the run of ${run.recordedAt.slice(0, 10)} by ${run.policy}, "${run.goal}"`;
  const who = `${by === undefined ? '' : `, gated by ${by}`}${imported ? `, imported ${imported.at.slice(0, 10)} from ${imported.signer}` : ''}`;
  switch (origin.kind) {
    case 'compiled':
      return `compiled from${made ?? ' a run that is not kept here'}${who}`;
    case 'grown':
      return `grown from ${short(origin.from)} by${made ?? ' a run that is not kept here'}${who}`;
    case 'expecting':
      return `${short(origin.from)}, and what somebody expects besides${who}`;
    case 'unknown':
      return `kept by an earlier reprise, which did not note from what${who}`;
  }
}

function short(hash: string): string {
  return hash.slice(0, 12);
}
