import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './root.mjs';

/**
 * Tells whether a build has to run at all: a hash over the names and contents of its inputs, and the outputs that must still be there.
 * @typedef {{ name: string, inputs: () => string[], extra?: string, outputs: () => string[] }} Build
 *   paths relative to the repository's root; `extra`: what else the outputs depend on, e.g. a compiler's version
 */

/**
 * @param {Build} build
 * @param {string} [base] the repository's root
 * @returns {boolean} false: something changed, or was never built
 */
export function isFresh(build, base = root) {
  const file = stampFile(build.name, base);
  if (!existsSync(file)) return false;
  /** @type {{ inputs: string, outputs: string[] }} */
  const stamp = JSON.parse(readFileSync(file, 'utf8'));
  return stamp.inputs === hashOf(build, base) && stamp.outputs.every((output) => existsSync(path.join(base, output)));
}

/**
 * @param {Build} build
 * @param {string} [base] the repository's root
 * @returns {() => void} to be called after the build: what changed meanwhile is then still seen as a change
 */
export function stamping(build, base = root) {
  const inputs = hashOf(build, base);
  return () => {
    mkdirSync(path.dirname(stampFile(build.name, base)), { recursive: true });
    writeFileSync(stampFile(build.name, base), JSON.stringify({ inputs, outputs: build.outputs() }));
  };
}

/**
 * @param {string} folder relative to the repository's root; need not exist
 * @param {(below: string) => boolean} wanted decides on a path relative to `folder`; folders end in `/`
 * @param {string} [base] the repository's root
 * @returns {string[]} files, relative to the repository's root, in a stable order
 */
export function filesBelow(folder, wanted, base = root) {
  /** @type {string[]} */
  const files = [];
  /** @param {string} below */
  const walk = (below) => {
    for (const entry of readdirSync(path.join(base, folder, below), { withFileTypes: true })) {
      const name = below + entry.name;
      if (entry.isDirectory()) {
        if (wanted(`${name}/`)) walk(`${name}/`);
      } else if (wanted(name)) files.push(path.join(folder, name));
    }
  };
  if (existsSync(path.join(base, folder))) walk('');
  return files.sort();
}

/** @param {string} name @param {string} base */
const stampFile = (name, base) => path.join(base, '.reprise/setup', `${name}.stamp.json`);

/** @param {Build} build @param {string} base */
function hashOf(build, base) {
  const hash = createHash('sha256').update(build.extra ?? '');
  for (const file of build.inputs()) {
    const content = createHash('sha256')
      .update(readFileSync(path.join(base, file)))
      .digest('hex');
    hash.update(`\n${file} ${content}`);
  }
  return hash.digest('hex');
}
