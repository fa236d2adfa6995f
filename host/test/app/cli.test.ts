import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { after, before, describe, it } from 'mocha';
import { resettable } from '../../src/device/index.js';
import { compileSelector, select, touchableDocumentOf } from '../../src/screen/index.js';
import { bootTimeoutMs, embeddedDevice, type SharedDevice } from '../embedded.js';
import { assertSaid, CommandLine, notedSteps } from './command-line.js';
import { numberOf } from './machines.js';
import { itIsShownFirst } from './other-words.js';
import { itIsReadOnly } from './read-only.js';

const GOAL = 'Create a new contact for Ada Lovelace with number +1 555 0100';
const PHONES = 'content query --uri content://com.android.contacts/data/phones';

interface RunResult {
  readonly kind: string;
  readonly outcome: string;
  readonly reason?: string;
  readonly passed: boolean;
  readonly exitCode: number;
  readonly counts: { readonly steps: number; readonly modelCalls: number };
  readonly folder: string;
  readonly report: string;
  readonly kept?: { readonly machine: string; readonly hash: string; readonly oracle: string };
  readonly machine?: { readonly name: string };
  readonly answers?: Readonly<Record<string, string>>;
}

interface Check {
  readonly name: string;
  readonly ok: boolean;
  readonly found: string;
  readonly fix?: string;
  readonly exitCode: number;
}

describe('the command line on an embedded device', function () {
  this.timeout(120_000);
  let device: SharedDevice;
  let reprise: CommandLine;
  let solved: RunResult;

  before(async function () {
    this.timeout(bootTimeoutMs);
    device = await embeddedDevice();
    reprise = await CommandLine.in(device.env);
    assert.equal((await reprise.run('device', 'snapshot', 'before-cli')).code, 0);
  });
  after(async () => {
    await reprise?.run('device', 'restore', 'before-cli');
    await reprise?.[Symbol.asyncDispose]();
  });

  const rows = async () => (await device.adb('shell', PHONES)).stdout;

  it('doctor says of every thing what was found, and what to do where it is to be mended', async () => {
    const { code, stdout } = await reprise.run('doctor', '--json');
    const { checks } = JSON.parse(stdout) as { checks: Check[] };
    const devices = checks.find(({ name }) => name === 'devices');
    assert.equal(devices?.ok, true);
    assert.match(devices?.found ?? '', new RegExp(device.serial));
    for (const { name, ok, fix } of checks) assert.ok(ok || fix !== undefined, `${name} says no way to mend it`);
    assert.equal(code, Math.max(0, ...checks.filter(({ ok }) => !ok).map(({ exitCode }) => exitCode)));
  });

  it('devices and device list name the device', async () => {
    const { devices } = await reprise.json<{ devices: { serial: string; ready: boolean }[] }>(0, 'devices');
    assert.deepEqual(
      devices.map(({ serial, ready }) => ({ serial, ready })),
      [{ serial: device.serial, ready: true }],
    );
    const running = await reprise.json<{ devices: { serial: string; port: number; pid: number }[] }>(
      0,
      'device',
      'list',
    );
    assert.deepEqual(
      running.devices.map(({ serial }) => serial),
      [device.serial],
    );
  });

  it('inspect shows selectors that name exactly what they stand beside', async () => {
    await device.adb('shell', 'am start -n com.google.android.contacts/.ListActivity');
    const opened = await device.open();
    await using _close = opened;
    const shown = await reprise.json<{ package: string; nodes: { bounds: unknown; selector: string }[] }>(0, 'inspect');
    const screen = await opened.observe();
    assert.equal(shown.package, screen.package);
    assert.ok(shown.nodes.length > 0);
    for (const { bounds, selector } of shown.nodes) {
      const found = select(compileSelector(selector).xpath, touchableDocumentOf(screen.tree), {});
      assert.deepEqual(
        found.map((node) => node.bounds),
        [bounds],
        selector,
      );
    }
  });

  it('run solves a goal, compiles it, gates it and keeps it, and leaves a run folder', async () => {
    solved = await reprise.json<RunResult>(0, 'run', GOAL);
    assert.equal(solved.outcome, 'solved');
    assert.equal(solved.kept?.oracle, 'probe', JSON.stringify(solved.kept));
    assert.match(await rows(), /display_name=Ada Lovelace|Ada/);

    const manifest = JSON.parse(await readFile(join(solved.folder, 'manifest.json'), 'utf8')) as RunResult;
    assert.equal(manifest.passed, true);
    assert.equal(manifest.counts.steps, solved.counts.steps);
    assert.equal((await notedSteps(solved.folder)).length, solved.counts.steps);
    const images = await readdir(join(solved.folder, 'images'));
    assert.equal(images.length, solved.counts.steps + 1, 'one before the first step and one after each');
    const page = await readFile(solved.report, 'utf8');
    assert.match(page, /Ada Lovelace/);
    assert.match(page, /data:image\/webp/);
  });

  it('run of the same goal replays with no model call', async () => {
    const again = await reprise.json<RunResult>(0, 'run', GOAL);
    assert.equal(again.kind, 'replay');
    assert.equal(again.outcome, 'passed');
    assert.equal(again.counts.modelCalls, 0);
    assert.equal(again.machine?.name, solved.kept?.machine);
  });

  it('leaves no snapshot of its own on the device', async () => {
    const opened = await device.open();
    await using _close = opened;
    const whole = await resettable(opened);
    if ('refused' in whole) return assert.fail(whole.refused);
    assert.deepEqual(
      (await whole.listSnapshots()).filter((name) => name !== 'before-cli'),
      [],
    );
  });

  it('machines list, show and check tell of the kept machine and its evidence', async () => {
    const name = solved.kept?.machine ?? '';
    const { machines } = await reprise.json<{ machines: { name: string; evidence: { oracle: string } }[] }>(
      0,
      'machines',
      'list',
    );
    assert.deepEqual(
      machines.map(({ name, evidence }) => [name, evidence.oracle]),
      [[name, 'probe']],
    );
    const shown = await reprise.json<{ text: string; hash: string; trust: string }>(0, 'machines', 'show', name);
    assert.equal(shown.hash, solved.kept?.hash);
    assert.match(shown.trust, /^(live|proven\(\d+\)): gated/);
    const file = join(reprise.folder, 'kept.preact');
    await writeFile(file, shown.text);
    const checked = await reprise.json<{ problems: { severity: string }[] }>(0, 'machines', 'check', file);
    assert.deepEqual(
      checked.problems.filter(({ severity }) => severity === 'error'),
      [],
    );
    const said = await reprise.run('machines', 'show', name);
    assert.match(said.stdout, /state /);
    assert.match(said.stdout, /oracle probe/);
  });

  it('machines export writes the machine and its evidence, and over nothing that it does not hold', async () => {
    const name = solved.kept?.machine ?? '';
    const files = await reprise.json<{ machine: string; evidence: string }>(0, 'machines', 'export', name, 'shared');
    const text = await readFile(join(reprise.folder, files.machine), 'utf8');
    assert.deepEqual(await reprise.json(0, 'machines', 'export', name, 'shared'), files);
    const edited = text.replace(/^goal .*$/m, '$&\ngoal    "Note down {first} {last} with number {phone}"');
    await writeFile(join(reprise.folder, files.machine), edited);
    const refused = await reprise.run('machines', 'export', name, 'shared');
    assertSaid(refused, 2, /is there, and what it knows would be lost \(a goal line is gone\)/);
    assert.equal(await readFile(join(reprise.folder, files.machine), 'utf8'), edited);
  });

  it('replay takes parameters by name, and the contacts provider has the row', async () => {
    const name = solved.kept?.machine ?? '';
    const result = await reprise.json<RunResult>(
      0,
      ...['replay', name, '-p', 'first=Grace', '-p', 'last=Hopper', '-p', 'phone=+1 555 0199'],
    );
    assert.equal(result.outcome, 'passed');
    assert.equal(result.counts.modelCalls, 0);
    assert.equal((await rows()).match(/Grace Hopper/g)?.length, 1);
    assert.ok(existsSync(join(result.folder, 'manifest.json')));
  });

  it('replay stores a value with quotes in it exactly as it was given', async () => {
    const first = `O'Brien "x"`;
    await reprise.json<RunResult>(
      0,
      ...['replay', solved.kept?.machine ?? '', '-p', `first=${first}`, '-p', 'last=Ng', '-p', 'phone=5550177'],
    );
    assert.ok((await rows()).includes(`${first} Ng`), await rows());
  });

  it('replay says in one line what it did, for a person', async () => {
    const { stdout, stderr, code } = await reprise.run(
      ...['replay', solved.kept?.machine ?? '', 'Create a new contact for 雷 李 with number 13800000000'],
    );
    assert.equal(code, 0, stderr);
    assert.match(stdout, /replayed \d+ steps, 0 model calls, [\d.]+ s \(first run: [\d.]+ s\)/);
    assert.match(await rows(), /雷 李/);
  });

  it('a published program whose first edge skips a screen is imported, and finishes', async () => {
    const program = fileURLToPath(new URL('../../../datasets/programs/add-contact.json', import.meta.url));
    const asked = ['READ', 'WRITE'].flatMap((right) => ['--permission', `android.permission.${right}_CONTACTS`]);
    const imported = await reprise.run('import', 'preact', program, ...asked, '-o', 'imported.preact');
    assert.equal(imported.code, 0, imported.stderr);
    const values = ['-p', 'first_name=Mary', '-p', 'last_name=Jackson', '-p', 'phone_number=+1 555 0161'];
    const replay = ['replay', 'imported.preact', ...values];
    const refused = await reprise.json<RunResult>(4, ...replay);
    assert.match(refused.reason ?? '', /^Stopped: ".*" cannot be undone, and .* is drafted .*--irreversible allow\.$/);
    assert.doesNotMatch(await rows(), /Mary Jackson/);
    const result = await reprise.json<RunResult>(0, ...replay, '--irreversible', 'allow');
    assert.equal(result.outcome, 'passed');
    assert.deepEqual([result.counts.steps, result.counts.modelCalls], [5, 0]);
    assert.match(await rows(), /data1=\+1 555 0161.*display_name=Mary Jackson/);
  });

  it('replay of a question says the answer that stands on the last screen', async () => {
    await writeFile(join(reprise.folder, 'number-of.preact'), numberOf);
    const { stdout, stderr, code } = await reprise.run(
      'replay',
      'number-of.preact',
      'What is the number of Grace Hopper?',
    );
    assert.equal(code, 0, stderr);
    assert.match(stdout, /^number: \+1 555 0199\n.*replayed 1 step, 0 model calls/m);
    const again = ['replay', 'number-of.preact', '-p', 'name=Grace Hopper'];
    assert.deepEqual((await reprise.json<RunResult>(0, ...again)).answers, { number: '+1 555 0199' });
  });

  it('machines list says how the replays of the kept machine went, and that it is proven by them', async () => {
    const { machines } = await reprise.json<{
      machines: { trust: object; runs: { held: number; failed: number }[] }[];
    }>(0, 'machines', 'list');
    const [{ trust, runs } = { trust: {}, runs: [] }] = machines;
    assert.deepEqual(
      runs.map(({ held, failed }) => [held, failed]),
      [[4, 0]],
    );
    assert.deepEqual(trust, { level: 'proven', runs: 3 });
  });

  itIsShownFirst(() => ({ reprise, machine: solved.kept?.machine ?? '', rows }));
  itIsReadOnly(() => ({ reprise, machine: solved.kept?.machine ?? '' }));

  it('report draws the newest run, and several together', async () => {
    const runs = await reprise.runs();
    const one = await reprise.json<{ report: string; runs: string[] }>(0, 'report');
    assert.deepEqual(one.runs, [runs.at(-1)]);
    const into = join(reprise.folder, 'together');
    const all = await reprise.json<{ report: string }>(0, 'report', ...runs, '--output', into);
    assert.equal(all.report, join(into, 'report.html'));
    assert.match(await readFile(all.report, 'utf8'), /Grace/);
  });

  it('device snapshot and restore put the whole state back', async () => {
    await reprise.json(0, 'device', 'snapshot', 'with-people');
    const before = await rows();
    await reprise.json(
      0,
      'replay',
      solved.kept?.machine ?? '',
      '-p',
      'first=Gone',
      '-p',
      'last=Soon',
      '-p',
      'phone=555 0123',
    );
    assert.match(await rows(), /Gone Soon/);
    await reprise.json(0, 'device', 'restore', 'with-people');
    assert.equal(await rows(), before);
  });

  it('every verb has a help page that ends well', async () => {
    for (const verb of [['replay'], ['device', 'start'], ['machines', 'check']]) {
      const { code, stdout } = await reprise.run(...verb, '--help');
      assert.equal(code, 0);
      assert.match(stdout, /--json/);
    }
  });
});
