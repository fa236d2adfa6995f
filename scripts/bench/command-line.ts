import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { z } from 'zod';
import { systemClock } from '../../host/src/base/index.js';
import { type Bindings, type Machine, printMachine } from '../../host/src/machine/index.js';

const program = fileURLToPath(new URL('../../host/bin/reprise.mjs', import.meta.url));
const run = promisify(execFile);

/** As much of what `reprise replay --json` prints as is looked at here. */
const printed = z.object({ outcome: z.string(), steps: z.array(z.object({ how: z.string() })) });

/** A replay as a person starts it, from the first moment of the command to its end: the program's own start, device agent, pictures and report. */
export async function commandLine(
  machine: Machine,
  values: Bindings,
  { serial, env, home }: { readonly serial: string; readonly env: NodeJS.ProcessEnv; readonly home: string },
): Promise<() => Promise<{ readonly tookMs: number; readonly acts: number }>> {
  const cwd = join(home, 'project');
  await mkdir(cwd, { recursive: true });
  const file = join(cwd, 'bench.preact');
  await writeFile(file, printMachine(machine));
  const parameters = Object.entries(values).flatMap(([name, value]) => ['-p', `${name}=${value}`]);
  const reprise = (...args: readonly string[]) => run(process.execPath, [program, ...args], { cwd, env });
  // It compiles itself where it has to: once, and before anything is measured.
  await reprise('--version');
  return async () => {
    const began = systemClock.monotonic();
    const { stdout } = await reprise(
      'replay',
      file,
      ...parameters,
      '--irreversible',
      'allow',
      '--device',
      serial,
      '--json',
    );
    const tookMs = systemClock.monotonic() - began;
    const { outcome, steps } = printed.parse(JSON.parse(stdout));
    if (outcome !== 'passed') throw new Error(`The command says ${outcome}.`);
    return { tookMs, acts: steps.filter(({ how }) => how === 'acted' || how === 'interrupt').length };
  };
}
