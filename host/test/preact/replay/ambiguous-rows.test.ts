import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { SimulatedClock } from '../../../src/base/index.js';
import { button, FakeDevice, fakeApp, group, label, list } from '../../../src/device/index.js';
import { parseMachine } from '../../../src/machine/index.js';
import { replay } from '../../../src/preact/index.js';

const PACKAGE = 'com.example.people';
const ROWS = 'content://com.example.people/people';
const id = (name: string) => `//*[@resource-id='${PACKAGE}:id/${name}']`;

/** People, of whom three rows are seen at a time; one who was opened can be deleted. */
function people(names: readonly string[]): FakeDevice {
  const app = fakeApp({
    package: PACKAGE,
    start: 'people',
    values: { name: '', number: '' },
    tables: {
      people: { uri: ROWS, columns: ['name', 'number'], rows: names.map((name, at) => ({ name, number: String(at) })) },
    },
    screens: {
      people: {
        nodes: (self) => [
          label('People', { id: 'title' }),
          list(
            3,
            self.rows('people').map(({ name = '', number = '' }) =>
              group([label(name)], {
                tap: (it) => {
                  it.set('name', name);
                  it.set('number', number);
                  it.go('person');
                },
              }),
            ),
            { id: 'list' },
          ),
        ],
      },
      person: {
        nodes: (self) => [
          label(self.value('name'), { id: 'name' }),
          button(
            'Delete',
            (it) => [it.remove('people', (row) => row['number'] === it.value('number')), it.go('people')],
            {
              id: 'delete',
            },
          ),
        ],
      },
    },
  });
  return new FakeDevice({ apps: [app], clock: new SimulatedClock(1_800_000_000_000) });
}

const parsed = parseMachine(
  [
    'machine people/delete',
    'goal    "Delete {name}"',
    `app     ${PACKAGE}`,
    'param   name: text',
    'state people',
    `  verify ${id('title')}`,
    '  do tap //*[@text=$name] -> person',
    'state person',
    `  verify ${id('name')}`,
    `  do tap ${id('delete')} -> gone  irreversible`,
    'final gone',
    `  verify ${id('title')}`,
    `  probe content ${ROWS} where name = $name count -1`,
  ].join('\n'),
);
const machine =
  parsed.kind === 'machine' ? parsed.machine : assert.fail(parsed.problems.map((it) => it.sentence).join());

async function deleted(names: readonly string[]) {
  const device = people(names);
  const result = await replay({ machine, bindings: { name: 'Ada' }, device, clock: device.clock });
  const { stdout } = await device.shell(`content query --uri ${ROWS}`);
  return { result, left: [...stdout.matchAll(/name=([^,\n]*)/g)].map(([, name]) => name) };
}

describe('a person to be deleted whose name two people have', () => {
  it('is asked about before anything is done, though the other one is out of sight', async () => {
    const names = ['Ada', 'Ben', 'Cem', 'Dora', 'Ada', 'Eva'];
    const { result, left } = await deleted(names);
    assert.equal(result.outcome, 'diverged');
    assert.match(result.reason ?? '', /^Nothing was done: 2 rows of .* have name 'Ada', and nothing tells which/);
    assert.deepEqual(left, names);
  });

  it('is deleted where there is one of them', async () => {
    const { result, left } = await deleted(['Ada', 'Ben', 'Cem', 'Dora', 'Adam']);
    assert.equal(result.outcome, 'passed', result.reason);
    assert.deepEqual(left, ['Ben', 'Cem', 'Dora', 'Adam']);
  });
});
