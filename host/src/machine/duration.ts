/** Words for the units of a duration, as goals and people write them. */
const UNITS: readonly (readonly [seconds: number, words: RegExp])[] = [
  [86_400, /^(?:d|days?|tage?n?|天)$/i],
  [3600, /^(?:h|hrs?|hours?|std|stunden?|小时|個小時|个小时)$/i],
  [60, /^(?:m|min|mins|minutes?|minuten?|分|分钟|分鐘)$/i],
  [1, /^(?:s|secs?|seconds?|sek|sekunden?|秒|秒钟|秒鐘)$/i],
];

/** Longer ones are mistakes: more than a hundred years. */
const LONGEST = 86_400 * 366 * 100;

/**
 * The seconds of a duration: `1h14m17s`, `1 hour 14 minutes and 17 seconds`, `1.5 h`, `PT1H14M17S`, `1:14:17`. Undefined where it is none, or where
 * it may be several: 14:17 may be hours or minutes.
 */
export function readDuration(text: string): number | undefined {
  const clock = /^(\d{1,6}):([0-5]\d):([0-5]\d)$/.exec(text.trim());
  if (clock !== null) return inBounds(Number(clock[1]) * 3600 + Number(clock[2]) * 60 + Number(clock[3]));
  const iso = /^P(?=.)(?:(\d+)D)?(?:T(?=.)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/.exec(text.trim());
  if (iso !== null) {
    const [days = 0, hours = 0, minutes = 0, seconds = 0] = iso.slice(1).map((part) => Number(part ?? 0));
    return inBounds(days * 86_400 + hours * 3600 + minutes * 60 + seconds);
  }
  return readUnits(text);
}

/** A duration as a parameter's value: `1h14m17s`, without what is 0. */
export function writeDuration(seconds: number): string {
  const parts = [
    [Math.floor(seconds / 3600), 'h'],
    [Math.floor(seconds / 60) % 60, 'm'],
    [seconds % 60, 's'],
  ] as const;
  const written = parts.filter(([count]) => count > 0).map(([count, unit]) => `${count}${unit}`);
  return written.length === 0 ? '0s' : written.join('');
}

function readUnits(text: string): number | undefined {
  let [seconds, last] = [0, Number.POSITIVE_INFINITY];
  let rest = text.trim();
  while (rest !== '') {
    const [whole, number, word = ''] =
      /^(\d{1,9}(?:\.\d{1,4})?)\s*([\p{L}]+)\.?(?:\s*,)?(?:\s+(?:and|und)(?=\s))?\s*/u.exec(rest) ?? [];
    const unit = UNITS.find(([, words]) => words.test(word));
    // From large to small, each once: "17 s 1 h" is nobody's way to say it.
    if (whole === undefined || unit === undefined || unit[0] >= last) return undefined;
    last = unit[0];
    seconds += Number(number) * unit[0];
    rest = rest.slice(whole.length);
  }
  return last === Number.POSITIVE_INFINITY ? undefined : inBounds(Math.round(seconds * 1000) / 1000);
}

function inBounds(seconds: number): number | undefined {
  return Number.isInteger(seconds) && seconds <= LONGEST ? seconds : undefined;
}
