import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'mocha';
import type { Output } from '../../src/app/output.js';
import { RecordedRun } from '../../src/app/recorded-run.js';
import type { RunRecord } from '../../src/app/run-folder/index.js';
import { DeviceError, SimulatedClock } from '../../src/base/index.js';
import { FakeDevice, type Mishap } from '../../src/device/index.js';
import { addressBook } from '../laws/address-book.js';

const header = {
  version: 1,
  title: 'A run',
  kind: 'solve',
  goal: 'A goal',
  startedAt: '2026-01-31T12:00:00.000Z',
  parameters: {},
  device: { serial: 'fake-1', path: 'fake' },
} as const;

const record: RunRecord = {
  ...header,
  outcome: 'solved',
  passed: true,
  exitCode: 0,
  counts: { steps: 0, policySteps: 0, modelCalls: 0, tokens: 0, rejoins: 0, heals: 0, misses: 0 },
  tookMs: 1,
  imagesMs: 0,
  steps: [],
  misses: [],
  probes: [],
};

class Unlucky extends FakeDevice {
  readonly mishaps: Mishap[] = [];
}

describe('the record of a run whose machine is tried in the gate', () => {
  const touch: Mishap = { call: 'a touch', went: 'adb', why: 'The device agent failed at pa55word.' };
  let root: string;
  let device: Unlucky;
  let said: string[];
  let run: RecordedRun;

  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'reprise-test-runs-'));
    device = new Unlucky({ apps: [addressBook()], clock: new SimulatedClock() });
    said = [];
    const output: Output = {
      json: false,
      say: (line) => void said.push(line),
      complain: (line) => void said.push(line),
      give: () => {},
      fail: () => {},
      attach: () => {},
    };
    const { signal } = new AbortController();
    const clock = new SimulatedClock();
    run = await RecordedRun.begin(join(root, 'run'), {
      header,
      device,
      clock,
      withImages: false,
      hidden: ['pa55word'],
      output,
      signal,
    });
  });
  afterEach(() => rm(root, { recursive: true, force: true }));

  const inFolder = async () => JSON.parse(await readFile(join(root, 'run', 'manifest.json'), 'utf8')) as RunRecord;
  const reasons = ({ device: { mishaps } }: RunRecord) => mishaps?.map(({ why }) => why);

  it('has the mishaps of the gate, too, and the report counts them', async () => {
    const whole = await run.end(record, async () => {
      device.mishaps.push(touch);
      return undefined;
    });
    assert.deepEqual(reasons(await inFolder()), reasons(whole));
    assert.match(reasons(whole)?.join() ?? '', /^The device agent failed at (?!pa55word)/);
    assert.ok(said.includes('In the gate: 1 mishap of the device agent.'), said.join('\n'));
    assert.match(await readFile(join(root, 'run', 'report.html'), 'utf8'), /1 mishap of the device agent/);
  });

  it('has them as well where the gate did not come to its end', async () => {
    const lost = new DeviceError('device-lost', 'It is gone.');
    const ended = run.end(record, async () => {
      device.mishaps.push(touch);
      throw lost;
    });
    await assert.rejects(ended, lost);
    const { kept, exitCode, ...rest } = await inFolder();
    assert.deepEqual([kept, exitCode, rest.device.mishaps?.length], [{ refused: ['It is gone.'] }, 3, 1]);
  });
});
