import { type Bindings, bindExplicit, type Machine, speaks } from '../machine/index.js';
import { isInLanguageOf, nameBeside } from './languages.js';

/** A machine for the language of a device, and the values with which it does what was asked for. */
export interface Spoken<T> {
  readonly own: T;
  readonly values: Bindings;
}

/**
 * Which of the machines for its language a device takes in place of one: the one that was kept beside that, else the only one that takes its values.
 * Undefined where there is none, or nobody can say which. Pure.
 *
 * @param values those of the machine that was asked for
 */
export function inOwnLanguage<T extends { readonly machine: Machine }>(
  asked: Machine,
  values: Bindings,
  locale: string | undefined,
  others: readonly T[],
): Spoken<T> | undefined {
  if (asked.locales !== undefined) return undefined;
  const spoken = others.flatMap((own): readonly Spoken<T>[] => {
    const isSpoken = own.machine.locales?.some((wanted) => speaks(locale, wanted)) === true;
    const taken = isSpoken && isInLanguageOf(own.machine, asked) ? takenBy(own.machine, asked, values) : undefined;
    return taken === undefined ? [] : [{ own, values: taken }];
  });
  const [beside] = spoken
    .filter(({ own }) => nameBeside(own.machine) === asked.name)
    .sort((one, other) => byName(one.own.machine, other.own.machine));
  const [only, another] = spoken;
  return beside ?? (another === undefined ? only : undefined);
}

/** The values as another machine takes them: one that it does not know says nothing where it is as ever. */
function takenBy(other: Machine, asked: Machine, values: Bindings): Bindings | undefined {
  const isKnown = (name: string) => other.params.some((param) => param.name === name);
  const entries = Object.entries(values);
  const isAsEver = entries.every(
    ([name, value]) => isKnown(name) || asked.params.find((param) => param.name === name)?.default === value,
  );
  const bound = bindExplicit(other, Object.fromEntries(entries.filter(([name]) => isKnown(name))));
  return isAsEver && bound.kind === 'bound' ? bound.values : undefined;
}

/**
 * The names under which what was begun of a machine's task may be noted, first the one under which it is: what was begun in one language is not begun
 * again in another, nor where the machine is called otherwise since. Pure.
 *
 * @param others the machines that can be of its goal
 * @param isTaken whether a name is anybody's
 */
export function namesOfTask(
  machine: Machine,
  others: readonly Machine[],
  isTaken: (name: string) => boolean,
): readonly [string, ...string[]] {
  const beside = nameBeside(machine);
  const wholes = others.filter((other) => isInLanguageOf(machine, other)).sort(byName);
  const task = wholes.find(({ name }) => name === beside) ?? wholes[0] ?? machine;
  const spoken = others.filter((other) => isInLanguageOf(other, task)).sort(byName);
  // One in a language stands beside every one of the goal, and notes by the name of the first of them.
  const beginners = others.filter((other) => [machine, ...spoken].some((each) => isInLanguageOf(each, other)));
  // The one that it was kept beside may be gone; one of that name that does another task has notes of its own.
  const gone = beside === undefined || isTaken(beside) ? [] : [beside];
  const names = [machine, ...spoken, ...beginners].map(({ name }) => name);
  return [task.name, ...new Set([...names, ...gone].filter((name) => name !== task.name))];
}

/** As they were kept: `-2` is later. */
function byName({ name: one }: Machine, { name: other }: Machine): number {
  return one.length - other.length || (one < other ? -1 : 1);
}
