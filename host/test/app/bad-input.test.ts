import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { after, before, describe, it } from 'mocha';
import { AdbServer, leaseDevice } from '../../src/device/index.js';
import { bootTimeoutMs, embeddedDevice, type SharedDevice } from '../embedded.js';
import { freePort } from '../free-port.js';
import { assertSaid, CommandLine } from './command-line.js';
import { ambiguous, waiting } from './machines.js';

describe('bad input', function () {
  this.timeout(60_000);
  let device: SharedDevice;
  let reprise: CommandLine;

  before(async function () {
    this.timeout(bootTimeoutMs);
    device = await embeddedDevice();
    reprise = await CommandLine.in(device.env);
    await writeFile(join(reprise.folder, 'waits.preact'), waiting);
    await writeFile(join(reprise.folder, 'ambiguous.preact'), ambiguous);
  });
  after(async () => {
    await reprise?.[Symbol.asyncDispose]();
  });

  it('no device is said with what to do', async () => {
    const none = { ANDROID_ADB_SERVER_PORT: String(await freePort()) };
    try {
      const ended = await reprise.runWith(none, 'replay', 'waits.preact');
      assertSaid(ended, 3, /no device/i);
      assert.match(ended.stderr, /reprise device start/);
    } finally {
      // The command has started a server of its own there.
      await new AdbServer({ env: { ...process.env, ...none } }).kill();
    }
    assert.equal((await device.adb('get-state')).code, 0);
  });

  it('a device that is not there is said with those that are', async () => {
    const ended = await reprise.run('replay', 'waits.preact', '--device', 'emulator-5554');
    assertSaid(ended, 3, /emulator-5554/);
    assert.match(ended.stderr, new RegExp(device.serial));
  });

  it('a half configured model is usage to doctor, and a jar that is missing a resource', async () => {
    const half = { OPENAI_BASE_URL: undefined, REPRISE_MODEL: 'some' };
    const { checks } = JSON.parse((await reprise.runWith(half, 'doctor', '--json')).stdout) as {
      checks: { name: string; ok: boolean; exitCode: number }[];
    };
    assert.deepEqual(
      checks.filter(({ name }) => name === 'model').map(({ ok, exitCode }) => ({ ok, exitCode })),
      [{ ok: false, exitCode: 2 }],
    );
    const bare = await reprise.runWith({ ...half, REPRISE_CACHE: join(reprise.folder, 'cache') }, 'doctor');
    assert.equal(bare.code, 7, bare.stdout);
  });

  it('a selector that names two nodes is a miss, and nothing is tapped', async () => {
    const ended = await reprise.run('replay', 'ambiguous.preact', '--json');
    assert.equal(ended.code, 4, ended.stdout);
    const result = JSON.parse(ended.stdout) as {
      reason: string;
      misses: { acted: string }[];
      steps: { sentence: string }[];
    };
    assert.match(result.reason, /saw 3 \(first: text 'Buy milk'\)/);
    assert.deepEqual(
      result.misses.map(({ acted }) => acted),
      ['no'],
    );
    assert.equal(result.steps.length, 1);
  });

  it('a port that is taken is a resource, and names the port', async () => {
    const taken = createServer();
    await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
    const address = taken.address();
    const port = typeof address === 'object' && address ? String(address.port) : '';
    try {
      assertSaid(await reprise.run('device', 'start', '--port', port), 7, new RegExp(port));
    } finally {
      await new Promise((resolve) => taken.close(resolve));
    }
  });

  it('a device that another run holds is a resource, and says who holds it', async () => {
    const home = String(device.env['REPRISE_HOME']);
    await using _lease = await leaseDevice(device.serial, { home, purpose: 'a test that holds it' });
    const ended = await reprise.run('replay', 'waits.preact');
    assertSaid(ended, 7, /in use by a test that holds it/);
  });

  it('a model that is not configured is usage; one that does not answer is the model', async () => {
    assertSaid(
      await reprise.runWith({ OPENAI_BASE_URL: undefined }, 'run', 'Turn the light on', '--model', 'some', '--no-keep'),
      2,
      /OPENAI_BASE_URL/,
    );
    const nobody = { OPENAI_BASE_URL: `http://127.0.0.1:${await freePort()}/v1`, OPENAI_API_KEY: 'none' };
    const ended = await reprise.runWith(nobody, 'run', 'Turn the light on', '--model', 'some', '--no-keep');
    assertSaid(ended, 5, /127\.0\.0\.1/);
  });

  it('time that is over is a deadline', async () => {
    assertSaid(await reprise.run('replay', 'waits.preact', '--timeout', '2'), 124, /time is over/);
  });

  it('a snapshot that is not there is said with its name', async () => {
    assertSaid(await reprise.run('device', 'restore', 'nowhere'), 2, /no snapshot called 'nowhere'/);
  });
});
