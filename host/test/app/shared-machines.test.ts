import assert from 'node:assert/strict';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, it } from 'mocha';
import { sharedMachines } from '../../src/app/shared-machines.js';
import { adopt } from '../../src/preact/index.js';
import { Bench, GOAL } from '../laws/bench.js';
import { CommandLine } from './command-line.js';
import { broken } from './machines.js';

const reviewed = fileURLToPath(new URL('../../../statemachines', import.meta.url));
const WIFI = 'settings/turn-on-wi-fi';

interface Listed {
  readonly machines: readonly { readonly name: string }[];
  readonly leftOut: readonly string[];
}

describe('the machines that a project shares in statemachines/', function () {
  this.timeout(60_000);
  let reprise: CommandLine;
  let shared: string;
  let home: string;

  beforeEach(async () => {
    home = await mkdtemp(join(tmpdir(), 'reprise-test-home-'));
    reprise = await CommandLine.in({ ...process.env, REPRISE_HOME: home });
    shared = join(reprise.folder, 'statemachines');
    await mkdir(join(shared, 'settings'), { recursive: true });
    for (const end of ['preact', 'evidence.json'])
      await cp(join(reviewed, `${WIFI}.${end}`), join(shared, `${WIFI}.${end}`));
  });
  afterEach(async () => {
    await reprise[Symbol.asyncDispose]();
    await rm(home, { recursive: true, force: true });
  });

  const list = async () => {
    const ended = await reprise.run('machines', 'list', '--json');
    assert.equal(ended.code, 0, ended.stderr);
    return { listed: JSON.parse(ended.stdout) as Listed, complained: ended.stderr };
  };

  it('one file with a conflict in it is left out with its lines, and the others are listed', async () => {
    await writeFile(join(shared, 'broken.preact'), broken);
    const { listed, complained } = await list();
    assert.deepEqual(
      listed.machines.map(({ name }) => name),
      [WIFI],
    );
    assert.match(complained, /^left out: \S*statemachines\/broken\.preact:4:\d+: \S.*\.$/m);
    assert.ok(listed.leftOut.length >= 3);
  });

  it('evidence with a conflict marker in it is left out with the name of its file', async () => {
    const path = join(shared, `${WIFI}.evidence.json`);
    await writeFile(path, `<<<<<<< ours\n${await readFile(path, 'utf8')}`);
    const { listed, complained } = await list();
    assert.deepEqual(listed.machines, []);
    assert.match(complained, /^left out: \S*turn-on-wi-fi\.evidence\.json: The evidence is no JSON\. .*\.$/m);
  });

  it('a folder that is called like a machine is none', async () => {
    await mkdir(join(shared, 'folder.preact'));
    assert.deepEqual((await list()).listed.leftOut, []);
  });

  it('a name that a reviewed file has is not given to a machine that was solved for another goal', async () => {
    const nameBeside = async () => {
      await using bench = await Bench.set();
      const { holderOf } = await sharedMachines(reprise.folder);
      const trajectory = await bench.solved(GOAL);
      const adopted = await adopt(trajectory, { ...bench, snapshot: 'fresh', taken: holderOf });
      return adopted.kind === 'kept' ? adopted.machine.name : adopted.reasons.join(' ');
    };
    const own = await nameBeside();
    const file = join(shared, `${own}.preact`);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, (await readFile(join(reviewed, `${WIFI}.preact`), 'utf8')).replace(WIFI, own));
    assert.equal(await nameBeside(), `${own}-2`);
    await writeFile(file, broken);
    assert.equal(await nameBeside(), `${own}-2`, 'nor one that nobody can read');
  });
});
