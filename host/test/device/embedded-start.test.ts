import assert from 'node:assert/strict';
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { after, afterEach, before, beforeEach, describe, it } from 'mocha';
import { forget } from '../../src/device/embedded/registry.js';
import {
  builtApk,
  listEmbedded,
  processIdentity,
  shippedApks,
  startEmbedded,
  stopEmbedded,
} from '../../src/device/index.js';

describe('starting an embedded device fails in one sentence', () => {
  let home: string;
  before(async () => {
    home = await mkdtemp(join(tmpdir(), 'reprise-embedded-'));
  });
  after(() => rm(home, { recursive: true, force: true }));

  /** A java that says `words` on standard error and ends. */
  const java = async (words: string): Promise<string> => {
    const folder = await mkdtemp(join(home, 'jdk-'));
    await mkdir(join(folder, 'bin'));
    await writeFile(join(folder, 'bin', 'java'), `#!/bin/sh\necho '${words}' >&2\nexit 1\n`);
    await chmod(join(folder, 'bin', 'java'), 0o755);
    return folder;
  };

  it('without Java', async () => {
    const env = { ...process.env, REPRISE_HOME: home, JAVA_HOME: join(home, 'no-such-jdk') };
    await assert.rejects(startEmbedded({ env }), { code: 'java-missing', exitCode: 3, message: /Install a JDK/ });
    assert.deepEqual(await listEmbedded(home), []);
  });

  it('with an old Java', async () => {
    const words = 'java.lang.UnsupportedClassVersionError: dev/reprise/embedded/Main';
    const env = { ...process.env, REPRISE_HOME: home, JAVA_HOME: await java(words) };
    await assert.rejects(startEmbedded({ env }), { code: 'java-version', message: /needs Java 17/ });
  });

  it('when it dies, with the end of its log', async () => {
    const env = { ...process.env, REPRISE_HOME: home, JAVA_HOME: await java('the sandbox could not be made') };
    await assert.rejects(startEmbedded({ env }), {
      code: 'device-start',
      message: /exit code 1.*the sandbox could not be made/,
    });
  });

  it('without the build', async () => {
    await assert.rejects(builtApk('no-such-app-1'), {
      code: 'build-missing',
      message: /Build it: node scripts\/setup\.mjs/,
    });
  });

  it('and no app that only tests use is among those that it comes with', async () => {
    const names = (await shippedApks()).map((path) => basename(path));
    assert.deepEqual([...names].sort(), [
      'calendar-1.apk',
      'camera-1.apk',
      'clipboard-1.apk',
      'clock-1.apk',
      'contacts-1.apk',
      'contacts-provider-1.apk',
      'dialer-1.apk',
      'expenses-1.apk',
      'files-1.apk',
      'messages-1.apk',
      'notes-1.apk',
      'recipes-1.apk',
      'recorder-1.apk',
      'settings-1.apk',
      'telephony-provider-1.apk',
    ]);
  });

  it('on a port that another program has', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const { port } = server.address() as { port: number };
    await assert.rejects(startEmbedded({ env: { REPRISE_HOME: home }, port }), { code: 'port-in-use', exitCode: 7 });
    server.close();
  });

  it('on a port where adb looks for emulators', async () => {
    for (const port of [5555, 5558])
      await assert.rejects(startEmbedded({ env: { REPRISE_HOME: home }, port }), { code: 'bad-port', exitCode: 2 });
  });

  it('as an emulator whose console another program has the port of', async () => {
    const server = createServer();
    const port = 5584;
    server.listen(port, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve).once('error', resolve));
    await assert.rejects(startEmbedded({ env: { REPRISE_HOME: home }, port: port + 1 }), {
      code: 'port-in-use',
      message: /5584/,
    });
    server.close();
  });
});

describe('the list of embedded devices', () => {
  let home: string;
  beforeEach(async () => {
    home = await mkdtemp(join(tmpdir(), 'reprise-embedded-'));
    await mkdir(join(home, 'embedded', 'running'), { recursive: true });
  });
  afterEach(() => rm(home, { recursive: true, force: true }));

  const record = async (port: number, identity: { pid: number; started: string }) => {
    const device = {
      ...identity,
      serial: `127.0.0.1:${port}`,
      port,
      stateDir: '/s',
      logFile: '/l',
      since: '2026-01-01',
    };
    await writeFile(join(home, 'embedded', 'running', `${port}.json`), JSON.stringify(device));
    return device;
  };

  it('has those that run, and none that is dead even when its number is in use again', async () => {
    const own = await processIdentity(process.pid);
    assert.ok(own);
    const running = await record(5701, own);
    await record(5700, { pid: process.pid, started: 'at another time' });
    assert.deepEqual(await listEmbedded(home), [running]);
    await assert.rejects(stopEmbedded('127.0.0.1:5700', { home }), { code: 'no-device', message: /127\.0\.0\.1:5701/ });
  });

  it('keeps a device that was started at the port of one that ended, when that one is forgotten', async () => {
    const own = await processIdentity(process.pid);
    assert.ok(own);
    const ended = await record(5702, { pid: process.pid, started: 'at another time' });
    const running = await record(5702, own);
    await forget(home, ended);
    assert.deepEqual(await listEmbedded(home), [running]);
    await forget(home, running);
    assert.deepEqual(await listEmbedded(home), []);
  });
});
