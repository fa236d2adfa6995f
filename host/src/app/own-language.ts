import type { Bindings } from '../machine/index.js';
import { inOwnLanguage, type Kept, type Library } from '../preact/index.js';
import { type Sourced, trustedFor } from './machine-file.js';

/** What is run of a machine that was asked for: that of the same task for the device's language, where there is one, with its values. */
export function spokenHere(
  asked: Sourced,
  values: Bindings,
  locale: string | undefined,
  machines: readonly Kept[],
  library: Library,
): { readonly source: Sourced; readonly values: Bindings } {
  const spoken = inOwnLanguage(asked.machine, values, locale, machines);
  if (spoken === undefined) return { source: asked, values };
  const { own } = spoken;
  const level = library.trust(own.machine.name, own.hash, own.evidence);
  return { source: trustedFor(own, level), values: spoken.values };
}
