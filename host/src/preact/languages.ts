import { type Machine, wrongLocale } from '../machine/index.js';
import type { Evidence } from './evidence.js';

/**
 * The language of a locale as a header says it: `de`, and `zh-Hant` where it is not in the signs that are usual. undefined: of no locale, or of one
 * whose words nobody knows. Pure.
 */
export function languageOf(locale: string | undefined): string | undefined {
  if (locale === undefined) return undefined;
  try {
    const { language, script } = new Intl.Locale(locale.replaceAll('_', '-')).maximize();
    const named = new Intl.Locale(language).maximize().script === script ? language : `${language}-${script}`;
    return wrongLocale(named) === undefined ? named : undefined;
  } catch {
    return undefined;
  }
}

/** Is a machine on a phone in another language than those that it was gated in? `perhaps`: these are known, and the phone's is not. */
export type Foreign = boolean | 'perhaps';

/**
 * As `isForeign`, and `perhaps` where the device does not say its language. Where nobody knows in which languages the machine was gated, as of one that is
 * written by hand, it is at home everywhere: what it is not at home in, its header can say. Pure.
 *
 * @param gated the locales in which it was gated
 */
export function howForeign(machine: Machine, gated: readonly string[], locale: string | undefined): Foreign {
  const here = languageOf(locale);
  const own = gated.flatMap((each) => languageOf(each) ?? []);
  if (machine.locales !== undefined || own.length === 0) return false;
  return here === undefined ? 'perhaps' : !own.includes(here);
}

/** Was a machine gated in other languages than the device's alone? False where none of them is known, or the device's is not. Pure. */
export function isForeign(machine: Machine, gated: readonly string[], locale: string | undefined): boolean {
  return howForeign(machine, gated, locale) === true;
}

/** The locales in which a machine was gated, as far as a library and what lies beside it know. */
export function localesOf(
  { machine, evidence }: { readonly machine: Machine; readonly evidence?: Evidence },
  library: { locales(machine: Machine): readonly string[] },
): readonly string[] {
  const { locale } = evidence?.body.where ?? {};
  return [...new Set([...(locale === undefined ? [] : [locale]), ...library.locales(machine)])];
}

/** What a machine's task is called in a language; where that name is somebody else's, the same with a number behind it. Pure. */
export function nameIn(name: string, language: string): string {
  return `${name}-${language.toLowerCase()}`;
}

/** What the machine is called that one for a language was kept beside, if its name says so; undefined where it does not. Pure. */
export function nameBeside({ name, locales = [] }: Machine): string | undefined {
  const plain = name.replace(/-\d+$/, '');
  const behind = locales.map((locale) => nameIn('', locale)).find((each) => plain.endsWith(each));
  return behind === undefined ? undefined : plain.slice(0, -behind.length);
}

/** Is one machine the other's task for phones of some languages: of the same goal in the same words, whatever it is called? Pure. */
export function isInLanguageOf(one: Machine, other: Machine): boolean {
  return one.locales !== undefined && other.locales === undefined && isOfOneGoal(one, other);
}

/** Do two machines of one app say a goal in the same words? Pure. */
export function isOfOneGoal(one: Machine, other: Machine): boolean {
  return one.app === other.app && one.goals.some((goal) => other.goals.includes(goal));
}

/** The same machine for phones of one language, under a name that says so, with the goal lines of the one that it stands beside. Pure. */
export function forLanguage(machine: Machine, language: string, beside: Machine): Machine {
  return { ...machine, name: nameIn(beside.name, language), goals: beside.goals, locales: [language] };
}
