import { createHash } from 'node:crypto';
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import vm from 'node:vm';

/**
 * A CommonJS script that Node does not have to compile at each start: what V8 made of it is kept in a file beside it, of which the first line
 * says by a hash of which script it is and by another that it is whole (V8 runs what is broken, and dies of it), and what it was used for.
 * Kept code of another V8 is refused by V8 itself. What is no use is made anew.
 */
export class CompiledScript {
  /** @type {string} */ #kept;
  /** @type {string} V8 tells scripts apart by their length alone. */ #hash;
  /** @type {Set<string>} */ #uses = new Set();
  /** @type {vm.Script} */ #script;
  /** @type {any} What the script exports. */ exports;

  /** @param {string} file */
  constructor(file) {
    this.#kept = `${file}.compiled`;
    const written = readFileSync(file);
    this.#hash = hashOf(written);
    const before = readKept(this.#kept, this.#hash);
    const source = `(function (exports, require, module, __filename, __dirname) {${written.toString('utf8')}\n})`;
    this.#script = new vm.Script(source, { filename: file, cachedData: before?.code });
    if (before !== undefined && this.#script.cachedDataRejected !== true) this.#uses = before.uses;
    const module = { exports: {} };
    this.#script.runInThisContext()(module.exports, createRequire(file), module, file, path.dirname(file));
    this.exports = module.exports;
  }

  /**
   * Keeps what is compiled by now, when it was never used for this before: V8 compiles a function when it is first called. Where it cannot be
   * written, every start compiles.
   * @param {string} use
   */
  keep(use) {
    if (this.#uses.has(use)) return;
    const partial = `${this.#kept}.${process.pid}`;
    try {
      const code = this.#script.createCachedData();
      const head = Buffer.from(`${[this.#hash, hashOf(code), ...this.#uses, use].join(' ')}\n`);
      writeFileSync(partial, Buffer.concat([head, code]));
      renameSync(partial, this.#kept);
    } catch {
      rmSync(partial, { force: true });
    }
  }
}

/** @param {Buffer} bytes */
function hashOf(bytes) {
  return createHash('sha1').update(bytes).digest('hex');
}

/** @param {string} file @param {string} script its hash @returns {{ uses: Set<string>, code: Buffer } | undefined} undefined: there is none of this script */
function readKept(file, script) {
  try {
    const bytes = readFileSync(file);
    const end = bytes.indexOf('\n');
    const [hash, whole, ...uses] = bytes.toString('utf8', 0, end).split(' ');
    const code = bytes.subarray(end + 1);
    return hash === script && whole === hashOf(code) ? { uses: new Set(uses), code } : undefined;
  } catch {
    return undefined;
  }
}
