import type { Machine } from '../../src/machine/index.js';
import {
  alternativePlace,
  blockPlace,
  checkPlace,
  endPlace,
  endRepeatPlace,
  expectPlace,
  headerPlace,
  type Place,
  repeatPlace,
} from '../../src/machine/place.js';
import { groupsOf } from '../../src/machine/repeats.js';

/** Places of a machine that a remark may stand at. */
export function placesOf(machine: Omit<Machine, 'comments'>): Place[] {
  const blocks = [
    ...machine.states.map((it) => ({ place: blockPlace('state', it.id), steps: it.steps, checks: it.checks })),
    ...machine.interrupts.map((it) => ({ place: blockPlace('on', it.id), steps: it.steps, checks: it.checks })),
    ...machine.finals.map((it) => ({ place: blockPlace('final', it.id), steps: [], checks: it.checks })),
  ];
  return [
    headerPlace.machine,
    headerPlace.app,
    ...machine.goals.map((_, index) => headerPlace.goal(index)),
    ...machine.params.map((it) => headerPlace.param(it.name)),
    ...(machine.lets ?? []).map((it) => headerPlace.let(it.name)),
    ...(machine.uses ?? []).map((it) => headerPlace.use(it.name)),
    ...(machine.elements ?? []).map((it) => headerPlace.element(it.name)),
    ...(machine.locales === undefined ? [] : [headerPlace.locale]),
    ...blocks.flatMap(({ place, steps, checks }) => [
      place,
      ...checks.map((_, index) => checkPlace(place, index)),
      ...groupsOf(steps).flatMap(({ from, to, depth }) => [
        repeatPlace(place, from, depth),
        endRepeatPlace(place, to - 1, depth),
      ]),
      ...steps.flatMap((it, index) =>
        (it.hole === undefined ? it.alternatives : [it.hole]).map((_, choice) =>
          alternativePlace(place, index, choice),
        ),
      ),
    ]),
    ...machine.finals.flatMap(({ id, expects = [] }) =>
      expects.map((_, index) => expectPlace(blockPlace('final', id), index)),
    ),
    endPlace,
  ];
}
