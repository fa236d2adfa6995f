import type { Normaliser } from '../actions/action.js';
import { type ConcreteAction, HIDDEN } from '../actions/index.js';
import { type Screen, screenDiff, type UiNode } from '../screen/index.js';
import type { Bindings } from './expression.js';
import { failing, look } from './holds.js';
import type { Alternative, Check, SelectorText } from './model.js';
import { showsTyped } from './normalise.js';
import { isAtLevel } from './value.js';

/** What must be different, or be so, after a step: a predicate over the next screen, as data. */
export type Effect =
  | {
      readonly kind: 'shows';
      readonly node: UiNode;
      readonly selector: SelectorText;
      readonly value: string;
      readonly as: Normaliser;
    }
  | { readonly kind: 'level'; readonly node: UiNode; readonly selector: SelectorText; readonly value: string }
  | { readonly kind: 'ticked'; readonly node: UiNode; readonly selector: SelectorText; readonly ticked: boolean }
  /** Explicit: `then ...`. */
  | { readonly kind: 'checks'; readonly checks: readonly Check[] }
  /** Something on the screen differs. The weakest: for acts whose text promises nothing else. */
  | { readonly kind: 'changed' }
  /** As `changed`; the keyboard, or the focus, counts too. */
  | { readonly kind: 'answered' };

export type EffectHeld =
  | { readonly holds: true }
  | { readonly holds: false; readonly wanted: string; readonly seen: string };

/**
 * The effects of one way to take a step, done to a node: the explicit ones if there are any, else the action's own. A tap that leads somewhere has
 * none of its own: that it arrives is its effect, as `arrive` sees it. Pure.
 */
export function effectsOf(alternative: Alternative, action: ConcreteAction): readonly Effect[] {
  if (alternative.effects.length > 0) return [{ kind: 'checks', checks: alternative.effects }];
  const leads = alternative.targets.length > 0;
  const selector = 'target' in alternative.action ? alternative.action.target : '';
  switch (action.kind) {
    case 'type':
      // A field that leads on by itself may be gone.
      return leads ? [] : [{ kind: 'shows', node: action.target, selector, value: action.value, as: action.as }];
    case 'set':
      return leads ? [] : [{ kind: 'level', node: action.target, selector, value: action.value }];
    case 'tap':
      return leads ? [] : [tapEffect(action.target, selector)];
    case 'hold':
    case 'scroll':
      return leads ? [] : [{ kind: 'changed' }];
    case 'key':
      return leads ? [] : [{ kind: 'answered' }];
    default:
      return action satisfies never;
  }
}

/** Does an effect hold on a screen after the act? Pure. */
export function effectHolds(effect: Effect, before: Screen, after: Screen, bindings: Bindings): EffectHeld {
  switch (effect.kind) {
    case 'shows':
      return onNode(
        effect,
        before,
        after,
        bindings,
        `it to show '${effect.node.password ? HIDDEN : effect.value}'`,
        (node) => (showsTyped(effect.value, node.text, effect.as) ? undefined : `it shows '${node.text}'`),
      );
    case 'level':
      return onNode(effect, before, after, bindings, `it to stand at ${effect.value}`, ({ range }) =>
        range !== undefined && isAtLevel(effect.value, range)
          ? undefined
          : `it stands at ${range?.current ?? 'no level'}`,
      );
    case 'ticked':
      return onNode(effect, before, after, bindings, `it to be ${effect.ticked ? 'on' : 'off'}`, (node) => {
        const toggle = toggleOf(node);
        return toggle?.checked === effect.ticked ? undefined : `it is ${toggle?.checked === true ? 'on' : 'off'}`;
      });
    case 'checks': {
      const [first] = failing(effect.checks, after, bindings);
      return first ?? HOLDS;
    }
    case 'changed':
      return screenDiff(before, after).empty ? nothingChanged() : HOLDS;
    case 'answered': {
      const diff = screenDiff(before, after);
      const isAnswered = !diff.empty || diff.keyboard !== undefined || focusOf(before) !== focusOf(after);
      return isAnswered ? HOLDS : nothingChanged();
    }
    default:
      return effect satisfies never;
  }
}

const HOLDS: EffectHeld = { holds: true };

function nothingChanged(): EffectHeld {
  return { holds: false, wanted: 'the screen to change', seen: 'the same screen as before' };
}

function tapEffect(node: UiNode, selector: SelectorText): Effect {
  const toggle = toggleOf(node);
  if (toggle === undefined) return { kind: 'changed' };
  return { kind: 'ticked', node, selector, ticked: /RadioButton$/.test(toggle.class) ? true : !toggle.checked };
}

/** The node that is ticked when this one is tapped: itself, or the one switch inside it. */
export function toggleOf(node: UiNode): UiNode | undefined {
  if (node.checkable) return node;
  const inside = toggles(node);
  return inside.length === 1 ? inside[0] : undefined;
}

function toggles(node: UiNode): readonly UiNode[] {
  return node.children.flatMap((child) => (child.checkable ? [child] : toggles(child)));
}

/** Finds the node again by its selector, and by where it was when the selector names it no more (a field found by its text). */
function onNode(
  { node, selector }: { readonly node: UiNode; readonly selector: SelectorText },
  before: Screen,
  after: Screen,
  bindings: Bindings,
  wanted: string,
  differs: (node: UiNode) => string | undefined,
): EffectHeld {
  const found = look(after, selector, bindings, 'see');
  const again = found.kind === 'one' ? sameKind(found.node, node) : undefined;
  const now = again ?? samePlace(before, after, node);
  if (now === undefined) return { holds: false, wanted, seen: 'it is not there any more' };
  const seen = differs(now);
  return seen === undefined ? HOLDS : { holds: false, wanted, seen };
}

/** The selector may name a label; what was acted upon is what answers for it. */
function sameKind(named: UiNode, node: UiNode): UiNode | undefined {
  const isSame = (one: UiNode) => one.class === node.class && one.resourceId === node.resourceId;
  for (let one: UiNode | undefined = named; one !== undefined; one = one.parent) if (isSame(one)) return one;
  return undefined;
}

function samePlace(before: Screen, after: Screen, node: UiNode): UiNode | undefined {
  const window = before.tree.windows[node.window];
  const path = node.path.join();
  const isSame = (other: UiNode) =>
    other.path.join() === path &&
    other.class === node.class &&
    other.resourceId === node.resourceId &&
    after.tree.windows[other.window]?.type === window?.type &&
    after.tree.windows[other.window]?.package === window?.package;
  const [only, another] = after.tree.nodes.filter(isSame);
  return another === undefined ? only : undefined;
}

function focusOf(screen: Screen): string {
  return screen.tree.nodes
    .filter(({ focused }) => focused)
    .map(({ window, path }) => `${window}:${path.join()}`)
    .join(' ');
}
