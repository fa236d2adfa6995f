export { Explorer } from './explorer/explorer.js';
export { type ReadGoal, readGoal } from './explorer/goal.js';
export { isHome } from './explorer/own-apps.js';
export type { Entity } from './explorer/spans.js';
export { goesBack } from './explorer/vocabulary.js';
export {
  actionSentence,
  type LoopListener,
  type LoopOptions,
  type LoopResult,
  recordStep,
  runPolicy,
} from './loop.js';
export { type Asked, Model, type ModelOptions, type Question, type ToolCall } from './model/model.js';
export { ModelPolicy } from './model/model-policy.js';
export type { Decision, Handover, Past, Policy, PolicyCost, Situation } from './policy.js';
export type { Hand, Script } from './script/hand.js';
export { ScriptPolicy } from './script/script-policy.js';
