import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { cpus, totalmem } from 'node:os';
import { promisify } from 'node:util';
import { isWhole } from './extent.js';

const root = new URL('../../../', import.meta.url);
const folder = new URL('datasets/endurance/', root);
/** Of what runs: asked before the run, during which a person may go on working. */
const commit = isWhole ? await describeCommit() : '';

async function describeCommit(): Promise<string> {
  const { stdout } = await promisify(execFile)('git', ['describe', '--always', '--dirty', '--abbrev=12'], {
    cwd: root,
  });
  return stdout.trim();
}

/** Keeps what a whole run measured, with the seed, commit and machine that it was measured with; a sample is not kept. */
export async function keepResult(name: string, seed: number, measured: object): Promise<void> {
  if (!isWhole) return;
  const machine = `${cpus().length} x ${cpus()[0]?.model ?? 'cpu'}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}`;
  await mkdir(folder, { recursive: true });
  const result = { seed, commit, machine, on: new Date().toISOString().slice(0, 10), ...measured };
  await writeFile(new URL(`${name}.json`, folder), `${JSON.stringify(result, undefined, 2)}\n`);
}

/** The same as a text for people. */
export async function keepText(name: string, text: string): Promise<void> {
  if (isWhole) await writeFile(new URL(`${name}.md`, folder), `${text}\n`);
}
