export { type Bound, bindExplicit, bindGoal } from './bind.js';
export { type Bindings, type Evaluated, evaluate, normalised, paramsOf, tryEvaluate } from './expression.js';
export { canonicalHash } from './hash.js';
export type { SyntaxProblem } from './language/line.js';
export {
  printAction,
  printAlternative,
  printCheck,
  printExpression,
  printGuard,
  printProbe,
} from './language/write.js';
export type {
  Alternative,
  Check,
  Comparison,
  Condition,
  Expression,
  Final,
  Guard,
  Interrupt,
  Machine,
  Made,
  Param,
  ParamType,
  Probe,
  SelectorText,
  State,
  Step,
} from './model.js';
export { showsTyped, typedAsWanted } from './normalise.js';
export { type ParsedMachine, parseMachine } from './parse.js';
export { alternativePlace, blockPlace, checkPlace, commentKey, headerPlace, type Place } from './place.js';
export { printMachine } from './print.js';
export { type Transform, transforms } from './transform.js';
