import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { button, type FakeDevice, field, type Handler } from '../../../src/device/index.js';
import type { ReplayListener } from '../../../src/preact/index.js';
import { frontTask } from '../../../src/preact/replay/activities.js';
import { guestDevice, guestMachine, guests, replayed } from './guests.js';

const backs = ({ log }: FakeDevice) => log.filter(({ call, what }) => call === 'key' && what === 'back').length;
const recovering = { recover: true };
/** What comes once a transition was seen to be done. */
const behind = (transition: string, device: FakeDevice, coming: Handler): ReplayListener => ({
  stepped: (step) => {
    if (step.transition === transition) device.phone.inside('com.example.guests', coming);
  },
});
/** No interrupt of the machine's answers the notice. */
const unaware = guestMachine({ interrupt: false });

describe('a page that comes over the one on which the run stands', () => {
  const turned = async (coming: Handler, more: Parameters<typeof guestDevice>[0] = {}, machine = unaware) => {
    const device = guestDevice(more);
    const result = await replayed(device, machine, { ...recovering, listener: behind('form.1.0', device, coming) });
    return { device, result, backs: backs(device), rungs: result.rungs };
  };

  it('as a dialog is turned away by one Back, and what was put in stands', async () => {
    const { result, device, backs: pressed, rungs } = await turned((app) => app.show('notice'));
    assert.equal(result.outcome, 'passed', result.reason);
    assert.deepEqual(
      rungs.map((rung) => rung.kind === 'turned back' && [rung.at.state, rung.led]),
      [['form', true]],
    );
    assert.deepEqual([pressed, await guests(device)], [1, ['Grace Hopper']]);
  });

  it('as a whole page is turned away where the system says that the run’s own lies beneath', async () => {
    const { result, device, backs: pressed } = await turned((app) => app.go('thanks'));
    assert.equal(result.outcome, 'passed', result.reason);
    assert.deepEqual([pressed, await guests(device)], [1, ['Grace Hopper']]);
  });

  it('in place of the run’s own stays: Back would leave the app', async () => {
    const device = guestDevice();
    const listener = behind('form.1.0', device, (app) => {
      app.close();
      app.go('thanks');
      device.phone.state.front = 'com.example.guests';
    });
    const result = await replayed(device, unaware, { ...recovering, listener });
    assert.match(result.reason ?? '', /a screen of com\.example\.guests with 'Thank you/);
    assert.deepEqual([result.outcome, backs(device), result.rungs], ['diverged', 0, []]);
  });

  it('with something to fill in stays: Back might lose or keep it', async () => {
    for (const node of [
      field('first', { id: 'code' }),
      { class: 'android.widget.Switch', check: 'vip', text: 'Mail me' },
    ]) {
      const { result, backs: pressed } = await turned((app) => app.show('notice'), { notice: [node] });
      assert.deepEqual([result.outcome, pressed], ['diverged', 0]);
    }
  });

  it('and that takes away what was put in when it is turned away ends the run', async () => {
    const { result, device, rungs } = await turned((app) => app.show('notice'), {
      noticeBack: (app) => [app.set('last', ''), app.dismiss()],
    });
    assert.equal(result.outcome, 'diverged');
    assert.deepEqual(
      rungs.map((rung) => rung.kind === 'turned back' && rung.led),
      [false],
    );
    assert.deepEqual(await guests(device), []);
  });

  it('again, at the same place, is not turned away a second time', async () => {
    const { result, backs: pressed } = await turned((app) => app.show('notice'), {
      noticeBack: (app) => [app.dismiss(), app.after(1, (self) => self.show('notice'))],
    });
    assert.deepEqual([result.outcome, pressed], ['diverged', 1]);
  });

  it('behind an act that cannot be undone stays: it may ask about that act', async () => {
    const device = guestDevice();
    const machine = guestMachine({ interrupt: false, guest: ["do tap //*[@text='Finish'] -> thanks"] });
    const listener = behind('form.2.0 -> guest', device, (app) => app.show('notice'));
    const result = await replayed(device, machine, { ...recovering, listener });
    assert.deepEqual([result.outcome, backs(device), await guests(device)], ['diverged', 0, ['Grace Hopper']]);
  });

  it('because of the very act that missed stays: that would take the act back', async () => {
    const device = guestDevice({ form: [button('Check', (app) => app.show('notice'))] });
    const machine = guestMachine({ interrupt: false, save: ["do tap //*[@text='Check'] -> guest"] });
    const result = await replayed(device, machine, recovering);
    assert.deepEqual([result.outcome, result.misses[0]?.acted, backs(device)], ['diverged', 'yes', 0]);
  });

  it('is no other page where the run’s own has only changed: Back would throw the form away', async () => {
    const device = guestDevice({ title: (app) => app.value('title') || 'New guest' });
    const machine = guestMachine({ interrupt: false, verify: "//*[@text='New guest']" });
    const listener = behind('form.0.0', device, (app) => app.set('title', 'Grace'));
    const result = await replayed(device, machine, { ...recovering, listener });
    assert.deepEqual([result.outcome, result.misses[0]?.acted, backs(device)], ['diverged', 'no', 0]);
  });

  it('is none where only the button is missing: the run ends, and nothing is pressed', async () => {
    const device = guestDevice();
    const machine = guestMachine({ save: ["do tap //*[@text='Nowhere'] -> guest"] });
    const result = await replayed(device, machine, recovering);
    assert.deepEqual([result.outcome, result.misses.length, backs(device)], ['diverged', 1, 0]);
  });

  it('before the run has stood anywhere stays, and so it does where nothing is to be recovered, as in the gate', async () => {
    const early = guestDevice();
    const started = early.launch.bind(early);
    early.launch = async (...args) => {
      const launched = await started(...args);
      early.phone.inside('com.example.guests', (app) => app.show('notice'));
      return launched;
    };
    assert.equal((await replayed(early, unaware, recovering)).outcome, 'diverged');
    const gate = guestDevice({ typed: (app) => app.show('notice') });
    assert.equal((await replayed(gate, unaware)).outcome, 'diverged');
    assert.deepEqual([backs(early), backs(gate)], [0, 0]);
  });
});

describe('the task in front', () => {
  it('is read from what the system lists, topmost first, and nothing of the tasks behind it', () => {
    const dump = [
      '  * Task{b7eec5e #9 type=standard A=10101:com.example}',
      '    * Hist  #1: ActivityRecord{8397e75 u0 com.example/com.example.ui.Editor t9}',
      '    * Hist  #0: ActivityRecord{bfa91a3 u0 com.example/.Main t9}',
      '  * Task{b7eec56 #1 type=standard A=10050:com.android.launcher3}',
      '    * Hist  #0: ActivityRecord{ab00031 u0 com.android.launcher3/.Launcher t1}',
    ];
    const names = (text: string) => frontTask(text).map(({ activity }) => activity);
    assert.deepEqual(names(dump.join('\n')), ['com.example.ui.Editor', 'com.example.Main']);
    assert.deepEqual(names(dump.slice(0, 3).join('\n')), ['com.example.ui.Editor', 'com.example.Main']);
    assert.deepEqual(names('Can’t find service: activity'), []);
  });
});
