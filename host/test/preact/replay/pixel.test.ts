import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import sharp from 'sharp';
import { DeviceError, SimulatedClock } from '../../../src/base/index.js';
import { FakeDevice, type FakeNode, fakeApp, go, label } from '../../../src/device/index.js';
import { accepts, entryCursor, matchScreen } from '../../../src/machine/index.js';
import { replay } from '../../../src/preact/index.js';
import { machineOf } from '../../machine/contacts.js';

const id = (name: string) => `//*[@resource-id='com.example.paint:id/${name}']`;
const header = 'machine paint/fill\napp com.example.paint\n';
const green = `pixel ${id('canvas')} offset 25% 75% = '#2a9d8f' within 2`;

/** A canvas whose tree tells nothing: what is on it is in the picture alone. */
const app = (more: Partial<FakeNode> = {}) =>
  fakeApp({
    package: 'com.example.paint',
    start: 'paint',
    screens: {
      paint: {
        nodes: [label('Paint'), { id: 'canvas', height: 1_000, tap: () => {}, ...more }, label('Keep')],
      },
      kept: { nodes: [label('Kept')] },
    },
  });

/** Paints the canvas where it is tapped, on a screen of another size than its tree tells. */
class Painter extends FakeDevice {
  colour = '#2a9d8f';
  size = { width: 540, height: 1_200 };
  refusal: Error | undefined;
  /** Called when a picture is taken. */
  taken: () => void = () => {};

  override async screenshot(signal?: AbortSignal): Promise<Buffer> {
    const outlines = await super.screenshot(signal);
    this.taken();
    if (this.refusal !== undefined) throw this.refusal;
    const { width, height } = this.size;
    const picture = sharp(outlines).resize(width, height, { fit: 'fill', kernel: 'nearest' });
    if (!this.log.some(({ call }) => call === 'tap')) return picture.png().toBuffer();
    const spot = await sharp({ create: { width: 40, height: 40, channels: 4, background: this.colour } })
      .png()
      .toBuffer();
    return picture
      .composite([{ input: spot, left: 115, top: 415 }])
      .png()
      .toBuffer();
  }
}

const painter = (more: Partial<FakeNode> = {}) =>
  new Painter({ apps: [app(more)], clock: new SimulatedClock(1_800_000_000_000) });

const fill = machineOf(
  `${header}state paint\n  verify //*[@text='Paint']\n  verify pixel ${id('canvas')} offset 25% 75% = '#f0f0f0'\n  do tap ${id('canvas')} offset 25% 75% -> painted\nfinal painted\n  verify //*[@text='Paint']\n  verify ${green}\n`,
);

const run = (device: Painter, machine = fill) =>
  replay({
    machine,
    bindings: {},
    device,
    clock: device.clock,
    pace: { screenMs: 2_000, actMs: 500, optionalMs: 300 },
  });

describe('a machine that looks at the picture', () => {
  it('passes where the picture has the colours that it wants, before and after', async () => {
    const device = painter();
    const result = await run(device);
    assert.equal(result.outcome, 'passed', result.reason);
    assert.deepEqual(
      device.log.filter(({ call }) => call === 'tap').map(({ what }) => what),
      ['270,870'],
    );
  });

  it('stops where the picture shows another colour, with what was wanted and what was seen', async () => {
    const device = painter();
    device.colour = '#e76f51';
    const result = await run(device);
    assert.equal(result.outcome, 'diverged');
    const [miss] = result.misses;
    assert.equal(miss?.acted, 'yes');
    assert.ok(
      miss?.wanted.some((each) => each.includes(green)),
      miss?.wanted.join('; '),
    );
    assert.ok(miss?.seen.includes('#e76f51'), miss?.seen.join('; '));
  });

  it('does nothing where the colour that it begins with is not there', async () => {
    const device = painter();
    const black = machineOf(
      `${header}state paint\n  verify //*[@text='Paint']\n  verify pixel ${id('canvas')} offset 25% 75% = '#000000'\n  do tap ${id('canvas')} offset 25% 75% -> painted\nfinal painted\n  verify ${green}\n`,
    );
    const result = await run(device, black);
    assert.equal(result.outcome, 'diverged');
    assert.ok(result.misses[0]?.seen.includes('#f0f0f0'), result.reason);
    assert.ok(!device.log.some(({ call }) => call === 'tap'));
  });

  it('takes a colour for a guard, and for the effect of a step', async () => {
    const steps = [
      `do tap ${id('canvas')} offset 25% 75% when pixel ${id('canvas')} offset 25% 75% = '#f0f0f0' then ${green}`,
      `do tap //*[@text='Keep'] -> kept`,
    ];
    const machine = machineOf(
      `${header}state paint\n  verify //*[@text='Paint']\n  ${steps.join('\n  ')}\nfinal kept\n  verify //*[@text='Kept']\n`,
    );
    const device = new Painter({
      apps: [
        fakeApp({
          package: 'com.example.paint',
          start: 'paint',
          screens: {
            paint: {
              nodes: [
                label('Paint'),
                { id: 'canvas', height: 1_000, tap: () => {} },
                { text: 'Keep', tap: go('kept') },
              ],
            },
            kept: { nodes: [label('Kept')] },
          },
        }),
      ],
      clock: new SimulatedClock(1_800_000_000_000),
    });
    const result = await run(device, machine);
    assert.equal(result.outcome, 'passed', result.reason);
    assert.deepEqual(
      result.steps.map(({ how }) => how),
      ['acted', 'acted'],
    );
  });

  it('looks anew where the screen moved while its picture was taken, and gives up where it never stops', async () => {
    const once = painter();
    let moves = 1;
    once.taken = () => {
      if (moves-- > 0) once.later(0, 'com.example.paint', (app) => app.toast('Hello'));
    };
    assert.equal((await run(once)).outcome, 'passed');

    const ever = painter();
    let count = 0;
    ever.taken = () => ever.later(0, 'com.example.paint', (app) => app.toast(`Hello ${count++}`));
    const result = await run(ever);
    assert.equal(result.outcome, 'diverged');
    assert.ok(
      result.misses[0]?.seen.includes('no picture: the screen moved while it was taken, 4 times'),
      result.misses[0]?.seen.join('; '),
    );
  });

  it('says why there is no picture, and ends with a device that is lost', async () => {
    const secure = painter();
    secure.refusal = new DeviceError('no-screenshot', 'fake-1 gave no screenshot: the window is secure.');
    const { misses } = await run(secure);
    assert.ok(misses[0]?.seen.includes('no picture: fake-1 gave no screenshot: the window is secure'));
    const turned = painter();
    turned.size = { width: 1_200, height: 540 };
    assert.match((await run(turned)).misses[0]?.seen.join('; ') ?? '', /a picture of 1200 x 540, which is not one of/);
    const lost = painter();
    lost.refusal = new DeviceError('device-lost', 'fake-1 is gone.');
    await assert.rejects(run(lost), /is gone/);
  });

  it('is the only one that pays for pictures', async () => {
    const device = painter();
    const plain = machineOf(
      `${header}state paint\n  verify //*[@text='Paint']\n  do tap ${id('canvas')} -> paint2\nfinal paint2\n  verify //*[@text='Paint']\n`,
    );
    await run(device, plain);
    assert.ok(device.log.some(({ call }) => call === 'perform'));
    assert.ok(!device.log.some(({ call }) => call === 'screenshot'));
  });

  it('is not proven by a recorded run, which keeps no pictures', async () => {
    const device = painter();
    await device.launch('com.example.paint');
    const screen = await device.observe();
    const match = matchScreen(fill, entryCursor(fill), screen, {});
    assert.equal(match.kind, 'lost');
    const canvas = screen.tree.nodes.find(({ resourceId }) => resourceId.endsWith('canvas'));
    assert.ok(canvas);
    const action = { kind: 'tap', target: canvas, offset: { x: 25, y: 75 } } as const;
    const accepted = accepts(fill, { bindings: {}, steps: [{ before: screen, action, after: screen }] });
    assert.equal(accepted.kind, 'refused');
    assert.match(
      accepted.kind === 'refused' ? accepted.reason : '',
      /there was .*no picture: a recorded run keeps none, so that it cannot prove a colour/,
    );
  });
});
