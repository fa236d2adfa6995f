import { parseSelector } from '../../screen/index.js';
import { isName, withNames } from '../link/names.js';
import type { Machine } from '../model.js';
import { blockPlace, headerPlace } from '../place.js';
import { error, type Problem } from './problem.js';
import { checkSelectors } from './selectors.js';

/** Is this the map of an app, and no machine: nothing is done on its screens, and no run could end in it? */
export function isAppMap({ states, finals, goals }: Machine): boolean {
  return finals.length === 0 && goals.length === 0 && states.every(({ steps }) => steps.length === 0);
}

/** What is wrong with the map of an app. Pure. */
export function* checkElements({ elements = [] }: Machine): Generator<Problem> {
  for (const { name, selectors } of elements) {
    const place = headerPlace.element(name);
    if (!isName(name))
      yield error(
        place,
        `'${name}' could not stand where a selector is wanted. Use letters, digits, _ - and ., a letter first.`,
      );
    for (const [index, selector] of selectors.entries()) {
      const parsed = parseSelector(selector);
      if (parsed.kind !== 'selector')
        yield error(place, `${selector} is no selector: ${parsed.message} ${parsed.suggestion}`.trimEnd());
      else if (selectors.length > 1 && !/^[/(]/.test(selector))
        yield error(
          place,
          `${selector} stands among others, and only XPaths can be looked up together. Write it as one.`,
        );
      if (selectors.indexOf(selector) < index) yield error(place, `${selector} stands twice in '${name}'. Remove one.`);
    }
  }
}

/** What is wrong with the map of an app: its elements, screens that nothing tells, interrupts that nothing answers. Pure. */
export function checkAppMap(map: Machine): readonly Problem[] {
  const problems = [...checkElements(map), ...checkSelectors(withNames(map, undefined).machine)];
  const names = new Set((map.elements ?? []).map(({ name }) => name));
  for (const { id, checks } of map.states) {
    const place = blockPlace('state', id);
    if (checks.length === 0)
      problems.push(error(place, `Nothing tells when '${id}' is there. Write at least one verify.`));
    if (names.has(id)) problems.push(error(place, `An element is called '${id}' as well. Rename one.`));
    for (const check of checks)
      if ('selector' in check && isName(check.selector) && !names.has(check.selector))
        problems.push(
          error(
            place,
            `There is no element '${check.selector}'. Write: element ${check.selector} //*[@resource-id='...']`,
          ),
        );
  }
  for (const { id, checks, steps } of map.interrupts)
    if (checks.length === 0 || steps.length === 0)
      problems.push(error(blockPlace('on', id), `'${id}' needs a verify that tells it, and a do that answers it.`));
  return problems;
}
