import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { after, before, describe, it } from 'mocha';
import { AdbServer, leaseDevice } from '../../src/device/index.js';
import { bootTimeoutMs, embeddedDevice, type SharedDevice } from '../embedded.js';
import { freePort } from '../free-port.js';
import { assertSaid, CommandLine } from './command-line.js';
import { ambiguous, broken, waiting } from './machines.js';

/** A machine with parameters, and a goal to read them from. */
const withParameters = `machine contacts/call-me
goal "Create a new contact for {first} {last}"
app com.google.android.contacts
param first, last: text

state list
  verify app com.google.android.contacts
  do tap //*[@content-desc='Create contact'] -> saved

final saved
  verify //*[@text=concat($first,' ',$last)]
`;

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
    await writeFile(join(reprise.folder, 'broken.preact'), broken);
    await writeFile(join(reprise.folder, 'person.preact'), withParameters);
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

  it('--grow with nobody to find the new way was a replay that could grow nothing', async () => {
    assertSaid(await reprise.run('replay', 'waits.preact', '--grow'), 2, /none is named\. Add --fallback explorer/);
  });

  it('an unknown verb, an unknown flag and a missing argument are usage', async () => {
    assertSaid(await reprise.run('solve'), 2, /unknown command 'solve'/i);
    assertSaid(await reprise.run('replay', 'waits.preact', '--fast'), 2, /unknown option '--fast'/i);
    assertSaid(await reprise.run('replay'), 2, /missing required argument 'machine'/i);
    assertSaid(await reprise.run('run'), 2, /missing required argument 'goal'/i);
    assertSaid(await reprise.run('devices', 'all'), 2, /too many arguments/i);
  });

  it('a noun without its verb is told the verbs, and shown the help of that noun', async () => {
    const alone = await reprise.run('device');
    assertSaid(
      alone,
      2,
      /^Wanted a verb after reprise device \(start, stop, list, pair, snapshot, restore\), found none\.$/m,
    );
    assert.match(alone.stdout, /Usage: reprise device/);
    assert.doesNotMatch(alone.stdout, /machines|See reprise/);
    assertSaid(await reprise.run(), 2, /^Wanted a verb after reprise \(doctor, devices, .*\), found none\.$/m);
    const { error } = JSON.parse((await reprise.run('machines', '--json')).stdout) as { error: { message: string } };
    assert.match(error.message, /Wanted a verb after reprise machines/);
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

  it('a phone is not paired with without its address and its code', async () => {
    assertSaid(await reprise.run('device', 'pair', '192.168.1.5', '--code', '123456'), 2, /address.*wanted host:port/);
    assertSaid(await reprise.run('device', 'pair', '192.168.1.5:40001'), 2, /code.*six digits/);
    assertSaid(await reprise.run('device', 'pair', '192.168.1.5:40001', '--code', '12:34'), 2, /code.*six digits/);
  });

  it('a flag with a value that it cannot have is usage, and names the flag', async () => {
    assertSaid(await reprise.run('replay', 'waits.preact', '--timeout', 'soon'), 2, /timeout/);
    assertSaid(await reprise.run('replay', 'waits.preact', '--fallback', 'nobody'), 2, /fallback/);
    const port = await reprise.run('device', 'start', '--port', 'x');
    assertSaid(port, 2, /^--port: wanted a number, found 'x'\. See reprise device start --help\.$/m);
    assertSaid(await reprise.run('device', 'start', '--port', '80'), 2, /^--port: wanted at least 1024, found '80'\./);
    assertSaid(await reprise.run('device', 'start', '--count', '0'), 2, /^--count: wanted at least 1, found '0'\./);
    assertSaid(await reprise.run('device', 'start', '--count', 'many'), 2, /^--count: wanted a number, found 'many'\./);
    assertSaid(await reprise.run('device', 'start', '--count', '33'), 2, /^--count: wanted at most 32, found '33'\./);
    const both = await reprise.run('device', 'start', '--count', '2', '--port', '6000');
    assertSaid(both, 2, /--port and --state are those of one device/);
    assertSaid(await reprise.run('device', 'stop'), 2, /Wanted one serial.*or --all/);
    assertSaid(await reprise.run('device', 'stop', device.serial, '--all'), 2, /Wanted one serial.*or --all/);
    assertSaid(await reprise.run('inspect', '--path', 'usb'), 2, /^--path: wanted agent or adb, found 'usb'\./);
  });

  it('a parameter that is no name=value, or is given twice, is usage', async () => {
    assertSaid(await reprise.run('replay', 'person.preact', '-p', 'Ada'), 2, /Wanted -p name=value, found -p Ada/);
    assertSaid(
      await reprise.run('replay', 'person.preact', '-p', 'first=a', '-p', 'first=b'),
      2,
      /first is given twice/,
    );
  });

  it('a parameter that is called as an object of the language has things is one as any other', async () => {
    const ended = await reprise.run('replay', 'person.preact', '-p', 'toString=1', '-p', '__proto__=2');
    assertSaid(ended, 2, /no parameter 'toString'/);
  });

  it('two flags for the device that name two are usage', async () => {
    assertSaid(await reprise.run('inspect', '--device', 'a', '--serial', 'b'), 2, /--device names a.*names b/);
  });

  it('an unbound or an unknown parameter is usage, and says what to write', async () => {
    assertSaid(await reprise.run('replay', 'person.preact', '-p', 'first=Ada'), 2, /-p last=/);
    assertSaid(
      await reprise.run('replay', 'person.preact', '-p', 'first=Ada', '-p', 'last=L', '-p', 'age=3'),
      2,
      /no parameter 'age'/,
    );
  });

  it('an unknown machine is usage, and a file that is not there too', async () => {
    assertSaid(await reprise.run('replay', 'contacts/none'), 2, /contacts\/none/);
    assertSaid(await reprise.run('machines', 'show', 'none.preact'), 2, /none\.preact/);
    assertSaid(await reprise.run('machines', 'check', 'none.preact'), 2, /none\.preact/);
  });

  it('a machine file tells all its mistakes with line, column and sentence', async () => {
    for (const verb of [['replay'], ['machines', 'show']]) {
      const ended = await reprise.run(...verb, 'broken.preact');
      assert.equal(ended.code, 2);
      const lines = ended.stderr.trimEnd().split('\n');
      assert.ok(lines.length >= 3, ended.stderr);
      for (const line of lines) assert.match(line, /^broken\.preact:\d+:\d+: \S.*[.?)]$/);
      for (const number of [4, 7, 8]) assert.match(ended.stderr, new RegExp(`^broken\\.preact:${number}:`, 'm'));
    }
    const { problems } = await reprise.json<{ problems: { line: number }[] }>(2, 'machines', 'check', 'broken.preact');
    assert.ok(problems.length >= 3);
  });

  it('a goal with words that nothing takes is refused with those words, and nothing is done', async () => {
    const before = (await reprise.runs()).length;
    const goal = 'Create a new contact for Ada Lovelace and then call her';
    const ended = await reprise.run('replay', 'person.preact', goal);
    assertSaid(ended, 4, /'and then call her'/);
    assert.equal((await reprise.runs()).length, before);
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

  it('an app that is not there, or is none, is usage before a device is started', async () => {
    await writeFile(join(reprise.folder, 'text.apk'), 'no app');
    const start = (apk: string) => reprise.run('device', 'start', '--apk', apk);
    assertSaid(await start('none.apk'), 2, /none\.apk cannot be read: it is not there\./);
    assertSaid(await start('.'), 2, /it is a folder\./);
    assertSaid(await start('text.apk'), 2, /text\.apk is no APK/);
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

  it('with --json the error is one object, with its code and its exit code', async () => {
    const ended = await reprise.run('replay', 'contacts/none', '--json');
    const { error } = JSON.parse(ended.stdout) as { error: { code: string; exitCode: number; message: string } };
    assert.equal(error.code, 'no-machine');
    assert.equal(error.exitCode, 2);
    assert.equal(`${error.message}\n`, ended.stderr);
  });

  it('a snapshot that is not there is said with its name', async () => {
    assertSaid(await reprise.run('device', 'restore', 'nowhere'), 2, /no snapshot called 'nowhere'/);
  });

  it('a run folder that is none, and no run at all, are usage', async () => {
    await using empty = await CommandLine.in(device.env);
    assertSaid(await empty.run('report'), 2, /no run in/);
    assertSaid(await empty.run('report', 'elsewhere'), 2, /elsewhere is no run folder/);
  });
});
