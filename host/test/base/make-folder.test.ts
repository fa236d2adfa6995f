import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'mocha';
import { makeFolder } from '../../src/base/index.js';

describe('making a folder', () => {
  let root: string;
  before(() => {
    root = mkdtempSync(join(tmpdir(), 'reprise-folder-'));
  });
  after(() => rmSync(root, { recursive: true, force: true }));

  it('makes those above it too, and takes one that is there', () => {
    const path = join(root, 'a', 'b', 'c');
    makeFolder(path);
    makeFolder(path);
    assert.ok(statSync(path).isDirectory());
  });

  it('ends with the system’s own error where none can be made', () => {
    const link = join(root, 'link');
    symlinkSync(join(root, 'gone', 'away'), link);
    writeFileSync(join(root, 'file'), '');
    const wrong: [string, string][] = [
      ['/proc/reprise/a', 'ENOENT'],
      [join(link, 'a'), 'ENOENT'],
      [link, 'ENOENT'],
      [join(root, 'file'), 'EEXIST'],
      [join(root, 'file', 'a'), 'ENOTDIR'],
    ];
    for (const [path, code] of wrong) assert.throws(() => makeFolder(path), { code }, path);
  });
});
