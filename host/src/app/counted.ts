import { systemClock } from '../base/index.js';
import type { Device } from '../device/index.js';
import type { Bindings } from '../machine/index.js';
import {
  countedRun,
  describeQuarantine,
  deviceFacts,
  type Library,
  quarantineOf,
  type ReplayResult,
  type Where,
} from '../preact/index.js';
import type { Sourced } from './machine-file.js';

/** Where a run takes place, as statistics tell places apart. */
export async function whereOf(device: Device, app: string, signal: AbortSignal): Promise<Where> {
  const { versionCode, locale } = await deviceFacts(device, app, signal);
  return { versionCode, locale };
}

/** Why a machine is refused here: it failed too often in a row. A drafted one is somebody's work in hand, and is not. */
export function whyQuarantined(source: Sourced, where: Where, library: Library, limit: number): string | undefined {
  const { machine, hash, evidence } = source;
  if (evidence === undefined) return undefined;
  const quarantine = quarantineOf(library.statisticsAt(machine.name, hash, where), where, limit);
  return quarantine && describeQuarantine(machine.name, quarantine);
}

/** Counts a replay for its machine, unless that was held back; the sentence to tell where that brings the machine into quarantine. */
export async function countReplay(
  { machine, hash, evidence }: Sourced,
  parameters: Bindings,
  result: ReplayResult,
  where: Where,
  library: Library,
  limit: number,
): Promise<string | undefined> {
  if (result.refused) return undefined;
  const at = new Date(systemClock.now()).toISOString();
  const run = countedRun(result, at, library.digest(parameters));
  const quarantine = quarantineOf(await library.count(machine.name, hash, where, run), where, limit);
  return evidence && quarantine && describeQuarantine(machine.name, quarantine);
}
