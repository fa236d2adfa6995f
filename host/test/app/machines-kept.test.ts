import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'mocha';
import { projectFolder } from '../../src/app/session.js';
import { canonicalHash } from '../../src/machine/index.js';
import { Library } from '../../src/preact/index.js';
import { counting, keep } from '../preact/library/kept.js';
import { assertSaid } from './command-line.js';
import { reprise } from './in-process.js';

const [first, second] = [counting('More'), counting('More', 'Again')];
const { name } = first;
const here = { versionCode: 12, locale: 'de-DE' };

describe('the verbs of kept machines', () => {
  let folder: string;
  let library: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'reprise-test-project-'));
    library = join(projectFolder({ REPRISE_HOME: `${folder}/home` }, folder), 'library');
    await withLibrary(async (opened) => {
      await keep(opened, first, '2026-01-26T09:00:00.000Z');
      await keep(opened, second, '2026-01-27T09:00:00.000Z');
    });
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const withLibrary = async (work: (opened: Library) => Promise<unknown>) => {
    await using opened = await Library.open(library);
    await work(opened);
  };
  const failing = (times: number) =>
    withLibrary(async (opened) => {
      for (let time = 0; time < times; time += 1)
        await opened.count(name, canonicalHash(second), here, {
          at: '2026-02-01T10:00:00.000Z',
          outcome: 'diverged',
          reason: 'It saw another screen.',
          values: 'a',
          transitions: [{ name: 'counter.0.0', how: 'missed' }],
        });
    });
  const told = async (...args: readonly string[]) => {
    const ended = await reprise(folder, 'machines', ...args);
    assert.equal(ended.code, 0, ended.stderr);
    return ended.stdout;
  };

  it('list says of each how far it is trusted, how it has done, and where it is in quarantine', async () => {
    assert.match(await told('list'), /^ {4}live: gated 2026-01-27, oracle screen/m);
    await failing(3);
    const listed = await told('list');
    assert.match(listed, /held 0 of 3 replays, last 2026-02-01/);
    assert.match(
      listed,
      /in quarantine for version code 12, de-DE: failed 3 times in a row \(It saw another screen\.\)/,
    );
    const { machines } = JSON.parse((await reprise(folder, 'machines', 'list', '--json')).stdout);
    assert.deepEqual(
      [machines[0].trust, machines[0].versions, machines[0].quarantined.length],
      [{ level: 'live' }, 2, 1],
    );
  });

  it('show tells how each transition did, and no digest of a value', async () => {
    await failing(1);
    const { stdout } = await reprise(folder, 'machines', 'show', name);
    assert.match(stdout, /^ +counter\.0\.0 {2}0 witnessed, 1 missed, last 2026-02-01$/m);
    assert.doesNotMatch((await reprise(folder, 'machines', 'show', name, '--json')).stdout, /"values"/);
  });

  it('unquarantine lets it be used again', async () => {
    await failing(3);
    assert.match(await told('unquarantine', name), /can be used again: its row of failures has ended in 1 place\./);
    assert.doesNotMatch(await told('list'), /quarantine/);
    assert.match(await told('unquarantine', name), /nothing to take away/);
  });

  it('rollback goes one version back, and says so where there is none', async () => {
    assert.match(await told('rollback', name), /stays kept\.$/m);
    const { hash } = JSON.parse((await reprise(folder, 'machines', 'show', name, '--json')).stdout);
    assert.equal(hash, canonicalHash(first));
    assertSaid(await reprise(folder, 'machines', 'rollback', name), 2, /there is none: it is the first/);
    assertSaid(await reprise(folder, 'machines', 'rollback', 'no/such'), 2, /No kept machine is called 'no\/such'/);
  });

  it('prune deletes what it has named, and only when it is told to', async () => {
    assert.match(await told('prune', name), /would delete 1 version of .*add --yes\.$/m);
    assert.match(await told('prune', name, '--all'), /would delete 2 versions of/);
    await told('prune', name, '--yes');
    const { versions } = JSON.parse((await reprise(folder, 'machines', 'show', name, '--json')).stdout);
    assert.equal(versions.length, 1);
    await told('prune', name, '--all', '--yes');
    assert.match(await told('list'), /No machine is kept yet/);
  });

  it('a library that was cut in half is refused in one sentence, and what is left of it stays', async () => {
    const file = join(library, 'library.mdb');
    const whole = await readFile(file);
    await truncate(file, whole.length >> 1);
    const digest = async () =>
      createHash('sha256')
        .update(await readFile(file))
        .digest('hex');
    const left = await digest();
    for (const verb of [['list'], ['show', name], ['rollback', name], ['prune', name, '--yes']])
      assertSaid(await reprise(folder, 'machines', ...verb), 7, /library\.mdb is damaged: it has \d+ bytes of \d+\./);
    assert.equal(await digest(), left);
    await writeFile(file, whole);
    assert.match(await told('list'), /testapp\/counts/);
  });

  it('recover makes a damaged library anew, with all that was kept in it, and moves the damaged file aside', async () => {
    const file = join(library, 'library.mdb');
    const shown = async () =>
      JSON.parse((await reprise(folder, 'machines', 'show', name, '--history', '--json')).stdout);
    const before = await shown();
    assert.match(await told('recover'), /^Nothing was missing/);
    const { length } = await readFile(file);
    for (const left of [length >> 1, 100, 0]) {
      await truncate(file, left);
      const said = await told('recover');
      if (left > 0) assert.match(said, /was damaged \(.*\)\. It is kept as .*library\.mdb\.damaged-/);
      assert.match(said, new RegExp(`^Kept again, .*: ${name}\\.$`, 'm'));
      assert.deepEqual(await shown(), before, `cut to ${left}`);
      await withLibrary(async (opened) => assert.equal(opened.trajectories(name).length, 1));
    }
    const damaged = (await readdir(library)).filter((each) => /\.damaged-[^-]*-[^-]*-[^l]*$/.test(each));
    assert.equal(damaged.length, 2);
    await told('prune', name, '--all', '--yes');
    assert.match(await told('recover'), /^Nothing was missing/, 'what was pruned stays gone');
  });
});
