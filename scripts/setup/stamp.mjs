import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
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
  /** @type {Stamp} */
  const stamp = JSON.parse(readFileSync(file, 'utf8'));
  if (!stamp.outputs.every((output) => existsSync(path.join(base, output)))) return false;
  const seen = seenOf(build, base);
  if (stamp.seen === seen) return true;
  if (stamp.inputs !== hashOf(build, base)) return false;
  try {
    writeStamp(file, { ...stamp, seen });
  } catch {
    // Where nothing can be written, the contents are read each time.
  }
  return true;
}

/**
 * @param {Build} build
 * @param {string} [base] the repository's root
 * @returns {() => void} to be called after the build: what changed meanwhile is then still seen as a change
 */
export function stamping(build, base = root) {
  // Seen first: what changes between the two is then seen as a change.
  const seen = seenOf(build, base);
  const inputs = hashOf(build, base);
  return () => writeStamp(stampFile(build.name, base), { inputs, seen, outputs: build.outputs() });
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

/**
 * `seen`: a hash over the inputs' names, sizes and times of change. While it is the same, no content has to be read.
 * @typedef {{ inputs: string, seen?: string, outputs: string[] }} Stamp
 */

/** @param {string} file @param {Stamp} stamp */
function writeStamp(file, stamp) {
  mkdirSync(path.dirname(file), { recursive: true });
  const partial = `${file}.${process.pid}`;
  writeFileSync(partial, JSON.stringify(stamp));
  renameSync(partial, file);
}

/** @param {Build} build @param {string} base */
function seenOf(build, base) {
  const hash = createHash('sha256').update(build.extra ?? '');
  for (const file of build.inputs()) {
    const { size, ctimeNs } = statSync(path.join(base, file), { bigint: true });
    hash.update(`\n${file} ${size} ${ctimeNs}`);
  }
  return hash.digest('hex');
}

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
