import { rmSync } from 'node:fs';
import path from 'node:path';
import { failed, runProgram } from './program.mjs';
import { inRoot } from './root.mjs';
import { filesBelow, isFresh, stamping } from './stamp.mjs';

const bundle = 'host/dist/bundle';
const joined = `${bundle}/cli.cjs`;

/**
 * Compiles host/src into host/dist, and joins what the command line is made of into one file: 600 modules take half a second of processor
 * time at the start of every command.
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
  if (result.code !== 0 && command !== 'test') throw failed('Compiling the host', result);
  step.update('esbuild');
  await join();
  if (result.code === 0) stamp();
  // The test run has a test for types, and the rest of it is still worth knowing.
  return result.code === 0 ? 'compiled' : 'compiled, with type errors';
}

/**
 * Joins it by esbuild, which is imported where it is used: this file is read before there are packages. It becomes one script, not a module, for
 * of a script Node can keep what it has compiled (host/bin/compiled-script.mjs).
 */
async function join() {
  const { build } = await import('esbuild');
  rmSync(inRoot(bundle), { recursive: true, force: true });
  await build({
    entryPoints: [inRoot('host/dist/app/cli.js')],
    outfile: inRoot(joined),
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    // The package has one file beside its 690 modules.
    alias: { chevrotain: inRoot('node_modules/chevrotain/lib/chevrotain.mjs') },
    // What is loaded only where it is used, or looks for its own files, stays a package.
    external: ['@ai-sdk/*', 'ai', 'lmdb', 'sharp', `${inRoot('scripts')}/*`],
    // A script that was compiled before cannot import; it can require.
    supported: { 'dynamic-import': false },
    define: { 'import.meta.url': 'urlOfThis' },
    banner: { js: "const urlOfThis = require('node:url').pathToFileURL(__filename).href;" },
    minifyWhitespace: true,
    logLevel: 'silent',
  });
}

/** @type {import('./stamp.mjs').Build} */
export const hostBuild = {
  name: 'host',
  inputs: () => [
    'package-lock.json',
    'tsconfig.json',
    'tsconfig.build.json',
    'scripts/setup/host-build.mjs',
    ...filesBelow('host/src', () => true),
  ],
  outputs: () => filesBelow('host/dist', (below) => below.endsWith('/') || /\.c?js$/.test(below)),
};

/** What was compiled from a source that is no more would still be importable. */
function removeLeftovers() {
  const sources = new Set(filesBelow('host/src', () => true).map((file) => path.relative('host/src', file)));
  for (const file of filesBelow('host/dist', (below) => !below.startsWith('bundle/'))) {
    const source = path.relative('host/dist', file).replace(/(\.d\.ts|\.js\.map|\.js)$/, '.ts');
    if (!sources.has(source)) rmSync(inRoot(file));
  }
}
