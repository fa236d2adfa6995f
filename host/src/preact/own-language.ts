import { type Bindings, bindExplicit, type Machine, type Param, speaks } from '../machine/index.js';
import { isInLanguageOf, isOfOneGoal, nameBeside } from './languages.js';

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

/** The values as another machine takes them: what is as ever is so there too, whatever that is, and says nothing where the other does not know it. */
function takenBy(other: Machine, asked: Machine, values: Bindings): Bindings | undefined {
  const needed = Object.entries(values).filter(([name]) =>
    other.params.some((param) => param.name === name && param.default === undefined),
  );
  const said = { ...withoutUsual(asked.params, values), ...Object.fromEntries(needed) };
  const bound = bindExplicit(other, said);
  return bound.kind === 'bound' ? bound.values : undefined;
}

/** The values that are not as they are by default: by the first of the parameters of that name that has one. Pure. */
export function withoutUsual(params: readonly Param[], values: Bindings): Bindings {
  const usual = (name: string) => params.find((param) => param.name === name && param.default !== undefined)?.default;
  return Object.fromEntries(Object.entries(values).filter(([name, value]) => usual(name) !== value));
}

/**
 * The names under which what was begun of a machine's task may be noted, first the one under which it is: what was begun in one language is not begun
 * again in another, nor where the machine is called otherwise since. Pure.
 *
 * @param others the machines that can be of its goal
 * @param isTaken whether a name is anybody's besides
 */
export function namesOfTask(
  machine: Machine,
  others: readonly Machine[],
  isTaken: (name: string) => boolean,
): readonly [string, ...string[]] {
  const beside = nameBeside(machine);
  const wholes = others.filter((other) => isInLanguageOf(machine, other)).sort(byName);
  const task = wholes.find(({ name }) => name === beside) ?? wholes[0] ?? machine;
  // Those of other languages are of its task as well where the one is gone that all of them stood beside.
  const spoken = others
    .filter((other) => other.locales !== undefined && [task, machine].some((each) => isOfOneGoal(other, each)))
    .sort(byName);
  // One in a language stands beside every one of the goal, and notes by the name of the first of them.
  const beginners = others.filter((other) => [machine, ...spoken].some((each) => isInLanguageOf(each, other)));
  // The one that it was kept beside may be gone; one of that name that does another task has notes of its own.
  const isSomebodys = (name: string) => isTaken(name) || others.some((other) => other.name === name);
  const gone = beside === undefined || isSomebodys(beside) ? [] : [beside];
  const names = [machine, ...spoken, ...beginners].map(({ name }) => name);
  return [task.name, ...new Set([...names, ...gone].filter((name) => name !== task.name))];
}

/** As they were kept: `-2` is later. */
function byName({ name: one }: Machine, { name: other }: Machine): number {
  return one.length - other.length || (one < other ? -1 : 1);
}
