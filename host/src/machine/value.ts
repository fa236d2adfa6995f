import type { ConcreteAction } from '../actions/index.js';
import { isAtLevel } from '../actions/index.js';
import type { Screen, UiNode } from '../screen/index.js';
import type { Bindings } from './expression.js';
import { look, screenHolds } from './holds.js';
import type { Alternative, Check, Machine } from './model.js';
import { showsTyped } from './normalise.js';

/** The value effect of a step holds before it is done; with its target, when the step would lead somewhere and is there already. */
export type Already = { readonly kind: 'already'; readonly target: string | undefined } | { readonly kind: 'not yet' };

const NOT_YET: Already = { kind: 'not yet' };

/**
 * Does what a step would bring about hold already: the text, the level, the tick? Then it is not done: a switch that is on is not tapped. Only
 * effects on a value count, for those are the same however often they are brought about; that a dialog stands there is no reason not to tap. A
 * masked text cannot be compared and is always typed anew.
 */
export function alreadySo(
  machine: Machine,
  alternative: Alternative,
  action: ConcreteAction,
  screen: Screen,
  bindings: Bindings,
): Already {
  if (alternative.effects.length > 0 && !screenHolds(alternative.effects, screen, bindings)) return NOT_YET;
  const targets = alternative.targets.filter((id) => screenHolds(checksOfPlace(machine, id), screen, bindings));
  const [target, other] = targets;
  if (alternative.targets.length > 0 && (target === undefined || other !== undefined)) return NOT_YET;
  const checks = [...alternative.effects, ...(target === undefined ? [] : checksOfPlace(machine, target))];
  return hasValue(action, checks, screen, bindings) ? { kind: 'already', target } : NOT_YET;
}

/** Does a step act on a value, as far as its text tells? */
export function isValueStep(machine: Machine, alternative: Alternative): boolean {
  const { kind } = alternative.action;
  return kind === 'type' || kind === 'set' || (kind === 'tap' && tickChecks(machine, alternative).length > 0);
}

/** The checks on what is ticked or selected that a way to take a step should make hold. */
export function tickChecks(machine: Machine, { effects, targets }: Alternative): readonly Check[] {
  return [...effects, ...targets.flatMap((id) => checksOfPlace(machine, id))].filter(isTickCheck);
}

/** The checks of a state or final. */
export function checksOfPlace(machine: Machine, id: string): readonly Check[] {
  return [...machine.states, ...machine.finals].find((place) => place.id === id)?.checks ?? [];
}

function hasValue(action: ConcreteAction, checks: readonly Check[], screen: Screen, bindings: Bindings): boolean {
  switch (action.kind) {
    case 'type': {
      const { target, value, as } = action;
      return as !== 'length' && !target.password && showsTyped(value, target.text, as);
    }
    case 'set':
      return action.target.range !== undefined && isAtLevel(action.value, action.target.range);
    case 'tap':
      return (
        checks.some((check) => isTickCheck(check) && isAbout(check, action.target, screen, bindings)) ||
        isChosen(action.target)
      );
    case 'hold':
    case 'scroll':
    case 'key':
      return false;
    default:
      return action satisfies never;
  }
}

/** A check that asks whether something is ticked or selected. Literals may say anything, and are not looked at. */
function isTickCheck(check: Check): check is Extract<Check, { kind: 'present' }> {
  return (
    check.kind === 'present' && /@(?:checked|selected)\b/.test(check.selector.replaceAll(/'[^']*'|"[^"]*"/g, "''"))
  );
}

/** Is the node that a check names the tapped one, or a part of it (the switch of a row)? */
function isAbout(
  check: Extract<Check, { kind: 'present' }>,
  tapped: UiNode,
  screen: Screen,
  bindings: Bindings,
): boolean {
  const found = look(screen, check.selector, bindings, 'see');
  if (found.kind !== 'one') return false;
  for (let node: UiNode | undefined = found.node; node !== undefined; node = node.parent)
    if (node === tapped) return true;
  return false;
}

/** A radio button that is chosen stays chosen when it is tapped. */
function isChosen(node: UiNode): boolean {
  return node.checked && /RadioButton$/.test(node.class);
}
