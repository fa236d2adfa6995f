import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { Deadline, SimulatedClock } from '../../src/base/index.js';
import { button, FakeDevice, fakeApp, field, go, label, setting, show, until } from '../../src/device/index.js';
import { deviceContract } from './contract.js';
import { fakeTestApp } from './fake-test-app.js';

const clock = new SimulatedClock();
const subject = new FakeDevice({ apps: [fakeTestApp], clock });

deviceContract('on the fake device', {
  clock,
  open: async () => subject,
  lose: async () => subject.setLost(true),
  regain: async () => subject.setLost(false),
});

const shop = fakeApp({
  package: 'com.example.shop',
  start: 'cart',
  values: { name: '' },
  tables: { orders: { uri: 'content://com.example.shop/orders', columns: ['name'] } },
  screens: {
    cart: {
      nodes: (app) => [
        label('Cart'),
        field('name', { id: 'name', hint: 'Name' }),
        button('Buy', () => {
          app.insert('orders', { name: app.value('name') });
          app.writeFile('/sdcard/orders/last.txt', app.value('name'));
          app.toast('Thank you');
          app.after(500, show('rate'));
        }),
        button('More', go('more')),
      ],
    },
    more: {
      nodes: [label('More'), { class: 'android.widget.Switch', id: 'wifi', check: setting('global', 'wifi_on') }],
    },
    rate: { dialog: true, nodes: [label('Do you like it?'), button('No', (app) => app.dismiss())] },
  },
});

describe('the fake device', () => {
  const start = async () => {
    const device = new FakeDevice({ apps: [shop] });
    await device.launch('com.example.shop');
    return device;
  };
  const find = async (device: FakeDevice, text: string) => {
    const screen = await device.observe();
    const node = screen.tree.nodes.find((candidate) => candidate.text === text || candidate.hint === text);
    assert.ok(node, `no ${text}`);
    return { screen, node };
  };
  const click = async (device: FakeDevice, text: string) => {
    const { screen, node } = await find(device, text);
    return device.perform(screen, node, { kind: 'click' });
  };
  const type = async (device: FakeDevice, hint: string, text: string) => {
    const { screen, node } = await find(device, hint);
    return device.setText(screen, node, text);
  };

  it('runs a task whose outcome only a probe can see, in simulated time', async () => {
    const device = await start();
    await type(device, 'Name', "O'Hara, 雷");
    await click(device, 'Buy');
    assert.equal(
      (await device.shell('content query --uri content://com.example.shop/orders')).stdout,
      "Row: 0 name=O'Hara, 雷\n",
    );
    assert.equal((await device.shell('cat /sdcard/orders/last.txt')).stdout, "O'Hara, 雷");
    assert.equal((await device.shell('test -e /sdcard/orders')).exitCode, 0);
    assert.equal((await device.shell('ls /sdcard/orders')).stdout, 'last.txt\n');
    const toast = (await device.observe()).tree.windows[0];
    assert.deepEqual([toast?.type, toast?.touchable], ['toast', false]);
    const before = device.clock.monotonic();
    const late = await until(device, ({ tree }) => tree.nodes.find(({ text }) => text === 'Do you like it?'), {
      deadline: new Deadline(device.clock, 5_000),
    });
    assert.equal(late.kind, 'held');
    assert.ok(device.clock.monotonic() - before < 1_000);
  });

  it('a dialog takes the touches of what is below it', async () => {
    const device = await start();
    device.later(100, 'com.example.shop', show('rate'));
    const { node } = await find(device, 'More');
    device.clock.advance(200);
    const point = { x: 20, y: node.bounds.top + 10 };
    await device.tap(point);
    assert.equal(
      (await device.observe()).tree.nodes.some(({ text }) => text === 'Do you like it?'),
      true,
    );
    await click(device, 'No');
    await device.tap(point);
    assert.equal((await device.observe()).activity, 'com.example.shop.MoreActivity');
  });

  it('keeps settings and rows through a force-stop, and loses what the process held', async () => {
    const device = await start();
    await type(device, 'Name', 'kept?');
    await click(device, 'More');
    const { screen } = await find(device, 'More');
    const wifi = screen.tree.nodes.find(({ class: name }) => name === 'android.widget.Switch');
    assert.ok(wifi);
    await device.perform(screen, wifi, { kind: 'click' });
    await device.forceStop('com.example.shop');
    assert.equal((await device.shell('settings get global wifi_on')).stdout, 'true\n');
    await device.launch('com.example.shop');
    assert.equal((await find(device, 'Name')).node.text, '');
  });

  it('does not act on a node that has moved, or that shows something else now', async () => {
    const notes = fakeApp({
      package: 'com.example.notes',
      start: 'main',
      values: { first: 'One', top: '100' },
      screens: {
        main: {
          nodes: (app) => [
            label('', { height: Number(app.value('top')) }),
            label(app.value('first'), { id: 'row', tap: (self) => self.set('first', 'tapped') }),
          ],
        },
      },
    });
    const device = new FakeDevice({ apps: [notes] });
    await device.launch('com.example.notes');
    for (const [name, value] of [
      ['first', 'Two'],
      ['top', '300'],
    ] as const) {
      const screen = await device.observe();
      const row = screen.tree.nodes.find(({ resourceId }) => resourceId.endsWith('/row'));
      assert.ok(row);
      device.phone.inside('com.example.notes', (app) => app.set(name, value));
      const acted = await device.perform(screen, row, { kind: 'click' });
      assert.deepEqual({ ...acted, reason: '' }, { done: false, acted: 'no', because: 'stale', reason: '' });
    }
    assert.ok((await device.observe()).tree.nodes.some(({ text }) => text === 'Two'));
  });

  it('drops, refuses, and loses to order, once each', async () => {
    const device = await start();
    device.fail({ on: 'perform', with: 'dropped' }, { on: 'perform', with: 'refused' });
    assert.equal((await click(device, 'More')).done, true);
    assert.equal((await device.observe()).activity, 'com.example.shop.CartActivity');
    assert.deepEqual((await click(device, 'More')).done, false);
    device.fail({ on: 'perform', with: 'lost-after' });
    await assert.rejects(click(device, 'More'), { code: 'device-lost' });
    device.setLost(false);
    assert.equal((await device.observe()).activity, 'com.example.shop.MoreActivity');
    device.fail({ on: 'set-text', with: 'dropped' });
    await device.key('back');
    const typed = await type(device, 'Name', 'swallowed');
    assert.deepEqual(typed.done && typed.shown, { text: '' });
  });

  it('restores data, settings and files, and starts anew what was in front', async () => {
    const device = await start();
    await device.saveSnapshot('before');
    await type(device, 'Name', 'Ada');
    await click(device, 'Buy');
    await device.restoreSnapshot('before');
    assert.equal(
      (await device.shell('content query --uri content://com.example.shop/orders')).stdout,
      'No result found.\n',
    );
    assert.equal((await device.shell('test -e /sdcard/orders/last.txt')).exitCode, 1);
    assert.equal((await find(device, 'Name')).node.text, '');
    device.clock.advance(10_000);
    assert.equal((await device.observe()).tree.windows.length, 1);
    assert.deepEqual(await device.listSnapshots(), ['before']);
    await device.deleteSnapshot('before');
    await assert.rejects(device.restoreSnapshot('before'), { code: 'no-snapshot' });
  });

  it('installs another version over an app, its rows kept', async () => {
    const device = await start();
    await type(device, 'Name', 'Ada');
    await click(device, 'Buy');
    device.phone.install({ ...shop, version: 2 });
    assert.match((await device.shell('dumpsys package com.example.shop')).stdout, /versionCode=2/);
    assert.equal(
      (await device.shell('content query --uri content://com.example.shop/orders')).stdout,
      'Row: 0 name=Ada\n',
    );
  });

  it('logs every call', async () => {
    const device = await start();
    await click(device, 'More');
    assert.deepEqual(
      device.log.map(({ call, what }) => `${call} ${what}`.trim()),
      ['launch com.example.shop', 'observe', 'perform click More'],
    );
  });
});
