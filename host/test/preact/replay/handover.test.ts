import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Policy } from '../../../src/agent/index.js';
import { button, type FakeNode, field, type Handler } from '../../../src/device/index.js';
import type { Machine } from '../../../src/machine/index.js';
import { guestDevice, guestMachine, guests, hows, PACKAGE, pressing, replayed } from './guests.js';

const goal = 'Add the guest Grace Hopper';
const id = (name: string) => `//*[@resource-id='${PACKAGE}:id/${name}']`;

/** The form cannot be filled in where it was; another button shows the page of the guest that was added last. */
const jump = (to: Handler): readonly FakeNode[] => [button('Latest guest', to)];
const lastNameIsGone = `do type ${id('no_such_field')} $last`;

const handedTo = (policy: Policy) => ({ fallback: { policy, goal, maxSteps: 5 } });

describe('a detour stands for what it was seen to do', () => {
  it('and not for a name that nobody typed, though the screen looks as if it was done', async () => {
    // Grace Hopper is a guest from before: her page shows the names that this run should have typed.
    const device = guestDevice({
      form: jump((app) => [app.set('first', 'Grace'), app.set('last', 'Hopper'), app.go('guest')]),
    });
    const machine = guestMachine({
      probe: false,
      save: [lastNameIsGone, `do tap ${id('save')} -> guest  irreversible`],
    });
    const result = await replayed(device, machine, handedTo(pressing('Latest guest')));
    assert.equal(result.outcome, 'failed', 'it was never typed, nor saved');
    assert.match(result.reason ?? '', /nobody saw this done: step 3 of 'form'/);
    assert.deepEqual(hows(result, 'form', 2), []);
    assert.deepEqual(await guests(device), []);
  });

  it('a name that it typed, into whichever field', async () => {
    const device = guestDevice({ form: [field('last', { id: 'family', hint: 'Family name' })] });
    const machine = guestMachine({
      save: [lastNameIsGone, `do tap ${id('save')} -> guest  irreversible`],
    });
    let turn = 0;
    const policy: Policy = {
      ...pressing(),
      decide: async ({ screen }) => {
        const node = (name: string) => screen.tree.nodes.find(({ resourceId }) => resourceId.endsWith(`:id/${name}`));
        const [family, save] = [node('family'), node('save')];
        turn += 1;
        assert.ok(family && save);
        return turn === 1
          ? {
              kind: 'act',
              action: { kind: 'type', target: family, value: 'Hopper', as: 'exact' },
              why: 'It is her name.',
            }
          : { kind: 'act', action: { kind: 'tap', target: save }, why: 'It saves.' };
      },
    };
    const result = await replayed(device, machine, handedTo(policy));
    assert.equal(result.outcome, 'passed with detour', result.reason);
    assert.deepEqual(hows(result, 'form', 2), ['detour']);
    assert.deepEqual(await guests(device), ['Grace Hopper']);
  });

  it('a switch that it left as it was is not taken for moved', async () => {
    const machine = guestMachine({
      guest: [`do tap ${id('no_such_switch')}`, `do tap ${id('vip')}`, `do tap //*[@text='Finish'] -> thanks`],
    });
    const left = await replayed(guestDevice(), machine, handedTo(pressing('Finish')));
    assert.equal(left.outcome, 'failed');
    const moved = await replayed(
      guestDevice(),
      guestMachine({
        guest: [`do tap ${id('vip')}`, `do tap ${id('no_such_button')}`, `do tap //*[@text='Finish'] -> thanks`],
      }),
      handedTo(pressing('Finish')),
    );
    assert.equal(moved.outcome, 'failed', 'the second step of the page is nobody’s');
    assert.match(moved.reason ?? '', /nobody saw this done: step 2 of 'guest'/);
    const both = await replayed(
      guestDevice(),
      guestMachine({
        guest: [`do tap ${id('vip')} when //*[@text='Nowhere']`, `do tap //*[@text='Finish'] -> thanks`],
      }),
      handedTo(pressing('Important', 'Finish')),
    );
    assert.equal(both.outcome, 'passed with detour', both.reason);
    assert.deepEqual(hows(both, 'guest', 0), ['detour']);
  });

  it('nor for a guest that was never saved: the page of one from before looks the same', async () => {
    const otherwise = { form: jump((app) => app.go('guest')) };
    const lines = { probe: false, save: [`do tap ${id('no_such_button')} -> guest  irreversible`] };
    const unsaved = await replayed(guestDevice(otherwise), guestMachine(lines), handedTo(pressing('Latest guest')));
    assert.equal(unsaved.outcome, 'failed');
    assert.match(unsaved.reason ?? '', /nobody saw this done: step 3 of 'form'/);
    const saved = await replayed(guestDevice(otherwise), guestMachine(lines), handedTo(pressing('Save')));
    assert.equal(saved.outcome, 'passed with detour', saved.reason);
  });

  it('and when it did nothing, for nothing: who says "done" has not done it', async () => {
    const policy: Policy = { ...pressing(), decide: async () => ({ kind: 'done', why: 'It looks done.' }) };
    // Saving shows the page of the guest, and another state is wanted there.
    const machine = guestMachine({ probe: false, save: [`do tap ${id('save')} -> detour`] });
    const elsewhere: Machine = {
      ...machine,
      states: [
        ...machine.states,
        {
          id: 'detour',
          optional: false,
          checks: [{ kind: 'present', selector: id('nowhere') }],
          steps: [
            {
              optional: false,
              alternatives: [
                {
                  guards: [],
                  action: { kind: 'tap', target: id('nowhere') },
                  targets: ['guest'],
                  irreversible: false,
                  effects: [],
                },
              ],
            },
          ],
        },
      ],
    };
    const result = await replayed(guestDevice(), elsewhere, handedTo(policy));
    assert.equal(result.outcome, 'diverged', result.reason);
    assert.deepEqual(
      result.steps.filter(({ how }) => how === 'detour'),
      [],
    );
  });
});
