import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'mocha';
import { linkFile } from '../../src/app/link-file.js';
import { accepts, parseMachine } from '../../src/machine/index.js';
import { asRecorded } from '../../src/preact/as-recorded.js';
import { storeTrajectory, type Trajectory, type TrajectoryStep } from '../../src/trajectory/index.js';
import { markdown, plain } from '../preact/notes-runs.js';
import { APP, button, edit, page, tap } from '../preact/recorded.js';
import { reprise } from './in-process.js';

describe('compile', () => {
  let folder: string;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'reprise-compile-'));
  });
  after(() => rm(folder, { recursive: true, force: true }));

  const file = async (name: string, run: Trajectory) => {
    await writeFile(join(folder, name), JSON.stringify(storeTrajectory(run)));
    return join(folder, name);
  };

  it('makes one machine of two runs that went two ways, which check takes', async () => {
    const runs = [await file('md.json', markdown('alpha.md')), await file('txt.json', plain('beta.txt'))];
    const made = join(folder, 'made.preact');
    const ended = await reprise(folder, 'compile', ...runs, '-o', made, '--name', 'notes/create');
    assert.equal(ended.code, 0, ended.stderr);
    assert.match(ended.stderr, /^notes\/create is made of these 2 runs\. Nothing has proven it yet\.$/m);
    const text = await readFile(made, 'utf8');
    assert.match(text, /when \$name_ending = 'txt'/);
    assert.equal((await reprise(folder, 'machines', 'check', made)).code, 0);
    assert.equal((await reprise(folder, 'compile', ...runs, '--name', 'notes/create')).stdout, text);
  });

  it('makes the map of an app of its runs: each thing with the selectors that find it, on all screens the same', async () => {
    const runs = [await file('md.json', markdown('alpha.md')), await file('txt.json', plain('beta.txt'))];
    const made = join(folder, 'app.preact');
    const { code, stderr } = await reprise(folder, 'compile', '--map', ...runs, '-o', made);
    assert.equal(code, 0, stderr);
    const text = await readFile(made, 'utf8');
    assert.match(text, /^machine app\/app\napp {5}com\.example\.app\nelement new /);
    assert.match(text, /^element create \/\/\*\[@resource-id='[^']*:id\/create'\] or \/\/\*\[@text='Create'\]$/m);
    assert.match(text, /^element name \/\/\*\[@resource-id='[^']*:id\/name'\] or \/\/\*\[@hint='Name'\]$/m);
    // Its button says Markdown on one screen and Plain text on another: the id alone is not that one.
    assert.match(text, /^element markdown \/\/\*\[@text='Markdown'\]$/m);
    assert.equal((await reprise(folder, 'machines', 'check', made)).code, 0);
  });

  it('says the names of the map beside it, and then finds a button that lost its id', async () => {
    const runs = [await file('md.json', markdown('alpha.md')), await file('txt.json', plain('beta.txt'))];
    await mkdir(join(folder, 'notes'));
    const [map, made] = [join(folder, 'notes', 'app.preact'), join(folder, 'notes', 'create.preact')];
    const early = await reprise(folder, 'compile', '--names', ...runs, '-o', made);
    assert.match(early.stderr, /There is no map of com\.example\.app beside .*reprise compile --map <runs>/);
    assert.equal((await reprise(folder, 'compile', '--map', ...runs, '-o', map)).code, 0);
    const { code, stderr } = await reprise(folder, 'compile', '--names', ...runs, '-o', made);
    assert.equal(code, 0, stderr);
    assert.match(await readFile(made, 'utf8'), /^ {2}do tap create when \$name_ending = 'md' -> saved$/m);
    assert.equal((await reprise(folder, 'machines', 'check', made)).code, 0);
    const parsed = parseMachine(await readFile(made, 'utf8'));
    const linked = parsed.kind === 'machine' ? await linkFile(parsed.machine, made) : assert.fail();
    const run = markdown('gamma.md');
    const last = run.steps.at(-1) as TrajectoryStep;
    const changed = page(
      'New note',
      edit('Name', 'gamma.md'),
      button('Markdown'),
      button('Create', { resourceId: `${APP}:id/make` }),
    );
    const other = { ...run, steps: [...run.steps.slice(0, -1), tap(changed, 'Create', last.after)] };
    if (linked.kind === 'refused') return assert.fail(linked.problems[0]?.sentence);
    const accepted = accepts(linked.machine, asRecorded(linked.machine, other));
    assert.equal(accepted.kind, 'accepted', accepted.kind === 'refused' ? accepted.reason : '');
  });

  it('says why none can be made, and what to run', async () => {
    const runs = [await file('md.json', markdown('alpha.md')), await file('other.json', plain('beta.md'))];
    const { code, stderr } = await reprise(folder, 'compile', ...runs);
    assert.equal(code, 2);
    assert.match(stderr, /^No machine can be made of these 2 runs\. Nothing in the goals .* Solve it with goals/m);
  });

  it('refuses what is no recorded run, and a machine that is not kept', async () => {
    await writeFile(join(folder, 'none.json'), '{"steps": []}');
    const none = await reprise(folder, 'compile', join(folder, 'none.json'));
    assert.deepEqual([none.code, /none\.json is no recorded run: it lacks/.test(none.stderr)], [2, true]);
    assert.match(
      (await reprise(folder, 'compile', 'notes/create')).stderr,
      /No kept machine is called 'notes\/create'/,
    );
  });
});
