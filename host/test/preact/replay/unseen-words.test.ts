import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { ScriptPolicy } from '../../../src/agent/index.js';
import { button, go, label } from '../../../src/device/index.js';
import { canonicalHash } from '../../../src/machine/index.js';
import { isSaidDone, type JournalKey, type JournalNote, journaledReplay, replay } from '../../../src/preact/index.js';
import {
  doing,
  done,
  END,
  ended,
  id,
  ordering,
  ordersDevice,
  PACKAGE,
  PAGE,
  run,
  type Screens,
  setting,
  URI,
} from './orders.js';
import { UNSEEN_ACTS } from './unseen-acts.js';
import { UNSEEN_ENDS } from './unseen-ends.js';

describe('a run on a phone in another language, of a machine that goes on where words are not seen', () => {
  for (const { title, machine: lines, screens, values = {}, english, stops, at, german = [] } of [
    ...UNSEEN_ACTS,
    ...UNSEEN_ENDS,
  ])
    it(title, async () => {
      const machine = ordering(...lines);
      const own = await run(machine, screens(false), false, values);
      assert.deepEqual(own.did, english.did);
      assert.equal(own.result.outcome, english.passes ? 'passed' : 'diverged', own.result.reason);
      const { result, begun, did } = await run(machine, screens(true), true, values);
      assert.equal(result.outcome, 'diverged', result.reason);
      assert.deepEqual(begun, []);
      assert.deepEqual(did, german);
      const why = stops === 'before' ? /saw .*a phone in another language/ : /that does not count: .* \(--anew\)/;
      assert.match(result.reason ?? '', at === '' ? /to answer 'offer'.*saw a phone in another language/ : why);
      assert.ok(result.reason?.includes(at === '' ? 'offer' : `at ${at}, need not be said`), result.reason);
    });

  it('was begun by the second call, which did not know what the first one had left out', async () => {
    const machine = ordering(
      ...['state cart', '  verify #cart', '  do tap #reserve -> pay  irreversible', ''],
      ...['state pay', '  verify #pay', "  do tap //*[@text='No newsletter']  optional"],
      ...['  do tap #agree', '  do tap #ok -> done  irreversible'],
      ...END,
    );
    for (const isForeign of [false, true]) {
      const device = ordersDevice(
        {
          cart: () => [label('Cart', { id: 'cart' }), button('R', doing('reserved', 'pay'), { id: 'reserve' })],
          pay: (app) => [
            label(app.value('letter'), { id: 'pay' }),
            button(isForeign ? 'Kein Newsletter' : 'No newsletter', setting({ letter: 'no letter' })),
            button(app.value('agreed') || 'A', setting({ agreed: 'yes' }), { id: 'agree' }),
            button('OK', doing('paid, $letter', 'done'), { id: 'ok' }),
          ],
          done: ended,
        },
        { letter: 'letter' },
      );
      const notes = new Map<string, JournalNote>();
      const table = {
        get: (key: unknown) => notes.get(JSON.stringify(key)),
        put: async (key: unknown, note: JournalNote) => void notes.set(JSON.stringify(key), structuredClone(note)),
      };
      const key = ['fake', 'orders/do', 'values'] satisfies JournalKey;
      for (let call = 1; call <= (isForeign ? 2 : 1); call++) {
        const result = await journaledReplay(
          { machine, bindings: {}, device, clock: device.clock, isForeign },
          { table, key, hash: canonicalHash(machine), startedAt: 'then', hidden: [], again: false },
        );
        assert.equal(result.outcome, isForeign ? 'diverged' : 'passed', result.reason);
      }
      assert.deepEqual(await done(device), isForeign ? [] : ['reserved', 'paid, no letter']);
    }
  });

  it('passes where nothing of it goes by words that are not seen, or an end asks outside the screen', async () => {
    const screens = (german: boolean): Screens => ({
      page: () => [
        label('Page', { id: 'page' }),
        button(german ? 'Mehr' : 'More', () => undefined),
        button('S', doing('sent', 'done'), { id: 'send' }),
      ],
      done: ended,
    });
    const byIds = ordering(
      ...PAGE,
      '  do tap #draft -> done',
      "  or tap #send when absent //*[@text='12:00'] -> done  irreversible",
      ...END,
    );
    const { result, did } = await run(byIds, screens(true), true);
    assert.deepEqual([result.outcome, did], ['passed', ['sent']], result.reason);
    const later = (end: readonly string[]) =>
      ordering(...PAGE, "  do tap //*[@text='Not there']  optional", '  do tap #send -> done', ...END, ...end);
    const unprobed = await run(later([]), screens(true), true);
    assert.equal(unprobed.result.outcome, 'diverged', unprobed.result.reason);
    const probe = `  probe content ${URI} where what = 'sent' count +1`;
    const probed = await run(later([probe]), screens(true), true);
    assert.equal(probed.result.outcome, 'passed', probed.result.reason);
    for (const more of [`  read what #done`, `  expect "no error" absent //*[@text='Error']`]) {
      const untold = await run(later([probe, more]), screens(true), true);
      assert.match(untold.result.reason ?? '', /does not count/, 'no probe tells what is read, or expected besides');
      assert.equal((await run(later([probe, more]), screens(false), false)).result.outcome, 'passed');
    }
  });

  it('counted a place that no machine has, and one that is known by its app alone, for what shows that an act was done', async () => {
    const screens = (): Screens => ({
      page: () => [label('Page', { id: 'page' }), button('S', doing('sent', 'sent'), { id: 'send' })],
      sent: () => [label('Sent', { id: 'sent' }), button('C', go('done'), { id: 'close' })],
      done: ended,
    });
    const behind = (check: string) =>
      ordering(
        ...[...PAGE, '  do tap #send -> sent  irreversible', '', 'state sent', `  verify ${check}`],
        ...['  do tap #close -> done', ...END],
      );
    const byApp = await run(behind(`app ${PACKAGE}`), screens(), true);
    assert.deepEqual([byApp.result.outcome, byApp.did], ['diverged', []], byApp.result.reason);
    assert.match(byApp.result.reason ?? '', /knows what comes behind it by words/);
    const known = behind(id('sent'));
    assert.deepEqual((await run(known, screens(), true)).did, ['sent']);
    const { states } = known;
    const nowhere = { ...known, states: states.filter(({ id: name }) => name !== 'sent') };
    assert.deepEqual((await run(nowhere, screens(), true)).did, []);
  });

  it('is begun on a phone that does not say its language by the rules of a foreign one, and ends by those of its own', async () => {
    const [first] = UNSEEN_ACTS;
    assert.ok(first);
    const { result, did } = await run(ordering(...first.machine), first.screens(false), 'perhaps');
    assert.match(result.reason ?? '', /a phone that does not say its language: by which words/);
    assert.deepEqual(did, []);
    const [lamp] = UNSEEN_ENDS;
    assert.ok(lamp);
    const ends = await run(ordering(...lamp.machine), lamp.screens(false), 'perhaps');
    assert.deepEqual([ends.result.outcome, ends.did], ['passed', ['lamp on']]);
  });

  it('goes on with whoever took over to the end of the goal, and ends with their word, from which a machine of that language is made', async () => {
    const machine = ordering(
      ...PAGE,
      "  do tap //*[@text='Stop']  optional",
      "  do tap //*[@text='Next'] -> last",
      ...['', 'state last', '  verify #last', '  do tap #close -> done', ...END],
    );
    const screens: Screens = {
      page: () => [label('Page', { id: 'page' }), button('Anhalten', doing('stopped')), button('Weiter', go('last'))],
      last: () => [label('L', { id: 'last' }), button('C', go('done'), { id: 'close' })],
      done: ended,
    };
    const device = ordersDevice(screens);
    const policy = new ScriptPolicy(async (hand) => {
      for (const label of ['Anhalten', 'Weiter', 'C']) await hand.tap(`//*[@text='${label}']`);
    });
    const fallback = { policy, goal: 'Do it', maxSteps: 9 };
    const result = await replay({ machine, bindings: {}, device, clock: device.clock, isForeign: true, fallback });
    assert.deepEqual(await done(device), ['stopped'], result.reason);
    assert.equal(result.outcome, 'diverged');
    assert.equal(result.detours.at(-1)?.steps.length, 3, 'the machine has not gone on by itself');
    assert.ok(isSaidDone(result));
  });
});
