import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { after, before, describe, it } from 'mocha';
import { RunFolder, RunRecorder, runFolderName } from '../../src/app/run-folder/index.js';
import { DeviceError, SimulatedClock } from '../../src/base/index.js';
import { FakeDevice } from '../../src/device/index.js';
import type { WitnessedStep } from '../../src/preact/index.js';
import { addressBook } from '../laws/address-book.js';

const NOON = Date.UTC(2026, 0, 31, 12, 0, 0);

describe('the folder of a run', () => {
  let root: string;
  before(async () => {
    root = await mkdtemp(join(tmpdir(), 'reprise-test-runs-'));
  });
  after(() => rm(root, { recursive: true, force: true }));

  it('says what was run, in the words of any script', () => {
    const name = (title: string) => runFolderName(NOON, 'run', title);
    assert.equal(name('Create a new contact for Ada'), '2026-01-31T12-00-00-run-create-a-new-contact-for');
    assert.equal(name('为雷李创建一个新联系人'), '2026-01-31T12-00-00-run-为雷李创建一个新联系人');
    assert.equal(name('Füge Jörg hinzu'), '2026-01-31T12-00-00-run-füge-jörg-hinzu');
    assert.equal(name('हिन्दी में नोट'), '2026-01-31T12-00-00-run-हिन्दी-में-नोट');
    assert.equal(name('!?'), '2026-01-31T12-00-00-run');
  });

  it('can be made whatever the goal is', async () => {
    for (const title of ['𠀀'.repeat(300), '../../etc/passwd', 'a/b\0c', 'ﷺ'.repeat(300)]) {
      const name = runFolderName(NOON, 'run', title);
      assert.equal(basename(name), name);
      const folder = await RunFolder.begin(join(root, name), header);
      assert.equal(folder.path, join(root, name));
    }
  });

  it('is one for each of two runs that begin in the same second', async () => {
    const begun = await Promise.all([1, 2, 3].map(() => RunFolder.begin(join(root, 'same'), header)));
    assert.deepEqual(begun.map(({ path }) => basename(path)).sort(), ['same', 'same-2', 'same-3']);
  });
});

describe('the pictures of a run', () => {
  const recorderOn = async (screenshot: () => Promise<Buffer>) => {
    const clock = new SimulatedClock();
    const device = new FakeDevice({ apps: [addressBook()], clock });
    device.screenshot = screenshot;
    const root = await mkdtemp(join(tmpdir(), 'reprise-test-runs-'));
    const recorder = new RunRecorder(await RunFolder.begin(join(root, 'run'), header), device, clock, true);
    const end = () => rm(root, { recursive: true, force: true });
    return { recorder, [Symbol.asyncDispose]: end };
  };
  const step: WitnessedStep = {
    state: 'list',
    how: 'acted',
    sentence: 'Tap Save',
    timing: { totalMs: 1, appMs: 1, oursMs: 0 },
  } as WitnessedStep;

  it('end no run where a screen lets itself not be taken: the step says why it has none', async () => {
    await using run = await recorderOn(() =>
      Promise.reject(new DeviceError('no-screenshot', 'It gave no screenshot.')),
    );
    await run.recorder.started();
    await run.recorder.stepped(step);
    assert.deepEqual(
      run.recorder.steps.map(({ images, noImage }) => ({ images, noImage })),
      [{ images: {}, noImage: 'no picture: It gave no screenshot.' }],
    );
  });

  it('end a run whose device is lost', async () => {
    await using run = await recorderOn(() => Promise.reject(new DeviceError('device-lost', 'It is gone.')));
    await assert.rejects(run.recorder.started(), { code: 'device-lost' });
  });
});

const header = {
  version: 1,
  title: 'A run',
  kind: 'replay',
  goal: 'A goal',
  startedAt: '2026-01-31T12:00:00.000Z',
  parameters: {},
  device: { serial: 'a', path: 'agent' },
} as const;
