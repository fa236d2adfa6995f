import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Policy } from '../../../src/agent/index.js';
import { SimulatedClock } from '../../../src/base/index.js';
import { button, FakeDevice, type FakeNode, fakeApp, go, label, type RunningApp } from '../../../src/device/index.js';
import { type Machine, parseMachine, printMachine } from '../../../src/machine/index.js';
import { type ReplayResult, refine, replay } from '../../../src/preact/index.js';
import type { Trajectory } from '../../../src/trajectory/index.js';
import { guestDevice, guestMachine, guests, keepGuest, type Otherwise, pressing, replayed } from './guests.js';

describe('a photo, after which a camera stands as it stood before', () => {
  it('was taken although a page came up at the start, behind which the camera looked as at the end', async () => {
    const device = camera({ start: 'page' });
    const result = await taken(device, pressing('Go on'));
    assert.equal(result.outcome, 'passed with detour', result.reason);
    assert.deepEqual(
      result.steps.map(({ how }) => how),
      ['acted'],
    );
    assert.equal(await photos(device), 1);
  });

  it('was kept on a page that came up behind the shutter: the shutter was not pressed once more, and the page is known from then on', async () => {
    const device = camera({ asks: true });
    const first = await taken(device, pressing('Keep'));
    assert.equal(first.outcome, 'passed with detour', first.reason);
    assert.equal(await photos(device), 1);
    assert.equal(await rows(device, PRESSES), 1);
    const [detour] = first.detours;
    assert.ok(detour);
    const refined = refine(photo, detour, {}, [await keptPhoto()], 'grown');
    assert.ok(refined.kind === 'refined', JSON.stringify(refined));
    const page = refined.machine.states.find(({ optional }) => optional);
    assert.equal(page?.steps[0]?.alternatives[0]?.irreversible, true, 'what keeps the photo cannot be undone');
    for (const asks of [true, false]) {
      const again = camera({ asks });
      const { outcome, reason } = await taken(again, undefined, refined.machine);
      assert.equal(outcome, 'passed', `${reason}\n${printMachine(refined.machine)}`);
      assert.equal(await photos(again), 1);
    }
  });

  it('is not taken a second time by whoever goes back from that page', async () => {
    const device = camera({ asks: true });
    const result = await taken(device, pressing('Retake', 'Take photo', 'Keep'));
    assert.equal(result.outcome, 'diverged', result.reason);
    assert.equal(await rows(device, PRESSES), 1);
  });

  it('was not taken where the page is all that came of it, and it is told so', async () => {
    const result = await taken(camera({ asks: true }), undefined);
    assert.equal(result.outcome, 'diverged');
    assert.match(result.reason ?? '', /Keep this photo.*is not there, so it is not done with/);
  });
});

describe('a guest that is still being sent', () => {
  const sending = (shown: readonly FakeNode[]): Otherwise => ({
    save: (app) => app.go('card'),
    card: () => [...shown, button('Try again', keepGuest), button('Retry', keepGuest), button('重新发送', keepGuest)],
  });
  const sent = (shown: readonly FakeNode[], ...labels: readonly string[]) => {
    const device = guestDevice(sending(shown));
    const fallback = { policy: pressing(...labels), goal: 'Add the guest Grace Hopper', maxSteps: 5 };
    return { device, run: replayed(device, guestMachine({ interrupt: false }), { fallback }) };
  };

  it('was sent a second time by whoever took over on the page that said so: the first came late', async () => {
    for (const shown of [
      [label('Sending...')],
      [label('Wird gesendet')],
      [label('正在发送')],
      [label('Guests'), { class: 'android.widget.ProgressBar' }],
    ]) {
      const { device, run } = sent(shown, 'Try again');
      const result = await run;
      assert.equal(result.outcome, 'diverged');
      assert.match(result.reason ?? '', /may still be under way; it is not done again/);
      assert.deepEqual(await guests(device), []);
    }
  });

  it('is not sent again by another name where the page does not say so', async () => {
    for (const again of ['Try again', 'Retry', '重新发送']) {
      const { device, run } = sent([label('Guests')], again);
      const result = await run;
      assert.equal(result.outcome, 'diverged', again);
      assert.match(result.reason ?? '', /It would be done again/);
      assert.deepEqual(await guests(device), []);
    }
  });
});

describe('a guest whom somebody else put into the book', () => {
  it('was not there yet when it was looked at, for the book lags: the run went on, and said so', async () => {
    class Lagging extends FakeDevice {
      #first: number | undefined;
      override async shell(...call: Parameters<FakeDevice['shell']>) {
        const out = await super.shell(...call);
        if (!out.stdout.includes('name=Grace')) return out;
        const now = this.clock.monotonic();
        this.#first ??= now;
        return now - this.#first < 1_900 ? { ...out, stdout: 'No result found.\n' } : out;
      }
    }
    const store = button('Store', (app) => [keepGuest(app), app.go('guest')]);
    const device = guestDevice({ form: [store] }, (options) => new Lagging(options));
    const machine = guestMachine({
      interrupt: false,
      save: [`do tap //*[@resource-id='com.example.guests:id/gone'] -> guest  irreversible`],
    });
    const fallback = { policy: pressing('Store'), goal: 'Add the guest Grace Hopper', maxSteps: 5 };
    const result = await replayed(device, machine, { fallback });
    assert.equal(result.outcome, 'passed with detour', result.reason);
  });
});

const CAMERA = 'com.example.camera';
const PHOTOS = `content://${CAMERA}/photos`;
const PRESSES = `content://${CAMERA}/presses`;

function camera({ start = 'camera', asks = false }: { start?: string; asks?: boolean }): FakeDevice {
  const keep = (app: RunningApp) => app.insert('photos', { name: `photo ${app.value('pressed')}` });
  const app = fakeApp({
    package: CAMERA,
    start,
    values: { pressed: '0' },
    tables: { photos: { uri: PHOTOS, columns: ['name'] }, presses: { uri: PRESSES, columns: ['name'] } },
    screens: {
      page: { nodes: [label('Before you go on'), button('Go on', go('camera'))] },
      camera: {
        nodes: (self) => [
          label('Camera', { id: 'title' }),
          label(`Shown ${self.value('pressed')} times`),
          button(
            'Take photo',
            (it) => [
              it.set('pressed', String(Number(it.value('pressed')) + 1)),
              it.insert('presses', { name: 'once' }),
              asks ? it.go('ask') : keep(it),
            ],
            { id: 'shutter' },
          ),
        ],
      },
      ask: {
        nodes: [
          label('Keep this photo?', { id: 'ask' }),
          button('Keep', (it) => [keep(it), it.go('camera')], { id: 'keep' }),
          button('Retake', go('camera')),
        ],
      },
    },
  });
  return new FakeDevice({ apps: [app], clock: new SimulatedClock(1_800_000_000_000) });
}

const photo = ((): Machine => {
  const title = `  verify //*[@resource-id='${CAMERA}:id/title']`;
  const parsed = parseMachine(
    [
      'machine camera/photo',
      'goal    "Take a photo"',
      `app     ${CAMERA}`,
      'state camera',
      title,
      `  do tap //*[@resource-id='${CAMERA}:id/shutter'] -> taken  irreversible`,
      'final taken',
      title,
      `  probe content ${PHOTOS} count +1`,
      '',
    ].join('\n'),
  );
  return parsed.kind === 'machine' ? parsed.machine : assert.fail(JSON.stringify(parsed.problems));
})();

function taken(device: FakeDevice, policy: Policy | undefined, machine = photo): Promise<ReplayResult> {
  const fallback = policy && { policy, goal: 'Take a photo', maxSteps: 5 };
  return replay({ machine, bindings: {}, device, clock: device.clock, ...(fallback && { fallback }) });
}

async function keptPhoto(): Promise<Trajectory> {
  const { steps, tookMs } = await taken(camera({}), undefined);
  return {
    version: 1,
    goal: 'Take a photo',
    app: CAMERA,
    policy: 'script',
    recordedAt: '2027-01-01T00:00:00.000Z',
    steps: steps.flatMap(({ done }) => done ?? []),
    reached: true,
    modelCalls: 0,
    tokens: 0,
    tookMs,
  };
}

function photos(device: FakeDevice): Promise<number> {
  return rows(device, PHOTOS);
}

async function rows(device: FakeDevice, uri: string): Promise<number> {
  const { stdout } = await device.shell(`content query --uri ${uri}`);
  return stdout.split('\n').filter((line) => line.includes('name=')).length;
}
