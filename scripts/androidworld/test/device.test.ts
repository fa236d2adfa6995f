import assert from 'node:assert/strict';
import { execFile, spawn } from 'node:child_process';
import { access, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { after, before, describe, it } from 'mocha';
import { type BootedDevice, bootDevice, bootTimeoutMs } from '../../../host/test/embedded.js';

const run = promisify(execFile);
const packages = fileURLToPath(new URL('..', import.meta.url));
const checkout = fileURLToPath(new URL('checkout', import.meta.url));
const environment = fileURLToPath(new URL('../../../build/python-androidworld', import.meta.url));
const installMs = 600_000;
const runMs = 120_000;

interface Record {
  readonly score: number;
  readonly ended: string;
  readonly why: string;
  readonly steps?: number;
}

// It installs Python packages: `npm run test:python` and `test:full`.
const suite = process.env['REPRISE_PYTHON'] ? describe : describe.skip;

suite("tasks in AndroidWorld's interface on the embedded device", () => {
  let python = '';
  let booted: BootedDevice;
  let out = '';

  before(async function () {
    this.timeout(bootTimeoutMs + installMs);
    python = await pythonWithPackages();
    booted = await bootDevice();
    out = await mkdtemp(join(tmpdir(), 'reprise-androidworld-test-'));
  });

  after(async function () {
    this.timeout(60_000);
    await booted.end();
    await rm(out, { recursive: true, force: true });
  });

  function command(folder: string, ...args: readonly string[]): readonly string[] {
    const serial = booted.device.serial;
    return ['-m', 'androidworld', '--android-world', checkout, '--serial', serial, '--out', join(out, folder), ...args];
  }

  const env = () => ({ ...booted.device.env, PYTHONPATH: packages });

  async function records(folder: string): Promise<Map<string, Record>> {
    const names = await readdir(join(out, folder, 'records')).catch(() => []);
    const found = names
      .filter((name) => name.endsWith('.json'))
      .map(async (name) => {
        const record: Record = JSON.parse(await readFile(join(out, folder, 'records', name), 'utf8'));
        return [name.split('-')[0] ?? '', record] as const;
      });
    return new Map(await Promise.all(found));
  }

  it('a scripted run solves what can be solved, records what goes wrong, tears all down, and measures nothing twice', async function () {
    this.timeout(runMs);
    const tasks = ['SystemWifiTurnOff', 'BeginsBadly', 'JudgesBadly', 'FindsHints'];
    const asked = command('scripted', '--save-snapshots', '--task', ...tasks);
    const { stdout } = await run(python, asked, { env: env(), timeout: runMs });
    assert.match(stdout, /AndroidWorld tasks and evaluators on stand-in apps/);
    const measured = await records('scripted');
    assert.equal(measured.get('SystemWifiTurnOff')?.score, 1);
    assert.ok((measured.get('SystemWifiTurnOff')?.steps ?? 0) > 2);
    assert.match(measured.get('BeginsBadly')?.why ?? '', /nothing to begin with/);
    assert.equal(measured.get('BeginsBadly')?.ended, 'init failed');
    assert.equal(measured.get('JudgesBadly')?.ended, 'score failed');
    // No solution is written for it, and who does not say that it is done has not done it.
    assert.equal(measured.get('FindsHints')?.score, 0);
    const { stdout: torn } = await booted.device.adb('shell', 'cat /data/local/tmp/torn-down');
    assert.deepEqual(torn.trim().split('\n').sort(), [...tasks].sort());

    const { stderr } = await run(python, asked, { env: env(), timeout: runMs });
    assert.equal(stderr.match(/measured before/g)?.length, tasks.length);
  });

  it('with nothing done, only what was so before passes; hints of fields are seen', async function () {
    this.timeout(runMs);
    const asked = command('none', '--policy', 'none', '--task', 'SystemWifiTurnOff', 'FindsHints');
    await run(python, asked, { env: env(), timeout: runMs });
    const measured = await records('none');
    assert.equal(measured.get('SystemWifiTurnOff')?.score, 0);
    assert.equal(measured.get('FindsHints')?.score, 1);
  });

  it('a task that there is not, and a device that there is not, are each one sentence and an exit code', async function () {
    this.timeout(runMs);
    const unknown = await failed(run(python, command('x', '--task', 'SystemWifiTurnOf'), { env: env() }));
    assert.equal(unknown.code, 2);
    assert.match(unknown.stderr, /no task called SystemWifiTurnOf\. Near: SystemWifiTurnOff/);
    const away = command('x', '--task', 'SystemWifiTurnOff').map((part) =>
      part === booted.device.serial ? 'emulator-9999' : part,
    );
    const noDevice = await failed(run(python, away, { env: env() }));
    assert.equal(noDevice.code, 3);
    assert.match(noDevice.stderr, /Wanted the device emulator-9999, found/);
  });

  it('a device that is lost half way ends the run with its exit code, and what was measured stays', async function () {
    this.timeout(runMs);
    const asked = command('lost', '--policy', 'none', '--task', 'BeginsBadly', 'TakesLong');
    const child = spawn(python, asked, { env: env(), stdio: ['ignore', 'ignore', 'pipe'] });
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (part: string) => {
      said += part;
    });
    const ended = new Promise<number | null>((resolve) => {
      child.on('exit', resolve);
    });
    while (!said.includes('BeginsBadly cold')) await new Promise((resolve) => child.stderr.once('data', resolve));
    await booted.end();
    assert.equal(await ended, 3, said);
    assert.match(said, /was lost/);
    assert.deepEqual([...(await records('lost')).keys()], ['BeginsBadly']);
  });
});

async function failed(running: Promise<unknown>): Promise<{ readonly code: number; readonly stderr: string }> {
  return running.then(
    () => assert.fail('It passed.'),
    (error: { code: number; stderr: string }) => error,
  );
}

/** A Python of this repository's own with what our code imports; made once. */
async function pythonWithPackages(): Promise<string> {
  const python = `${environment}/bin/python`;
  const isThere = await access(python).then(
    () => true,
    () => false,
  );
  if (!isThere) await run('python3', ['-m', 'venv', environment]);
  await run(python, ['-m', 'pip', 'install', '--quiet', '-r', join(packages, 'requirements.txt')], {
    timeout: installMs,
  });
  return python;
}
