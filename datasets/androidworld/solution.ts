import type { Script } from '../../host/src/agent/index.js';

/** A task as its solution knows it: what the goal says, the parameters that the goal names, and the time. */
export interface AskedTask {
  readonly goal: string;
  /** The time as the task is given, as a phone's status bar shows it: `15:34`. */
  readonly now: string;
  readonly said: Readonly<Record<string, unknown>>;
}

/** How a task of AndroidWorld is done on the screen, beginning on the home screen. Everything else that it needs to know it reads there. */
export type WorldSolution = (task: AskedTask) => Script;

/** Solutions by the names of AndroidWorld's classes. */
export type WorldSolutions = Readonly<Record<string, WorldSolution>>;

/** A parameter that the goal names. @throws Error where it names none of that name */
export function text({ said, goal }: AskedTask, name: string): string {
  const value = said[name];
  if (typeof value !== 'string' && typeof value !== 'number')
    throw new Error(`The goal "${goal}" says nothing of ${name}.`);
  return String(value);
}
