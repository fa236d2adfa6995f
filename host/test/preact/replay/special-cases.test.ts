import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { SimulatedClock } from '../../../src/base/index.js';
import {
  button,
  FakeDevice,
  type FakeScreen,
  fakeApp,
  go,
  type Handler,
  label,
  list,
  type RunningApp,
  setting,
} from '../../../src/device/index.js';
import { type Machine, parseMachine } from '../../../src/machine/index.js';
import { type ReplayOptions, replay } from '../../../src/preact/index.js';
import { pressing } from './guests.js';

const PACKAGE = 'com.example.tasks';
const id = (name: string) => `//*[@resource-id='${PACKAGE}:id/${name}']`;

function machineOf(...lines: readonly string[]): Machine {
  const parsed = parseMachine(['machine tasks/one', 'goal "Do it"', `app ${PACKAGE}`, ...lines].join('\n'));
  return parsed.kind === 'machine' ? parsed.machine : assert.fail(parsed.problems.map((it) => it.sentence).join('\n'));
}

function phone(
  start: string,
  screens: Readonly<Record<string, FakeScreen>>,
  values = {},
  rows: object[] = [],
): FakeDevice {
  const tables = { orders: { uri: 'content://com.example.tasks/orders', columns: ['what'], rows } };
  const app = fakeApp({ package: PACKAGE, start, screens, values, tables: tables as never });
  return new FakeDevice({ apps: [app], clock: new SimulatedClock(1_800_000_000_000) });
}

const run = (device: FakeDevice, machine: Machine, more: Partial<ReplayOptions> = {}) =>
  replay({ machine, bindings: {}, device, clock: device.clock, ...more });
const acts = ({ log }: FakeDevice) =>
  log.filter(({ call }) => ['tap', 'perform', 'set-text', 'key'].includes(call)).length;

describe('Wi-Fi that is to be on', () => {
  const wifi = machineOf(
    'state network',
    `  verify ${id('network')}`,
    `  do tap ${id('wifi')} -> on`,
    'final on',
    `  verify //*[@resource-id='${PACKAGE}:id/wifi' and @checked='true']`,
    "  probe setting global wifi_on = 'true'",
  );
  const settings = () =>
    phone('network', {
      network: {
        nodes: [
          label('Network', { id: 'network' }),
          { class: 'android.widget.Switch', text: 'Wi-Fi', id: 'wifi', check: setting('global', 'wifi_on') },
        ],
      },
    });

  it('and is on is left alone: the run passes, touches nothing, and says that it was so already', async () => {
    const device = settings();
    await device.shell('settings put global wifi_on true');
    const result = await run(device, wifi);
    assert.equal(result.outcome, 'passed', result.reason);
    assert.deepEqual([acts(device), result.steps.map(({ how }) => how)], [0, ['already']]);
    assert.equal(device.phone.state.settings['global']?.['wifi_on'], 'true');
  });

  it('and is off is switched on, once', async () => {
    const device = settings();
    await device.shell('settings put global wifi_on false');
    const result = await run(device, wifi);
    assert.equal(result.outcome, 'passed', result.reason);
    assert.deepEqual([acts(device), result.steps.map(({ how }) => how)], [1, ['acted']]);
  });
});

describe('a photo, after which the camera shows what it showed before', () => {
  const photo = machineOf(
    'state camera',
    `  verify ${id('shutter')}`,
    `  do tap ${id('shutter')} -> taken`,
    'final taken',
    `  verify ${id('shutter')}`,
    "  probe file '/sdcard/DCIM/IMG_*.jpg' count +1",
  );
  const camera = (press: Handler) =>
    phone(
      'camera',
      {
        camera: {
          nodes: (app) => [
            label(`${app.value('count')} pictures`, { id: 'count' }),
            button('Shutter', press, { id: 'shutter' }),
          ],
        },
      },
      { count: '0' },
    );
  const counted = (app: RunningApp) => app.set('count', String(Number(app.value('count')) + 1));

  it('is taken where there is one more file', async () => {
    const device = camera((app) => {
      counted(app);
      app.writeFile(`/sdcard/DCIM/IMG_${app.value('count')}.jpg`, 'x');
    });
    const result = await run(device, photo);
    assert.equal(result.outcome, 'passed', result.reason);
    assert.equal(acts(device), 1);
  });

  it('is not taken because the screen is the one of the end: it was that at the beginning', async () => {
    const flash = camera(counted);
    const shown = await run(flash, photo);
    assert.equal(shown.outcome, 'failed');
    assert.match(shown.reason ?? '', /The screen says 'taken', but/);
    const dead = camera(() => {});
    const nothing = await run(dead, photo);
    assert.deepEqual([nothing.outcome, nothing.misses[0]?.acted, acts(dead)], ['diverged', 'yes', 1]);
  });
});

describe('a question, of which the answer is all that is wanted', () => {
  const ask = machineOf(
    'param who: text',
    'state people',
    `  verify ${id('people')}`,
    '  do tap //*[@text=$who] -> page',
    'final page',
    `  verify //*[@resource-id='${PACKAGE}:id/name' and @text=$who]`,
    `  read number ${id('number')} matching "([0-9]+)"`,
  );
  const book = (numbers: Readonly<Record<string, string>>) =>
    phone(
      'people',
      {
        people: {
          nodes: [
            label('People', { id: 'people' }),
            list(
              3,
              Object.keys(numbers).map((name) =>
                label(name, { tap: (app) => [app.set('name', name), app.go('page')] }),
              ),
            ),
          ],
        },
        page: {
          nodes: (app) => [
            label(app.value('name'), { id: 'name' }),
            label(`Number: ${numbers[app.value('name')] ?? ''}`, { id: 'number' }),
          ],
        },
      },
      { name: '' },
    );
  const numbers = { Ada: '100', Ben: '200', Cem: '300', Dora: '400' };

  it('is answered from the page that was asked for, with nothing else done', async () => {
    for (const who of ['Ada', 'Dora']) {
      const result = await run(book(numbers), ask, { bindings: { who } });
      assert.equal(result.outcome, 'passed', result.reason);
      assert.deepEqual(result.answers, { number: numbers[who as 'Ada'] });
    }
  });

  it('is not answered where the page has none, nor with that of somebody else', async () => {
    const none = await run(book({ ...numbers, Ada: 'unknown' }), ask, { bindings: { who: 'Ada' } });
    assert.deepEqual([none.outcome, none.answers], ['failed', {}]);
    const nobody = await run(book(numbers), ask, { bindings: { who: 'Eva' } });
    assert.deepEqual([nobody.outcome, nobody.answers], ['diverged', {}]);
  });
});

describe('two pages that look alike, with the same Next', () => {
  const pages = machineOf(
    ...['one', 'two'].flatMap((name) => [
      `state ${name}`,
      `  verify ${id('step')}`,
      `  do tap //*[@text='Next'] -> ${name === 'one' ? 'two' : 'end'}`,
    ]),
    'final end',
    `  verify ${id('end')}`,
  );
  const page = (number: string, next: Handler): FakeScreen => ({
    activity: '.StepActivity',
    nodes: [
      label('A step', { id: 'step' }),
      label(`Page ${number} of 2`, { id: 'page' }),
      button('Next', next, { id: 'next' }),
    ],
  });
  const wizard = (first: Handler = go('two')) =>
    phone('one', {
      one: page('1', first),
      two: page('2', go('end')),
      end: { nodes: [label('The end', { id: 'end' })] },
    });

  it('are told apart by how far the run has come: Next is pressed on each, once', async () => {
    const device = wizard();
    const result = await run(device, pages);
    assert.equal(result.outcome, 'passed', result.reason);
    assert.deepEqual(
      [acts(device), result.steps.map(({ transition }) => transition)],
      [2, ['one.0.0 -> two', 'two.0.0 -> end']],
    );
  });

  it('are not taken for each other where the first Next was lost', async () => {
    const device = wizard();
    device.fail({ on: 'perform', with: 'dropped' });
    const result = await run(device, pages);
    assert.deepEqual([result.outcome, result.misses[0]?.acted, acts(device)], ['diverged', 'yes', 1]);
    assert.match(result.reason ?? '', /a change on the way to it; saw the same screen as before/);
  });

  it('are a guess where Next leads to neither: nothing more is pressed', async () => {
    const device = phone('one', {
      one: page('1', go('other')),
      other: { nodes: [label('Something else', { id: 'other' }), button('Next', go('end'), { id: 'next' })] },
      end: { nodes: [label('The end', { id: 'end' })] },
    });
    const result = await run(device, pages);
    assert.deepEqual([result.outcome, acts(device)], ['diverged', 1]);
  });
});

describe('a version that has swapped two pages', () => {
  const order = machineOf(
    'state colour',
    `  verify ${id('colour')}`,
    "  do tap //*[@text='Red'] -> size",
    'state size',
    `  verify ${id('size')}`,
    "  do tap //*[@text='Large'] -> sum",
    'state sum',
    `  verify ${id('sum')}`,
    "  do tap //*[@text='Order'] -> ordered  irreversible",
    'final ordered',
    `  verify ${id('ordered')}`,
    "  probe content content://com.example.tasks/orders where what = 'Red Large' count +1",
  );
  const shop = (first: 'colour' | 'size') => {
    const second = first === 'colour' ? 'size' : 'colour';
    const choice = (kind: string, values: readonly string[]): FakeScreen => ({
      nodes: [
        label(`Which ${kind}?`, { id: kind }),
        ...values.map((value) =>
          button(value, (app) => [app.set(kind, value), app.go(kind === first ? second : 'sum')]),
        ),
      ],
    });
    return phone(
      first,
      {
        colour: choice('colour', ['Blue', 'Red']),
        size: choice('size', ['Small', 'Large']),
        sum: {
          nodes: (app) => [
            label(`${app.value('colour')} ${app.value('size')}`, { id: 'sum' }),
            button('Order', (self) => [
              self.insert('orders', { what: `${self.value('colour')} ${self.value('size')}` }),
              self.go('ordered'),
            ]),
          ],
        },
        ordered: { nodes: [label('Thank you', { id: 'ordered' })] },
      },
      { colour: '', size: '' },
    );
  };
  const orders = async (device: FakeDevice) =>
    [
      ...(await device.shell('content query --uri content://com.example.tasks/orders')).stdout.matchAll(/what=(.*)/g),
    ].map(([, what]) => what);

  it('is not taken for one in which the first of them is done: nothing is ordered', async () => {
    const [old, swapped] = [shop('colour'), shop('size')];
    assert.equal((await run(old, order)).outcome, 'passed');
    assert.deepEqual(await orders(old), ['Red Large']);
    const result = await run(swapped, order);
    assert.deepEqual([result.outcome, acts(swapped), await orders(swapped)], ['diverged', 0, []]);
    assert.match(result.reason ?? '', /^On 'colour': wanted .*saw /);
  });

  it('nor is anything ordered that was not chosen, whoever takes over half way', async () => {
    for (const presses of [['Large'], ['Large', 'Red'], ['Small', 'Red'], ['Large', 'Blue']]) {
      const device = shop('size');
      const fallback = { policy: pressing(...presses), goal: 'Order it red and large', maxSteps: 5 };
      const result = await run(device, order, { fallback });
      const placed = await orders(device);
      assert.deepEqual(placed, result.outcome.startsWith('passed') ? ['Red Large'] : [], presses.join());
    }
  });
});
