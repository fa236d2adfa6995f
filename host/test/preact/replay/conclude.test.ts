import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Policy } from '../../../src/agent/index.js';
import { SimulatedClock } from '../../../src/base/index.js';
import { button, FakeDevice, type FakeNode, fakeApp, label, type RunningApp } from '../../../src/device/index.js';
import { type Machine, parseMachine, printMachine } from '../../../src/machine/index.js';
import { replay } from '../../../src/preact/index.js';
import { guestDevice, guestMachine, guests, hows, keepGuest, pressing, replayed } from './guests.js';

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

describe('an end that was only seen in passing', () => {
  /** The app says for a second that the guest was kept, and then shows another page. */
  const passing = async (then: (app: RunningApp) => readonly FakeNode[], ...labels: readonly string[]) => {
    let savedAt = 0;
    const device: FakeDevice = guestDevice({
      save: (app) => {
        savedAt = device.clock.monotonic();
        app.go('card');
      },
      card: (app) =>
        device.clock.monotonic() - savedAt < 1000
          ? [label(`${app.value('first')} ${app.value('last')}`, { id: 'name' })]
          : then(app),
    });
    const fallback = { policy: pressing(...labels), goal: 'Add the guest Grace Hopper', maxSteps: 4 };
    const machine = guestMachine({ interrupt: false });
    const result = await replayed(device, machine, labels.length === 0 ? {} : { fallback });
    return { result, names: await guests(device) };
  };
  const list = () => [label('All guests'), button('Add once more', (app) => [keepGuest(app), app.go('guest')])];
  const question = () => [label('Keep this guest?'), button('Keep', (app) => [keepGuest(app), app.go('guest')])];

  it('is the failure of an app that said "Saved", kept nothing and went on: it was told as a change of the app, and helped over', async () => {
    for (const labels of [[], ['Add once more']]) {
      const { result, names } = await passing(list, ...labels);
      assert.equal(result.outcome, 'failed', result.reason);
      assert.match(result.reason ?? '', /^The screen says 'guest', but /);
      assert.deepEqual([names, result.misses], [[], []]);
    }
  });

  it('is gone on from where the page behind it asks something, by who may answer, and by nobody in the gate', async () => {
    const helped = await passing(question, 'Keep');
    assert.equal(helped.result.outcome, 'passed with detour', helped.result.reason);
    assert.deepEqual(helped.names, ['Grace Hopper']);
    assert.equal((await passing(question)).result.outcome, 'failed');
    const trouble = () => [label('Could not save'), label('Try again?'), ...question().slice(1)];
    assert.equal((await passing(trouble, 'Keep')).result.outcome, 'failed', 'it went wrong');
  });
});

describe('an answer that nobody gave', () => {
  it('is not read by a run that kept what it was to: it passed with no answer', async () => {
    const text = printMachine(guestMachine({ interrupt: false }));
    const asked = parseMachine(text.replace(/\n( *)probe /, "\n$1read number //*[@resource-id='n']\n$1probe "));
    assert.ok(asked.kind === 'machine', JSON.stringify(asked));
    const done = (answer?: string): Policy => ({
      kind: 'script',
      description: 'says that it is done',
      cost: { modelCalls: 0, tokens: 0 },
      decide: async () => ({ kind: 'done', why: 'It is.', ...(answer !== undefined && { answer }) }),
    });
    for (const answer of [undefined, '12']) {
      const device = guestDevice({
        save: (app) => [keepGuest(app), app.go('card')],
        card: () => [label('All guests')],
      });
      const fallback = { policy: done(answer), goal: 'Add the guest', maxSteps: 3 };
      const { outcome, answers } = await replayed(device, asked.machine, { fallback });
      assert.deepEqual(
        [outcome, answers],
        answer === undefined ? ['diverged', {}] : ['passed with detour', { number: '12' }],
      );
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
