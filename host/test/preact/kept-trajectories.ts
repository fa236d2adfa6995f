import { readdirSync, readFileSync } from 'node:fs';
import { compile } from '../../src/preact/index.js';
import type { Screen } from '../../src/screen/index.js';
import { restoreTrajectory, type StoredTrajectory, type Trajectory } from '../../src/trajectory/index.js';

const TRAJECTORIES = new URL('../../../datasets/trajectories/', import.meta.url);

/** The recorded runs that the tests keep, by file name; read anew each time, so that nothing of an earlier compilation clings to them. */
export function keptTrajectories(): ReadonlyMap<string, Trajectory> {
  const names = readdirSync(TRAJECTORIES).filter((name) => name.endsWith('.json'));
  return new Map(
    names.map((name) => {
      const stored = JSON.parse(readFileSync(new URL(name, TRAJECTORIES), 'utf8')) as StoredTrajectory;
      return [name, restoreTrajectory(stored)];
    }),
  );
}

/** What each of them compiles to among the screens of its app, these in the order that `arrange` brings them into. */
export function compiledTexts(arrange: <T>(items: readonly T[]) => readonly T[]): ReadonlyMap<string, string> {
  const kept = arrange([...keptTrajectories()]);
  const texts = kept.map(([name, trajectory]): [string, string] => {
    const corpus = kept
      .filter(([, { app }]) => app === trajectory.app)
      .flatMap(([, { steps }]) => steps.flatMap(({ before, after }): readonly Screen[] => [before, after]));
    const compiled = compile(trajectory, arrange(corpus));
    return [name, compiled.kind === 'machine' ? `${compiled.hash}\n${compiled.text}` : compiled.reason];
  });
  return new Map(texts.sort(([one], [other]) => (one < other ? -1 : 1)));
}
