import { comparedWhole, parseSelector } from '../../screen/index.js';
import { paramsOf } from '../expression.js';
import type { Machine, Step } from '../model.js';
import { namesIn } from '../names-in.js';
import { isOptional, otherEntries, targetsOf } from '../paths.js';

/**
 * The parameters whose values must be there on a screen before anything lasting is done with them: whichever way a run goes, a node that shows the whole value is
 * acted upon, and from where the value is first used to there lies no act that cannot be undone. Who misreads such a value finds nothing, and has done nothing with it; what was done with
 * the other values of its list was asked for, however this one is read. Pure.
 */
export function shownParams(machine: Machine): ReadonlySet<string> {
  const texts = machine.params.filter(({ type }) => type === 'text');
  return new Set(texts.flatMap(({ name }) => (isLookedFor(machine, name) ? [name] : [])));
}

function isLookedFor(machine: Machine, name: string): boolean {
  const names = namesOf(machine, name);
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
    if (state === undefined) return false;
    let { isUsed } = next;
    for (const [index, step] of state.steps.entries()) {
      if (!isOptional(machine, { state: id, step: index }) && shows(step, name)) {
        isShown = true;
        break;
      }
      isUsed ||= uses(step, names);
      if (isUsed && isLasting(step)) return false;
      for (const target of targetsOf(step)) goOn(target, isUsed);
    }
  }
  return isShown;
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
