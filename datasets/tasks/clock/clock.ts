import type { Draws } from '../../../scripts/tasks/draws.js';
import { oneOf, textOf } from '../../../scripts/tasks/parameters/parameter.js';
import type { Phone } from '../../../scripts/tasks/phone.js';

export const APP = 'com.google.android.deskclock';
const DATABASE = `/data/data/${APP}/databases/clock.db`;

/** When every task begins, as the alarms' due times count it. */
const BEGINS_MS = Date.UTC(2023, 9, 15, 15, 34);
const DAY_MS = 24 * 60 * 60 * 1000;

/** Bits of the days on which an alarm rings, Monday's the lowest. */
export const WEEKDAYS = 0b0011111;
export const EVERY_DAY = 0b1111111;

export interface Alarm {
  /** As `07:30`. */
  readonly time: string;
  readonly days: number;
  readonly on: boolean;
  readonly label: string;
}

const ZONES = {
  Auckland: 'Pacific/Auckland',
  Cairo: 'Africa/Cairo',
  Denver: 'America/Denver',
  Lisbon: 'Europe/Lisbon',
  Nairobi: 'Africa/Nairobi',
  Seoul: 'Asia/Seoul',
  Stockholm: 'Europe/Stockholm',
  Toronto: 'America/Toronto',
} as const;

export type City = keyof typeof ZONES;

export const CITIES = Object.keys(ZONES) as readonly City[];
export const city = oneOf(...CITIES);
export const label = textOf([
  'Choir practice',
  'Early shift',
  'Feed the cat',
  'Morning run',
  'Phone the dentist',
  'Take the pills',
]);

export const RUNS = 'the stopwatch runs';
export const PAUSED = 'the stopwatch stands at some time';
export const AT_ZERO = 'the stopwatch stands at zero';

/** Everything that the clock keeps, each as the functions below say it. */
export async function readClock(phone: Phone): Promise<readonly string[]> {
  const alarms = await phone.rows(DATABASE, 'SELECT hour, minute, days, enabled, label FROM alarms');
  const cities = await phone.rows(DATABASE, 'SELECT zone FROM cities');
  const timers = await phone.rows(DATABASE, 'SELECT length_ms + added_ms AS ms, running FROM timers');
  const laps = await phone.rows(DATABASE, 'SELECT number FROM laps');
  const entries = await phone.rows(DATABASE, 'SELECT digits FROM timer_entry');
  const stopwatches = await phone.rows(DATABASE, 'SELECT running, gathered_ms FROM stopwatch');
  return [
    ...alarms.map(({ hour, minute, days, enabled, label }) =>
      alarm({ time: `${two(hour)}:${two(minute)}`, days: Number(days), on: enabled === 1, label: String(label) }),
    ),
    ...cities.map(({ zone }) => cityIn(String(zone))),
    ...timers.map(({ ms, running }) => timer(Number(ms) / 1000, running === 1)),
    ...laps.map(({ number }) => `lap ${number}`),
    ...entries.map(({ digits }) => entered(String(digits))),
    ...stopwatches.map(({ running, gathered_ms }) =>
      running === 1 ? RUNS : Number(gathered_ms) > 0 ? PAUSED : AT_ZERO,
    ),
  ];
}

export function alarm({ time, days, on, label }: Alarm): string {
  return `alarm at ${time}, days ${days.toString(2)}, ${on ? 'on' : 'off'}, “${label}”`;
}

export function chosen(name: City): string {
  return cityIn(ZONES[name]);
}

export function timer(seconds: number, runs: boolean): string {
  return `timer of ${seconds} s that ${runs ? 'runs' : 'stands'}`;
}

/** What is typed for a timer that was not started. */
export function entered(digits: string): string {
  return `typed for a timer: ${digits.padStart(6, '0')}`;
}

/** Some alarms, all of them at other times. */
export function otherAlarms(draws: Draws, count: number, besides: readonly string[]): readonly Alarm[] {
  const times = Array.from({ length: 12 }, (_, index) => `${two(index + 6)}:${two(draws.int(0, 11) * 5)}`);
  const free = times.filter((time) => !besides.includes(time));
  return draws
    .sample(free, count)
    .map((time, index) => ({ time, days: index % 2 === 0 ? WEEKDAYS : 0, on: true, label: '' }));
}

export async function keepAlarms(phone: Phone, alarms: readonly Alarm[]): Promise<void> {
  const rows = alarms.map(({ time, days, on, label }) => {
    const [hour, minute] = time.split(':').map(Number);
    return `INSERT INTO alarms (hour, minute, days, enabled, label, due_ms) VALUES (${hour}, ${minute}, ${days}, ${on ? 1 : 0}, '${label}', ${on ? dueMs(time, days) : 0})`;
  });
  await phone.change(APP, DATABASE, rows);
}

export async function keepCities(phone: Phone, cities: readonly City[]): Promise<void> {
  await phone.change(
    APP,
    DATABASE,
    cities.map((name) => `INSERT INTO cities (zone) VALUES ('${ZONES[name]}')`),
  );
}

/** As if it had been started with the phone. */
export async function runStopwatch(phone: Phone): Promise<void> {
  await phone.change(APP, DATABASE, [`UPDATE stopwatch SET running = 1, since_ms = ${BEGINS_MS}`]);
}

/** On the first of its days after the begin, which is a Sunday. */
function dueMs(time: string, days: number): number {
  for (let ahead = 0; ; ahead += 1) {
    const due = Date.parse(`2023-10-15T${time}:00Z`) + ahead * DAY_MS;
    const bit = 1 << ((6 + ahead) % 7);
    if (due > BEGINS_MS && (days === 0 || (days & bit) !== 0)) return due;
  }
}

function cityIn(zone: string): string {
  return `city in ${zone}`;
}

function two(value: unknown): string {
  return String(value).padStart(2, '0');
}
