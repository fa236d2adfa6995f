import { contains, type Machine } from '../machine/index.js';

export type KeptName =
  /** `previous`: the kept version that it takes the place of. */
  | { readonly kind: 'name'; readonly name: string; readonly previous?: Machine }
  /** `holder`: who has the name for this very goal, and knows what would be lost. */
  | { readonly kind: 'refused'; readonly reason: string; readonly holder: Machine };

/** Who has a name; undefined where it is free. */
export type NameHolder = (name: string) => Machine | 'unread' | undefined;

/**
 * Under which name may a newly compiled machine be kept, so that no other machine is lost by it? Its own, where that is free or where it holds
 * everything that the kept one of the same goal knows; the next free one, where another goal has its name. Pure.
 *
 * @param known who has a name: a machine, a file that cannot be read, or nobody
 */
export function nameToKeep(machine: Machine, known: NameHolder): KeptName {
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? machine.name : `${machine.name}-${number}`;
    const other = known(name);
    if (other === undefined) return { kind: 'name', name };
    if (other === 'unread' || !other.goals.some((goal) => machine.goals.includes(goal))) continue;
    const containment = contains({ ...machine, name }, other);
    if (containment.kind === 'contains') return { kind: 'name', name, previous: other };
    return {
      kind: 'refused',
      holder: other,
      reason: `${name} is kept for this goal already, and this run took another way: in its place, what it knows would be lost (${containment.reason}). Let it learn the new way: reprise replay ${name} --fallback explorer --grow.`,
    };
  }
}
