import { checkNames } from './check/names.js';
import { checkParams } from './check/params.js';
import type { Problem } from './check/problem.js';
import { checkReach } from './check/reach.js';
import { checkRisks } from './check/risks.js';
import { checkSecrets } from './check/secrets.js';
import { checkLiterals, checkSelectors } from './check/selectors.js';
import { checkSteps } from './check/steps.js';
import type { Bindings } from './expression.js';
import type { Machine } from './model.js';
import type { Place } from './place.js';

/** What is known besides the machine itself. */
export interface CheckOptions {
  /** Lines of its text, as `parseMachine` tells them. */
  readonly lines?: ReadonlyMap<Place, number>;
  /** Values of the run it was made from: none of them may stand in it. */
  readonly recorded?: Bindings;
}

/**
 * Everything that can be said of a machine without running it, in the order of the text. One with an `error` is never run or kept. Pure.
 *
 * @example checkMachine(machine).filter(({ severity }) => severity === 'error').map(({ sentence }) => sentence)
 */
export function checkMachine(machine: Machine, options: CheckOptions = {}): readonly Problem[] {
  const problems = [
    ...checkNames(machine),
    ...checkParams(machine),
    ...checkSelectors(machine),
    ...checkReach(machine),
    ...checkSteps(machine),
    ...checkRisks(machine),
    ...checkSecrets(machine),
    ...checkLiterals(machine, options.recorded ?? {}),
  ];
  const lineOf = (place: Place) => options.lines?.get(place);
  return problems
    .map((problem) => {
      const line = lineOf(problem.place);
      return line === undefined ? problem : { ...problem, line };
    })
    .sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
}
