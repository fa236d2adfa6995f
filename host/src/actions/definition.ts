import type { Acted, Device } from '../device/index.js';
import type { Screen, UiNode } from '../screen/index.js';
import type { Action, ActionKind } from './action.js';

/** An action on a live screen: its target is a node of that screen, its value the text itself. */
export type ConcreteAction = Action<UiNode, string>;

/** What the act did, and what the field shows where text was typed. */
export type Performed = Acted & { readonly shown?: string };

/** One action, defined once: its word in the machine language, its sentence, and how it is done. */
export interface ActionDefinition<K extends ActionKind> {
  readonly kind: K;
  /** One line for people and for a model's tool list. */
  readonly summary: string;
  /** A full sentence about one such action: "Tap button 'Save'". `target` is the node in words. */
  sentence(action: Extract<Action<unknown, string>, { kind: K }>, target: string): string;
  perform(
    device: Device,
    screen: Screen,
    action: Extract<ConcreteAction, { kind: K }>,
    signal?: AbortSignal,
  ): Promise<Performed>;
}
