import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { SimulatedClock } from '../../../src/base/index.js';
import { button, FakeDevice, fakeApp, type Handler, label, setting } from '../../../src/device/index.js';
import { parseMachine } from '../../../src/machine/index.js';
import { countedRun, replay } from '../../../src/preact/index.js';
import { guestDevice, guestMachine, guests, replayed } from './guests.js';

const PACKAGE = 'com.example.switches';
const OTHER = 'com.example.other';

/** A switch two screens from the first; what happens on the way there is the test's. */
function switches(onTheWay: Handler, start = 'menu'): FakeDevice {
  const app = fakeApp({
    package: PACKAGE,
    start,
    screens: {
      menu: { nodes: [label('Menu', { id: 'menu' }), button('More', (self) => [self.go('more'), onTheWay(self)])] },
      more: {
        nodes: [
          label('More', { id: 'more' }),
          { class: 'android.widget.Switch', text: 'Light', id: 'light', check: setting('global', 'light') },
        ],
      },
    },
  });
  const other = fakeApp({
    package: OTHER,
    start: 'news',
    screens: { news: { nodes: [label('News of today', { id: 'news' })] } },
  });
  return new FakeDevice({ apps: [app, other], clock: new SimulatedClock(1_800_000_000_000) });
}

const machine = (probe = "  probe setting global light = 'true'") => {
  const parsed = parseMachine(`machine switches/light
goal "Turn the light on"
app ${PACKAGE}

state menu
  verify //*[@resource-id='${PACKAGE}:id/menu']
  do tap //*[@text='More'] -> more

state more
  verify //*[@resource-id='${PACKAGE}:id/more']
  do tap //*[@resource-id='${PACKAGE}:id/light'] -> done

final done
  verify //*[@resource-id='${PACKAGE}:id/light' and @checked='true']
${probe}
`);
  return parsed.kind === 'machine' ? parsed.machine : assert.fail(parsed.problems[0]?.sentence);
};

const run = (device: FakeDevice, more: object = {}) =>
  replay({ machine: machine(), bindings: {}, device, clock: device.clock, recover: true, ...more });
const launches = ({ log }: FakeDevice, app = PACKAGE) =>
  log.filter(({ call, what }) => call === 'launch' && what === app).length;
const crash = (device: () => FakeDevice) => () => device().phone.stop(PACKAGE);

describe('an app that is gone half way', () => {
  /** Crashes the first so many times that the switch is to be reached. */
  const crashing = (times: number, start?: string) => {
    let left = times;
    const device: FakeDevice = switches(() => {
      if (left-- > 0) crash(() => device)();
    }, start);
    return device;
  };

  it('as it crashed is started once more, the machine begins anew, and the result says so', async () => {
    const device = crashing(1);
    const result = await run(device);
    assert.equal(result.outcome, 'passed', result.reason);
    const [rung] = result.rungs;
    assert.ok(rung?.kind === 'relaunched' && rung.led);
    assert.match(rung.because, /^in front was a screen of com\.android\.launcher3/);
    assert.equal(countedRun(result, '', '').isRelaunched, true);
    assert.deepEqual([launches(device), device.phone.state.settings['global']?.['light']], [2, 'true']);
    assert.deepEqual(
      result.steps.map(({ transition }) => transition),
      ['menu.0.0 -> more', 'more.0.0 -> done'],
    );
  });

  it('as another app came in front is started once more', async () => {
    let isFirst = true;
    const device = switches((self) => {
      if (isFirst) self.launch(OTHER);
      isFirst = false;
    });
    const result = await run(device);
    assert.equal(result.outcome, 'passed', result.reason);
    assert.match(result.rungs.map((rung) => ('because' in rung ? rung.because : '')).join(), /com\.example\.other/);
  });

  it('that crashes again is not started a third time', async () => {
    const device = crashing(9);
    const result = await run(device);
    assert.deepEqual([result.outcome, launches(device)], ['diverged', 2]);
    assert.match(result.reason ?? '', /wanted .*saw .*launcher/);
  });

  it('and comes back on a later page has not done what leads there: what was seen before counts no longer', async () => {
    const device = crashing(1);
    const start = device.phone.launch.bind(device.phone);
    let launched = 0;
    device.phone.launch = (name, cold, activity) =>
      start(name, cold, launched++ === 0 ? activity : `${PACKAGE}.MoreActivity`);
    const result = await run(device);
    assert.equal(result.outcome, 'diverged');
    assert.deepEqual(result.steps, []);
    assert.deepEqual(
      result.rungs.map((rung) => rung.kind === 'relaunched' && [rung.led, rung.abandoned]),
      [[false, []]],
    );
  });

  it('is not started once more in the gate and in CI, nor where no probe would tell that something was done twice', async () => {
    for (const more of [{ recover: false }, { machine: machine('') }]) {
      const device = crashing(1);
      const result = await run(device, more);
      assert.deepEqual([result.outcome, launches(device), result.rungs], ['diverged', 1, []]);
    }
  });
});

describe('what would be lost or done twice by starting an app once more', () => {
  const gone = (device: () => FakeDevice) => () => device().phone.stop('com.example.guests');
  const starts = (device: FakeDevice) => launches(device, 'com.example.guests');

  it('is typed text: the app is not started', async () => {
    const device: FakeDevice = guestDevice({ typed: gone(() => device) });
    const result = await replayed(device, guestMachine(), { recover: true });
    assert.deepEqual([result.outcome, starts(device), result.rungs], ['diverged', 1, []]);
  });

  it('is an act that cannot be undone: the guest is saved once', async () => {
    const device = guestDevice();
    const machineOfTwo = guestMachine({ guest: ["do tap //*[@text='Finish'] -> thanks"] });
    const listener = {
      stepped: ({ state, step }: { readonly state: string; readonly step: number }) => {
        if (state === 'form' && step === 2) gone(() => device)();
      },
    };
    const result = await replayed(device, machineOfTwo, { recover: true, listener });
    assert.deepEqual([result.outcome, starts(device), await guests(device)], ['diverged', 1, ['Grace Hopper']]);
  });
});
