import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { after, afterEach, before, describe, it } from 'mocha';
import { bootTimeoutMs, embeddedDevice, type SharedDevice } from '../embedded.js';
import { apk, installTimeoutMs, packageName } from './apk.js';

describe('ApiDemos, an app of somebody else', function () {
  this.timeout(installTimeoutMs);
  let device: SharedDevice;
  let folder: string;
  const shell = async (command: string) => (await device.adb('shell', command)).stdout.trim();

  before(async function () {
    this.timeout(bootTimeoutMs);
    device = await embeddedDevice();
    folder = await mkdtemp(join(tmpdir(), 'reprise-apidemos-'));
  });
  after(async () => {
    await device?.adb('uninstall', packageName);
    await rm(folder, { recursive: true, force: true });
  });

  describe('is installed, started and removed again when it comes', () => {
    const ways: Readonly<Record<string, () => Promise<{ stdout: string; code: number }>>> = {
      'as a stream, by adb’s binder bridge': () => device.adb('install', apk),
      'as a stream, by cmd': () => streamed(device, apk),
      'as a file that is pushed first': () => device.adb('install', '--no-streaming', apk),
    };
    for (const [way, install] of Object.entries(ways)) {
      it(way, async () => {
        const { stdout, code } = await install();
        assert.equal(code, 0, stdout);
        assert.match(stdout, /Success/);
        assert.match(await shell(`pm path ${packageName}`), /^package:\/data\/app\/\S+\/base\.apk$/);
        assert.match(await shell(`am start -W -n ${packageName}/.ApiDemos`), /Status: ok/);
        assert.match(await shell('dumpsys window'), /mCurrentFocus=\S+ u0 io\.appium\.android\.apis\/\S*ApiDemos/);
        assert.match((await device.adb('uninstall', packageName)).stdout, /Success/);
        assert.equal(await shell(`pm path ${packageName}; pm list packages ${packageName}; pidof ${packageName}`), '');
      });
    }
  });

  describe('is for the package manager an app like any other:', () => {
    const camera = 'android.permission.CAMERA';
    const granted = async () =>
      new RegExp(`${camera}: granted=true`).test(await shell(`dumpsys package ${packageName}`));

    before(async () => assert.equal((await device.adb('install', apk)).code, 0));

    it('its first activity is found, and monkey starts it', async () => {
      const found = await shell(`cmd package resolve-activity --brief ${packageName}`);
      assert.equal(found.split('\n').at(-1), `${packageName}/.ApiDemos`);
      assert.match(await shell(`monkey -p ${packageName} -c android.intent.category.LAUNCHER 1`), /Events injected: 1/);
      // Its process comes up behind that, as on a phone.
      await device.until(`pidof ${packageName}`);
      assert.match(await shell(`pidof ${packageName}`), /^\d+$/);
    });

    it('a permission is given and taken back', async () => {
      assert.equal(await granted(), false);
      assert.equal((await device.adb('shell', `pm grant ${packageName} ${camera}`)).code, 0);
      assert.equal(await granted(), true);
      assert.equal((await device.adb('shell', `pm revoke ${packageName} ${camera}`)).code, 0);
      assert.equal(await granted(), false);
    });

    it('a permission that it never asked for is refused', async () => {
      const { code, stderr } = await device.adb('shell', `pm grant ${packageName} android.permission.BODY_SENSORS`);
      assert.notEqual(code, 0);
      assert.match(stderr, /SecurityException: Package \S+ has not requested permission/);
    });

    it('clearing takes its data and ends it', async () => {
      await shell(`mkdir -p /data/data/${packageName}/files; echo kept > /data/data/${packageName}/files/kept`);
      assert.equal(await shell(`pm clear ${packageName}`), 'Success');
      assert.equal(await shell(`ls /data/data/${packageName}/files/kept 2>/dev/null; pidof ${packageName}`), '');
    });
  });

  describe('with a damaged file is refused as a package manager refuses it, and nothing is left:', () => {
    let whole: Buffer;
    let atFirst: string;
    const apps = () => shell('ls /data/app; ls /data/local/tmp; pm list packages');

    before(async () => {
      await device.adb('uninstall', packageName);
      whole = await readFile(apk);
      atFirst = await apps();
    });
    afterEach(async () => assert.equal(await apps(), atFirst));

    const refused = async (bytes: Buffer, wanted: RegExp) => {
      const file = join(folder, 'damaged.apk');
      await writeFile(file, bytes);
      for (const way of [['install'], ['install', '--no-streaming']]) {
        const { code, stdout, stderr } = await device.adb(...way, file);
        assert.notEqual(code, 0);
        assert.match(stdout + stderr, wanted);
      }
    };

    it('cut off', () => refused(whole.subarray(0, 200_000), /Failure \[INSTALL_PARSE_FAILED_NOT_APK/));

    it('without a manifest', () =>
      refused(renamed(whole, 'AndroidManifest.xml', 'AndroidManifest.yml'), /Failure \[INSTALL_PARSE_FAILED_/));

    it('with a manifest that is none', () =>
      refused(garbled(whole, 'AndroidManifest.xml'), /Failure \[INSTALL_PARSE_FAILED_/));

    it('changed after it was signed', () =>
      refused(garbled(whole, 'classes.dex'), /Failure \[INSTALL_PARSE_FAILED_NO_CERTIFICATES/));
  });
});

/** What the stock client does on a device that has no binder bridge: the bytes on the input of `cmd package install`, word for word. */
async function streamed({ adbPort, serial }: SharedDevice, file: string): Promise<{ stdout: string; code: number }> {
  const { size } = await stat(file);
  const socket = connect(adbPort, '127.0.0.1');
  try {
    for (const request of [`host:transport:${serial}`, `exec:cmd package 'install' -S ${size}`]) {
      socket.write(request.length.toString(16).padStart(4, '0') + request);
      while (socket.readableLength < 4) await once(socket, 'readable');
      assert.equal(String(socket.read(4)), 'OKAY');
    }
    createReadStream(file).pipe(socket, { end: false });
    return { stdout: await text(socket), code: 0 };
  } finally {
    socket.destroy();
  }
}

/** A zip with one of its entries under another name of the same length. */
function renamed(zip: Buffer, from: string, to: string): Buffer {
  const copy = Buffer.from(zip);
  for (let at = copy.indexOf(from); at >= 0; at = copy.indexOf(from, at + 1)) copy.write(to, at);
  return copy;
}

/** A zip with the beginning of an entry's bytes overwritten. */
function garbled(zip: Buffer, name: string): Buffer {
  const copy = Buffer.from(zip);
  const header = Buffer.from('PK\x03\x04', 'latin1');
  const nameInHeader = 30;
  for (let at = copy.indexOf(header); at >= 0; at = copy.indexOf(header, at + 1)) {
    const nameBytes = copy.readUInt16LE(at + 26);
    if (copy.toString('latin1', at + nameInHeader, at + nameInHeader + nameBytes) !== name) continue;
    const data = at + nameInHeader + nameBytes + copy.readUInt16LE(at + 28);
    copy.fill(0xa5, data, data + 500);
    return copy;
  }
  throw new Error(`The zip has no entry ${name}.`);
}
