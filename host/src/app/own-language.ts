import type { Bindings, Machine } from '../machine/index.js';
import { inOwnLanguage, type Kept, type Library } from '../preact/index.js';
import { type Sourced, trustedFor } from './machine-file.js';
import { machinesAtHand } from './machine-source.js';

/** The machines at hand that a goal of this one can be of, whatever values it holds: by its lines, as a filled one may be longer than any goal. */
export async function ofItsGoals({ goals }: Machine, library: Library, cwd: string): Promise<readonly Kept[]> {
  const [first = '', ...others] = goals;
  const { machines } = await machinesAtHand(library, cwd, first);
  const all = [...machines, ...(await Promise.all(others.map((goal) => library.recall(goal)))).flat()];
  return [...new Map(all.map((kept) => [kept.machine.name, kept])).values()];
}

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
