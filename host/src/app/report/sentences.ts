import type { RunRecord } from '../run-folder/index.js';

/** `2.1 s` */
export function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`;
}

/** `38 ms` */
export function milliseconds(ms: number): string {
  return `${Math.round(ms)} ms`;
}

/** The line that says it all: `replayed 7 steps, 0 model calls, 2.1 s (first run: 41.0 s)`. A run in which a policy acted is never called a replay. */
export function headline(record: RunRecord): string {
  const { steps, modelCalls } = record.counts;
  const first = record.firstRunMs === undefined ? '' : ` (first run: ${seconds(record.firstRunMs)})`;
  const counted = `${steps} steps, ${modelCalls} model calls, ${seconds(record.tookMs)}${first}`;
  if (record.kind !== 'replay') return `${record.outcome}: ${counted}`;
  if (record.outcome === 'passed') return `replayed ${counted}`;
  if (record.outcome === 'passed with detour') {
    const who = record.policy?.split(':')[0] ?? 'a policy';
    return `finished with help of the ${who}, not a replay: ${counted}, ${record.counts.misses} misses, ${record.counts.rejoins} rejoins`;
  }
  return `${record.outcome} after ${counted}`;
}
