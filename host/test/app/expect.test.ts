import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'mocha';
import { expectingToo } from '../../src/app/expecting.js';
import { projectFolder } from '../../src/app/session.js';
import { printMachine } from '../../src/machine/index.js';
import { type Kept, Library, printEvidence } from '../../src/preact/index.js';
import { Bench } from '../laws/bench.js';
import { assertSaid } from './command-line.js';
import { reprise } from './in-process.js';

const SENTENCE = 'the display name shows {first} {last}';
const CHECK =
  "expect \"the display name shows {first} {last}\" //*[@resource-id='com.example.people:id/display_name' and @text=concat($first,' ',$last)]";

describe('reprise expect', function () {
  this.timeout(60_000);
  let folder: string;
  let kept: Kept;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'reprise-test-project-'));
    await using bench = await Bench.set();
    const { name } = await bench.kept();
    kept = bench.library.find(name) ?? assert.fail();
    await using library = await opened();
    await library.take(bench.library.holdings([name]));
  });
  after(() => rm(folder, { recursive: true, force: true }));

  const opened = () => Library.open(join(projectFolder({ REPRISE_HOME: `${folder}/home` }, folder), 'library'));
  const current = async () => {
    await using library = await opened();
    return library.find(kept.machine.name)?.hash;
  };

  it('with --look only shows the check', async () => {
    const ended = await reprise(folder, 'expect', kept.machine.name, SENTENCE, '--look');
    assert.equal(ended.code, 0, ended.stderr);
    assert.match(
      ended.stdout,
      /^expect ".*\nBy rule, 0 model calls\. It holds where 1 kept run of .* ended, not where it began, and for no other values\.\nOnly shown/,
    );
    assert.equal(ended.stdout.split('\n')[0], CHECK);
    assert.equal(await current(), kept.hash);
  });

  it('refuses what it cannot read, with exit code 2 and what would help', async () => {
    assertSaid(
      await reprise(folder, 'expect', kept.machine.name, 'all is well'),
      2,
      /"all is well" is not expected: No form of sentence that rules can read fits it\. Write it as:/,
    );
    assertSaid(await reprise(folder, 'expect', 'people/none', SENTENCE), 2, /no kept machine called 'people\/none'/);
    assertSaid(await reprise(folder, 'expect', kept.machine.name, ' '), 2, /wanted what to expect, in words/);
    assertSaid(
      await reprise(folder, 'expect', kept.machine.name, SENTENCE, '--model', 'some'),
      2,
      /A model needs a name .* and a server/,
    );
  });

  it('is said of one run by --expect, which refuses before a device is asked for', async () => {
    await using library = await opened();
    const expecting = await expectingToo(kept.machine, [SENTENCE, SENTENCE, 'the screen shows {phone}'], library);
    assert.deepEqual(
      expecting.finals.map(({ expects = [] }) => expects.map(({ sentence }) => sentence)),
      [[SENTENCE, 'the screen shows {phone}']],
    );
    assert.equal(kept.machine.finals[0]?.expects, undefined);
    assertSaid(
      await reprise(folder, 'replay', kept.machine.name, '-p', 'first=A', '--expect', 'all is well'),
      2,
      /Nothing was done: "all is well" is not expected: No form of sentence/,
    );
  });

  it('writes its line into a machine file, whose trust stays, and changes nothing else in it', async () => {
    const file = join(folder, 'add.preact');
    const text = `# mine\r\n${printMachine(kept.machine)}\n# the end\n`;
    await writeFile(file, text);
    await writeFile(join(folder, 'add.evidence.json'), printEvidence(kept.evidence));
    assert.equal((await reprise(folder, 'expect', file, SENTENCE)).code, 0);
    const written = await readFile(file, 'utf8');
    assert.equal(written.replace(`  ${CHECK}\n`, ''), text);
    assert.match(written, /probe .*\n {2}expect /);
    assert.match((await reprise(folder, 'machines', 'show', file)).stdout, /trust {5}live: gated/);
    assertSaid(await reprise(folder, 'expect', file, SENTENCE), 2, /expects that already/);
  });

  it('keeps a version more of a kept machine, and the one before can be gone back to', async () => {
    const ended = await reprise(folder, 'expect', kept.machine.name, SENTENCE, '--json');
    assert.equal(ended.code, 0, ended.stderr);
    const { check, by, modelCalls, kept: isKept } = JSON.parse(ended.stdout);
    assert.deepEqual([check, by, modelCalls, isKept], [CHECK, 'rule', 0, true]);
    const shown = (await reprise(folder, 'machines', 'show', kept.machine.name, '--history')).stdout;
    assert.ok(shown.includes(`  ${CHECK}\n`), shown);
    assert.match(shown, /trust {5}live: gated/);
    assert.match(shown, new RegExp(`${kept.hash.slice(0, 12)}, and what somebody expects besides`));
    const bundle = join(folder, 'machines.bundle');
    const { signer } = JSON.parse((await reprise(folder, 'export', 'bundle', bundle, '--json')).stdout);
    const other = await mkdtemp(join(tmpdir(), 'reprise-test-project-'));
    const taken = await reprise(other, 'import', 'bundle', bundle, '--trust-key', signer);
    assert.match(taken.stdout, /2 new versions; the newest is used from now on/, taken.stderr);
    await rm(other, { recursive: true, force: true });
    assert.equal((await reprise(folder, 'machines', 'rollback', kept.machine.name)).code, 0);
    assert.equal(await current(), kept.hash);
  });
});
