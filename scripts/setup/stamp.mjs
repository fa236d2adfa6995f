import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inRoot, root } from './root.mjs';

/**
 * Tells whether a build has to run at all: a hash over the names and contents of its inputs, and the outputs that must still be there.
 * @typedef {{ name: string, inputs: () => string[], extra?: string, outputs: () => string[] }} Build
 *   paths relative to the repository's root; `extra`: what else the outputs depend on, e.g. a compiler's version
 */

/** @param {Build} build @returns {boolean} false: something changed, or was never built */
export function isFresh(build) {
  const file = stampFile(build.name);
  if (!existsSync(file)) return false;
  /** @type {{ inputs: string, outputs: string[] }} */
  const stamp = JSON.parse(readFileSync(file, 'utf8'));
  return stamp.inputs === hashOf(build) && stamp.outputs.every((output) => existsSync(path.join(root, output)));
}

/**
 * @param {Build} build
 * @returns {() => void} to be called after the build: what changed meanwhile is then still seen as a change
 */
export function stamping(build) {
  const inputs = hashOf(build);
  return () => {
    mkdirSync(path.dirname(stampFile(build.name)), { recursive: true });
    writeFileSync(stampFile(build.name), JSON.stringify({ inputs, outputs: build.outputs() }));
  };
}

/**
 * @param {string} folder relative to the repository's root; need not exist
 * @param {(below: string) => boolean} wanted decides on a path relative to `folder`; folders end in `/`
 * @returns {string[]} files, relative to the repository's root, in a stable order
 */
export function filesBelow(folder, wanted) {
  /** @type {string[]} */
  const files = [];
  /** @param {string} below */
  const walk = (below) => {
    for (const entry of readdirSync(path.join(root, folder, below), { withFileTypes: true })) {
      const name = below + entry.name;
      if (entry.isDirectory()) {
        if (wanted(`${name}/`)) walk(`${name}/`);
      } else if (wanted(name)) files.push(path.join(folder, name));
    }
  };
  if (existsSync(path.join(root, folder))) walk('');
  return files.sort();
}

/** @param {string} name */
const stampFile = (name) => inRoot('.reprise/setup', `${name}.stamp.json`);

/** @param {Build} build */
function hashOf(build) {
  const hash = createHash('sha256').update(build.extra ?? '');
  for (const file of build.inputs()) {
    const content = createHash('sha256')
      .update(readFileSync(path.join(root, file)))
      .digest('hex');
    hash.update(`\n${file} ${content}`);
  }
  return hash.digest('hex');
}
