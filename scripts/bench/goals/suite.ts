import type { ParamType } from '../../../host/src/machine/index.js';

/** `dev` may be read by whoever writes what binds and routes; `held-out` is only run. */
export type Part = 'dev' | 'held-out';

export const parts: readonly Part[] = ['dev', 'held-out'];

export type Language = 'en' | 'de' | 'zh';

/** A type of the machine language, or one that people say and that it does not have. */
export type SuiteType = ParamType | 'money';

export interface SuiteParam {
  readonly name: string;
  readonly type: SuiteType;
  readonly choices?: readonly string[];
  readonly default?: string;
  /** A text of any words, so that an order behind it may be meant as a part of it. */
  readonly content: boolean;
}

/** A value as the goal says it, and as it is meant: equal unless somebody wrote both. */
export interface SaidValue {
  readonly param: string;
  readonly said: string;
  readonly meant: string;
}

export interface Goal {
  readonly machine: string;
  readonly part: Part;
  readonly language: Language;
  /** It begins with its verb, so that "Don't" can stand before it, and more behind it. */
  readonly order: boolean;
  readonly pieces: readonly (string | SaidValue)[];
}

/** A task of one app, by the goal lines that its machine has. */
export interface Task {
  /** `<app>/<task>` */
  readonly machine: string;
  /** Where its goal lines stand. Further goals of a `dev` task may be held out, never the other way round. */
  readonly part: Part;
  readonly lines: readonly string[];
  readonly params: readonly SuiteParam[];
}

/** What kind of another task a near miss is: `sibling` are written by hand or by a swapped word, the others add a clause. */
export type MissKind = 'sibling' | 'two' | 'condition' | 'when' | 'not' | 'other' | 'elsewhere';

export interface NearMiss {
  /** The machine that must not take it. */
  readonly machine: string;
  readonly part: Part;
  readonly kind: MissKind;
  readonly text: string;
  /** The machine of the suite that may, where there is one. */
  readonly right?: string;
}

/** A word of the orders of one machine, and what makes another task of them in its place. */
export interface Swap {
  readonly machine: string;
  readonly part: Part;
  readonly from: string;
  readonly to: readonly string[];
  readonly right?: string;
}

/** Words before or behind an order that make another task of it. */
export interface Clause {
  readonly part: Part;
  readonly language: Language;
  readonly place: 'before' | 'behind';
  readonly kind: MissKind;
  readonly text: string;
  readonly right?: string;
}

/** The app by another name than its own, or another one: `named` are its own words, `elsewhere` what stands behind an order for another app. */
export interface AppNames {
  readonly app: string;
  readonly part: Part;
  readonly named: string;
  readonly elsewhere: readonly string[];
}

export interface Suite {
  readonly tasks: readonly Task[];
  readonly goals: readonly Goal[];
  /** Those that are written by hand. */
  readonly misses: readonly NearMiss[];
  readonly swaps: readonly Swap[];
  readonly clauses: readonly Clause[];
  readonly apps: readonly AppNames[];
}

/** The goal as a person wrote it. */
export function textOf({ pieces }: Goal): string {
  return pieces.map((piece) => (typeof piece === 'string' ? piece : piece.said)).join('');
}

/** The goal with its values taken out: what stands between them, `{name}` for each. */
export function skeletonOf({ pieces }: Goal): string {
  return pieces.map((piece) => (typeof piece === 'string' ? piece : `{${piece.param}}`)).join('');
}

/** What is meant by the goal: the values that it says, and the defaults of what it does not say. */
export function meantBy(goal: Goal, { params }: Task): ReadonlyMap<string, string> {
  const said = goal.pieces.flatMap((piece) => (typeof piece === 'string' ? [] : [[piece.param, piece.meant] as const]));
  const defaults = params.flatMap(({ name, default: value }) => (value === undefined ? [] : [[name, value] as const]));
  return new Map([...defaults, ...said]);
}

/** Is it one of the goal lines of its machine, but for the values, quotes, case and the sign at its end? Any other is a paraphrase. */
export function isByLine(goal: Goal, { lines }: Task): boolean {
  const plain = (text: string) =>
    text
      .replaceAll(/["“”?.!]/g, '')
      .replaceAll(/\s+/g, ' ')
      .trim()
      .toLowerCase();
  return lines.some((line) => plain(line) === plain(skeletonOf(goal)));
}
