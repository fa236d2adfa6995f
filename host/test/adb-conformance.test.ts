import { strict as assert } from 'node:assert';
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { builtApks } from '../src/device/index.js';
import { bootTimeoutMs, embeddedDevice, type SharedDevice } from './embedded.js';

/** One line of datasets/adb/conformance.json: what the stock client gets for one command. */
interface Case {
  readonly name: string;
  readonly shell?: string;
  readonly adb?: readonly string[];
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

const listed = new URL('../../datasets/adb/conformance.json', import.meta.url);
const { cases } = JSON.parse(await readFile(listed, 'utf8')) as { cases: readonly Case[] };

describe('the embedded device, driven by the stock adb client', () => {
  let device: SharedDevice;
  let folder: string;

  before(async function () {
    this.timeout(bootTimeoutMs);
    device = await embeddedDevice();
    folder = await mkdtemp(join(tmpdir(), 'reprise-adb-'));
  });
  after(() => rm(folder, { recursive: true, force: true }));

  describe('answers as a phone does:', () => {
    for (const { name, shell, adb, code, stdout, stderr } of cases) {
      it(name, async function () {
        this.timeout(30_000);
        const got = await device.adb(...(adb ?? ['shell', shell ?? '']));
        assert.match(got.stdout, new RegExp(stdout, 's'), 'standard output');
        assert.match(got.stderr, new RegExp(stderr, 's'), 'standard error');
        assert.equal(got.code, code, 'exit code');
      });
    }
  });

  describe('moves files', () => {
    it('pushes and pulls a folder with any names, byte for byte', async () => {
      const files: ReadonlyArray<readonly [string, Buffer]> = [
        ["it's a name", Buffer.from('quotes\n')],
        ['雷.txt', Buffer.from('雷\n')],
        ['empty', Buffer.alloc(0)],
        ['large.bin', randomBytes(3 * 1024 * 1024 + 1)],
      ];
      const sent = join(folder, 'sent');
      const back = join(folder, 'back');
      await mkdir(sent);
      for (const [name, bytes] of files) await writeFile(join(sent, name), bytes);
      assert.equal((await device.adb('push', sent, '/data/local/tmp/moved')).code, 0);
      assert.equal((await device.adb('pull', '/data/local/tmp/moved', back)).code, 0);
      assert.deepEqual((await readdir(back)).sort(), files.map(([name]) => name).sort());
      for (const [name, bytes] of files) assert.ok(bytes.equals(await readFile(join(back, name))), name);
      await device.adb('shell', 'rm -r /data/local/tmp/moved');
    });

    it('makes the folders above a pushed file and keeps its time', async () => {
      const file = join(folder, 'one');
      await writeFile(file, 'one');
      assert.equal((await device.adb('push', file, '/sdcard/conformance/a/b/one')).code, 0);
      assert.equal((await device.adb('shell', 'cat /storage/emulated/0/conformance/a/b/one')).stdout, 'one');
      await device.adb('shell', 'rm -r /sdcard/conformance');
    });
  });

  describe('installs packages', () => {
    const apk = join(builtApks, 'notes-1.apk');
    const installed = 'package:net.gsantner.markor\n';

    it('from a stream, over the version that is there, its data kept', async function () {
      this.timeout(60_000);
      await device.adb(
        'shell',
        'mkdir -p /data/data/net.gsantner.markor; echo kept > /data/data/net.gsantner.markor/conformance',
      );
      const { stdout, stderr, code } = await device.adb('install', '-r', apk);
      assert.equal(code, 0, stderr);
      assert.match(stdout, /Success/);
      assert.equal((await device.adb('shell', 'cat /data/data/net.gsantner.markor/conformance')).stdout, 'kept\n');
      await device.adb('shell', 'rm /data/data/net.gsantner.markor/conformance');
    });

    it('from a file on the device', async function () {
      this.timeout(60_000);
      await device.adb('push', apk, '/data/local/tmp/notes.apk');
      assert.equal((await device.adb('shell', 'pm install -r /data/local/tmp/notes.apk')).stdout, 'Success\n');
      assert.equal(
        (await device.adb('shell', 'rm /data/local/tmp/notes.apk; pm list packages markor')).stdout,
        installed,
      );
    });

    it('in a session of several steps', async function () {
      this.timeout(60_000);
      assert.match((await device.adb('install-multiple', '-r', apk)).stdout, /Success/);
      assert.equal((await device.adb('shell', 'pm list packages markor')).stdout, installed);
    });

    it('but not what is no APK, with the package manager’s own code', async () => {
      const file = join(folder, 'no.apk');
      await writeFile(file, 'this is no zip');
      const { stdout, stderr, code } = await device.adb('install', file);
      assert.notEqual(code, 0);
      assert.match(stdout + stderr, /Failure \[INSTALL_[A-Z_]+/);
    });
  });

  describe('forwards', () => {
    it('refuses a connection to a port that nobody listens on', async () => {
      const port = (await device.adb('forward', 'tcp:0', 'tcp:64321')).stdout.trim();
      const answer = await new Promise<string>((resolve) => {
        const socket = connect(Number(port), '127.0.0.1');
        socket.once('data', () => resolve('an answer'));
        socket.once('error', () => resolve('refused'));
        socket.once('close', () => resolve('refused'));
      });
      await device.adb('forward', '--remove', `tcp:${port}`);
      assert.equal(answer, 'refused');
    });

    it('lists what was reversed until it is removed', async () => {
      await device.adb('reverse', 'tcp:7123', 'tcp:7124');
      assert.match((await device.adb('reverse', '--list')).stdout, /tcp:7123 tcp:7124/);
      await device.adb('reverse', '--remove-all');
      assert.equal((await device.adb('reverse', '--list')).stdout.trim(), '');
    });
  });

  it('ends a command whose client has gone', async function () {
    this.timeout(30_000);
    const args = ['-P', String(device.adbPort), '-s', device.serial, 'shell', 'sleep 1234'];
    const client = spawn('adb', args, { stdio: 'ignore' });
    const sleeping = async () => (await device.adb('shell', 'pgrep -f "sleep 123[4]"')).stdout !== '';
    while (!(await sleeping())) assert.equal(client.exitCode, null, 'the client ended before its command ran');
    client.kill();
    while (await sleeping());
  });
});
