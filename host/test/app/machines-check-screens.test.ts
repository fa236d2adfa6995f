import assert from 'node:assert/strict';
import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { after, before, describe, it } from 'mocha';
import { projectFolder } from '../../src/app/session.js';
import { canonicalHash, type Machine, parseMachine } from '../../src/machine/index.js';
import { type Evidence, Library, readEvidence } from '../../src/preact/index.js';
import { restoreTrajectory } from '../../src/trajectory/index.js';
import { reprise } from './in-process.js';

describe('machines check on screens that were seen', () => {
  const datasets = fileURLToPath(new URL('../../../datasets/', import.meta.url));
  let folder: string;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'reprise-screens-'));
    await mkdir(join(folder, 'seen'));
    await copyFile(join(datasets, 'trajectories/note.json'), join(folder, 'seen/note.json'));
  });
  after(() => rm(folder, { recursive: true, force: true }));

  const note = (steps: string, more = '') => `machine notes/note
goal    "Look at a note"
app     com.example.notes

state notes
  verify //*[@resource-id='com.example.notes:id/title' and @text='Notes']
  ${steps}
${more}
final there
  verify //*[@text='New note']
`;
  const check = async (text: string, ...more: readonly string[]) => {
    await writeFile(join(folder, 'm.preact'), text);
    const ended = await reprise(folder, 'machines', 'check', join(folder, 'm.preact'), ...more);
    return { ...ended, stdout: ended.stdout.replaceAll(`${join(folder, 'm.preact')}:`, '') };
  };
  const seen = () => ['--screens', join(folder, 'seen')] as const;

  it('finds a selector that names several nodes on one of them', async () => {
    const { stdout, code } = await check(note('do tap //android.widget.TextView -> there'), ...seen());
    assert.match(
      stdout,
      /^7:3: warning: It names \d+ nodes on the screen after step 4 of note\.json, and a run stops where it cannot tell which is meant\. Add what only one of them has\.$/m,
    );
    assert.match(stdout, /; 5 stored screens at hand\.$/m);
    assert.equal(code, 0);
  });

  it('finds nothing in the machine that came from them', async () => {
    await copyFile(join(datasets, 'trajectories/note.preact'), join(folder, 'n.preact'));
    const { stdout } = await reprise(folder, 'machines', 'check', join(folder, 'n.preact'), ...seen());
    assert.doesNotMatch(stdout, /note\.json/);
  });

  it('finds states that fit the same screen, and a final that holds at the start', async () => {
    const text = note(
      "do tap //*[@resource-id='com.example.notes:id/add'] -> again",
      "\nstate again\n  verify //*[@text='Notes']\n  do key back -> there\n",
    ).replace("'New note'", "'Notes'");
    const { stdout } = await check(text, ...seen());
    assert.match(stdout, /^9:1: warning: 'again' and 'notes' both fit the first screen of note\.json: /m);
    assert.match(stdout, /^13:1: warning: All that 'there' verifies holds on the first screen of note\.json already/m);
  });

  it('finds a machine that begins in the middle of an app', async () => {
    const text = note("do type //*[@resource-id='com.example.notes:id/name'] 'x' -> there").replace(
      "and @text='Notes'",
      "and @text='New note'",
    );
    const { stdout } = await check(text, ...seen());
    assert.match(
      stdout,
      /^5:1: warning: 'notes' is not what com\.example\.notes shows when it is started \(the first screen of note\.json\), but what comes later/m,
    );
  });

  it('looks at the screens of the library without being told', async () => {
    const quiet = await check(note('do tap //android.widget.TextView -> there'));
    assert.doesNotMatch(quiet.stdout, /stored screen/, 'there is no library yet');
    const trajectory = restoreTrajectory(JSON.parse(await readFile(join(folder, 'seen/note.json'), 'utf8')));
    const parsed = parseMachine(await readFile(join(datasets, 'trajectories/note.preact'), 'utf8'));
    if (parsed.kind !== 'machine') return assert.fail('The dataset has a machine beside its trajectory.');
    await using library = await Library.open(
      join(projectFolder({ REPRISE_HOME: join(folder, 'home') }, folder), 'library'),
    );
    await library.keep(parsed.machine, evidenceFor(parsed.machine), trajectory);
    const { stdout } = await check(note('do tap //android.widget.TextView -> there'));
    assert.match(stdout, /^7:3: warning: It names \d+ nodes on .* of the run of 20\d\d-\d\d-\d\d, and a run stops/m);
  });

  it('goes on without the library where that cannot be read', async () => {
    const elsewhere = await mkdtemp(join(tmpdir(), 'reprise-screens-'));
    try {
      const library = join(projectFolder({ REPRISE_HOME: join(elsewhere, 'home') }, elsewhere), 'library');
      await mkdir(library, { recursive: true });
      await mkdir(join(library, 'library.mdb'));
      await writeFile(join(elsewhere, 'm.preact'), note("do tap //*[@text='x'] -> there"));
      const ended = await reprise(elsewhere, 'machines', 'check', join(elsewhere, 'm.preact'));
      assert.equal(ended.code, 0);
      assert.match(ended.stderr, /^The library's screens are left out\. The library in .* cannot be opened/);
      assert.match(ended.stdout, /The file is in order/);
    } finally {
      await rm(elsewhere, { recursive: true, force: true });
    }
  });

  it('refuses a folder without screens, and a file that is none, in one sentence', async () => {
    await mkdir(join(folder, 'empty'), { recursive: true });
    await mkdir(join(folder, 'wrong'), { recursive: true });
    await writeFile(join(folder, 'wrong/a.json'), '{"version": 1}');
    const text = note('do key back -> there');
    const none = await check(text, '--screens', join(folder, 'empty'));
    assert.equal(none.code, 2);
    assert.match(none.stderr, /There are no screens in .*empty: wanted UI dumps \(\.xml\) or trajectories \(\.json\)/);
    const gone = await check(text, '--screens', join(folder, 'nowhere'));
    assert.equal(gone.code, 2);
    assert.match(gone.stderr, /The folder .*nowhere cannot be read: /);
    const wrong = await check(text, '--screens', join(folder, 'wrong'));
    assert.equal(wrong.code, 2);
    assert.match(wrong.stderr, /a\.json is no trajectory: it lacks the screens and steps of one\. Take it out/);
    await writeFile(join(folder, 'wrong/a.json'), '<hierarchy');
    assert.match((await check(text, '--screens', join(folder, 'wrong'))).stderr, /a\.json is no trajectory: /);
  });
});

function evidenceFor(machine: Machine): Evidence {
  const hash = canonicalHash(machine);
  const run = { parameters: {}, source: 'recorded', steps: 1, tookMs: 1, path: 'fake', final: 'x', probes: [] };
  const body = { version: 1, machine: machine.name, hash, trajectory: 'x', oracle: 'screen', witnessed: [] };
  const text = JSON.stringify({ ...body, runs: [run], gatedAt: '2026-01-01T00:00:00Z', device: 'x' });
  const evidence = readEvidence(text, hash);
  return 'refused' in evidence ? assert.fail(evidence.refused) : evidence;
}
