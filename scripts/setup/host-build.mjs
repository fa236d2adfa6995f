import { rmSync } from 'node:fs';
import path from 'node:path';
import { failed, runProgram } from './program.mjs';
import { inRoot } from './root.mjs';
import { filesBelow, isFresh, stamping } from './stamp.mjs';

/**
 * Compiles host/src into host/dist.
 * @param {import('./stages.mjs').Setting} setting
 * @param {import('./progress.mjs').Step} step
 */
export async function buildHost({ environment, command }, step) {
  if (isFresh(hostBuild)) return '';
  const stamp = stamping(hostBuild);
  step.update('tsc');
  const compiler = inRoot('node_modules/typescript/bin/tsc');
  const args = [compiler, '-p', 'tsconfig.build.json'];
  const result = await runProgram(process.execPath, args, { log: 'tsc', environment });
  removeLeftovers();
  if (result.code === 0) stamp();
  else if (command !== 'test') throw failed('Compiling the host', result);
  // The test run has a test for types, and the rest of it is still worth knowing.
  return result.code === 0 ? 'compiled' : 'compiled, with type errors';
}

/** @type {import('./stamp.mjs').Build} */
export const hostBuild = {
  name: 'host',
  inputs: () => ['package-lock.json', 'tsconfig.json', 'tsconfig.build.json', ...filesBelow('host/src', () => true)],
  outputs: () => filesBelow('host/dist', (below) => below.endsWith('/') || below.endsWith('.js')),
};

/** What was compiled from a source that is no more would still be importable. */
function removeLeftovers() {
  const sources = new Set(filesBelow('host/src', () => true).map((file) => path.relative('host/src', file)));
  for (const file of filesBelow('host/dist', () => true)) {
    const source = path.relative('host/dist', file).replace(/(\.d\.ts|\.js\.map|\.js)$/, '.ts');
    if (!sources.has(source)) rmSync(inRoot(file));
  }
}
