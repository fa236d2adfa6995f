import { isDeepStrictEqual } from 'node:util';
import { systemClock, UsageError } from '../base/index.js';
import type { Device } from '../device/index.js';
import { type Bindings, type Bound, bindGoal, type Machine } from '../machine/index.js';

/** A day that no goal means: what binds otherwise on it says a day by today's. */
const LONG_AGO = '2000-01-01';

/** This computer's day, `2026-01-31`: good enough to see whether a goal can be bound at all, before a device is asked for. */
export function hostDay(): string {
  const now = new Date(systemClock.now());
  const two = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** The device's day, in its own time zone. @throws UsageError where it does not tell */
export async function deviceDay(device: Device, signal?: AbortSignal): Promise<string> {
  const { stdout } = await device.shell('date +%Y-%m-%d', signal);
  const [day] = /^\d{4}-\d{2}-\d{2}$/m.exec(stdout) ?? [];
  if (day !== undefined) return day;
  throw new UsageError(
    'day',
    `The device does not tell its day (it says '${stdout.trim()}'). Say the date in the goal.`,
  );
}

/** The goal bound by the device's day where it says a day by today's ("tomorrow", "next Friday"); as it is bound already where it does not. */
export async function bindByDevice(
  machine: Machine,
  goal: string,
  given: Bindings,
  device: Device,
  signal?: AbortSignal,
): Promise<Bound> {
  const bound = bindGoal(machine, goal, given, hostDay());
  if (isDeepStrictEqual(bound, bindGoal(machine, goal, given, LONG_AGO))) return bound;
  return bindGoal(machine, goal, given, await deviceDay(device, signal));
}
