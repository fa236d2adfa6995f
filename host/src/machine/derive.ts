import { type Bindings, tryEvaluate } from './expression.js';
import type { Machine } from './model.js';
import { unreadNames } from './text-read.js';

export type Derived =
  | { readonly kind: 'derived'; readonly bindings: Bindings }
  | { readonly kind: 'refused'; readonly reason: string };

/**
 * The values of the parameters, and those that the header makes of them (`let day = date($due, 'd')`): what selectors and expressions of a run are
 * evaluated with. What is made of something that a run reads on its way is made once that is read. Refused where one of them cannot be made, as the second word of a name that has one. Given its own result it gives it back. Pure.
 */
export function derive(machine: Machine, bindings: Bindings): Derived {
  let all = bindings;
  const waiting = unreadNames(machine, bindings);
  for (const { name, value } of machine.lets ?? []) {
    if (waiting.has(name)) continue;
    const evaluated = tryEvaluate(value, all);
    if (evaluated.kind === 'refused')
      return { kind: 'refused', reason: `The value '${name}' cannot be made. ${evaluated.reason}` };
    all = { ...all, [name]: evaluated.value };
  }
  return { kind: 'derived', bindings: all };
}
