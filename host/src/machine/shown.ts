import { isAtLevel } from '../actions/index.js';
import type { Screen, UiNode } from '../screen/index.js';
import { toggleOf } from './effect.js';
import { type Bindings, tryEvaluate } from './expression.js';
import { checkHolds, look } from './holds.js';
import type { Alternative, Machine } from './model.js';
import { showsTyped } from './normalise.js';
import { tickChecks } from './value.js';

/**
 * What a screen shows at the node of a way to take a step: a field's text, a slider's level, whether a switch is on. Undefined where that node is not
 * on the screen, or not alone, and where it has no such value. Pure.
 */
export function shownValue({ action }: Alternative, screen: Screen, bindings: Bindings): string | undefined {
  const node = nodeOf(action, screen, bindings);
  if (node === undefined) return undefined;
  switch (action.kind) {
    case 'type':
      return node.editable ? node.text : undefined;
    case 'set':
      return node.range === undefined ? undefined : String(node.range.current);
    case 'tap': {
      const toggle = toggleOf(node);
      return toggle && String(toggle.checked);
    }
    default:
      return undefined;
  }
}

/**
 * Does a screen show the value that a way to take a step brings about? False for acts that bring about none that can be told from the machine's
 * text: whether a switch should be on or off says only a check. A masked text cannot be compared. Pure.
 */
export function showsValue(machine: Machine, alternative: Alternative, screen: Screen, bindings: Bindings): boolean {
  const { action } = alternative;
  if (action.kind === 'tap') {
    const checks = tickChecks(machine, alternative);
    return checks.length > 0 && checks.every((check) => checkHolds(check, screen, bindings).holds);
  }
  if (action.kind !== 'type' && action.kind !== 'set') return false;
  const node = nodeOf(action, screen, bindings);
  const wanted = tryEvaluate(action.value, bindings);
  if (node === undefined || wanted.kind === 'refused') return false;
  if (action.kind === 'set') return node.range !== undefined && isAtLevel(wanted.value, node.range);
  return node.editable && !node.password && action.as !== 'length' && showsTyped(wanted.value, node.text, action.as);
}

/** What would be acted upon; where it cannot be just now (covered, disabled), what the selector names. */
function nodeOf(action: Alternative['action'], screen: Screen, bindings: Bindings): UiNode | undefined {
  if (!('target' in action)) return undefined;
  const found = look(screen, action.target, bindings, action.kind);
  if (found.kind === 'one') return found.target;
  const seen = look(screen, action.target, bindings, 'see');
  return seen.kind === 'one' ? seen.node : undefined;
}
