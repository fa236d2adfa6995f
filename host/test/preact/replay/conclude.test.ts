import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { SimulatedClock } from '../../../src/base/index.js';
import { button, FakeDevice, fakeApp, label } from '../../../src/device/index.js';
import { type Machine, parseMachine } from '../../../src/machine/index.js';
import { replay } from '../../../src/preact/index.js';
import { guestDevice, guestMachine, guests, hows, pressing, replayed } from './guests.js';

describe('what was so before a run', () => {
  it('does not prove the Save that never happened: the row was there already', async () => {
    const device = guestDevice({ known: ['Grace Hopper'], form: [button('Cancel', (app) => app.go('guest'))] });
    const result = await replayed(device, guestMachine({ probe: EXACTLY_ONE }), {
      fallback: { policy: pressing('Cancel'), goal: 'Add the guest Grace Hopper', maxSteps: 3 },
      listener: {
        stepping: (sentence) => {
          if (/Save/.test(sentence)) device.fail({ on: 'perform', with: 'dropped' });
        },
      },
    });
    assert.ok(!/^passed/.test(result.outcome), `${result.outcome}: ${result.reason}`);
    assert.ok(!hows(result, 'form', 2).includes('acted'), JSON.stringify(hows(result, 'form', 2)));
    assert.deepEqual(await guests(device), ['Grace Hopper']);
  });

  it('is not known where a question stood over the first screen: the Refresh that nobody pressed is no success', async () => {
    const device = new FakeDevice({ apps: [page()], clock: new SimulatedClock(1_800_000_000_000) });
    const result = await replay({
      machine: refresh(),
      bindings: {},
      device,
      clock: device.clock,
      fallback: { policy: pressing('Later'), goal: 'Refresh the page', maxSteps: 3 },
    });
    assert.ok(!/^passed/.test(result.outcome), `${result.outcome}: ${result.reason}`);
  });

  it('is not what a dialog hides: a page that is as it was passed, because a question stood over it at first', async () => {
    for (const start of ['page', 'question']) {
      const device = new FakeDevice({ apps: [page(start)], clock: new SimulatedClock(1_800_000_000_000) });
      const { outcome, reason, steps } = await replay({
        machine: refresh(['on question', "  verify //*[@text='Rate us']", "  do tap //*[@text='Later']", '']),
        bindings: {},
        device,
        clock: device.clock,
      });
      assert.deepEqual(
        steps.map(({ how }) => how),
        start === 'page' ? ['acted'] : ['interrupt', 'acted'],
      );
      assert.equal(outcome, 'failed', `${start}: ${reason}`);
    }
  });
});

const PACKAGE = 'com.example.page';
const EXACTLY_ONE = "content content://com.example.guests/guests where name = concat($first, ' ', $last) count 1";

/** A page whose title is the same before and after, and a question over it at the start. */
function page(start = 'question') {
  return fakeApp({
    package: PACKAGE,
    start,
    values: { read: '0' },
    screens: {
      page: {
        nodes: (app) => [
          label('News', { id: 'title' }),
          label(`Read ${app.value('read')} times`),
          button(
            'Refresh',
            (self) => {
              self.set('read', String(Number(self.value('read')) + 1));
              self.go('page');
            },
            { id: 'refresh' },
          ),
        ],
      },
      question: { dialog: true, nodes: [label('Rate us'), button('Later', (app) => app.go('page'))] },
    },
  });
}

function refresh(more: readonly string[] = []): Machine {
  const title = `//*[@resource-id='${PACKAGE}:id/title']`;
  const parsed = parseMachine(
    [
      'machine page/refresh',
      'goal    "Refresh the page"',
      `app     ${PACKAGE}`,
      '',
      'state page',
      `  verify ${title}`,
      `  do tap //*[@resource-id='${PACKAGE}:id/refresh'] -> done`,
      '',
      ...more,
      'final done',
      `  verify ${title}`,
      '',
    ].join('\n'),
  );
  return parsed.kind === 'machine' ? parsed.machine : assert.fail(JSON.stringify(parsed.problems));
}
