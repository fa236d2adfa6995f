import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { after, before, describe, it } from 'mocha';

const root = fileURLToPath(new URL('../..', import.meta.url));
/** A device boots, and six runs and three gates are made on it: well under a minute each time, longer beside other work. */
const demoTimeoutMs = 300_000;

/** In the environment of every process of these demos, and of no other. */
const MARK = randomUUID();

describe('the demo', () => {
  let folder: string;
  let stray: string;
  let story: { code: number | string; stdout: string; stderr: string };
  let chapters: readonly string[];

  before(async function () {
    this.timeout(demoTimeoutMs);
    folder = await mkdtemp(join(tmpdir(), 'reprise-test-'));
    stray = await strayFiles();
    story = await runDemo(folder);
    chapters = story.stdout.split(/^\d+\. /m).slice(1);
  });

  after(() => rm(folder, { recursive: true, force: true }));

  /** The chapter of this title; `shows` finds the lines in this order, with other lines between. */
  const chapter = (title: string): string => {
    const found = chapters.find((text) => text.startsWith(title));
    assert.ok(found !== undefined, `no chapter "${title}" in\n${story.stdout}\n${story.stderr}`);
    return found;
  };
  const shows = (title: string, ...wanted: readonly (string | RegExp)[]) => {
    const text = chapter(title);
    let at = 0;
    for (const each of wanted) {
      const rest = text.slice(at);
      const found = typeof each === 'string' ? rest.indexOf(each) : rest.search(each);
      assert.notEqual(found, -1, `no ${each} (after what comes before it) in\n${text}`);
      at += found + 1;
    }
  };

  it('tells its whole story, whatever serial and keys lie around', () => {
    assert.equal(story.code, 0, `${story.stdout}\n${story.stderr}`);
    assert.equal(story.stderr, '');
    assert.deepEqual(
      chapters.map((text) => text.slice(0, text.indexOf('\n'))),
      [
        'An embedded device, with a fresh library',
        'Solved once',
        'Compiled, gated, kept',
        'Replayed for other people',
        'The app changes',
        'It cannot be lied to',
        'The report',
      ],
    );
  });

  it('solves the goal once without a model, and says so', () => {
    shows(
      'Solved once',
      '"Create a new contact for Ada Lovelace with number +1 555 0100"',
      /explorer: .*no model/,
      /Type 'Ada' into field/,
      /Type 'Lovelace' into field/,
      /Type '\+1 555 0100' into field/,
      /^ +solved: \d+ steps, 0 model calls, [\d.]+ s$/m,
    );
  });

  it('prints the machine, gates it offline and live, with the recorded parameters and with others, and keeps it', () => {
    shows(
      'Compiled, gated, kept',
      /^ +machine contacts\/create-contact$/m,
      /^ +goal +"Create a new contact for \{first\} \{last\} with number \{phone\}"$/m,
      /^ +param +first, last: text$/m,
      /^ +param +phone: phone$/m,
      /^ +state /m,
      /^ +verify /m,
      /^ +do type .* \$first$/m,
      /^ +do type .* \$last$/m,
      /^ +do type .* \$phone +as digits$/m,
      /^ +do tap .* irreversible$/m,
      /^ +final /m,
      /^ +probe content content:\/\/com\.android\.contacts\/data\/phones where .*\$first.*\$last.* count \+1$/m,
      'gate: Offline: no problem',
      'gate: live, no fallback, recorded parameters first=Ada last=Lovelace phone=+1 555 0100',
      /gate: live, no fallback, generated parameters first=(?!Ada )\S+ last=(?!Lovelace )\S+ phone=\+/,
      /recorded: .*wanted \+1 row; before 0, after 1/,
      /generated: .*wanted \+1 row; before 0, after 1/,
      /kept contacts\/create-contact, oracle probe, \d+ transitions witnessed/,
    );
  });

  it('replays it for two other people, and the contacts provider has their rows', () => {
    const replayed = /^ +replayed 5 steps, 0 model calls, [\d.]+ s \(first run: [\d.]+ s\)$/m;
    shows(
      'Replayed for other people',
      replayed,
      'provider: display_name=Grace Hopper, data1=+1 555 0142',
      /Type '雷' into field 'First name'/,
      /Type '李' into field 'Last name'/,
      replayed,
      'provider: display_name=雷 李, data1=+86 10 5550 0199',
    );
    assert.doesNotMatch(chapter('Replayed for other people'), /MISS|policy:/);
  });

  it('misses on version 2 with what it wanted and saw, rejoins, grows, and then needs no help on either version', () => {
    shows(
      'The app changes',
      'version 2 is installed over version 1',
      /MISS .*wanted .*; saw .*'Where should the contact be kept\?'/,
      /policy: /,
      /rejoined at 'create-contact' after 1 step/,
      /MISS .*wanted to tap .*save.*; saw none, on a screen of .*'Store contact'/,
      /rejoined at 'contact-details' after 1 step/,
      /finished with help of the explorer, not a replay: .* 2 misses, 2 rejoins/,
      'gate: Offline: no problem',
      'gate: live, no fallback, recorded parameters first=Katherine',
      'gate: live, no fallback, generated parameters',
      /kept the grown contacts\/create-contact/,
      /replayed 6 steps, 0 model calls/,
      'back on version 1',
      /replayed 5 steps, 0 model calls/,
    );
    const afterwards = chapter('The app changes').split('kept the grown')[1] ?? '';
    assert.doesNotMatch(afterwards, /MISS|policy:/);
  });

  it('is not lied to: neither a machine that does not save nor a goal that wants more', () => {
    shows(
      'It cannot be lied to',
      /the machine without its Save step: refused\. .* it would want 'contact-details'/,
      /and then call her": refused\. .*nothing in it takes 'and then call her'/,
    );
  });

  it('leaves run folders and a page with the screens before and after every step, the misses, counts and times', async () => {
    const path = /^ +(\S+report\.html)/m.exec(chapter('The report'))?.[1] ?? '';
    assert.ok(path.startsWith(folder), path);
    const page = await readFile(path, 'utf8');
    const images = [...page.matchAll(/<img\b[^>]*\bsrc="([^"]+)"/g)].map(([, source]) => source ?? '');
    const captions = (word: string) => page.match(new RegExp(`>${word}<`, 'g'))?.length ?? 0;
    const runs = (await readdir(dirname(path), { withFileTypes: true })).filter(
      (entry) => entry.isDirectory() && /^\d\d-/.test(entry.name),
    );
    assert.equal(runs.length, 6);
    const told: string[] = [];
    for (const { name } of runs) {
      const lines = (await readFile(join(dirname(path), name, 'steps.ndjson'), 'utf8')).trim().split('\n');
      told.push(...lines.map((line) => String(JSON.parse(line).kind)));
      assert.equal(JSON.parse(await readFile(join(dirname(path), name, 'manifest.json'), 'utf8')).passed, true, name);
    }
    const steps = told.filter((kind) => kind === 'step').length;
    assert.ok(steps >= 30, `${steps} steps`);
    assert.equal(captions('before'), steps);
    assert.equal(captions('after'), steps);
    assert.equal(told.filter((kind) => kind === 'miss').length, 2);
    assert.equal(captions('seen'), 2);
    assert.ok(images.length >= 2 * steps + 2, `${images.length} images`);
    for (const source of images) {
      if (source.startsWith('data:image/')) continue;
      assert.ok((await stat(join(dirname(path), source))).size > 0, source);
    }
    assert.match(page, /wanted/);
    assert.match(page, /Where should the contact be kept\?/);
    assert.match(page, /replayed 5 steps, 0 model calls, [\d.]+ s \(first run: [\d.]+ s\)/);
  });

  it('shows the same story again, whatever the first one left behind', async function () {
    this.timeout(demoTimeoutMs);
    const again = await runDemo(folder);
    assert.equal(again.code, 0, `${again.stdout}\n${again.stderr}`);
    assert.deepEqual(withoutTimes(again.stdout), withoutTimes(story.stdout));
  });

  it('leaves no process behind: neither its device nor its adb server', async () => {
    assert.deepEqual(await processesWith(MARK), []);
  });

  it('leaves the checkout as it was', async () => {
    assert.equal(await strayFiles(), stray);
  });
});

async function runDemo(cwd: string): Promise<{ code: number | string; stdout: string; stderr: string }> {
  const args = [
    '--import',
    pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href,
    join(root, 'scripts/demo/main.ts'),
  ];
  const env = {
    ...process.env,
    ANDROID_SERIAL: 'emulator-5999',
    OPENAI_API_KEY: 'not-a-key',
    OPENAI_BASE_URL: 'http://127.0.0.1:9/v1',
    NO_COLOR: '1',
    REPRISE_TEST_MARK: MARK,
  };
  return new Promise((resolve) => {
    const options = { cwd, env, maxBuffer: 64 * 1024 * 1024, timeout: demoTimeoutMs };
    execFile(process.execPath, args, options, (error, stdout, stderr) =>
      resolve({ code: error === null ? 0 : (error.code ?? error.signal ?? 'failed'), stdout, stderr }),
    );
  });
}

/** The command lines of the processes that inherited this value in their environment. */
async function processesWith(mark: string): Promise<readonly string[]> {
  const found: string[] = [];
  for (const pid of (await readdir('/proc')).filter((name) => /^\d+$/.test(name))) {
    // A process that ended meanwhile, or another user's, is none of ours.
    const inherited = await readFile(`/proc/${pid}/environ`, 'latin1').catch(() => '');
    if (inherited.includes(mark)) found.push(await readFile(`/proc/${pid}/cmdline`, 'latin1').catch(() => ''));
  }
  return found.filter(Boolean);
}

/** Times, folders named after them and ports are each run's own. */
function withoutTimes(said: string): readonly string[] {
  return said
    .replaceAll(/[\d.]+ m?s\b/g, 'T')
    .replaceAll(/\d{4}-\d\d-\d\dT[\d-]+/g, 'NOW')
    .replaceAll(/127\.0\.0\.1:\d+/g, 'SERIAL')
    .split('\n');
}

async function strayFiles(): Promise<string> {
  // Named outright, the repository may belong to another user, as in many a container.
  const where = ['--git-dir=.git', '--work-tree=.'];
  const args = [...where, 'ls-files', '--others', '--modified', '--exclude-standard'];
  const { stdout } = await promisify(execFile)('git', args, { cwd: root });
  return stdout;
}
