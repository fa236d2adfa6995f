import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'mocha';
import { projectFolder } from '../../src/app/session.js';
import { Library } from '../../src/preact/index.js';
import { counting, keep } from '../preact/library/kept.js';
import { assertSaid } from './command-line.js';
import { reprise } from './in-process.js';

const machine = counting('More');
const { name } = machine;

describe('a bundle', () => {
  /** Each with a data folder of their own. */
  let mine: string;
  let theirs: string;
  let bundle: string;

  beforeEach(async () => {
    [mine, theirs] = [await project(), await project()];
    bundle = join(mine, 'machines.bundle');
    await using library = await libraryOf(mine);
    await keep(library, machine, '2026-01-26T09:00:00.000Z');
    await keep(library, counting('More', 'Again'), '2026-01-27T09:00:00.000Z');
  });
  afterEach(async () => {
    for (const folder of [mine, theirs]) await rm(folder, { recursive: true, force: true });
  });

  const project = () => mkdtemp(join(tmpdir(), 'reprise-test-project-'));
  const libraryOf = (folder: string) =>
    Library.open(join(projectFolder({ REPRISE_HOME: `${folder}/home` }, folder), 'library'));
  const exported = async (...flags: readonly string[]): Promise<string> => {
    const ended = await reprise(mine, 'export', 'bundle', bundle, ...flags, '--json');
    assert.equal(ended.code, 0, ended.stderr);
    return JSON.parse(ended.stdout).signer;
  };
  const versionsAt = async (folder: string) => {
    await using library = await libraryOf(folder);
    return library.versions(name).length;
  };

  it('of somebody unknown is taken only once their key is trusted, and from then on without a word', async () => {
    const signer = await exported();
    const unknown = await reprise(theirs, 'import', 'bundle', bundle);
    assertSaid(unknown, 2, new RegExp(`signed by ${signer}, whom nobody here trusts\\. .*--trust-key ${signer}\\.`));
    assert.equal(await versionsAt(theirs), 0);
    const other = await reprise(theirs, 'import', 'bundle', bundle, '--trust-key', 'abcd-abcd-abcd-abcd-abcd');
    assertSaid(other, 2, /--trust-key names abcd-/);
    assert.equal(await versionsAt(theirs), 0);
    const taken = await reprise(theirs, 'import', 'bundle', bundle, '--trust-key', signer);
    assert.deepEqual([taken.code, taken.stdout], [0, `${name}: 2 new versions; the newest is used from now on.\n`]);
    assert.equal(await versionsAt(theirs), 2);
    const again = await reprise(theirs, 'import', 'bundle', bundle);
    assert.equal(again.stdout, `${name}: nothing new; the version that is used stays.\n`);
  });

  it('of my own is mine', async () => {
    await exported();
    assert.equal((await reprise(mine, 'import', 'bundle', bundle)).code, 0);
  });

  it('that was changed, cut off, signed by another or is none is refused in one sentence, and nothing is taken', async () => {
    const signer = await exported();
    const whole = await readFile(bundle, 'utf8');
    const { signature, key, ...rest } = JSON.parse(whole);
    const others = join(theirs, 'others.bundle');
    await using library = await libraryOf(theirs);
    await keep(library, counting('Theirs'), '2026-01-26T09:00:00.000Z');
    assert.equal((await reprise(theirs, 'export', 'bundle', others)).code, 0);
    const foreign = JSON.parse(await readFile(others, 'utf8'));
    const wrong: readonly (readonly [string, RegExp])[] = [
      [whole.replace('Again', 'Erase'), /its signature does not fit: it was changed/],
      [whole.slice(0, whole.length >> 1), /it is no bundle, or was cut off/],
      [JSON.stringify({ ...rest, key: foreign.key, signature }), /its signature does not fit/],
      [JSON.stringify({ ...rest, key, signature: foreign.signature }), /its signature does not fit/],
      [JSON.stringify({ ...rest, key: 'AAAA', signature }), /the key in it is none/],
      ['', /it is no bundle/],
      ['\u0000'.repeat(5000), /it is no bundle/],
      [JSON.stringify({ bundle: 2, key, signature, holdings: rest.holdings }), /it is no bundle/],
    ];
    for (const [text, pattern] of wrong) {
      await writeFile(bundle, text);
      const ended = await reprise(theirs, 'import', 'bundle', bundle, '--trust-key', signer);
      assertSaid(ended, 2, pattern);
      assert.match(ended.stderr, /Nothing was taken from it\.$/m);
    }
    assert.equal(library.versions(name).length, 1);
  });

  it('holds the recorded runs, and says so, unless they are left out', async () => {
    const { stdout } = await reprise(mine, 'export', 'bundle', bundle);
    assert.match(stdout, /1 machine in 2 versions, signed by .*\n.*It holds 1 recorded run: /s);
    await rm(bundle);
    await exported('--no-runs');
    assert.deepEqual(JSON.parse(JSON.parse(await readFile(bundle, 'utf8')).holdings).trajectories, []);
    const over = await reprise(mine, 'export', 'bundle', bundle);
    assertSaid(over, 2, /is there already/);
  });

  it('is signed with a key that its owner alone can read', async () => {
    await exported();
    const { mode } = await stat(join(mine, 'home', 'keys', 'own.pem'));
    assert.equal(mode & 0o777, 0o600);
    await writeFile(join(mine, 'home', 'keys', 'own.pem'), 'no key');
    await rm(bundle);
    assertSaid(await reprise(mine, 'export', 'bundle', bundle), 7, /own\.pem cannot be read\. /);
  });

  it('brings its history: who made each version, who brought it, and which one brought each line', async () => {
    const signer = await exported();
    await reprise(theirs, 'import', 'bundle', bundle, '--trust-key', signer);
    const shown = await reprise(theirs, 'machines', 'show', name, '--history');
    assert.match(shown.stdout, new RegExp(`^history .* by script, "Count to 1", imported .* from ${signer}`, 'm'));
    const { history, hash } = JSON.parse(
      (await reprise(theirs, 'machines', 'show', name, '--history', '--json')).stdout,
    );
    const brought = (line: RegExp) => history.lines.find((each: { line: string }) => line.test(each.line)).hash;
    assert.equal(brought(/Again/), hash);
    assert.notEqual(brought(/More/), hash);
    assert.equal(brought(/More/), history.versions[0].hash);
  });
});
