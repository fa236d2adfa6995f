import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { after, before, describe, it } from 'mocha';
import { deviceCommand } from '../../src/device/embedded/program.js';
import { AdbServer, type OpenedDevice, openDevice } from '../../src/device/index.js';
import { bootTimeoutMs } from '../embedded.js';
import { freePort } from '../free-port.js';

describe('an embedded device of 1080 x 2400 pixels at 420 dpi, which are no whole dp', () => {
  let state: string;
  let child: ChildProcess;
  let server: AdbServer;
  let device: OpenedDevice;

  before(async function () {
    this.timeout(bootTimeoutMs);
    state = await mkdtemp(join(tmpdir(), 'reprise-size-'));
    server = new AdbServer({ env: { ...process.env, ANDROID_ADB_SERVER_PORT: String(await freePort()) } });
    const { java, args } = await deviceCommand(process.env);
    const size = ['--width', '1080', '--height', '2400', '--density', '420'];
    const where = ['--port', '0', '--state', state, '--parent', String(process.pid)];
    child = spawn(java, [...args, ...where, ...size], { stdio: ['ignore', 'pipe', 'ignore'] });
    const [line] = await once(createInterface({ input: child.stdout ?? process.stdin }), 'line');
    const { serial } = JSON.parse(String(line)) as { serial: string };
    await server.connect(serial);
    device = await openDevice({ serial, server, prefer: 'adb' });
  });

  after(async function () {
    this.timeout(30_000);
    await device?.[Symbol.asyncDispose]();
    await server.kill();
    if (child.exitCode === null) {
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
    }
    await rm(state, { recursive: true, force: true });
  });

  it('has windows and pictures of that size', async function () {
    this.timeout(30_000);
    const { tree } = await device.observe();
    assert.deepEqual(tree.windows[0]?.root.bounds, { left: 0, top: 0, right: 1080, bottom: 2400 });
    const png = await device.screenshot();
    assert.deepEqual([png.readUInt32BE(16), png.readUInt32BE(20)], [1080, 2400]);
  });
});
