import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { tasks } from '../../datasets/tasks/index.js';
import { UsageError } from '../../host/src/base/index.js';
import { Draws } from '../tasks/draws.js';
import type { Solvable } from '../tasks/solvable.js';

const usage =
  'npm run bench:method -- [--seed <number>] [--held-out <number>] [--sample <number of tasks>] [--changes <number of mutants> | --sabotages <number> | --ambiguous <number of lists> | --baselines [--sleeps <number>] [--explore <number>]] [--kinds <kind,kind>] [--keep <folder>] [--trajectories <folder> | --compile <folder>] [--out <file>.json] [<name of a task or part of one> ...]';

/** What the bench of the method is asked to measure. */
export interface Arguments {
  readonly chosen: readonly Solvable[];
  /** The values with which each task is solved once. */
  readonly seed: number;
  /** With how many other sets of values it is replayed. */
  readonly heldOut: number;
  readonly out: string | undefined;
  /** On how many mutants what was learnt is tried, instead of with other values; 0 for none. */
  readonly changes: number;
  /** How many machines are made wrong on purpose and shown to the gate, instead; 0 for none. */
  readonly sabotages: number;
  /** How many lists in which some are alike machines are to pick from, instead; 0 for none. */
  readonly ambiguous: number;
  /** Beside ours, the published algorithm, a macro and the agent each time are measured on the same tasks. */
  readonly baselines: boolean;
  /** With how many of the other sets of values the published algorithm runs once more, with its fixed sleeps. */
  readonly sleeps: number;
  /** With how many of them the explorer has a go. */
  readonly explore: number;
  readonly kinds: string | undefined;
  /** Where what was learnt is kept for another time. */
  readonly keep: string | undefined;
  /** Where the solved runs are kept, each as a file: to compile them again without a device. */
  readonly trajectories: string | undefined;
  /** Where solved runs were kept: they are compiled again, instead. */
  readonly compile: string | undefined;
}

/** @throws UsageError with one sentence */
export function readArguments(argv: readonly string[]): Arguments {
  const { values, positionals } = parse(argv);
  const unknown = positionals.find((part) => !tasks.some(({ task }) => task.name.includes(part)));
  if (unknown !== undefined) throw refused(`no task is called '${unknown}'`);
  const seed = number('seed', values.seed, Number.MIN_SAFE_INTEGER);
  const chosen = tasks.filter(
    ({ task }) => positionals.length === 0 || positionals.some((part) => task.name.includes(part)),
  );
  return {
    chosen: sampled(chosen, number('sample', values.sample, 1), seed),
    seed,
    heldOut: number('held-out', values['held-out'], 1),
    out: values.out,
    changes: number('changes', values.changes, 0),
    ambiguous: number('ambiguous', values.ambiguous, 0),
    sabotages: number('sabotages', values.sabotages, 0),
    baselines: values.baselines,
    sleeps: number('sleeps', values.sleeps, 0),
    explore: number('explore', values.explore, 0),
    kinds: values.kinds,
    keep: values.keep === undefined ? undefined : resolve(values.keep),
    trajectories: values.trajectories,
    compile: values.compile === undefined ? undefined : resolve(values.compile),
  };
}

/** So many of the tasks, drawn by the seed, in their order. */
function sampled(chosen: readonly Solvable[], count: number, seed: number): readonly Solvable[] {
  if (count >= chosen.length) return chosen;
  const drawn = new Set(new Draws(`sample/${seed}`).sample(chosen, count));
  return chosen.filter((each) => drawn.has(each));
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      options: {
        seed: { type: 'string', default: '1' },
        'held-out': { type: 'string', default: '5' },
        out: { type: 'string' },
        changes: { type: 'string', default: '0' },
        ambiguous: { type: 'string', default: '0' },
        sabotages: { type: 'string', default: '0' },
        baselines: { type: 'boolean', default: false },
        sleeps: { type: 'string', default: '1' },
        explore: { type: 'string', default: '1' },
        sample: { type: 'string', default: String(tasks.length) },
        kinds: { type: 'string' },
        keep: { type: 'string' },
        trajectories: { type: 'string' },
        compile: { type: 'string' },
      },
      allowPositionals: true,
    });
  } catch (error) {
    throw refused(error instanceof Error ? error.message.replace(/\.$/, '') : String(error));
  }
}

function number(name: string, written: string, least: number): number {
  const value = Number(written);
  if (!/^-?\d+$/.test(written) || value < least) throw refused(`--${name} is ${written}`);
  return value;
}

function refused(found: string): UsageError {
  return new UsageError('bad-arguments', `Wanted ${usage}, found: ${found}.`);
}
