import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { button, type FakeDevice, field, type Handler } from '../../../src/device/index.js';
import { type AtMiss, type Attendant, replay } from '../../../src/preact/index.js';
import { grace, guestDevice, guestMachine, guests, hows, keepGuest, pressing, replayed } from './guests.js';

const finish = ["do tap //*[@text='Finish'] -> thanks"];

/** Acts that reached the device. */
const acts = ({ log }: FakeDevice) => log.filter(({ call }) => ['tap', 'perform', 'set-text', 'key'].includes(call));

/** Saves at once, and shows it later. */
const late: Handler = (app) => {
  keepGuest(app);
  app.after(800, (self) => self.go('guest'));
};

const run = (device: FakeDevice, attendant: Attendant, machine = guestMachine(), more = {}) =>
  replay({ machine, bindings: grace, device, clock: device.clock, attendant, ...more });

describe('a run that asks before each step', () => {
  it('does what the person lets it, each step once, and passes as a replay', async () => {
    const device = guestDevice();
    const asked: string[] = [];
    const result = await run(device, {
      beforeStep: async (sentence) => {
        asked.push(sentence);
        assert.equal(acts(device).length, asked.length - 1, 'nothing of it is done yet');
        return undefined;
      },
    });
    assert.equal(result.outcome, 'passed', result.reason);
    assert.equal(asked.length, 3);
    assert.match(asked[2] ?? '', /Save/);
  });

  it('stops before the step that they do not want, and what was held back is not held against the machine', async () => {
    const device = guestDevice();
    const result = await run(device, {
      beforeStep: async (sentence) => (/Save/.test(sentence) ? `Stopped before "${sentence}".` : undefined),
    });
    assert.deepEqual([result.outcome, result.refused], ['diverged', true]);
    assert.match(result.reason ?? '', /^Stopped before "Tap .*Save/);
    assert.deepEqual(await guests(device), []);
  });

  it('asks before it answers a dialog, and before a policy acts in its place', async () => {
    const dialog = guestDevice({ typed: (app) => app.show('notice') });
    const answered = await run(dialog, {
      beforeStep: async (sentence) => (/OK/.test(sentence) ? 'Stopped.' : undefined),
    });
    assert.deepEqual([answered.outcome, answered.refused, answered.reason], ['diverged', true, 'Stopped.']);
    const other = guestDevice();
    const machine = guestMachine({ save: ["do tap //*[@text='Nowhere'] -> guest  irreversible"] });
    const fallback = { policy: pressing('Save'), goal: 'Add the guest Grace Hopper', maxSteps: 5 };
    const handed = await run(
      other,
      { beforeStep: async (sentence) => (/Save/.test(sentence) ? 'Stopped.' : undefined) },
      machine,
      { fallback },
    );
    assert.deepEqual([handed.outcome, handed.refused], ['diverged', true]);
    assert.deepEqual(await guests(other), []);
  });

  it('asks again where the screen has become another one while they thought', async () => {
    const device = guestDevice();
    const asked: string[] = [];
    const result = await run(device, {
      beforeStep: async (sentence) => {
        asked.push(sentence);
        if (asked.length === 3) device.phone.inside('com.example.guests', (app) => app.show('notice'));
        return undefined;
      },
    });
    assert.equal(result.outcome, 'passed', result.reason);
    assert.deepEqual(
      asked.map((sentence) => /OK|Save/.exec(sentence)?.[0] ?? ''),
      ['', '', 'Save', 'OK', 'Save'],
    );
  });

  it('has all its time left, however long they think', async () => {
    const device = guestDevice({ save: late });
    const hour = async () => {
      device.clock.advance(3_600_000);
      return undefined;
    };
    const result = await run(device, { beforeStep: hour });
    assert.equal(result.outcome, 'passed', result.reason);
  });
});

describe('a run that asks at a miss', () => {
  /** The form has the last name behind a button that the machine does not know. */
  const hidden = () =>
    guestDevice({
      form: [button('More', (app) => app.set('more', 'yes'))],
      save: (app) => [keepGuest(app), app.go('guest')],
    });
  const machine = guestMachine({
    save: ["do tap //*[@text='Store']", "do tap //*[@text='Save'] -> guest  irreversible"],
    guest: finish,
  });
  /** Says these, one after the other; each may do something by hand first. */
  const saying = (...answers: readonly [AtMiss, (() => void)?][]) => {
    const sentences: string[] = [];
    let next = 0;
    const atMiss: NonNullable<Attendant['atMiss']> = async ({ sentence }) => {
      sentences.push(sentence);
      const [answer, byHand] = answers[next++] ?? assert.fail(`asked once more: ${sentence}`);
      byHand?.();
      return answer;
    };
    return { attendant: { atMiss }, sentences };
  };

  it('goes on from where they brought it, and is no replay', async () => {
    const device = guestDevice({ form: [field('store', { id: 'store' })] });
    // The page behind the guest is not reached by the button that the machine knows: the person goes there.
    const lost = guestMachine({ guest: ["do tap //*[@text='Onward'] -> thanks"] });
    const { attendant, sentences } = saying([
      'go on',
      () => device.phone.inside('com.example.guests', (app) => app.go('thanks')),
    ]);
    const result = await run(device, attendant, lost);
    assert.equal(result.outcome, 'passed with detour', result.reason);
    assert.match(sentences[0] ?? '', /^On 'guest': wanted .*Onward/);
    assert.deepEqual(hows(result, 'guest', 0), ['detour']);
    assert.deepEqual([result.modelCalls, result.rungs.map(({ kind }) => kind)], [0, ['paused']]);
    assert.deepEqual(
      result.detours.map(({ policy, isByHand }) => [policy, isByHand]),
      [['a person', true]],
    );
  });

  it('says so where it cannot go on from there, and asks again', async () => {
    const device = hidden();
    const { attendant, sentences } = saying(['go on'], ['stop']);
    const result = await run(device, attendant, machine);
    assert.equal(sentences.length, 2);
    assert.match(sentences[1] ?? '', /^It cannot be gone on from there: /);
    assert.deepEqual([result.outcome, result.refused], ['diverged', undefined]);
    assert.match(result.reason ?? '', /Store.* You stopped it there\.$/);
    assert.deepEqual(await guests(device), []);
  });

  it('hands over to the policy only where they say so', async () => {
    const device = guestDevice();
    const fallback = { policy: pressing('Save'), goal: 'Add the guest Grace Hopper', maxSteps: 5 };
    const other = guestMachine({ save: ["do tap //*[@text='Keep'] -> guest  irreversible"] });
    const { attendant } = saying(['hand over']);
    const result = await run(device, attendant, other, { fallback });
    assert.equal(result.outcome, 'passed with detour', result.reason);
    assert.deepEqual(
      result.detours.map(({ isByHand }) => isByHand),
      [undefined],
    );
  });

  it('does not believe that a name was typed because they say to go on', async () => {
    const device = guestDevice();
    const nameless = guestMachine({
      probe: false,
      save: [
        "do type //*[@resource-id='com.example.guests:id/none'] $last",
        "do tap //*[@text='Save'] -> guest  irreversible",
      ],
    });
    const { attendant } = saying(
      ['go on', () => device.phone.inside('com.example.guests', (app) => [app.set('last', ''), app.go('guest')])],
      ['stop'],
    );
    const result = await run(device, attendant, nameless);
    assert.notEqual(result.outcome.startsWith('passed'), true, result.reason);
  });

  it('has all its time left, however long they look', async () => {
    const device = guestDevice({ typed: (app) => app.show('notice'), save: late });
    const { attendant } = saying([
      'go on',
      () => {
        device.clock.advance(3_600_000);
        device.phone.inside('com.example.guests', (app) => app.dismiss());
      },
    ]);
    const result = await run(device, attendant, guestMachine({ interrupt: false }));
    assert.equal(result.outcome, 'passed with detour', result.reason);
  });
});

describe('a run that is to stop before a state', () => {
  const machine = guestMachine({ guest: finish });

  it('has done all before it, and nothing of it', async () => {
    const device = guestDevice();
    const result = await replayed(device, machine, { until: 'guest' });
    assert.equal(result.outcome, 'stopped');
    assert.equal(result.reason, "Stopped before 'guest', as it was to.");
    assert.deepEqual([hows(result, 'form', 2), hows(result, 'guest', 0)], [['acted'], []]);
    const before = guestDevice();
    assert.equal((await replayed(before, machine, { until: 'form' })).outcome, 'stopped');
    assert.deepEqual([acts(before).length, await guests(before)], [0, []]);
  });

  it('that is a final has not passed: nobody has looked at what proves it', async () => {
    const device = guestDevice();
    const result = await replayed(device, machine, { until: 'thanks' });
    assert.deepEqual([result.outcome, result.final, result.probes.length], ['stopped', undefined, 0]);
  });

  it('stops as well where no way leads there any more, and does not run on to its end', async () => {
    const device = guestDevice();
    const branched = guestMachine({
      save: ["do tap //*[@text='Save'] -> guest or form2  irreversible"],
      guest: finish,
      more: ['state form2', "  verify //*[@text='Second form']", "  do tap //*[@text='On'] -> guest"],
    });
    const result = await replayed(device, branched, { until: 'form2' });
    assert.deepEqual([result.outcome, result.refused], ['diverged', true]);
    assert.equal(
      result.reason,
      "Stopped at 'guest': it was to go no further than before 'form2', to which no way leads from there.",
    );
    assert.deepEqual(hows(result, 'guest', 0), []);
  });
});
