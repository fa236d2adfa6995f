import type { Draws } from '../draws.js';

/** What a value is, as the machines' parameters name it. */
export type ParameterType =
  | 'text'
  | 'phone'
  | 'email'
  | 'date'
  | 'time'
  | 'duration'
  | 'number'
  | 'enum'
  | 'file'
  | 'list';

/** One value of a goal: what it is, how it is drawn, and how a goal says it. */
export interface Parameter<T> {
  readonly type: ParameterType;
  draw(draws: Draws): T;
  say(value: T): string;
  /** No goal says it: it belongs to what stands on the phone beforehand. */
  readonly unsaid?: true;
}

/** The parameters of some values. */
export type ParametersOf<V> = { readonly [K in keyof V]: Parameter<V[K]> };

/** A value that the task's initial state has and no goal says. */
export function unsaid<T>(parameter: Parameter<T>): Parameter<T> {
  return {
    type: parameter.type,
    draw: (draws) => parameter.draw(draws),
    say: (value) => parameter.say(value),
    unsaid: true,
  };
}

/** A text out of a list. */
export function textOf(from: readonly string[], type: ParameterType = 'text'): Parameter<string> {
  return { type, draw: (draws) => draws.pick(from), say: (value) => value };
}

/** One of a few words that the app offers. */
export function oneOf<const T extends string>(...words: readonly T[]): Parameter<T> {
  return { type: 'enum', draw: (draws) => draws.pick(words), say: (value) => value };
}

/** A whole number, both ends included. */
export function wholeNumber(least: number, most: number): Parameter<number> {
  return { type: 'number', draw: (draws) => draws.int(least, most), say: String };
}

/** So many different values of another parameter, said with commas. */
export function listOf<T>(each: Parameter<T>, count: number): Parameter<readonly T[]> {
  return {
    type: 'list',
    draw: (draws) => {
      const drawn = new Map<string, T>();
      while (drawn.size < count) {
        const value = each.draw(draws);
        drawn.set(each.say(value), value);
      }
      return [...drawn.values()];
    },
    say: (values) => values.map((value) => each.say(value)).join(', '),
  };
}
