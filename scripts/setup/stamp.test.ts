import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { hostBuild } from './host-build.mjs';
import { filesBelow, isFresh, stamping } from './stamp.mjs';

describe('the stamp of a build', () => {
  let base: string;
  const build = {
    name: 'x',
    inputs: () => filesBelow('src', () => true, base),
    outputs: () => filesBelow('out', () => true, base),
  };

  beforeEach(() => {
    base = mkdtempSync(path.join(tmpdir(), 'reprise-stamp-'));
    put('src/a', '1');
    put('src/deep/b', '2');
    put('out/c', '3');
    stamping(build, base)();
  });

  afterEach(() => rmSync(base, { recursive: true }));

  const put = (file: string, text: string) => {
    mkdirSync(path.dirname(path.join(base, file)), { recursive: true });
    writeFileSync(path.join(base, file), text);
  };

  it('is fresh while nothing changed', () => assert.equal(isFresh(build, base), true));

  it('is fresh when a file was written again with the same content', () => {
    put('src/a', '1');
    assert.equal(isFresh(build, base), true);
  });

  const stale: Record<string, () => void> = {
    'a source changed': () => put('src/deep/b', 'other'),
    'a source became another of the same length': () => put('src/a', '9'),
    'a source was added': () => put('src/new', ''),
    'a source was removed': () => rmSync(path.join(base, 'src/a')),
    'an output was removed': () => rmSync(path.join(base, 'out/c')),
    'it was never built': () => rmSync(path.join(base, '.reprise'), { recursive: true }),
  };
  for (const [what, change] of Object.entries(stale)) {
    it(`is stale when ${what}`, () => {
      change();
      assert.equal(isFresh(build, base), false);
    });
  }

  it('is stale when the compiler is another one', () => {
    assert.equal(isFresh({ ...build, extra: 'JDK 17.0.99' }, base), false);
  });

  it('is stale when a source changed while it was built', () => {
    const stamp = stamping(build, base);
    put('src/a', 'edited meanwhile');
    stamp();
    assert.equal(isFresh(build, base), false);
  });

  it('was fresh, and no command could start, when the script that commands are was removed', () => {
    assert.ok(hostBuild.outputs().includes('host/dist/bundle/cli.cjs'));
  });
});
