import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'mocha';
import { readFolder } from '../../src/app/run-folder/index.js';
import { assertSaid, CommandLine } from './command-line.js';

const header = {
  version: 1,
  title: 'A run',
  kind: 'replay',
  goal: 'A goal',
  startedAt: '2026-01-31T09:15:02.000Z',
  parameters: {},
  device: { serial: 'a', path: 'agent' },
};
const step = { number: 1, how: 'acted', sentence: 'Tap Save', totalMs: 1, images: {} };

describe('files that are damaged, or that nobody may read', function () {
  this.timeout(60_000);
  let reprise: CommandLine;
  let home: string;

  beforeEach(async () => {
    home = await mkdtemp(join(tmpdir(), 'reprise-test-home-'));
    reprise = await CommandLine.in({ ...process.env, REPRISE_HOME: home });
  });
  afterEach(async () => {
    await reprise[Symbol.asyncDispose]();
    await rm(home, { recursive: true, force: true });
  });

  /** A run folder of the files given. */
  const run = async (files: Readonly<Record<string, string>>) => {
    const folder = join(reprise.folder, 'run');
    await mkdir(folder, { recursive: true });
    for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
    return folder;
  };

  it('a folder in place of a machine file is said to be one', async () => {
    await mkdir(join(reprise.folder, 'folder.preact'));
    for (const verb of [['replay'], ['machines', 'show'], ['machines', 'check']])
      assertSaid(await reprise.run(...verb, 'folder.preact'), 2, /folder\.preact cannot be read: it is a folder\./);
  });

  it('a data folder that lies below a file is named, with what to set', async () => {
    const file = join(home, 'file');
    await writeFile(file, '');
    const elsewhere = { REPRISE_HOME: join(file, 'below') };
    for (const verb of [
      ['machines', 'list'],
      ['device', 'list'],
    ]) {
      const ended = await reprise.runWith(elsewhere, ...verb);
      assertSaid(ended, 7, /where a folder is wanted/);
      assert.match(ended.stderr, /REPRISE_HOME/);
      assert.ok(ended.stderr.includes(elsewhere.REPRISE_HOME), ended.stderr);
    }
  });

  it('what is known of a running device, cut off, is named, and not taken for none', async () => {
    const folder = join(home, 'embedded', 'running');
    await mkdir(folder, { recursive: true });
    for (const text of ['{"pid": 1', '{}']) {
      await writeFile(join(folder, '5799.json'), text);
      assertSaid(await reprise.run('device', 'list'), 7, /5799\.json is damaged: .*port 5799/);
    }
  });

  it('the manifest of a run, cut off or of another shape, is named', async () => {
    for (const text of ['{', '{}', 'null', JSON.stringify({ ...header, version: 9 })]) {
      const folder = await run({ 'manifest.json': text });
      await assert.rejects(readFolder(folder), /run\/manifest\.json is damaged/);
    }
    assertSaid(await reprise.run('report', 'run'), 2, /run\/manifest\.json is damaged/);
  });

  it('a step of a killed run that is none is told with its line; the half line at the end is left out', async () => {
    const whole = { 'begun.json': JSON.stringify(header) };
    const line = JSON.stringify({ kind: 'step', ...step });
    const folder = await run({ ...whole, 'steps.ndjson': `${line}\n${line.slice(0, 20)}` });
    const read = await readFolder(folder);
    assert.deepEqual(read.kind === 'unfinished' && read.steps.map(({ sentence }) => sentence), ['Tap Save']);
    await run({ ...whole, 'steps.ndjson': `${line}\n{"kind":"step"}\n` });
    await assert.rejects(readFolder(folder), /steps\.ndjson:2 is damaged/);
  });

  it('a picture that leads out of the run folder is no picture of the run', async () => {
    const folder = await run({ 'begun.json': JSON.stringify(header) });
    for (const before of ['../secret.png', 'images/../../secret.png', '/etc/secret.png']) {
      const line = JSON.stringify({ kind: 'step', ...step, images: { before } });
      await run({ 'steps.ndjson': `${line}\n` });
      await assert.rejects(readFolder(folder), /steps\.ndjson:1 is damaged.*images/);
    }
  });
});
