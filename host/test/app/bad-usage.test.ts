import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'mocha';
import { assertSaid } from './command-line.js';
import { reprise } from './in-process.js';
import { broken, waiting } from './machines.js';

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

/** What nobody can do without a policy. */
const withHole = `machine testapp/draw
goal "Draw"
app dev.reprise.testapp

state main
  verify //*[@resource-id='dev.reprise.testapp:id/canvas']
  hole "Draw a cat" until //*[@text='Drawn'] at most 20 within 2m -> done

final done
  verify //*[@text='Drawn']
`;

describe('what is wrong before a device is asked for', () => {
  let folder: string;
  let left: string;
  const run = (...args: readonly string[]) => reprise(folder, ...args);

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'reprise-test-usage-'));
    // As for a command, whose files are named from where it is called.
    left = process.cwd();
    process.chdir(folder);
    await writeFile(join(folder, 'waits.preact'), waiting);
    await writeFile(join(folder, 'broken.preact'), broken);
    await writeFile(join(folder, 'person.preact'), withParameters);
    await writeFile(join(folder, 'hole.preact'), withHole);
  });
  after(async () => {
    process.chdir(left);
    await rm(folder, { recursive: true, force: true });
  });

  it('--grow with nobody to find the new way was a replay that could grow nothing', async () => {
    assertSaid(await run('replay', 'waits.preact', '--grow'), 2, /nobody is to look\. Add --heal, --fallback explorer/);
  });

  it('--read-only beside what takes over at a miss, or solves, is usage', async () => {
    for (const flag of [['--heal'], ['--fallback', 'explorer'], ['--model', 'm'], ['--heal', '--grow']])
      assertSaid(
        await run('replay', 'waits.preact', '--read-only', ...flag),
        2,
        new RegExp(`^--read-only lets nobody take over at a miss.*leave out ${flag[0]}.*, or --read-only\\.$`, 'm'),
      );
    for (const flag of [['--anew'], ['--policy', 'explorer'], ['--model', 'm'], ['--app', 'a.b'], ['--shadow']])
      assertSaid(
        await run('run', 'Wait for the button', '--read-only', ...flag),
        2,
        new RegExp(`^--read-only replays what is kept.*leave out ${flag[0]}, or --read-only\\.$`, 'm'),
      );
  });

  it('a goal that is longer than anybody writes is usage, and says what to do', async () => {
    assertSaid(await run('run', 'x'.repeat(10_001)), 2, /wanted a goal of 10000 characters at most\. Put a long text/);
  });

  it('--step and --pause where nobody sits at a terminal, and --until a state that there is none of, are usage', async () => {
    assertSaid(
      await run('replay', 'waits.preact', '--step'),
      2,
      /^--step asks before each step, and nobody sits at a terminal here: leave it out\. --dry-run tells the steps\.$/m,
    );
    assertSaid(await run('replay', 'waits.preact', '--pause'), 2, /^--pause asks at each miss, and nobody sits/m);
    assertSaid(await run('replay', 'waits.preact', '--pause', '--grow', '--heal'), 2, /^--pause .*leave out --grow/m);
    assertSaid(
      await run('replay', 'waits.preact', '--until', 'nowhere'),
      2,
      /^testapp\/waits has no state 'nowhere'\. There is main, counter, done\.$/m,
    );
    assertSaid(await run('replay', 'waits.preact', '--until'), 2, /argument missing/);
  });

  it('--dry-run beside what acts is usage; of a goal that is to be solved it says that nobody can tell', async () => {
    for (const flag of [['--step'], ['--pause'], ['--until', 'main'], ['--heal', '--grow']])
      assertSaid(
        await run('replay', 'waits.preact', '--dry-run', ...flag),
        2,
        new RegExp(
          `^--dry-run tells what would be done.*leave out ${flag.at(-1) === 'main' ? '--until' : flag.at(-1)}, or --dry-run\\.$`,
          'm',
        ),
      );
    const told = await run('run', 'Wait for the button', '--dry-run');
    assert.deepEqual([told.code, told.stderr], [0, '']);
    assert.match(told.stdout, /^No kept machine does "Wait for the button": it would be solved anew, .*\n$/);
  });

  it('--read-only solves nothing that no kept machine does, and makes no library', async () => {
    const projects = join(folder, 'home', 'projects');
    await rm(projects, { recursive: true, force: true });
    const ended = await run('run', 'Wait for the button', '--read-only');
    assertSaid(ended, 4, /^No kept machine does "Wait for the button", and --read-only solves nothing\./m);
    assertSaid(await run('replay', 'contacts/none', '--read-only'), 2, /contacts\/none/);
    const made = existsSync(projects) ? await readdir(projects, { recursive: true }) : [];
    assert.deepEqual(made, []);
  });

  it('--read-only refuses a machine that leaves something to a policy, before a device is asked for', async () => {
    const ended = await run('replay', 'hole.preact', '--read-only');
    assertSaid(ended, 4, /^Nothing was done: step 1 of 'main' of testapp\/draw is left to a policy \("Draw a cat"\)/m);
  });

  it('heal of a machine that is not kept is usage, with --look without a library too', async () => {
    assertSaid(
      await run('heal', 'contacts/none'),
      2,
      /No kept machine is called 'contacts\/none'\. See reprise machines list\./,
    );
    assertSaid(await run('heal', 'contacts/none', '--look'), 2, /No kept machine is called/);
    assertSaid(await run('heal'), 2, /^Missing required argument 'machine'/);
  });

  it('an unknown verb, an unknown flag and a missing argument are usage', async () => {
    assertSaid(await run('solve'), 2, /unknown command 'solve'/i);
    assertSaid(await run('replay', 'waits.preact', '--fast'), 2, /unknown option '--fast'/i);
    assertSaid(await run('replay'), 2, /missing required argument 'machine'/i);
    assertSaid(await run('run'), 2, /missing required argument 'goal'/i);
    assertSaid(await run('devices', 'all'), 2, /too many arguments/i);
  });

  it('a noun without its verb is told the verbs, and shown the help of that noun', async () => {
    const alone = await run('device');
    assertSaid(
      alone,
      2,
      /^Wanted a verb after reprise device \(start, stop, list, pair, snapshot, restore\), found none\.$/m,
    );
    assert.match(alone.stdout, /Usage: reprise device/);
    assert.doesNotMatch(alone.stdout, /machines|See reprise/);
    assertSaid(await run(), 2, /^Wanted a verb after reprise \(doctor, devices, .*\), found none\.$/m);
    const { error } = JSON.parse((await run('machines', '--json')).stdout) as { error: { message: string } };
    assert.match(error.message, /Wanted a verb after reprise machines/);
  });

  it('a phone is not paired with without its address and its code', async () => {
    assertSaid(await run('device', 'pair', '192.168.1.5', '--code', '123456'), 2, /address.*wanted host:port/);
    assertSaid(await run('device', 'pair', '192.168.1.5:40001'), 2, /code.*six digits/);
    assertSaid(await run('device', 'pair', '192.168.1.5:40001', '--code', '12:34'), 2, /code.*six digits/);
  });

  it('a flag with a value that it cannot have is usage, and names the flag', async () => {
    assertSaid(await run('replay', 'waits.preact', '--timeout', 'soon'), 2, /timeout/);
    assertSaid(await run('replay', 'waits.preact', '--fallback', 'nobody'), 2, /fallback/);
    const port = await run('device', 'start', '--port', 'x');
    assertSaid(port, 2, /^--port: wanted a number, found 'x'\. See reprise device start --help\.$/m);
    assertSaid(await run('device', 'start', '--port', '80'), 2, /^--port: wanted at least 1024, found '80'\./);
    assertSaid(await run('device', 'start', '--count', '0'), 2, /^--count: wanted at least 1, found '0'\./);
    assertSaid(await run('device', 'start', '--count', 'many'), 2, /^--count: wanted a number, found 'many'\./);
    assertSaid(await run('device', 'start', '--count', '33'), 2, /^--count: wanted at most 32, found '33'\./);
    const both = await run('device', 'start', '--count', '2', '--port', '6000');
    assertSaid(both, 2, /--port and --state are those of one device/);
    assertSaid(await run('device', 'stop'), 2, /Wanted one serial.*or --all/);
    assertSaid(await run('device', 'stop', '127.0.0.1:5700', '--all'), 2, /Wanted one serial.*or --all/);
    assertSaid(await run('inspect', '--path', 'usb'), 2, /^--path: wanted agent or adb, found 'usb'\./);
  });

  it('a parameter that is no name=value, or is given twice, is usage', async () => {
    assertSaid(await run('replay', 'person.preact', '-p', 'Ada'), 2, /Wanted -p name=value, found -p Ada/);
    assertSaid(await run('replay', 'person.preact', '-p', 'first=a', '-p', 'first=b'), 2, /first is given twice/);
  });

  it('a parameter that is called as an object of the language has things is one as any other', async () => {
    const ended = await run('replay', 'person.preact', '-p', 'toString=1', '-p', '__proto__=2');
    assertSaid(ended, 2, /no parameter 'toString'/);
  });

  it('two flags for the device that name two are usage', async () => {
    assertSaid(await run('inspect', '--device', 'a', '--serial', 'b'), 2, /--device names a.*names b/);
  });

  it('an unbound or an unknown parameter is usage, and says what to write', async () => {
    assertSaid(await run('replay', 'person.preact', '-p', 'first=Ada'), 2, /-p last=/);
    assertSaid(
      await run('replay', 'person.preact', '-p', 'first=Ada', '-p', 'last=L', '-p', 'age=3'),
      2,
      /no parameter 'age'/,
    );
  });

  it('an unknown machine is usage, and a file that is not there too', async () => {
    assertSaid(await run('replay', 'contacts/none'), 2, /contacts\/none/);
    assertSaid(await run('machines', 'show', 'none.preact'), 2, /none\.preact/);
    assertSaid(await run('machines', 'check', 'none.preact'), 2, /none\.preact/);
  });

  it('a machine file tells all its mistakes with line, column and sentence', async () => {
    for (const verb of [['replay'], ['machines', 'show']]) {
      const ended = await run(...verb, 'broken.preact');
      assert.equal(ended.code, 2);
      const lines = ended.stderr.trimEnd().split('\n');
      assert.ok(lines.length >= 3, ended.stderr);
      for (const line of lines) assert.match(line, /^broken\.preact:\d+:\d+: \S.*[.?)]$/);
      for (const number of [4, 7, 8]) assert.match(ended.stderr, new RegExp(`^broken\\.preact:${number}:`, 'm'));
    }
    const checked = await run('machines', 'check', 'broken.preact', '--json');
    assert.equal(checked.code, 2);
    const { problems } = JSON.parse(checked.stdout) as { problems: { line: number }[] };
    assert.ok(problems.length >= 3);
  });

  it('a goal with words that nothing takes is refused with those words, and nothing is done', async () => {
    const goal = 'Create a new contact for Ada Lovelace and then call her';
    const ended = await run('replay', 'person.preact', goal);
    assertSaid(ended, 4, /'and then call her'/);
    assert.ok(!existsSync(join(folder, '.reprise', 'runs')));
  });

  it('an app that is not there, or is none, is usage before a device is started', async () => {
    await writeFile(join(folder, 'text.apk'), 'no app');
    const start = (apk: string) => run('device', 'start', '--apk', apk);
    assertSaid(await start('none.apk'), 2, /none\.apk cannot be read: it is not there\./);
    assertSaid(await start('.'), 2, /it is a folder\./);
    assertSaid(await start('text.apk'), 2, /text\.apk is no APK/);
  });

  it('with --json the error is one object, with its code and its exit code', async () => {
    const ended = await run('replay', 'contacts/none', '--json');
    const { error } = JSON.parse(ended.stdout) as { error: { code: string; exitCode: number; message: string } };
    assert.equal(error.code, 'no-machine');
    assert.equal(error.exitCode, 2);
    assert.equal(`${error.message}\n`, ended.stderr);
  });

  it('a run folder that is none, and no run at all, are usage', async () => {
    assertSaid(await run('report'), 2, /no run in/);
    assertSaid(await run('report', 'elsewhere'), 2, /elsewhere is no run folder/);
  });
});
