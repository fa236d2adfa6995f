import type { Screen } from '../screen/index.js';
import { effectHolds, effectsOf, isUnchanged, valueInPlace } from './effect.js';
import type { Bindings } from './expression.js';
import { describeScreen, failing, screenHolds } from './holds.js';
import type { WantedAndSeen } from './match.js';
import type { Machine } from './model.js';
import type { ActDecision } from './next.js';
import { onwardFrom } from './paths.js';
import { checksOfPlace } from './value.js';

export type Arrival =
  /** The step's effect holds, and of its targets exactly one is there; undefined for a step that stays on its screen. */
  | { readonly kind: 'at'; readonly target: string | undefined }
  | (WantedAndSeen & { readonly kind: 'not yet' })
  | (WantedAndSeen & { readonly kind: 'ambiguous'; readonly targets: readonly string[] });

/**
 * Has a step that was done had its effect, and where did it lead? Of several targets exactly one must be there. Where the target looks like the
 * screen that the step was done on, something must have changed besides, and the act's own value must show. An optional target that did not come up is passed over. Pure.
 */
export function arrive(
  machine: Machine,
  decision: ActDecision,
  before: Screen,
  now: Screen,
  bindings: Bindings,
): Arrival {
  const { transition, action } = decision;
  const missing = effectsOf(transition, action)
    .map((effect) => effectHolds(effect, before, now, bindings))
    .filter((held) => !held.holds);
  if (missing.length > 0)
    return { kind: 'not yet', wanted: missing.map(({ wanted }) => wanted), seen: missing.map(({ seen }) => seen) };
  if (transition.targets.length === 0) return { kind: 'at', target: undefined };

  const isThere = (id: string) => screenHolds(checksOfPlace(machine, id), now, bindings);
  const there = firstOf([
    transition.targets.filter(isThere),
    behindOptional(machine, transition.targets).filter(isThere),
  ]);
  const [target, other] = there;
  if (target === undefined) return notYet(machine, transition.targets, now, bindings);
  if (other !== undefined) {
    const wanted = [`one of ${inQuotes(transition.targets)}`];
    return {
      kind: 'ambiguous',
      targets: there,
      wanted,
      seen: [`a screen that ${there.map((id) => `'${id}'`).join(' and ')} fit alike`],
    };
  }
  if (!screenHolds(checksOfPlace(machine, target), before, bindings)) return { kind: 'at', target };
  if (isUnchanged(before, now))
    return {
      kind: 'not yet',
      wanted: [`'${target}', and a change on the way to it`],
      seen: ['the same screen as before'],
    };
  const value = valueInPlace(transition, action);
  const held = value && effectHolds(value, before, now, bindings);
  return held === undefined || held.holds || held.gone === true
    ? { kind: 'at', target }
    : { kind: 'not yet', wanted: [held.wanted], seen: [held.seen] };
}

function notYet(machine: Machine, targets: readonly string[], now: Screen, bindings: Bindings): Arrival {
  const wanted = targets.map((id) => {
    const missing = failing(checksOfPlace(machine, id), now, bindings);
    return `'${id}' with ${missing.map((held) => held.wanted).join(' and ') || 'checks to know it by'}`;
  });
  // A description of the screen tells all but its colours.
  const colours = targets.flatMap((id) =>
    failing(
      checksOfPlace(machine, id).filter(({ kind }) => kind === 'pixel'),
      now,
      bindings,
    ).map(({ seen }) => seen),
  );
  return { kind: 'not yet', wanted: [wanted.join(' or ')], seen: [...new Set(colours), describeScreen(now)] };
}

/** Where the optional ones of the targets lead, for when they do not come up. Never across an act that cannot be undone. */
function behindOptional(machine: Machine, targets: readonly string[]): readonly string[] {
  const found = new Set<string>();
  const pending = [...targets];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const state = machine.states.find(({ id }) => id === next);
    const mayBeSkipped =
      state?.optional === true &&
      !state.steps.some(({ alternatives }) => alternatives.some(({ irreversible }) => irreversible));
    if (!mayBeSkipped) continue;
    for (const onward of onwardFrom(machine, state.id)) {
      if (found.has(onward) || targets.includes(onward)) continue;
      found.add(onward);
      pending.push(onward);
    }
  }
  return [...found];
}

function firstOf(groups: readonly (readonly string[])[]): readonly string[] {
  return groups.find((group) => group.length > 0) ?? [];
}

function inQuotes(ids: readonly string[]): string {
  return ids.map((id) => `'${id}'`).join(', ');
}
