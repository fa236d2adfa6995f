import { type Bindings, bindExplicit } from '../machine/index.js';
import { isInLanguageOf, type Library, languageOf, nameIn } from '../preact/index.js';
import { type Sourced, trustedFor } from './machine-file.js';
import { sharedMachines } from './shared-machines.js';

/** The locales in which a machine was gated, as far as that is known here. */
export function localesOf({ machine, evidence }: Sourced, library: Library): readonly string[] {
  return [
    ...new Set([...(evidence?.body.where?.locale ? [evidence.body.where.locale] : []), ...library.locales(machine)]),
  ];
}

/** The gated machine of the same task that speaks the device's language and takes these values, kept or shared; undefined where there is none of its own. */
export async function inOwnLanguage(
  { machine }: Sourced,
  values: Bindings,
  locale: string | undefined,
  library: Library,
  cwd: string,
): Promise<Sourced | undefined> {
  const language = languageOf(locale);
  if (language === undefined || machine.locales !== undefined) return undefined;
  const isOwn = (other: Sourced['machine']) =>
    other.locales?.includes(language) === true &&
    isInLanguageOf(other, machine) &&
    bindExplicit(other, values).kind === 'bound';
  for (let number = 1; ; number += 1) {
    const kept = library.find(nameIn(machine.name, language) + (number === 1 ? '' : `-${number}`));
    if (kept === undefined) break;
    if (isOwn(kept.machine)) return trustedFor(kept, library.trust(kept.machine.name, kept.hash, kept.evidence));
  }
  const shared = (await sharedMachines(cwd)).read.find((each) => each.evidence !== undefined && isOwn(each.machine));
  return shared?.evidence === undefined
    ? undefined
    : trustedFor(
        { ...shared, evidence: shared.evidence },
        library.trust(shared.machine.name, shared.hash, shared.evidence),
      );
}
