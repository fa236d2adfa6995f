import type { ParamType } from '../model.js';
import { type Origins, whatever } from './origins.js';

/** What is known besides an output, when its input is asked for. */
export interface Given {
  /** Of which type the input is. */
  readonly type: ParamType;
  /** Where it stands among the values of the transform, from 0. */
  readonly position: number;
  /** The other values, in their order. */
  readonly others: readonly string[];
}

/** A function of the language: from texts to a text, without effects. */
export interface Transform {
  readonly name: string;
  /** How many values it takes. */
  readonly least: number;
  readonly most: number;
  /** The types of parameters that it takes as its first value; any where none is said. */
  readonly takes?: readonly ParamType[];
  /** What is wrong with the values behind the first, which stand in the machine as literals; undefined when nothing is. */
  readonly wrong?: (options: readonly string[]) => string | undefined;
  /** Undefined when the first value is none that it takes, or would lose something: a run is refused rather than given another value. */
  readonly apply: (values: readonly string[]) => string | undefined;
  /** The inputs that an output can have come from: `apply` gives the output for each of them, and for no other. */
  readonly inverse: (output: string, given: Given) => Origins;
}

/** A transform of one value that takes any text. */
export function ofText(
  name: string,
  apply: (value: string) => string,
  inverse: (output: string, given: Given) => Origins,
): Transform {
  return { name, least: 1, most: 1, apply: ([value]) => apply(value ?? ''), inverse };
}

/** The inputs for which `apply` gives the output, where nothing shorter can be said of them. */
export function thatGive({ apply }: Pick<Transform, 'apply'>, output: string, { position, others }: Given): Origins {
  return whatever((value) => apply([...others.slice(0, position), value, ...others.slice(position)]) === output);
}

/** How many values a function takes, in words. */
export function howMany({ least, most }: Transform): string {
  if (most === least) return `${least} value${least === 1 ? '' : 's'}`;
  return most === Number.POSITIVE_INFINITY ? `${least} or more values` : `${least} to ${most} values`;
}
