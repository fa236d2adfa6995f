import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'mocha';
import { AdbServer, isRunning, listEmbedded, type RunningEmbedded } from '../../src/device/index.js';
import { bootTimeoutMs } from '../embedded.js';
import { freePort } from '../free-port.js';
import { assertSaid, CommandLine } from './command-line.js';

interface Many {
  readonly devices: readonly { readonly serial: string; readonly port: number; readonly pid: number }[];
}

describe('several embedded devices', function () {
  this.timeout(2 * bootTimeoutMs);
  let home: string;
  let adb: AdbServer;
  let reprise: CommandLine;

  before(async () => {
    home = await mkdtemp(join(tmpdir(), 'reprise-many-'));
    const env = { ...process.env, REPRISE_HOME: home, ANDROID_ADB_SERVER_PORT: String(await freePort()) };
    adb = new AdbServer({ env });
    reprise = await CommandLine.in(env);
  });
  after(async () => {
    await reprise?.run('device', 'stop', '--all');
    await adb?.kill();
    await reprise?.[Symbol.asyncDispose]();
    await rm(home, { recursive: true, force: true });
  });

  it('are started by one command beside what has a port already, live and die each for itself, and are stopped by one', async () => {
    // The first port that a device would take, unless somebody has it already: then nothing is to be done.
    await using taken = createServer();
    await new Promise((resolve) => taken.once('listening', resolve).once('error', resolve).listen(5700, '127.0.0.1'));

    const { devices } = await reprise.json<Many>(0, 'device', 'start', '--count', '2');
    assert.equal(new Set(devices.map(({ pid }) => pid)).size, 2);
    assert.ok(devices.every(({ port, serial }) => port > 5700 && serial === `127.0.0.1:${port}`));

    const [dies, lives] = devices.map(({ serial, pid }) => ({ link: adb.device(serial), pid }));
    assert.ok(dies && lives);
    await dies.link.shell('settings put system system_locales de-DE; setprop persist.sys.timezone Asia/Tokyo');
    // A phone takes on another language after the setting was written, not with it.
    const german = '[ "$(getprop persist.sys.locale)" = de-DE ]';
    await dies.link.shell(`for i in $(seq 200); do ${german} && break; sleep 0.1; done`);
    assert.match((await dies.link.shell('date +%Z; getprop persist.sys.locale')).stdout, /JST\nde-DE/);
    assert.match((await lives.link.shell('date +%Z; getprop persist.sys.locale')).stdout, /^(?!JST).*\n(?!de-DE)/);

    process.kill(dies.pid, 'SIGKILL');
    await assert.rejects(dies.link.shell('while true; do sleep 1; done'), { code: 'device-lost' });
    assert.equal((await lives.link.shell('echo still here')).stdout, 'still here\n');

    const { stopped } = await reprise.json<{ stopped: readonly { pid: number }[] }>(0, 'device', 'stop', '--all');
    assert.deepEqual(
      stopped.map(({ pid }) => pid),
      [lives.pid],
    );
    assert.deepEqual(await listEmbedded(home), []);
    const none = await reprise.run('device', 'stop', '--all');
    assert.deepEqual([none.code, none.stdout], [0, 'No embedded device runs.\n']);
  });

  it('are none when one of them does not come up', async () => {
    // As many are begun at a time as there are cores: one more than that is begun when one is up.
    const last = availableParallelism() + 1;
    const jdk = await jdkOf(join(home, 'jdk'), last - 2);
    const ended = await reprise.runWith({ JAVA_HOME: jdk }, 'device', 'start', '--count', `${last}`);
    assertSaid(ended, 3, /did not start: it ended with exit code 1.*There is no room for one more\./);
    assert.equal(ended.stdout, '');
    const up = await readFile(join(jdk, 'up.json'), 'utf8');
    assert.equal(await isRunning(JSON.parse(up) as RunningEmbedded), false, `the first one still runs: ${up}`);
    assert.deepEqual([await listEmbedded(home), await adb.devices()], [[], []]);
  });

  /** A JDK with which so many devices `never` come up and one does, at whatever port; the next ends at once, and tells what was up. */
  async function jdkOf(folder: string, never: number): Promise<string> {
    const { JAVA_HOME: real } = process.env;
    const script = [
      '#!/bin/sh',
      `if cp '${home}'/embedded/running/*.json '${folder}/up.json' 2>/dev/null; then echo 'There is no room for one more.' >&2; exit 1; fi`,
      `for number in $(seq ${never}); do mkdir '${folder}/'$number 2>/dev/null && exec sleep 120; done`,
      `exec ${real ? join(real, 'bin', 'java') : 'java'} "$@"`,
    ].join('\n');
    await mkdir(join(folder, 'bin'), { recursive: true });
    await writeFile(join(folder, 'bin', 'java'), `${script}\n`, { mode: 0o755 });
    return folder;
  }
});
