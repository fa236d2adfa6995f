import type { Hand } from '../../../host/src/agent/index.js';
import { xpath } from '../../../host/src/screen/index.js';
import { idsOf } from '../../../scripts/tasks/ids.js';
import { APP } from './clock.js';

export const id = idsOf(APP);

export type Tab = 'alarms' | 'clock' | 'timer' | 'stopwatch';

export async function go(hand: Hand, tab: Tab): Promise<void> {
  await hand.tap(id(`tab_${tab}`));
}

/** An alarm in the list, by its time. */
export function alarmAt(time: string): string {
  return xpath`//*[@resource-id='com.google.android.deskclock:id/alarm_time' and @text=${time}]`;
}

export function switchOf(time: string): string {
  return xpath`//*[@resource-id='com.google.android.deskclock:id/alarm_enabled' and @content-desc=${`Alarm at ${time}`}]`;
}

export async function addAlarm(hand: Hand, time: string): Promise<void> {
  const [hour = '', minute = ''] = time.split(':');
  await go(hand, 'alarms');
  await hand.tap(id('add_alarm'));
  await hand.tap('id=android:id/toggle_mode');
  await hand.type('id=android:id/input_hour', String(Number(hour)));
  await hand.type('id=android:id/input_minute', minute);
  await hand.tap('id=android:id/button1');
  await hand.reveal(alarmAt(time), id('alarms'));
}

/** Gives the alarm of a time its days, by their full names, and its label. */
export async function describeAlarm(hand: Hand, time: string, days: readonly string[], label: string): Promise<void> {
  await hand.tap(alarmAt(time));
  for (const day of days) await hand.tap(`desc=${day}`);
  await hand.type(id('label'), label);
}

/** Types a timer's digits, after those that are there. */
export async function enterTimer(hand: Hand, hours: number, minutes: number, seconds: number): Promise<void> {
  await go(hand, 'timer');
  const digits = `${hours * 10_000 + minutes * 100 + seconds}`;
  for (const digit of digits) await hand.tap(id(`digit_${digit}`));
}

/** Chooses a city of the list of all. */
export async function chooseCity(hand: Hand, name: string): Promise<void> {
  const row = xpath`//*[@resource-id='android:id/text1' and @text=${name}]`;
  await go(hand, 'clock');
  await hand.tap(id('add_city'));
  await hand.reveal(row, id('all_cities'));
  await hand.tap(row);
  await hand.key('back');
}
