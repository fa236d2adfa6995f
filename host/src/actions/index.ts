export type { Action, ActionKind, Normaliser } from './action.js';
export type { ActionDefinition, ConcreteAction, Performed } from './definition.js';
export { HIDDEN, hide, hideIn, tellable } from './hidden.js';
export { irreversibleActs, irreversibleIn, irreversibleWord, isIrreversibleLabel } from './irreversible.js';
export type { Irreversible } from './irreversible-words.js';
export { actions, perform, sentenceOf } from './registry.js';
export { swipePage } from './scroll.js';
export { isAtLevel, LEVEL_WORDS, progressOf } from './set.js';
