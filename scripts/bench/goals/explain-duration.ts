import { explainNumber } from './explain-number.js';

const PARTS: Readonly<Record<string, string>> = {
  'half an hour': '30 minutes',
  'eine halbe stunde': '30 minutes',
  'a quarter of an hour': '15 minutes',
  'three quarters of an hour': '45 minutes',
};

const UNITS: Readonly<Record<string, number>> = { h: 3_600, m: 60, s: 1 };

/** A length of time, as the machine language writes it. */
export function explainDuration(words: string): string | undefined {
  const plain = (PARTS[words] ?? words).replace(/个?小时/, 'h').replace('分钟', 'm');
  const parts = [
    ...plain.matchAll(
      /(\d+(?:\.5)?|[\p{L}-]+?)( and a half)?[ -]?(h|hours?|stunden?|m|min|minutes?|minuten|s|seconds?)\b/gu,
    ),
  ];
  let seconds = 0;
  for (const [, count = '', half, unit = ''] of parts) {
    const number = /^(?:an?|eine)$/.test(count) ? '1' : explainNumber(count);
    if (number === undefined) return undefined;
    const each = UNITS[unit.startsWith('st') ? 'h' : unit.charAt(0)] ?? 0;
    // "two and a half hours", "an hour and a half"
    const isHalf = half !== undefined || (parts.length === 1 && plain.endsWith(`${unit} and a half`));
    seconds += (Number(number) + (isHalf ? 0.5 : 0)) * each;
  }
  const [h, m, s] = [Math.floor(seconds / 3_600), Math.floor((seconds % 3_600) / 60), seconds % 60];
  return parts.length === 0 ? undefined : `${h ? `${h}h` : ''}${m ? `${m}m` : ''}${s ? `${s}s` : ''}`;
}
