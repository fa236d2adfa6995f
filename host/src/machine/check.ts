import { checkAlike } from './check/alike.js';
import { checkEffects } from './check/effects.js';
import { checkEnding } from './check/ending.js';
import { checkGoalValues } from './check/goal-values.js';
import { checkHeader } from './check/header.js';
import { checkHoles } from './check/holes.js';
import { checkNames } from './check/names.js';
import { checkOnScreens, type KnownScreen } from './check/on-screens.js';
import { checkOrders } from './check/orders.js';
import { checkParams } from './check/params.js';
import { lineOfPlace } from './check/place-line.js';
import { error, type Problem } from './check/problem.js';
import { checkReach } from './check/reach.js';
import { checkRecognition } from './check/recognition.js';
import { checkRepeats } from './check/repeats.js';
import { checkRisks } from './check/risks.js';
import { checkRounds } from './check/rounds.js';
import { checkSecrets } from './check/secrets.js';
import { checkLiterals, checkSelectors } from './check/selectors.js';
import { checkStart } from './check/start.js';
import { checkSteps } from './check/steps.js';
import { checkTextReads } from './check/text-reads.js';
import { checkUnprovenValues } from './check/unproven-values.js';
import type { Bindings } from './expression.js';
import type { Machine } from './model.js';
import { headerPlace, type Place } from './place.js';

/** What is known besides the machine itself. */
export interface CheckOptions {
  /** Lines of its text, as `parseMachine` tells them. */
  readonly lines?: ReadonlyMap<Place, number>;
  /** Values of the run it was made from: none of them may stand in it. */
  readonly recorded?: Bindings;
  /** Screens of its app that were seen: what its selectors name there is looked up. */
  readonly screens?: readonly KnownScreen[];
}

/**
 * Everything that can be said of a machine without running it, in the order of the text. One with an `error` is never run or kept. Pure.
 *
 * @example checkMachine(machine).filter(({ severity }) => severity === 'error').map(({ sentence }) => sentence)
 */
export function checkMachine(machine: Machine, options: CheckOptions = {}): readonly Problem[] {
  const lineOf = (place: Place) => (options.lines === undefined ? undefined : lineOfPlace(options.lines, place));
  if (machine.uses !== undefined || machine.elements !== undefined)
    return [
      ...(machine.uses ?? []).map(({ name, machine: used }) => [headerPlace.use(name), used] as const),
      ...(machine.elements ?? []).map(({ name }) => [headerPlace.element(name), `What '${name}' stands for`] as const),
    ].map(([place, used]) => {
      const line = lineOf(place);
      return { ...error(place, `${used} is not linked into it.`), ...(line !== undefined && { line }) };
    });
  const problems = [
    ...checkNames(machine),
    ...checkParams(machine),
    ...checkHeader(machine),
    ...checkSelectors(machine),
    ...checkReach(machine),
    ...checkSteps(machine),
    ...checkRounds(machine),
    ...checkHoles(machine),
    ...checkTextReads(machine),
    ...checkOrders(machine),
    ...checkRisks(machine),
    ...checkSecrets(machine),
    ...checkLiterals(machine, options.recorded ?? {}),
    ...checkGoalValues(machine),
    ...checkStart(machine),
    ...checkAlike(machine),
    ...checkRecognition(machine),
    ...checkEffects(machine),
    ...checkRepeats(machine),
    ...checkEnding(machine),
    ...checkUnprovenValues(machine),
    ...checkOnScreens(machine, options.screens ?? []),
  ];
  return problems
    .map((problem) => {
      const line = lineOf(problem.place);
      return line === undefined ? problem : { ...problem, line };
    })
    .sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
}
