import type { Device } from '../device/index.js';
import type { Screen } from '../screen/index.js';
import type { Action, ActionKind } from './action.js';
import type { ActionDefinition, ConcreteAction, Performed } from './definition.js';
import { hold } from './hold.js';
import { key } from './key.js';
import { scroll } from './scroll.js';
import { set } from './set.js';
import { tap } from './tap.js';
import { type } from './type.js';

/** Every action there is. To add one: a file, and a line here. */
export const actions: { readonly [K in ActionKind]: ActionDefinition<K> } = { tap, hold, type, set, scroll, key };

/** Does an action to a live screen. What came of it is another question: see the effect. */
export function perform(
  device: Device,
  screen: Screen,
  action: ConcreteAction,
  signal?: AbortSignal,
): Promise<Performed> {
  return definitionOf(action.kind).perform(device, screen, action, signal);
}

/** The action in a full sentence. @example sentenceOf(action, "button 'Save'") // "Tap button 'Save'" */
export function sentenceOf(action: Action<unknown, string>, target: string): string {
  return definitionOf(action.kind).sentence(action, target);
}

/** The registry's type is keyed by kind; an action's kind always selects its own definition, which the compiler cannot see through a union. */
function definitionOf(kind: ActionKind): ActionDefinition<ActionKind> {
  return actions[kind] as unknown as ActionDefinition<ActionKind>;
}
