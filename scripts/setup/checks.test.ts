import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setupChecks } from './checks.mjs';
import { root } from './root.mjs';

describe('the check list of the setup', () => {
  let cache: string;
  beforeEach(() => {
    cache = mkdtempSync(path.join(tmpdir(), 'reprise-check-list-'));
  });
  afterEach(() => rmSync(cache, { recursive: true }));

  const broken = () => new Map(setupChecks({ PATH: cache, REPRISE_CACHE: cache }).map((check) => [check.name, check]));

  it('names the package of each program that is missing', () => {
    for (const program of ['gradle', 'adb', 'aapt', 'dexdump', 'git']) {
      assert.equal(broken().get(program)?.ok, false, program);
      assert.match(broken().get(program)?.fix ?? '', new RegExp(`installs ${program}`));
    }
  });

  it('says how much is still to be downloaded', () => {
    assert.match(broken().get('Android jars')?.found ?? '', /^4 missing, \d{3} MB$/);
  });

  it('takes a build for another set of jars as not built', () => {
    assert.equal(broken().get('JVM build')?.ok, false);
  });

  it('has a fix for everything that is wrong, and none for what is not', () => {
    for (const { name, ok, found, fix } of broken().values()) {
      assert.equal(fix === undefined, ok, name);
      assert.notEqual(found, '', name);
    }
  });
});

describe('reprise, started from the clone', () => {
  it('is the command line, with nothing before its own output', function () {
    this.timeout(60_000);
    const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
    const bin = path.join(root, 'host/bin/reprise.mjs');
    assert.equal(
      execFileSync(process.execPath, [bin, '--version'], { encoding: 'utf8', cwd: tmpdir() }),
      `${version}\n`,
    );
  });
});
