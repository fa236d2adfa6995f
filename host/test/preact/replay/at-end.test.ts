import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Policy } from '../../../src/agent/index.js';
import { button, dismiss, type FakeNode, label, type RunningApp } from '../../../src/device/index.js';
import { contains, type Machine, parseMachine, printMachine } from '../../../src/machine/index.js';
import { type ReplayResult, recordedRuns, refine, replay } from '../../../src/preact/index.js';
import type { Trajectory } from '../../../src/trajectory/index.js';
import {
  grace,
  guestDevice,
  guestMachine,
  guests,
  hows,
  keepGuest,
  type Lines,
  type Otherwise,
  PACKAGE,
  pressing,
  replayed,
} from './guests.js';

const goal = 'Add the guest Grace Hopper';
const handedTo = (policy: Policy) => ({ fallback: { policy, goal, maxSteps: 5 } });

/** The run on the guest book as it was, as it is kept. */
async function keptRun(machine: Machine): Promise<Trajectory> {
  const { steps, tookMs } = await replayed(guestDevice(), machine);
  return {
    version: 1,
    goal,
    app: PACKAGE,
    policy: 'script',
    recordedAt: '2027-01-01T00:00:00.000Z',
    steps: steps.flatMap(({ done }) => done ?? []),
    reached: true,
    modelCalls: 0,
    tokens: 0,
    tookMs,
  };
}

/** The machine with what a run has learnt; it passes alone on the changed guest book and on the old one, for somebody else. */
async function learnt(machine: Machine, { detours }: ReplayResult, changed: Otherwise): Promise<Machine> {
  const [detour, another] = detours;
  assert.ok(detour !== undefined && another === undefined);
  const refined = refine(machine, detour, grace, [await keptRun(machine)], 'grown');
  assert.ok(refined.kind === 'refined', JSON.stringify(refined));
  assert.equal(contains(refined.machine, machine).kind, 'contains');
  for (const otherwise of [changed, {}]) {
    const device = guestDevice(otherwise);
    const bindings = { first: 'Ada', last: 'Lovelace' };
    const { outcome, reason } = await replayed(device, refined.machine, { bindings });
    assert.equal(outcome, 'passed', `${reason}\n${printMachine(refined.machine)}`);
    assert.deepEqual(await guests(device), ['Ada Lovelace']);
  }
  return refined.machine;
}

/** The page that the guest is shown on now. */
function shownOn(page: (app: RunningApp) => readonly FakeNode[]): Otherwise {
  return { save: (app) => [keepGuest(app), app.go('card')], card: page };
}

const card = (app: RunningApp) => [
  label(`${app.value('first')} ${app.value('last')}`, { id: 'card_name' }),
  label('Guest card', { id: 'card_title' }),
  button('Add to favourites', (self) => self.insert('guests', { name: 'a favourite' })),
];

describe('a guest is in the book, and only the page that shows the guest looks otherwise', () => {
  it('nobody adds the guest to the favourites on it: the page is the end now, and is known from then on', async () => {
    const machine = guestMachine();
    const device = guestDevice(shownOn(card));
    const result = await replayed(device, machine, handedTo(pressing('Add to favourites')));
    assert.equal(result.outcome, 'passed with heal', result.reason);
    assert.deepEqual(await guests(device), ['Grace Hopper']);
    const grown = await learnt(machine, result, shownOn(card));
    const [, end] = grown.finals;
    assert.match(JSON.stringify(end?.checks), /card_name/);
    assert.match(JSON.stringify(end?.checks), /\$first/, 'whose page it is, is asked for as well');
    assert.deepEqual(end?.probes, machine.finals[0]?.probes);
  });

  it('a question that comes up there is left, and not answered', async () => {
    const asking: Otherwise = {
      save: (app) => [keepGuest(app), app.go('guest'), app.show('notice')],
      notice: [button('Invite Grace', keepGuest), button('Not now', dismiss)],
    };
    const machine = guestMachine({ interrupt: false });
    const device = guestDevice(asking);
    const result = await replayed(device, machine, handedTo(pressing('Invite Grace')));
    assert.equal(result.outcome, 'passed with heal', result.reason);
    assert.deepEqual(await guests(device), ['Grace Hopper']);
    await learnt(machine, result, asking);
  });

  it('and one that no rule leaves is left to nobody, who may as well invite the guest', async () => {
    const device = guestDevice({
      save: (app) => [keepGuest(app), app.show('notice')],
      notice: [button('Invite Grace', keepGuest), button('Invite everybody', keepGuest)],
    });
    const result = await replayed(device, guestMachine({ interrupt: false }), handedTo(pressing('Invite Grace')));
    assert.equal(result.outcome, 'diverged');
    assert.match(result.reason ?? '', /All that was to be done is done/);
    assert.deepEqual(await guests(device), ['Grace Hopper']);
  });

  it('a page that only goes on is left to a person: to go on with a free trial is to begin it', async () => {
    for (const [text, goesOn] of [
      ['Start your free trial', 'Continue'],
      ['Get weekly mails from us', 'OK'],
      ['Turn on backup', 'Next'],
      ['Before you go on', 'Go on'],
    ] as const) {
      const device = guestDevice(
        shownOn(() => [label(text), button(goesOn, (app) => [app.insert('guests', { name: text }), app.go('guest')])]),
      );
      const result = await replayed(device, guestMachine(), handedTo(pressing(goesOn)));
      assert.equal(result.outcome, 'diverged', text);
      assert.match(result.reason ?? '', /All that was to be done is done/);
      assert.deepEqual(await guests(device), ['Grace Hopper']);
    }
  });

  it('and a page that can be skipped is skipped', async () => {
    const between = shownOn(() => [label('Start your free trial'), button('Skip', (app) => app.go('guest'))]);
    const machine = guestMachine();
    const result = await replayed(guestDevice(between), machine, handedTo(pressing('Add to favourites')));
    assert.equal(result.outcome, 'passed with heal', result.reason);
    await learnt(machine, result, between);
  });

  it('a question over it is not agreed to: only what declines, or the one button of a notice, leaves it', async () => {
    for (const buttons of [['OK', 'Cancel'], ['Continue']]) {
      const device = guestDevice({
        save: (app) => [keepGuest(app), app.go('guest'), app.show('notice')],
        notice: [label('Get weekly mails'), ...buttons.map((each) => button(each, keepGuest))],
      });
      const result = await replayed(device, guestMachine({ interrupt: false }), handedTo(pressing(...buttons)));
      assert.equal(result.outcome, 'diverged', buttons.join());
      assert.deepEqual(await guests(device), ['Grace Hopper']);
    }
  });

  it('the page of another guest is not taken for it', async () => {
    const other = shownOn(() => [
      label('Alan Turing', { id: 'card_name' }),
      label('Guest card'),
      button('Add to favourites', keepGuest),
      button('Next', (app) => app.go('guest')),
    ]);
    const result = await replayed(guestDevice(other), guestMachine(), handedTo(pressing('Add to favourites')));
    assert.equal(result.outcome, 'diverged');
    assert.match(result.reason ?? '', /wanted 'guest'.*saw .*Alan Turing/);
    assert.deepEqual(
      result.detours.flatMap(({ steps }) => steps),
      [],
      'of what can be pressed there nothing only leaves it',
    );
  });

  it('nor where it has the price in common with it, which has a dollar sign as a value has', async () => {
    const priced = printMachine(guestMachine()).replace(
      "  verify //*[contains(@text,concat($first,' ',$last))]",
      "$&\n  verify //*[@text='Costs US$ 5']",
    );
    const parsed = parseMachine(priced);
    assert.ok(parsed.kind === 'machine' && priced.includes('US$ 5'));
    const other = shownOn(() => [label('Alan Turing', { id: 'card_name' }), label('Costs US$ 5')]);
    const result = await replayed(guestDevice(other), parsed.machine, handedTo(pressing()));
    assert.equal(result.outcome, 'diverged');
  });

  it('in a run in which nobody may mend anything it is told as it is', async () => {
    const result = await replayed(guestDevice(shownOn(card)), guestMachine());
    assert.equal(result.outcome, 'diverged');
    assert.match(result.reason ?? '', /Guest card.*so it was done: do not do it again/);
  });

  it('and where nothing tells that the guest is in the book, it is no success', async () => {
    const result = await replayed(guestDevice(shownOn(card)), guestMachine({ probe: false }), handedTo(pressing()));
    assert.equal(result.outcome, 'diverged');
    assert.match(result.reason ?? '', /nothing outside the screen can tell/);
  });
});

describe('a guest that is in the book', () => {
  it('is not put into it a second time by whoever takes over where the run has come back to the form', async () => {
    const device = guestDevice({ finish: (app) => app.go('form') });
    const machine = guestMachine({ probe: false, guest: [`do tap //*[@text='Finish'] -> thanks`] });
    const result = await replayed(device, machine, handedTo(pressing('Save', 'Finish')));
    assert.equal(result.outcome, 'diverged');
    assert.match(result.reason ?? '', /do again what was done and cannot be undone/);
    assert.deepEqual(await guests(device), ['Grace Hopper']);
  });
});

describe('a notice that comes up behind what cannot be undone', () => {
  const told = (text: string, ...buttons: readonly string[]): Otherwise => ({
    save: (app) => [keepGuest(app), app.go('guest'), app.show('notice')],
    notice: [label(text), ...buttons.map((each) => button(each, dismiss))],
  });
  const proven: Lines = { interrupt: false };
  const unproven: Lines = { probe: false, interrupt: false };

  it('was what ended the run: it is left, the end is looked at, and it is known from then on', async () => {
    const machine = guestMachine(proven);
    const changed = told('The list is longer now.', 'Got it');
    const heal = { heal: recordedRuns(machine, [await keptRun(machine)]) };
    const device = guestDevice(changed);
    const result = await replay({ machine, bindings: grace, device, clock: device.clock, ...heal });
    assert.equal(result.outcome, 'passed with heal', result.reason);
    assert.deepEqual(hows(result, 'form', 2), ['acted']);
    await learnt(machine, result, changed);
  });

  it('and the page of the guest has changed, too: the notice was left and not learnt, and the next run stopped at it', async () => {
    const changed: Otherwise = {
      save: (app) => [keepGuest(app), app.go('card'), app.show('notice')],
      notice: [label('The list is longer now.'), button('Got it', dismiss)],
      card,
    };
    const machine = guestMachine(proven);
    const result = await replayed(guestDevice(changed), machine, handedTo(pressing()));
    assert.equal(result.outcome, 'passed with heal', result.reason);
    const grown = await learnt(machine, result, changed);
    assert.equal(grown.finals.length, 2);
  });

  it('proves nothing: where the end is not behind it, nobody knows', async () => {
    const device = guestDevice({ save: (app) => app.show('notice'), notice: [button('OK', dismiss)] });
    const result = await replayed(device, guestMachine(proven), handedTo(pressing('Save')));
    assert.equal(result.outcome, 'diverged');
    assert.match(result.reason ?? '', /nothing outside the screen can tell/);
    assert.deepEqual(await guests(device), []);
  });

  it('said that the guest could not be added, over a page that shows the guest, and was left: the run had passed', async () => {
    for (const text of [
      'No connection. Grace could not be added.',
      'Something went wrong',
      'Error 500',
      'Message failed to go out',
      "We couldn't reach the server",
      'Fehler: keine Verbindung',
      '网络错误，请重试',
    ]) {
      const failing: Otherwise = {
        save: (app) => [app.go('guest'), app.show('notice')],
        notice: [label(text), button('OK', dismiss)],
      };
      for (const lines of [proven, unproven]) {
        const device = guestDevice(failing);
        const result = await replayed(device, guestMachine(lines), handedTo(pressing()));
        assert.equal(result.outcome, 'diverged', text);
        assert.deepEqual(
          result.detours.flatMap(({ steps }) => steps),
          [],
          text,
        );
      }
    }
  });

  it('is left only where something outside the screen tells what was done: whatever it says, the page behind it may be wrong', async () => {
    const result = await replayed(
      guestDevice(told('The list is longer now.', 'OK')),
      guestMachine(unproven),
      handedTo(pressing()),
    );
    assert.equal(result.outcome, 'diverged');
    assert.match(result.reason ?? '', /nothing outside the screen can tell/);
    assert.deepEqual(result.detours, []);
  });

  it('is none where it asks, or speaks of what cannot be undone, or nobody may mend anything', async () => {
    const machine = guestMachine(proven);
    // Nobody is kept, so that nothing but the notice can be what is left.
    const overPage = (app: RunningApp) => [app.go('guest'), app.show('notice')];
    for (const [notice, help] of [
      [told('All other guests will be removed.', 'OK'), handedTo(pressing())],
      [told('All other guests will be removed.', 'Skip'), handedTo(pressing())],
      [told('Tell the others?', 'OK', 'No'), handedTo(pressing())],
      [told('The list is longer now.', 'Invite Grace'), handedTo(pressing())],
      [told('The list is longer now.', 'OK'), {}],
    ] as const) {
      const result = await replayed(guestDevice({ ...notice, save: overPage }), machine, help);
      assert.equal(result.outcome, 'diverged', JSON.stringify(notice.notice));
      assert.deepEqual(
        result.detours.flatMap(({ steps }) => steps),
        [],
      );
    }
  });
});
