import type { Phone } from '../../../scripts/tasks/phone.js';

export const APP = 'com.android.settings';

const WATCHED = [
  ['global', 'wifi_on'],
  ['global', 'bluetooth_on'],
  ['global', 'airplane_mode_on'],
  ['system', 'screen_brightness'],
  ['system', 'screen_brightness_mode'],
  ['system', 'screen_off_timeout'],
  ['system', 'font_scale'],
  ['system', 'accelerometer_rotation'],
  ['system', 'time_12_24'],
  ['secure', 'ui_night_mode'],
  ['secure', 'location_mode'],
] as const;

export type Key = (typeof WATCHED)[number][1];
export type Values = Readonly<Record<Key, string>>;

export async function readSettings(phone: Phone): Promise<Values> {
  const read = WATCHED.map(async ([namespace, key]) => [key, await phone.setting(namespace, key)] as const);
  return Object.fromEntries(await Promise.all(read)) as Values;
}

/** What is wrong where some settings were to have these values afterwards, and no other to be touched. */
export function onlySet(before: Values, after: Values, wanted: Partial<Values>): string | undefined {
  const expected = { ...before, ...wanted };
  const wrong = WATCHED.filter(([, key]) => after[key] !== expected[key]);
  if (wrong.length === 0) return undefined;
  return `${wrong.map(([, key]) => `${key} is "${after[key]}" instead of "${expected[key]}"`).join(', and ')}.`;
}
