import { createHash } from 'node:crypto';
import { acceptValue, type Bindings, itemsOf, type Param, writeList } from '../machine/index.js';

export type Generated =
  | { readonly kind: 'generated'; readonly values: Bindings }
  | { readonly kind: 'refused'; readonly reason: string };

/** Letters that make a word a person could be called, and that no font or keyboard lacks. */
const SYLLABLES = ['ka', 'lo', 'mi', 'ra', 'ten', 'vo', 'su', 'ne', 'dar', 'phi', 'ge', 'bo'];

/** A value that is no other one after so many tries has no other: an enum of one word. */
const MOST_TRIES = 50;

/** So many tries look for a number within what the app took; the later ones beyond it. */
const NARROW_TRIES = 25;

const DAY_MS = 86_400_000;

/**
 * Other parameters than the recorded ones, of the same shape, for the gate's second run: the same seed gives the same values, so that a gate can be
 * repeated. No recorded value comes back, and no two parameters get the same one, so that a machine that mixes them up is seen. `beside`: for what was
 * picked in a list, what else there was to pick: nothing that is made up stands there. Pure.
 */
export function generateParameters(
  params: readonly Param[],
  recorded: Bindings,
  seed: string,
  beside: Readonly<Record<string, readonly string[]>> = {},
): Generated {
  const random = randomBytes(seed);
  const taken = new Set(Object.values(recorded));
  const values: [string, string][] = [];
  for (const param of params) {
    const others = param.type === 'enum' ? undefined : beside[param.name];
    const value =
      others === undefined
        ? generateOne(param, recorded[param.name] ?? '', random, taken)
        : pickOther(
            param,
            recorded[param.name] ?? '',
            others.filter((other) => !taken.has(other)),
          );
    if (value === undefined && others !== undefined)
      return {
        kind: 'refused',
        reason: `'${recorded[param.name] ?? ''}' was picked in a list that showed no other for ${param.name} to try it with. Put another beside it, and run the goal again.`,
      };
    if (value === undefined) {
      const known = `'${recorded[param.name] ?? ''}'`;
      return {
        kind: 'refused',
        reason: `There is no other ${param.type} for ${param.name} than ${known} to try it with.`,
      };
    }
    if (param.type !== 'enum') taken.add(value);
    values.push([param.name, value]);
  }
  return { kind: 'generated', values: Object.fromEntries(values) };
}

/** One of what else there was to pick; of a list as many as were picked, where there are so many. */
function pickOther(param: Param, recorded: string, others: readonly string[]): string | undefined {
  if (param.type !== 'list') return others.find((other) => acceptValue(param, other).kind === 'accepted');
  const picked = others.slice(0, itemsOf(recorded)?.length ?? 1);
  return picked.length === 0 ? undefined : writeList(picked);
}

function generateOne(
  param: Param,
  recorded: string,
  random: () => number,
  taken: ReadonlySet<string>,
): string | undefined {
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const value = generate(param, recorded, random, Math.max(0, tries - NARROW_TRIES));
    const isOther = param.type === 'enum' ? value !== recorded : !taken.has(value);
    if (isOther && acceptValue(param, value).kind === 'accepted') return value;
  }
  return undefined;
}

function generate(param: Param, recorded: string, random: () => number, beyond: number): string {
  switch (param.type) {
    case 'enum':
      return pick(param.choices ?? [recorded], random);
    case 'phone':
      return phone(recorded, random);
    case 'number':
      return number(recorded, random, beyond);
    case 'date':
      return date(recorded, random);
    case 'time':
      return time(recorded, random);
    case 'list':
      return list(param, recorded, random, beyond);
    case 'duration':
      return duration(recorded, random);
    case 'email':
      return `${word(random)}@example.org`;
    case 'file':
      return `${word(random)}${/\.[a-z0-9]+$/i.exec(recorded)?.[0] ?? ''}`;
    default:
      return recorded
        .split(/(\s+)/)
        .map((part) => (/^\s*$/.test(part) ? part : likeCase(part, word(random))))
        .join('');
  }
}

/** The same country and length: the first digit stays, each later one may change. */
function phone(recorded: string, random: () => number): string {
  let isFirst = true;
  return recorded.replace(/\d/g, (digit) => {
    if (!isFirst) return String(1 + (random() % 9));
    isFirst = false;
    return digit;
  });
}

/**
 * Of the same size and precision, and rather smaller than larger: what a field or a slider has just taken bounds it from above,
 * and only where the numbers below are taken by other parameters is it gone beyond.
 */
function number(recorded: string, random: () => number, beyond: number): string {
  const [, sign = '', whole = '0', decimals = '', unit = ''] = /^([+-]?)(\d+)(\.\d+)?(%?)$/.exec(recorded) ?? [];
  const known = Number(whole);
  const least = Math.floor(known / 2);
  const [from, size] = known > 1 ? [least, Math.min(known - least, 256)] : [known, 2];
  const made = from + (random() % (size + beyond));
  return `${sign}${made}${decimals.replace(/\d/g, () => String(1 + (random() % 9)))}${unit}`;
}

/** A later day: calendars refuse days that have gone by more often than days to come. */
function date(recorded: string, random: () => number): string {
  const day = Date.parse(`${recorded}T00:00:00Z`);
  return Number.isNaN(day) ? recorded : new Date(day + (1 + (random() % 27)) * DAY_MS).toISOString().slice(0, 10);
}

/** Written as the recorded one is: '9:05' gives no '09:40'. */
function time(recorded: string, random: () => number): string {
  const [hour = '', ...rest] = recorded.split(':');
  const other = String(hour.length === 1 ? random() % 10 : random() % 24).padStart(hour.length, '0');
  return [other, ...rest.map(() => String(random() % 60).padStart(2, '0'))].join(':');
}

/** As many items as were recorded, each another one of its type. */
function list(param: Param, recorded: string, random: () => number, beyond: number): string {
  const item: Param = { name: param.name, type: param.items ?? 'text' };
  return writeList((itemsOf(recorded) ?? []).map((each) => generate(item, each, random, beyond)));
}

/** Of the same parts, and shorter rather than longer: what has hours keeps hours, and what has seconds seconds. */
function duration(recorded: string, random: () => number): string {
  return recorded.replace(/\d+/g, (count) => String(1 + (random() % Math.max(2, Number(count)))));
}

function word(random: () => number): string {
  return `${pick(SYLLABLES, random)}${pick(SYLLABLES, random)}${pick(SYLLABLES, random)}`;
}

function likeCase(model: string, made: string): string {
  return /^\p{Lu}/u.test(model) ? made.charAt(0).toUpperCase() + made.slice(1) : made;
}

function pick<T>(items: readonly T[], random: () => number): T {
  return items[random() % items.length] as T;
}

/** A stream of bytes from a seed. */
function randomBytes(seed: string): () => number {
  let block = createHash('sha256').update(seed).digest();
  let at = 0;
  return () => {
    if (at === block.length) {
      block = createHash('sha256').update(block).digest();
      at = 0;
    }
    return block[at++] as number;
  };
}
