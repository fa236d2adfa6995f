import type { Normaliser } from '../actions/action.js';
import { type ConcreteAction, HIDDEN, isAtLevel } from '../actions/index.js';
import { type Screen, screenDiff, type UiNode } from '../screen/index.js';
import type { Bindings } from './expression.js';
import { describeScreen, failing, look } from './holds.js';
import { printExpression } from './language/write.js';
import type { Alternative, Check, OrderCheck, SelectorText } from './model.js';
import { showsTyped } from './normalise.js';
import { nearerInstead } from './order.js';

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
  /** What was before the value, or after it, and for that acted upon, has come nearer. */
  | { readonly kind: 'nearer'; readonly check: OrderCheck }
  /** Explicit: `then ...`. */
  | { readonly kind: 'checks'; readonly checks: readonly Check[] }
  /** Something on the screen differs. The weakest: for acts whose text promises nothing else. */
  | { readonly kind: 'changed' }
  /** As `changed`; the keyboard, or the focus, counts too. */
  | { readonly kind: 'answered' };

export type EffectHeld =
  | { readonly holds: true }
  | { readonly holds: false; readonly wanted: string; readonly seen: string; readonly gone?: true };

/**
 * The effects of one way to take a step, done to a node: the explicit ones if there are any, else the action's own. A tap that leads somewhere has
 * none of its own: that it arrives is its effect, as `arrive` sees it. Pure.
 */
export function effectsOf(alternative: Alternative, action: ConcreteAction): readonly Effect[] {
  if (alternative.effects.length > 0) return [{ kind: 'checks', checks: alternative.effects }];
  // What is acted upon may be gone where the step leads to: a field that leads on by itself.
  return alternative.targets.length > 0 ? [] : [ownEffect(alternative, action)];
}

/**
 * The value that a way should have brought about, where it leads to a screen which looks like the one that it was done on: what it acted upon is there
 * still, as a rule. Pure.
 */
export function valueInPlace(alternative: Alternative, action: ConcreteAction): Effect | undefined {
  if (alternative.effects.length > 0) return undefined;
  const effect = ownEffect(alternative, action);
  return effect.kind === 'shows' || effect.kind === 'level' || effect.kind === 'ticked' ? effect : undefined;
}

function ownEffect(alternative: Alternative, action: ConcreteAction): Effect {
  const order = alternative.guards.flatMap((guard) =>
    guard.kind === 'screen' && isOrder(guard.check) ? [guard.check] : [],
  );
  if (order[0] !== undefined) return { kind: 'nearer', check: order[0] };
  const selector = 'target' in alternative.action ? alternative.action.target : '';
  switch (action.kind) {
    case 'type':
      return { kind: 'shows', node: action.target, selector, value: action.value, as: action.as };
    case 'set':
      return { kind: 'level', node: action.target, selector, value: action.value };
    case 'tap':
      return tapEffect(action.target, selector);
    case 'hold':
    case 'scroll':
      return { kind: 'changed' };
    case 'key':
      return { kind: 'answered' };
    default:
      return action satisfies never;
  }
}

function isOrder(check: Check): check is OrderCheck {
  return check.kind === 'before' || check.kind === 'after';
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
    case 'nearer': {
      const [then, now] = [before, after].map((screen) => look(screen, effect.check.selector, bindings, 'see'));
      const instead = then && now && nearerInstead(effect.check, then, now, bindings);
      return instead === undefined
        ? HOLDS
        : {
            holds: false,
            wanted: `${effect.check.selector} nearer to ${printExpression(effect.check.value)}`,
            seen: instead,
          };
    }
    case 'checks': {
      const [first] = failing(effect.checks, after, bindings);
      return first ?? HOLDS;
    }
    case 'changed':
      return changeOf(before, after);
    case 'answered': {
      const isAnswered = screenDiff(before, after).keyboard !== undefined || focusOf(before) !== focusOf(after);
      return isAnswered ? HOLDS : changeOf(before, after);
    }
    default:
      return effect satisfies never;
  }
}

const HOLDS: EffectHeld = { holds: true };

/** A dialog or screen that comes up is not the screen that should have changed. */
function changeOf(before: Screen, after: Screen): EffectHeld {
  const wanted = 'the screen to change';
  if (screenDiff(before, after).windowsOpened.some(({ modal, touchable }) => modal && touchable))
    return { holds: false, wanted, seen: `something else come up: ${describeScreen(after)}` };
  return isUnchanged(before, after) ? { holds: false, wanted, seen: 'the same screen as before' } : HOLDS;
}

/** Does nothing differ that an act could have done? A toast that goes away has had its time. Pure. */
export function isUnchanged(before: Screen, after: Screen): boolean {
  const { appeared, gone, changed, windowsOpened, windowsClosed, activity } = screenDiff(before, after);
  const expired = windowsClosed.filter(({ type }) => type === 'toast');
  return (
    appeared.length === 0 &&
    gone.every((node) => expired.some(({ root }) => root === node)) &&
    changed.length === 0 &&
    windowsOpened.length === 0 &&
    windowsClosed.length === expired.length &&
    activity === undefined
  );
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
  if (now === undefined) return { holds: false, wanted, seen: 'it is not there any more', gone: true };
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
