import type { Script } from '../../host/src/agent/index.js';
import { Draws } from './draws.js';
import type { Parameter, ParametersOf, ParameterType } from './parameters/parameter.js';
import type { Phone } from './phone.js';

/** What is judged: the state before and after, read from where the apps keep it and never from the screen, and the answer where the goal asks for one. */
export interface Outcome<V, S> {
  readonly values: V;
  readonly before: S;
  readonly after: S;
  readonly answer: string | undefined;
}

/** A task as its file says it. */
export interface TaskSpec<V, S> {
  /** `<app>/<what>`. */
  readonly name: string;
  /** The package that a run begins in. */
  readonly app: string;
  /** The AndroidWorld tasks that want the same. */
  readonly mirrors?: readonly string[];
  /** Several ways to say it; `{name}` is a parameter. */
  readonly goals: readonly [string, string, ...string[]];
  readonly parameters: ParametersOf<V>;
  /** Brings about what the task begins with; `draws` for what stands around it. */
  readonly prepare?: (phone: Phone, values: V, draws: Draws) => Promise<void>;
  readonly read: (phone: Phone, values: V) => Promise<S>;
  /** What is wrong with the outcome, in one sentence; undefined where the goal is reached. */
  readonly judge: (outcome: Outcome<V, S>) => string | undefined;
}

/** A task with the values of one seed. */
export interface Instance<V> {
  readonly goal: string;
  readonly values: V;
  /** The values that the goal says, as it says them. */
  readonly said: Readonly<Record<string, string>>;
  prepare(phone: Phone): Promise<void>;
  /** Notes how things stand; the result says what is wrong with how they stand later. */
  begin(phone: Phone): Promise<(answer?: string) => Promise<string | undefined>>;
}

export interface Task<V> {
  readonly name: string;
  readonly app: string;
  readonly mirrors: readonly string[];
  readonly goals: readonly string[];
  /** What the values are that the goals say, by their names. */
  readonly types: Readonly<Record<string, ParameterType>>;
  instance(seed: number): Instance<V>;
}

/** How a task is done through the user interface, and how it is nearly done: each near miss differs in one thing, and must not pass. */
export interface Solution<V> {
  readonly solve: (values: V) => Script;
  readonly nearMisses: Readonly<Record<string, (values: V) => Script>>;
}

/** What a task's parameters come to, for its solution. */
export type ValuesOf<T> = T extends Task<infer V> ? V : never;

export function task<V, S>(spec: TaskSpec<V, S>): Task<V> {
  const { name, app, mirrors = [], goals } = spec;
  const said = Object.entries<Parameter<unknown>>(spec.parameters).filter(([, { unsaid }]) => unsaid !== true);
  const types = Object.fromEntries(said.map(([called, { type }]) => [called, type]));
  return { name, app, mirrors, goals, types, instance: (seed) => instance(spec, new Draws(`${seed}/${name}`)) };
}

function instance<V, S>(spec: TaskSpec<V, S>, draws: Draws): Instance<V> {
  const drawn = Object.entries<Parameter<unknown>>(spec.parameters).map(([name, parameter]) => {
    const value = parameter.draw(draws.for(name));
    return { name, value, said: parameter.unsaid ? undefined : parameter.say(value) };
  });
  const values = Object.fromEntries(drawn.map(({ name, value }) => [name, value])) as unknown as V;
  const said = Object.fromEntries(drawn.flatMap(({ name, said }) => (said === undefined ? [] : [[name, said]])));
  return {
    goal: goalOf(draws.for('goal').pick(spec.goals), said, spec.name),
    values,
    said,
    prepare: async (phone) => spec.prepare?.(phone, values, draws.for('around')),
    begin: async (phone) => {
      const before = await spec.read(phone, values);
      return async (answer) => spec.judge({ values, before, after: await spec.read(phone, values), answer });
    },
  };
}

function goalOf(template: string, said: Readonly<Record<string, string>>, name: string): string {
  return template.replace(/\{(\w+)\}/g, (_all, parameter: string) => {
    const words = said[parameter];
    if (words === undefined) throw new Error(`A goal of ${name} names {${parameter}}, which is no parameter of it.`);
    return words;
  });
}
