import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { button, dismiss, field, go, type Handler, label } from '../../../src/device/index.js';
import { printMachine, type RecordedRun } from '../../../src/machine/index.js';
import { refine, replay } from '../../../src/preact/index.js';
import { pressing } from '../replay/guests.js';

import { before, deleted, healed, machineOf, onPaper, people, type Version } from './people.js';

describe('an app that looks otherwise than it did', () => {
  it('has a button by another name and id, which is found where it stood', async () => {
    const result = await healed({ more: [button('More details', go('details'), { id: 'more_details' })] });
    assert.equal(result.outcome, 'passed with heal', result.reason);
    assert.equal(result.heals, 1);
    assert.equal(result.modelCalls, 0);
    assert.deepEqual(
      result.detours.map(({ steps }) => steps.length),
      [1],
    );
  });

  it('has a screen by another title, and the run goes on', async () => {
    const result = await healed({ title: 'Persons' });
    assert.equal(result.outcome, 'passed with heal', result.reason);
  });

  it('has another price in its title, which is a text of the screen and no value of the run', async () => {
    const machine = JSON.parse(JSON.stringify(machineOf()).replace("@text='People'", "@text='People for $2'"));
    const run = (price: string, name: string, heal: readonly RecordedRun[] = []) => {
      const device = people({ title: `People for ${price}` });
      return replay({ machine, bindings: { name }, device, clock: device.clock, heal });
    };
    const { steps } = await run('$2', 'Ada Lovelace');
    const kept = steps.flatMap(({ done }) => (done === undefined ? [] : [onPaper(done)]));
    const result = await run('$3', 'Grace Hopper', [{ bindings: { name: 'Ada Lovelace' }, steps: kept }]);
    assert.equal(result.outcome, 'passed with heal', result.reason);
  });

  it('tells what is new first, and the notice is left with nothing done', async () => {
    const result = await healed({ opened: (app) => app.show('news'), notice: [button('Got it', dismiss)] });
    assert.equal(result.outcome, 'passed with heal', result.reason);
  });

  it('ends its welcome with a button that begins, and nobody has to be asked', async () => {
    for (const begin of ['Let’s begin', 'Get started', 'Go on'])
      assert.equal(
        (await healed({ started: (app) => app.show('news'), notice: [button(begin, dismiss)] })).outcome,
        'passed with heal',
        begin,
      );
    const other = await healed({ started: (app) => app.show('news'), notice: [button('Subscribe', dismiss)] });
    assert.equal(other.outcome, 'diverged');
  });

  it('asks with OK alone about what cannot be undone, and no rule says yes', async () => {
    const pictured = { class: 'android.widget.ImageView', desc: 'Photos that are erased' };
    for (const words of [label('This cannot be undone.'), label('All photos will be lost.'), pictured]) {
      const notice = [words, button('OK', dismiss)];
      const result = await healed({ started: (app) => app.show('news'), notice });
      assert.equal(result.outcome, 'diverged', JSON.stringify(words));
    }
  });

  it('tells what is new when it starts, and what was so before is known all the same', async () => {
    const result = await healed({ started: (app) => app.show('news'), notice: [button('Got it', dismiss)] });
    assert.equal(result.outcome, 'passed with heal', result.reason);
  });

  it('shows the person asked for, not the one of the recording, in rows of another kind', async () => {
    const result = await healed({ title: 'Persons', row: (name) => label(name, { id: 'row_name' }) });
    assert.equal(result.outcome, 'passed with heal', result.reason);
    assert.deepEqual(
      result.detours.flatMap(({ steps }) =>
        steps.map(({ after }) => after.tree.nodes.some(({ text }) => text === 'Grace Hopper')),
      ),
      [true],
    );
  });

  it('has nobody of that name, and nobody else is opened instead', async () => {
    const result = await healed({ title: 'Persons', names: ['Ada Lovelace', 'Grace Hoper'] });
    assert.equal(result.outcome, 'diverged');
    assert.deepEqual(result.detours, []);
  });
});

describe('a way of several pages', () => {
  it('that a rule has begun and a policy ends is one way, and learnt as a whole', async () => {
    const device = people({
      started: (app) => app.show('news'),
      notice: [button('Continue', (app) => [app.dismiss(), app.show('terms')])],
    });
    const machine = machineOf();
    const heal = [await before()];
    const bindings = { name: 'Grace Hopper' };
    const fallback = { policy: pressing('Let me in'), goal: 'Show what is known of Grace Hopper', maxSteps: 5 };
    const result = await replay({ machine, bindings, device, clock: device.clock, heal, fallback });
    assert.equal(result.outcome, 'passed with detour', result.reason);
    assert.equal(result.heals, 0);
    const [detour, another] = result.detours;
    assert.equal(another, undefined);
    assert.deepEqual(
      detour?.steps.map(({ after }) => after.activity.split('.').at(-1)),
      ['PeopleActivity', 'PeopleActivity'],
    );
    const refined = refine(machine, detour ?? assert.fail(), bindings, [], 'grown');
    assert.ok(refined.kind === 'refined', JSON.stringify(refined));
    const again = people({
      started: (app) => app.show('news'),
      notice: [button('Continue', (app) => [app.dismiss(), app.show('terms')])],
    });
    const second = await replay({
      machine: refined.machine,
      bindings: { name: 'Mary Shelley' },
      device: again,
      clock: again.clock,
    });
    assert.equal(second.outcome, 'passed', `${second.reason}\n${printMachine(refined.machine)}`);
  });
});

describe('a question that the run’s own act has raised', () => {
  it('is not turned away, again and again, until the time was over', async () => {
    const version: Version = {
      more: [button('Details', (app) => app.show('news'), { id: 'details' })],
      notice: [button('On this phone', (app) => [app.dismiss(), app.go('details')]), button('Cancel', dismiss)],
    };
    const result = await healed(version);
    assert.equal(result.outcome, 'diverged');
    assert.deepEqual(result.detours, []);
    const device = people(version);
    const helped = await replay({
      machine: machineOf(),
      bindings: { name: 'Grace Hopper' },
      device,
      clock: device.clock,
      heal: [await before()],
      fallback: { policy: pressing('On this phone'), goal: 'Show what is known of Grace Hopper', maxSteps: 5 },
    });
    assert.equal(helped.outcome, 'passed with detour', helped.reason);
  });

  it('is not gone round in a circle for, where to pass it by leads back', async () => {
    const result = await healed({
      more: [button('Details', (app) => app.show('news'), { id: 'details' })],
      notice: [button('Not now', dismiss)],
    });
    assert.equal(result.outcome, 'diverged');
    assert.equal(result.detours.length, 1);
  });
});

describe('what is not pressed, however much it looks like what was there', () => {
  const wrong: Handler = (app) => {
    deleted.push(app.value('name'));
  };

  it('another button that stands where the button stood', async () => {
    const result = await healed({ more: [button('Remove', wrong, { id: 'remove' })] });
    assert.equal(result.outcome, 'diverged');
    assert.deepEqual(deleted, []);
  });

  it('a button of the same id that does the opposite now', async () => {
    for (const words of ['Hide', 'Details off']) {
      const result = await healed({ more: [button(words, wrong, { id: 'details' })] });
      assert.equal(result.outcome, 'diverged', words);
      assert.deepEqual(deleted, []);
    }
  });

  it('what ends a form that nobody knows: half of it would be kept', async () => {
    const result = await healed({
      opened: (app) => app.show('news'),
      notice: [field('name', { hint: 'Name' }), button('Done', wrong)],
    });
    assert.equal(result.outcome, 'diverged');
    assert.deepEqual(deleted, []);
  });

  it('the one row that is left, of somebody else', async () => {
    const row = '//android.widget.LinearLayout[./*[@text=$name]]';
    const result = await healed({ title: 'Persons', names: ['Ada Lovelace'] }, '', row);
    assert.equal(result.outcome, 'diverged');
    assert.deepEqual(result.detours, []);
  });

  it('either of two that are alike', async () => {
    const result = await healed({
      more: [button('Details 1', wrong, { id: 'details_1' }), button('Details 2', wrong, { id: 'details_2' })],
    });
    assert.equal(result.outcome, 'diverged');
    assert.deepEqual(deleted, []);
  });

  it('one that cannot be undone', async () => {
    const result = await healed({ more: [button('More details', wrong, { id: 'more_details' })] }, 'irreversible');
    assert.equal(result.outcome, 'diverged');
    assert.deepEqual(deleted, []);
  });

  it('a notice that asks for something that cannot be undone', async () => {
    const result = await healed({
      opened: (app) => app.show('news'),
      notice: [button('Delete all', wrong), button('Send', wrong)],
    });
    assert.equal(result.outcome, 'diverged');
    assert.deepEqual(deleted, []);
  });
});
