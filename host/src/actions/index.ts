export type { Action, ActionKind, Normaliser } from './action.js';
export type { ActionDefinition, ConcreteAction, Performed } from './definition.js';
export { actions, perform, sentenceOf } from './registry.js';
export { progressOf } from './set.js';
