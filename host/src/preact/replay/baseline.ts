import { unreadNames } from '../../machine/index.js';
import { type Reading, whyAmbiguous } from '../probe.js';
import { finalProbes, isReadLater, readProbes } from './conclude.js';
import type { Run } from './run.js';

/** What the probes read before the run: only a change since then counts. Those that look for what is read on the way are read there. A reason not to begin where one cannot be read: nothing could prove the run. */
export async function readBaseline(run: Run): Promise<string | undefined> {
  const readings = await readProbes(run);
  run.baseline = readings;
  run.beforeAct = readings;
  const probes = finalProbes(run.machine);
  const waiting = unreadNames(run.machine, run.bindings);
  const isLater = probes.map((probe) => isReadLater(probe, waiting));
  const unreadable = readings.find((reading, index) => reading.kind === 'unknown' && !isLater[index]);
  if (unreadable?.kind === 'unknown')
    return `Nothing was done: what proves ${run.machine.name} cannot be read (${unreadable.reason}).`;
  const [ambiguous] = probes.flatMap((probe, index) =>
    isLater[index] ? [] : (whyAmbiguous(probe, readings[index] as Reading, run.bindings) ?? []),
  );
  return ambiguous && `Nothing was done: ${ambiguous}.`;
}
