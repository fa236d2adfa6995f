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
export { type ParsedMachine, parseMachine } from './parse.js';
export { alternativePlace, blockPlace, checkPlace, commentKey, headerPlace, type Place } from './place.js';
export { printMachine } from './print.js';
