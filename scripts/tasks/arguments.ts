import { parseArgs } from 'node:util';
import { tasks } from '../../datasets/tasks/index.js';
import { UsageError } from '../../host/src/base/index.js';
import type { Solvable } from './solvable.js';

const usage =
  'npm run tasks -- [--seed <number>] [--policy script|explorer] [--out <file>.json|.md] [<name or part of one> ...]';
const POLICIES = ['script', 'explorer'] as const;

/** What `npm run tasks` is asked to do. */
export interface Arguments {
  readonly seed: number;
  /** `script` checks the tasks by their solutions; `explorer` lets the explorer have a go at each. */
  readonly policy: (typeof POLICIES)[number];
  readonly out: string | undefined;
  readonly chosen: readonly Solvable[];
}

/** @throws UsageError with one sentence */
export function readArguments(argv: readonly string[]): Arguments {
  const { values, positionals } = parse(argv);
  const seed = Number(values.seed);
  if (values.seed.trim() === '' || !Number.isInteger(seed)) throw refused(`--seed ${values.seed}`);
  const policy = POLICIES.find((name) => name === values.policy);
  if (policy === undefined) throw refused(`--policy ${values.policy}`);
  const unknown = positionals.find((part) => !tasks.some(({ task }) => task.name.includes(part)));
  if (unknown !== undefined)
    throw new UsageError(
      'unknown-task',
      `No task is called '${unknown}'. There are ${tasks.map(({ task }) => task.name).join(', ')}.`,
    );
  const chosen = tasks.filter(
    ({ task }) => positionals.length === 0 || positionals.some((part) => task.name.includes(part)),
  );
  return { seed, policy, out: values.out, chosen };
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      options: {
        seed: { type: 'string', default: '1' },
        policy: { type: 'string', default: 'script' },
        out: { type: 'string' },
      },
      allowPositionals: true,
    });
  } catch (error) {
    throw refused(error instanceof Error ? error.message.replace(/\.$/, '') : String(error));
  }
}

function refused(found: string): UsageError {
  return new UsageError('bad-arguments', `Wanted ${usage}, found: ${found}.`);
}
