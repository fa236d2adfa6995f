import { comparedWhole, parseSelector } from '../../screen/index.js';
import { paramsOf } from '../expression.js';
import type { Machine, Step } from '../model.js';
import { namesIn } from '../names-in.js';
import { isOptional, otherEntries, targetsOf } from '../paths.js';

/**
 * What a value that is looked for on a screen may rely on. `unused`: it is found there before anything that cannot be undone is done with it. `first`: before
 * anything at all that cannot be undone.
 */
export type ShownAs = 'unused' | 'first';

/**
 * The parameters whose values must be there on a screen before anything lasting is done with them: whichever way a run goes, a node that shows the whole value is
 * acted upon, and from where the value is first used to there lies no act that cannot be undone. Who misreads such a value finds nothing, and has done nothing with it. Pure.
 */
export function shownParams(machine: Machine): ReadonlyMap<string, ShownAs> {
  const shown = new Map<string, ShownAs>();
  for (const { name, type } of machine.params) {
    const as = type === 'text' ? shownAs(machine, name) : undefined;
    if (as !== undefined) shown.set(name, as);
  }
  return shown;
}

function shownAs(machine: Machine, name: string): ShownAs | undefined {
  const names = namesOf(machine, name);
  let isFirst = true;
  let isShown = false;
  const seen = new Set<string>();
  const pending: { readonly id: string; readonly isUsed: boolean }[] = [];
  const goOn = (id: string, isUsed: boolean) => {
    const key = `${isUsed} ${id}`;
    if (!seen.has(key)) pending.push({ id, isUsed });
    seen.add(key);
  };
  for (const id of [...machine.states.slice(0, 1).map((state) => state.id), ...otherEntries(machine)]) goOn(id, false);
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { id } = next;
    const state = machine.states.find((candidate) => candidate.id === id);
    // A way to an end, and nothing on it showed the value.
    if (state === undefined) return undefined;
    let { isUsed } = next;
    for (const [index, step] of state.steps.entries()) {
      if (!isOptional(machine, { state: id, step: index }) && shows(step, name)) {
        isShown = true;
        break;
      }
      isUsed ||= uses(step, names);
      if (isLasting(step)) {
        if (isUsed) return undefined;
        isFirst = false;
      }
      for (const target of targetsOf(step)) goOn(target, isUsed);
    }
  }
  if (!isShown) return undefined;
  return isFirst ? 'first' : 'unused';
}

/** The parameter, and the values that the header makes of it. */
function namesOf({ lets = [] }: Machine, name: string): ReadonlySet<string> {
  const names = new Set([name]);
  for (const made of lets) if (paramsOf(made.value).some((used) => names.has(used))) names.add(made.name);
  return names;
}

/** Whichever way the step is taken, it acts upon a node that shows the whole value; and it is taken. */
function shows({ alternatives, repeats = [] }: Step, name: string): boolean {
  const isTaken = repeats.length === 0 && alternatives.length > 0;
  return isTaken && alternatives.every((way) => isLooked(way, name));
}

function isLooked({ action, guards }: Step['alternatives'][number], name: string): boolean {
  if (guards.some(({ kind }) => kind === 'param')) return false;
  if (action.kind !== 'tap' && action.kind !== 'hold') return false;
  const parsed = parseSelector(action.target);
  return parsed.kind === 'selector' && comparedWhole(parsed.xpath).includes(name);
}

function uses({ alternatives, hole }: Step, names: ReadonlySet<string>): boolean {
  return hole !== undefined || alternatives.some((way) => namesIn(way).some((used) => names.has(used)));
}

/** What a hole does, nobody knows. */
function isLasting({ alternatives, hole }: Step): boolean {
  return hole !== undefined || alternatives.some(({ irreversible }) => irreversible);
}
