import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'mocha';
import { ScriptPolicy } from '../../../host/src/agent/index.js';
import { Deadline, SimulatedClock } from '../../../host/src/base/index.js';
import { button, dismiss, FakeDevice, fakeApp, field, go, group, label } from '../../../host/src/device/index.js';
import { solve } from '../../../host/src/preact/index.js';
import { queryRows, type Trajectory } from '../../../host/src/trajectory/index.js';
import { macroOf, playMacro } from './macro.js';
import { type Played, playProgram } from './play-program.js';
import { type LinearProgram, linearProgram } from './program.js';

const APP = 'com.example.people';
const ADD = 'Add Ada';

/** A list of people and a form; a person is deleted on a page of their own. */
function phone(names: readonly string[]): FakeDevice {
  const app = fakeApp({
    package: APP,
    start: 'list',
    values: { name: '' },
    tables: { people: { uri: 'content://people', columns: ['name'], rows: names.map((name) => ({ name })) } },
    screens: {
      list: {
        nodes: (its) => [
          button('Add', go('form'), { id: 'add' }),
          ...its.rows('people').map(({ name = '' }) =>
            group([label(name, { id: 'name' })], {
              tap: (running) => {
                running.set('name', name);
                running.show('sure');
              },
            }),
          ),
        ],
      },
      sure: {
        dialog: true,
        nodes: [
          button('No', dismiss, { id: 'no' }),
          button(
            'Delete',
            (its) => {
              const gone = its.value('name');
              its.remove('people', ({ name }) => name === gone);
              its.dismiss();
            },
            { id: 'delete' },
          ),
        ],
      },
      form: {
        nodes: [
          field('name', { id: 'name_field', hint: 'Name' }),
          button('Save', (its) => {
            its.insert('people', { name: its.value('name') });
            its.go('list');
          }),
        ],
      },
    },
  });
  return new FakeDevice({ apps: [app], clock: new SimulatedClock() });
}

async function run(device: FakeDevice, goal: string, taps: readonly string[], text?: string): Promise<Trajectory> {
  const policy = new ScriptPolicy(async (hand) => {
    for (const words of taps) {
      if (words === 'Name') await hand.type("//*[@hint='Name']", text ?? '');
      else await hand.tap(`//*[@text='${words}']`);
    }
    return undefined;
  });
  const { clock } = device;
  const solved = await solve({ device, policy, goal, app: APP, clock, deadline: new Deadline(clock, 60_000) });
  assert.equal(solved.outcome, 'done', solved.why);
  return solved.trajectory;
}

function programOf(trajectory: Trajectory, said: Readonly<Record<string, string>>): LinearProgram {
  const made = linearProgram(trajectory, said);
  return made.kind === 'program' ? made.program : assert.fail(made.why);
}

async function people(device: FakeDevice): Promise<readonly string[]> {
  const rows = await queryRows(device, 'content://people', ['name']);
  return rows?.map(({ name = '' }) => name) ?? assert.fail('There is no such table.');
}

describe('the published replay algorithm, as a baseline', () => {
  let added: Trajectory;
  let deleted: Trajectory;
  beforeEach(async () => {
    added = await run(phone([]), ADD, ['Add', 'Name', 'Save'], 'Ada');
    deleted = await run(phone(['Ada', 'Bo']), 'Delete Ada', ['Ada', 'Delete']);
  });

  const play = (program: LinearProgram, device: FakeDevice, values: Record<string, string>, sleeps = false) =>
    playProgram(program, { device, clock: device.clock, values, sleeps });

  it('knows a state by the one element that is acted on, and what was typed of the goal by a parameter', () => {
    const { edges } = programOf(added, { name: 'Ada' });
    assert.deepEqual(edges[1], {
      expect: [['resource_id', `${APP}:id/name_field`]],
      timeoutMs: 3_000,
      act: { kind: 'type', target: [['resource_id', `${APP}:id/name_field`]], parameter: 'name' },
    });
    assert.deepEqual(programOf(deleted, { name: 'Ada' }).edges[0]?.expect, [['text', `\${name}`]]);
  });

  it('does the task with other values', async () => {
    const device = phone([]);
    assert.equal((await play(programOf(added, { name: 'Ada' }), device, { name: 'Bo' })).ended, true);
    assert.deepEqual(await people(device), ['Bo']);
  });

  it('takes the first row whose words hold the value, and ends as if it were the one', async () => {
    const device = phone(['Adam', 'Ad']);
    const played = await play(programOf(deleted, { name: 'Ada' }), device, { name: 'ADA' });
    assert.equal(played.ended, true);
    assert.deepEqual(await people(device), ['Ad']);
  });

  it('passes over typing that has no value, and counts it as done', async () => {
    const device = phone([]);
    const { ended, steps } = await play(programOf(added, { name: 'Ada' }), device, {});
    assert.deepEqual({ ended, steps }, { ended: true, steps: 3 });
    assert.deepEqual(await people(device), ['']);
  });

  it('stops where the element of a state does not come, and says which', async () => {
    const played = await play(programOf(deleted, { name: 'Ada' }), phone(['Bo']), { name: 'Ada' });
    assert.equal(played.ended, false);
    assert.match(played.why, /^text=\$\{name\} was not there within 5000 ms\.$/);
  });

  it('rests a second and more for each act where it has its sleeps', async () => {
    const timed = async (sleeps: boolean): Promise<Played> => {
      const device = phone(['Ada']);
      return play(programOf(deleted, { name: 'Ada' }), device, { name: 'Ada' }, sleeps);
    };
    const [with_, without] = [await timed(true), await timed(false)];
    assert.equal(Math.floor((with_.tookMs - without.tookMs) / 100), 35);
  });
});

describe('a coordinate macro, as a baseline', () => {
  it('puts in what was recorded, where it was recorded, whatever is meant', async () => {
    const macro = macroOf(await run(phone([]), ADD, ['Add', 'Name', 'Save'], 'Ada'));
    const device = phone([]);
    assert.equal((await playMacro(macro, device, device.clock)).ended, true);
    assert.deepEqual(await people(device), ['Ada']);
  });

  it('touches whoever stands there now, and comes to its end', async () => {
    const macro = macroOf(await run(phone(['Ada', 'Bo']), 'Delete Ada', ['Ada', 'Delete']));
    const device = phone(['Bo', 'Ada']);
    const { ended, steps } = await playMacro(macro, device, device.clock);
    assert.deepEqual({ ended, steps }, { ended: true, steps: 2 });
    assert.deepEqual(await people(device), ['Ada']);
  });
});
