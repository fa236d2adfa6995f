import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { UsageError } from '../../host/src/base/index.js';
import { type Making, mutableApps } from './make.js';

const usage =
  'npm run drift -- [--seed <number>] [--count <number>] [--solve <number>] [--kinds <kind,kind>] [--thorough <kind,kind>] [--out <folder>] [<app> ...]';

/** What the command line asks for. @throws UsageError with one sentence */
export async function readArguments(
  argv: readonly string[],
): Promise<{ readonly making: Making; readonly solve: number }> {
  const { values, positionals } = parse(argv);
  const known = await mutableApps();
  const unknown = positionals.find((name) => !known.includes(versioned(name)) && !/-\d+$/.test(name));
  if (unknown !== undefined) throw refused(`no app is called '${unknown}'; there are ${known.join(', ')}`);
  const apps = positionals.length === 0 ? known : positionals.map(versioned);
  const making: Making = {
    seed: number('seed', values.seed, Number.MIN_SAFE_INTEGER),
    count: number('count', values.count, 1),
    apps,
    kinds: values.kinds,
    thorough: values.thorough,
    folder: resolve(values.out),
  };
  return { making, solve: number('solve', values.solve, 0) };
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      options: {
        seed: { type: 'string', default: '1' },
        count: { type: 'string', default: '100' },
        solve: { type: 'string', default: '0' },
        kinds: { type: 'string' },
        thorough: { type: 'string' },
        out: { type: 'string', default: '.reprise/mutants' },
      },
      allowPositionals: true,
    });
  } catch (error) {
    throw refused(error instanceof Error ? error.message : String(error));
  }
}

/** `contacts` is its first version. */
function versioned(name: string): string {
  return /-\d+$/.test(name) ? name : `${name}-1`;
}

function number(name: string, written: string, least: number): number {
  const value = Number(written);
  if (!/^-?\d+$/.test(written) || value < least) throw refused(`--${name} is ${written}`);
  return value;
}

function refused(found: string): UsageError {
  return new UsageError('bad-arguments', `Wanted ${usage}, found: ${found}.`);
}
