import type { Screen } from '../screen/index.js';
import { type Bindings, valueOfParam } from './expression.js';
import { failing, screenHolds } from './holds.js';
import { printCheck } from './language/write.js';
import type { WantedAndSeen } from './match.js';
import type { Hole, Machine } from './model.js';
import { checksOfPlace } from './value.js';

/** What a policy is asked for, its slots filled. @example goalOf(hole, { thing: 'cat' }) // 'Draw a cat' */
export function goalOf({ goal }: Pick<Hole, 'goal'>, bindings: Bindings): string {
  return goal.replaceAll(/\{([A-Za-z_][\w-]*)\}/g, (slot, name: string) => valueOfParam(name, bindings) ?? slot);
}

export type Filled =
  /** It is done, and led to this place; undefined where it stays on its screen. */
  { readonly kind: 'filled'; readonly target: string | undefined } | (WantedAndSeen & { readonly kind: 'not yet' });

/** Is what a hole is there for so on a screen: its checks hold, and of the places that it leads to exactly one is there? Pure. */
export function holeFilled(machine: Machine, hole: Hole, screen: Screen, bindings: Bindings): Filled {
  const missing = failing(hole.checks, screen, bindings);
  if (missing.length > 0 || hole.checks.length === 0)
    return { kind: 'not yet', wanted: missing.map(({ wanted }) => wanted), seen: missing.map(({ seen }) => seen) };
  if (hole.targets.length === 0) return { kind: 'filled', target: undefined };
  const [target, other] = hole.targets.filter((id) => screenHolds(checksOfPlace(machine, id), screen, bindings));
  if (target !== undefined && other === undefined) return { kind: 'filled', target };
  const wanted = [`one of ${hole.targets.map((id) => `'${id}'`).join(', ')}`];
  return { kind: 'not yet', wanted, seen: [target === undefined ? 'none of them' : 'several of them'] };
}

/** What a hole waits for, in words. */
export function untilOf({ checks }: Hole): string {
  return checks.map(printCheck).join(' and ');
}
