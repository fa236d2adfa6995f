import { type Reading, whyAmbiguous } from '../probe.js';
import { readProbes } from './conclude.js';
import type { Run } from './run.js';

/** What the probes read before the run: only a change since then counts. A reason not to begin where one cannot be read: nothing could prove the run. */
export async function readBaseline(run: Run): Promise<string | undefined> {
  const readings = await readProbes(run);
  run.baseline = readings;
  run.beforeAct = readings;
  const unreadable = readings.find((reading) => reading.kind === 'unknown');
  if (unreadable !== undefined)
    return `Nothing was done: what proves ${run.machine.name} cannot be read (${unreadable.reason}).`;
  const probes = run.machine.finals.flatMap((final) => final.probes);
  const [ambiguous] = probes.flatMap(
    (probe, index) => whyAmbiguous(probe, readings[index] as Reading, run.bindings) ?? [],
  );
  return ambiguous && `Nothing was done: ${ambiguous}.`;
}
