import { heapMb, type Resources } from './resources.js';

/** What a device holds after so many steps, with the screen back where the soak began. */
export interface SoakRow {
  readonly steps: number;
  readonly heapMb: number;
  readonly metaspaceMb: number;
  readonly residentMb: number;
  readonly windows: number;
  readonly appProcesses: number;
  /** App processes that have ended and are still held by something. */
  readonly endedButHeld: number;
  readonly threads: number;
  readonly descriptors: number;
  /** Of the steps since the row before. */
  readonly msPerStep: number;
}

export function soakRow(steps: number, held: Resources, msPerStep: number): SoakRow {
  const mb = (bytes: number) => Math.round(bytes / 1e4) / 100;
  return {
    steps,
    heapMb: heapMb(held),
    metaspaceMb: mb(held.metaspaceBytes),
    residentMb: Math.round(held.residentBytes / 1e6),
    windows: held.windows,
    appProcesses: held.appProcesses,
    endedButHeld: held.appLoaders - held.appProcesses,
    threads: Object.values(held.threads).reduce((sum, count) => sum + count, 0),
    descriptors: held.descriptors,
    msPerStep: Math.round(msPerStep),
  };
}

/** MB by which the heap grows in a thousand steps, by the line of least squares through the rows. */
export function heapSlope(rows: readonly SoakRow[]): number {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const steps = mean(rows.map((row) => row.steps));
  const heap = mean(rows.map((row) => row.heapMb));
  const over = rows.reduce((sum, row) => sum + (row.steps - steps) * (row.heapMb - heap), 0);
  const under = rows.reduce((sum, row) => sum + (row.steps - steps) ** 2, 0);
  return (over / under) * 1_000;
}

/** The rows as a Markdown table. */
export function soakTable(rows: readonly SoakRow[]): string {
  const head = [
    'steps',
    'live heap MB',
    'metaspace MB',
    'RSS MB',
    'windows',
    'app processes',
    'ended but held',
    'threads',
    'descriptors',
    'ms a step',
  ];
  const lines = rows.map((row) => [
    row.steps,
    row.heapMb.toFixed(1),
    row.metaspaceMb.toFixed(1),
    row.residentMb,
    row.windows,
    row.appProcesses,
    row.endedButHeld,
    row.threads,
    row.descriptors,
    row.msPerStep,
  ]);
  return [head, head.map(() => '---:'), ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
