import { readdir, readFile } from 'node:fs/promises';
import { readGoalFile } from './read-file.js';
import { type Part, parts, type Suite } from './suite.js';

const FOLDER = new URL('../../../datasets/goals/', import.meta.url);

/** The whole suite of `datasets/goals`. Throws, with file and line, on what cannot be read. */
export async function readSuite(): Promise<Suite> {
  const files = (await Promise.all(parts.map(filesOf))).flat();
  const read = files.map(({ name, part, text }) => readGoalFile(name, part, text));
  return {
    tasks: read.flatMap(({ tasks }) => tasks),
    goals: read.flatMap(({ goals }) => goals),
    misses: read.flatMap(({ misses }) => misses),
    swaps: read.flatMap(({ swaps }) => swaps),
    clauses: read.flatMap(({ clauses }) => clauses),
    apps: read.flatMap(({ apps }) => apps),
  };
}

async function filesOf(part: Part): Promise<readonly { name: string; part: Part; text: string }[]> {
  const folder = new URL(`${part}/`, FOLDER);
  const names = (await readdir(folder)).filter((name) => name.endsWith('.goals')).sort();
  return Promise.all(
    names.map(async (name) => ({ name: `${part}/${name}`, part, text: await readFile(new URL(name, folder), 'utf8') })),
  );
}
