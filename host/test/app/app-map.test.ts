import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'mocha';
import { readMachineFile } from '../../src/app/machine-file.js';
import { sharedMachines } from '../../src/app/shared-machines.js';
import { reprise } from './in-process.js';

const MAP = `machine notes/app
app     com.example.notes
element save //*[@resource-id='com.example.notes:id/save'] or //*[@content-desc='Done']
`;

const WRITE = `machine notes/write
goal    "Write {note}"
app     com.example.notes
param   note: text

state editor
  verify //*[@resource-id='com.example.notes:id/body']
  do type //*[@resource-id='com.example.notes:id/body'] $note
  do tap save -> kept  irreversible

final kept
  verify //*[@text=$note]
  probe content com.example.notes/notes where title = $note count +1
`;

describe('a machine file whose app has a map', () => {
  let folder: string;
  const at = (name: string) => join(folder, 'statemachines', 'notes', name);
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'reprise-map-'));
    await mkdir(join(folder, 'statemachines', 'notes'), { recursive: true });
  });
  after(() => rm(folder, { recursive: true, force: true }));

  const check = async (write: string, map: string | undefined, file = 'write.preact') => {
    await rm(at('app.preact'), { force: true });
    if (map !== undefined) await writeFile(at('app.preact'), map);
    await writeFile(at('write.preact'), write);
    const { stdout, code } = await reprise(folder, 'machines', 'check', at(file));
    return { code, said: stdout.replaceAll(at(''), '') };
  };

  it('is read with what its names stand for; the map itself is checked as one, and is no machine', async () => {
    assert.deepEqual(await check(WRITE, MAP), { code: 0, said: 'The file is in order.\n' });
    assert.deepEqual(await check(WRITE, MAP, 'app.preact'), { code: 0, said: 'The file is in order.\n' });
    const { machine, hash } = await readMachineFile(at('write.preact'));
    assert.equal(machine.states[0]?.steps[1]?.alternatives.length, 2);
    await assert.rejects(readMachineFile(at('app.preact')), /is the map of an app, and no machine/);
    const { read, leftOut } = await sharedMachines(folder);
    assert.deepEqual([read.map((each) => each.machine.name), leftOut], [['notes/write'], []]);
    await check(WRITE, MAP.replace("'Done'", "'OK'"));
    assert.notEqual((await readMachineFile(at('write.preact'))).hash, hash);
  });

  for (const [what, map, said] of [
    [
      'there is none',
      undefined,
      /write\.preact:9:3: error: There is no element 'save', and its app has no map beside it/,
    ],
    [
      'it does not say the name',
      MAP.replace('save //', 'keep //'),
      /write\.preact:9:3: error: There is no element 'save', and notes\/app names keep/,
    ],
    [
      'it is that of another app',
      MAP.replace('com.example.notes\n', 'com.example.other\n'),
      /There is no element 'save', and its app has no map/,
    ],
    [
      'it cannot be read',
      MAP.replace('element', 'elemnt'),
      /write\.preact:3:1: error: The map of the app cannot be read: \/app\.preact:3:1: .*Did you mean 'element'/,
    ],
    [
      'it is wrong',
      MAP.replace('@content-desc', '@contentdesc'),
      /write\.preact:3:1: error: The map of the app has a problem: \/app\.preact:3: .* is no selector/,
    ],
  ] as const) {
    it(`is refused when ${what}`, async () => {
      const found = await check(WRITE, map);
      assert.equal(found.code, 2, found.said);
      assert.match(found.said, said);
    });
  }
});
