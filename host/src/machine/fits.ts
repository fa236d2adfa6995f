import type { Comparison, Machine } from './model.js';

/** What is known of a device, and of a machine's app on it; undefined where it could not be found out. */
export interface DeviceFacts {
  /** As BCP 47 has it: en-US. */
  readonly locale: string | undefined;
  /** Dots per inch, as apps are laid out. */
  readonly density: number | undefined;
  readonly versionCode: number | undefined;
}

export type Fit = { readonly kind: 'fits' } | { readonly kind: 'refused'; readonly reason: string };

/**
 * Is a device one that a machine was made for, as its header says? What the header wants and nobody knows is refused too: a machine that reads
 * German words would do nothing right in another language. Pure.
 *
 * @example fits(machine, { locale: 'en-US', density: 420, versionCode: 120 })
 */
export function fits(machine: Machine, facts: DeviceFacts): Fit {
  const [reason] = misfits(machine, facts);
  return reason === undefined ? { kind: 'fits' } : { kind: 'refused', reason };
}

/** Does the header want anything of a device? */
export function wantsDevice({ locales, package: bounds, densities }: Machine): boolean {
  return locales !== undefined || bounds !== undefined || densities !== undefined;
}

function* misfits(machine: Machine, { locale, density, versionCode }: DeviceFacts): Generator<string> {
  const { name, app, locales, package: bounds, densities } = machine;
  if (locales !== undefined && !locales.some((wanted) => speaks(locale, wanted)))
    yield `${name} is made for a device in ${either(locales)}, and this one is ${inWords(locale, 'in')}. Change its language, or record the task in this one.`;
  if (bounds !== undefined && !(versionCode !== undefined && bounds.every((bound) => holds(versionCode, bound))))
    yield `${name} is made for ${app} of a version code ${bounds.map(({ comparison, code }) => `${comparison} ${code}`).join(' and ')}, and the one here is ${inWords(versionCode)}. Install such a version, or record the task with this one.`;
  if (densities !== undefined && !densities.some((wanted) => wanted === density))
    yield `${name} is made for a screen of ${either(densities)} dots per inch, and this one has ${inWords(density)}. Set it: adb shell wm density ${densities[0]}`;
}

/** Does a device speak what a header wants? A wanted `de` takes de-DE and de-AT, a wanted de-AT only that; zh-Hans takes zh-CN, whose signs those are. Pure. */
export function speaks(locale: string | undefined, wanted: string): boolean {
  const [has, wants] = [partsOf(locale ?? ''), partsOf(wanted)];
  if (has === undefined || wants === undefined) return false;
  const full = has.maximize();
  const isSame = (part: 'script' | 'region') => wants[part] === undefined || wants[part] === full[part];
  // A language alone means the signs that it is mostly written with: zh is no zh-TW.
  const script = wants.script ?? wants.maximize().script;
  return wants.language === full.language && script === full.script && isSame('script') && isSame('region');
}

function partsOf(locale: string): Intl.Locale | undefined {
  try {
    return new Intl.Locale(locale.replaceAll('_', '-'));
  } catch {
    // No locale at all: it is nobody's.
    return undefined;
  }
}

function holds(version: number, { comparison, code }: { readonly comparison: Comparison; readonly code: number }) {
  switch (comparison) {
    case '=':
      return version === code;
    case '!=':
      return version !== code;
    case '<':
      return version < code;
    case '<=':
      return version <= code;
    case '>':
      return version > code;
    case '>=':
      return version >= code;
    default:
      return comparison satisfies never;
  }
}

function either(values: readonly (string | number)[]): string {
  return values.join(' or ');
}

function inWords(value: string | number | undefined, before = ''): string {
  return value === undefined ? 'unknown' : `${before === '' ? '' : `${before} `}${value}`;
}
