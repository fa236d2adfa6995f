import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { before, describe, it } from 'mocha';
import { type AdbLink, AdbServer, builtApk, quote } from '../../../src/device/index.js';
import { bootTimeoutMs, embeddedDevice, type SharedDevice } from '../../embedded.js';
import { freePort } from '../../free-port.js';

describe('a link to a device', function () {
  this.timeout(60_000);
  let shared: SharedDevice;
  let link: AdbLink;

  before(async function () {
    this.timeout(bootTimeoutMs);
    shared = await embeddedDevice();
    link = shared.server.device(shared.serial);
  });

  it('copies any bytes there and back, empty files and odd names too', async () => {
    for (const [name, content] of [
      ['big.bin', randomBytes(3_000_001)],
      ['empty', Buffer.alloc(0)],
      [`it's "odd" 雷 $x`, Buffer.from('short')],
    ] as const) {
      const path = `/data/local/tmp/${name}`;
      await link.push(content, path);
      assert.ok((await link.pull(path)).equals(content), name);
      assert.equal((await link.shell(`wc -c < ${quote(path)}`)).stdout.trim(), String(content.length));
      await link.shell(`rm ${quote(path)}`);
      await assert.rejects(link.pull(path), { code: 'file-missing' });
    }
  });

  it('runs commands whose output is not text, and gives them their input', async () => {
    const bytes = randomBytes(200_000);
    await link.push(bytes, '/data/local/tmp/bytes');
    assert.ok((await link.shellBytes('cat /data/local/tmp/bytes')).stdout.equals(bytes));
    assert.equal((await link.shell('cat', { stdin: Buffer.from('said') })).stdout, 'said');
    assert.equal((await link.shell('cat')).stdout, '');
    await link.shell('rm /data/local/tmp/bytes');
  });

  it("passes any argument through the device's own shell", async () => {
    const text = fc
      .string({ unit: 'grapheme', maxLength: 40 })
      .map((made) => made.replaceAll('\0', '').replaceAll('\u0001', ''));
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 20 }), async (texts) => {
        const { stdout } = await link.shell(`for a in ${texts.map(quote).join(' ')}; do printf '%s\\001' "$a"; done`);
        assert.deepEqual(stdout.split('\u0001').slice(0, -1), texts);
      }),
      { numRuns: 50 },
    );
  });

  it('gives up a command that hangs, by its time or by a signal', async () => {
    await assert.rejects(link.shell('sleep 60', { timeoutMs: 300 }), { code: 'device-silent', message: /sleep 60/ });
    const controller = new AbortController();
    const reason = new Error('enough');
    const pending = link.shell('sleep 60', { signal: controller.signal });
    setTimeout(() => controller.abort(reason), 50);
    await assert.rejects(pending, reason);
    assert.equal((await link.shell('echo still here')).stdout, 'still here\n');
  });

  it('says that nobody listens on a socket of the device', async () => {
    await assert.rejects(link.open('localabstract:nobody-is-here'), { code: 'device-refused' });
  });

  it('forwards a free port of this computer, until it is disposed', async () => {
    const forward = await link.forward('localabstract:nobody-is-here');
    const listed = () => shared.adb('forward', '--list').then(({ stdout }) => stdout);
    assert.match(await listed(), new RegExp(`tcp:${forward.port} localabstract:nobody-is-here`));
    await forward[Symbol.asyncDispose]();
    assert.equal((await listed()).includes(`tcp:${forward.port} `), false);
  });

  it('installs an app over itself, and says why it cannot install what is none', async () => {
    const apk = await builtApk('testapp-1');
    await link.install(await readFile(apk), apk);
    await assert.rejects(link.install(Buffer.from('not an apk'), 'broken.apk'), {
      code: 'install-refused',
      message: /broken\.apk.*INSTALL_/s,
    });
    assert.equal((await link.shell('ls /data/local/tmp/*.apk')).stdout, '');
  });

  it('reports a device that is not there as lost', async () => {
    await assert.rejects(shared.server.device('no-such-serial').shell('true'), { code: 'device-lost' });
  });

  it('comes back after a reconnect', async () => {
    await shared.server.disconnect(shared.serial);
    await assert.rejects(link.shell('true'), { code: 'device-lost' });
    await shared.server.reconnect(shared.serial);
    assert.equal((await link.shell('echo back')).stdout, 'back\n');
  });
});

describe('the adb server', () => {
  it('is explained when adb is not installed', async () => {
    const server = new AdbServer({ address: { host: '127.0.0.1', port: await freePort() }, binary: '/nowhere/adb' });
    await assert.rejects(server.devices(), {
      code: 'adb-missing',
      exitCode: 3,
      message: /Install Android's platform-tools/,
    });
  });

  it('is not started on another computer', async () => {
    // A name of this computer that is not recognised as loopback, and a port on which nothing listens.
    const server = new AdbServer({ address: { host: '0.0.0.0', port: await freePort() } });
    await assert.rejects(server.devices(), { code: 'adb-server', message: /No adb server answers at 0\.0\.0\.0/ });
  });

  it('is started when none runs, and lists no device then', async function () {
    this.timeout(30_000);
    const server = new AdbServer({ address: { host: '127.0.0.1', port: await freePort() } });
    try {
      const devices = await server.devices();
      assert.ok(devices.every(({ serial }) => !serial.startsWith('127.0.0.1:')));
    } finally {
      await server.kill();
    }
  });

  it('that two start at one moment is one that serves both', async function () {
    this.timeout(60_000);
    const env = { ...process.env, ANDROID_ADB_SERVER_PORT: String(await freePort()) };
    for (let round = 0; round < 10; round += 1) {
      const servers = Array.from({ length: 4 }, () => new AdbServer({ env }));
      try {
        assert.deepEqual(await Promise.all(servers.map((server) => server.devices())), [[], [], [], []]);
      } finally {
        await servers[0]?.kill();
      }
    }
  });

  it('says that no device answers at an address', async function () {
    this.timeout(60_000);
    const { server } = await embeddedDevice();
    await assert.rejects(server.connect(`127.0.0.1:${await freePort()}`), { code: 'device-unreachable' });
  });
});
