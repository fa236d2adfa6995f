import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { FakeDevice } from '../../../src/device/index.js';
import { printMachine } from '../../../src/machine/index.js';
import { type Library, passOn, proposals, replay } from '../../../src/preact/index.js';
import { Shelf } from '../library/kept.js';
import { about, byMenu, byRooms, house, id, keep, shelved, turning } from './house.js';

const options = (device: FakeDevice, library: Library) => ({
  library,
  device,
  clock: device.clock,
  snapshot: 'before',
});

describe('what a machine has learnt of its app', () => {
  it('is proposed to the others that name the same element, and to no others', async () => {
    await using shelf = await shelved();
    const [proposal, ...others] = proposals('house/light', shelf.library, 'passed on');
    assert.deepEqual(others, []);
    assert.equal(proposal?.machine.name, 'house/sound');
    assert.deepEqual(
      proposal.added.map((each) => (each.kind === 'way' ? [each.state, each.step, each.alternative] : each.id)),
      [['home', 0, 1]],
    );
    assert.match(printMachine(proposal.machine), /^ {2}or tap .*rooms.* -> switches {2}# passed on$/m);
    assert.deepEqual(proposals('house/sound', shelf.library, ''), [], 'who has learnt nothing has nothing to pass on');
    assert.deepEqual(proposals('house/none', shelf.library, ''), []);
  });

  it('was proposed to one of another language in words that are never said there', async () => {
    for (const [way, locale, proposed] of [
      ["  or tap //*[@text='Menu'] -> switches", 'de-AT', []],
      ["  or tap //*[@text='Menu'] -> switches", 'en-GB', ['house/sound']],
      [byRooms, 'de-AT', ['house/sound']],
    ] as const) {
      await using shelf = await Shelf.make();
      await keep(shelf.library, turning('light'), '2026-01-26T09:00:00.000Z', house(), 'en-US');
      await keep(shelf.library, turning('light', [byMenu, way]), '2026-01-27T09:00:00.000Z', house(), 'en-US');
      await keep(shelf.library, turning('sound'), '2026-01-26T09:00:00.000Z', house(), locale);
      const names = proposals('house/light', shelf.library, '').map(({ machine }) => machine.name);
      assert.deepEqual(names, proposed, `${way} in ${locale}`);
    }
  });

  it('is taken by another machine once that has passed the gate with it, and its old way stays', async () => {
    await using shelf = await shelved();
    const { library } = shelf;
    const device = house({ renamed: true });
    await device.saveSnapshot('before');
    const [proposal] = proposals('house/light', library, 'passed on');
    const { adopted } = await passOn(proposal ?? assert.fail(), 'passed on', options(device, library));
    assert.equal(adopted.kind, 'kept', adopted.kind === 'refused' ? adopted.reasons.join() : '');
    assert.equal(device.phone.state.settings['global']?.['sound'], undefined, 'the device is as it was');
    const kept = library.find('house/sound') ?? assert.fail();
    assert.ok(kept.evidence.body.witnessed.includes('home.0.1 -> switches'), kept.evidence.body.witnessed.join());
    for (const renamed of [true, false]) {
      const phone = house({ renamed });
      const result = await replay({ machine: kept.machine, bindings: {}, device: phone, clock: phone.clock });
      assert.equal(result.outcome, 'passed', result.reason);
    }
    assert.deepEqual(proposals('house/light', library, ''), [], 'nobody is asked twice');
  });

  it('is not taken at a step that it was not tried at, though that names the same element', async () => {
    await using shelf = await shelved();
    const { library } = shelf;
    const tipped = ['state tip optional', `  verify ${id('no_tip')}`, byMenu];
    await keep(library, turning('sound', [byMenu], tipped), '2026-01-28T09:00:00.000Z');
    const device = house({ renamed: true });
    await device.saveSnapshot('before');
    const [proposal] = proposals('house/light', library, 'passed on');
    assert.equal(proposal?.added.length, 2, 'it is proposed wherever the element is named');
    const { adopted } = await passOn(proposal ?? assert.fail(), 'passed on', options(device, library));
    assert.equal(adopted.kind, 'kept', adopted.kind === 'refused' ? adopted.reasons.join() : '');
    const { machine } = library.find('house/sound') ?? assert.fail();
    assert.deepEqual(
      machine.states.map(({ id, steps }) => [id, steps[0]?.alternatives.length]),
      [
        ['home', 2],
        ['switches', 1],
        ['tip', 1],
      ],
    );
  });

  it('is not taken where the app is as it was: nothing would show that it works', async () => {
    await using shelf = await shelved();
    const device = house();
    await device.saveSnapshot('before');
    const [proposal] = proposals('house/light', shelf.library, 'passed on');
    const before = shelf.library.find('house/sound')?.hash;
    const { adopted } = await passOn(proposal ?? assert.fail(), 'passed on', options(device, shelf.library));
    assert.equal(
      adopted.kind === 'refused' && adopted.reasons.join(),
      'It passes as it is, by the ways that it had: nothing shows that it needs this one.',
    );
    assert.equal(shelf.library.find('house/sound')?.hash, before);
  });

  it('is not taken where it does not work for the other', async () => {
    await using shelf = await shelved();
    const device = house({ renamed: true, dead: 'sound' });
    await device.saveSnapshot('before');
    const [proposal] = proposals('house/light', shelf.library, 'passed on');
    const { adopted } = await passOn(proposal ?? assert.fail(), 'passed on', options(device, shelf.library));
    assert.match(
      adopted.kind === 'refused' ? adopted.reasons.join() : '',
      /^Tried as it is recorded: After "Tap .*sound/,
    );
    assert.equal(shelf.library.versions('house/sound').length, 1);
  });

  it('a screen that comes up before the next one, and a dialog that may come up anywhere, too', async () => {
    await using shelf = await Shelf.make();
    const { library } = shelf;
    const asked = [
      'state which',
      `  verify ${id('question')}`,
      "  do tap //*[@text='This floor'] -> switches",
      'on news',
      `  verify ${id('news')}`,
      "  do tap //*[@text='Later']",
    ];
    await keep(library, turning('light'), '2026-01-26T09:00:00.000Z');
    await keep(library, turning('light', [`${byMenu} or which`], asked), '2026-01-27T09:00:00.000Z');
    await keep(library, turning('sound'), '2026-01-26T09:00:00.000Z');
    const [proposal] = proposals('house/light', library, 'passed on');
    assert.deepEqual(
      proposal?.added.map((each) => each.kind === 'block' && each.id),
      ['which', 'news'],
    );
    const device = house({ question: true });
    await device.saveSnapshot('before');
    const passed = await passOn(proposal ?? assert.fail(), 'passed on', options(device, library));
    assert.equal(passed.adopted.kind, 'kept', passed.adopted.kind === 'refused' ? passed.adopted.reasons.join() : '');
    const { machine } = library.find('house/sound') ?? assert.fail();
    assert.deepEqual(
      [machine.states.map((state) => state.id), machine.interrupts],
      [['home', 'switches', 'which'], []],
      'the dialog never came up, so that nothing shows that it can be answered',
    );
  });

  it('a screen that may come up on the way there, where the other machine knows that screen by the same checks', async () => {
    await using shelf = await Shelf.make();
    const { library } = shelf;
    const optional = [
      'state which optional',
      `  verify ${id('question')}`,
      "  do tap //*[@text='This floor'] -> switches",
    ];
    await keep(library, turning('light'), '2026-01-26T09:00:00.000Z');
    await keep(library, turning('light', [byMenu], optional), '2026-01-27T09:00:00.000Z');
    await keep(library, turning('sound'), '2026-01-26T09:00:00.000Z');
    await keep(library, about, '2026-01-26T09:00:00.000Z');
    const [proposal, ...others] = proposals('house/light', library, 'passed on');
    assert.deepEqual([proposal?.machine.name, others], ['house/sound', []]);
    const device = house({ question: true });
    await device.saveSnapshot('before');
    const passed = await passOn(proposal ?? assert.fail(), 'passed on', options(device, library));
    assert.equal(passed.adopted.kind, 'kept', passed.adopted.kind === 'refused' ? passed.adopted.reasons.join() : '');
    const old = house();
    const { machine } = library.find('house/sound') ?? assert.fail();
    assert.equal((await replay({ machine, bindings: {}, device: old, clock: old.clock })).outcome, 'passed');
  });

  it('is a name of the same thing, not another way to go: what leads elsewhere is kept to oneself', async () => {
    await using shelf = await Shelf.make();
    const { library } = shelf;
    await keep(library, turning('light'), '2026-01-26T09:00:00.000Z');
    await keep(library, turning('sound'), '2026-01-26T09:00:00.000Z');
    const elsewhere = turning('light', [
      byMenu,
      `  or tap ${id('about')} -> page`,
      '',
      'state page',
      `  verify ${id('house')}`,
      `  do key back -> switches`,
      '',
    ]);
    await keep(library, elsewhere, '2026-01-27T09:00:00.000Z');
    assert.deepEqual(proposals('house/light', library, ''), []);
  });

  it('by a value that the other machine does not have is kept to oneself', async () => {
    await using shelf = await Shelf.make();
    const { library } = shelf;
    const named = (ways: readonly string[]) => {
      const machine = turning('light', ways);
      return { ...machine, params: [{ name: 'button', type: 'text', default: 'Rooms' }] } as const;
    };
    await keep(library, named([byMenu]), '2026-01-26T09:00:00.000Z');
    await keep(library, named([byMenu, '  or tap //*[@text=$button] -> switches']), '2026-01-27T09:00:00.000Z');
    await keep(library, turning('sound'), '2026-01-26T09:00:00.000Z');
    assert.deepEqual(proposals('house/light', library, ''), []);
  });
});
