import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, it } from 'mocha';
import { importsOf } from '../../../scripts/checks/imports.js';

const cli = fileURLToPath(new URL('../../src/app/cli.ts', import.meta.url));

/** Every package that is loaded before the first line of a command runs. */
function loadedAtOnce(file: string, seen = new Set<string>(), packages = new Set<string>()): ReadonlySet<string> {
  if (seen.has(file)) return packages;
  seen.add(file);
  if (!file.endsWith('.ts')) return packages;
  for (const { specifier, typeOnly, dynamic } of importsOf(readFileSync(file, 'utf8'))) {
    if (typeOnly || dynamic || specifier.startsWith('node:')) continue;
    if (!specifier.startsWith('.')) packages.add(specifier);
    else loadedAtOnce(path.join(path.dirname(file), specifier.replace(/\.js$/, '.ts')), seen, packages);
  }
  return packages;
}

describe('the command line', () => {
  it('answers --help without waiting for what talks to models, draws pictures or stores machines', () => {
    const packages = loadedAtOnce(cli);
    assert.ok(packages.has('commander'), [...packages].join(' '));
    for (const slow of ['ai', '@ai-sdk/openai-compatible', 'sharp', 'lmdb'])
      assert.ok(!packages.has(slow), `${slow} is loaded with every command: import it where it is used`);
  });
});
