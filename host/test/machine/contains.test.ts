import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Alternative, contains, type Machine, type State } from '../../src/machine/index.js';
import { anyMachine } from './arbitrary-machine.js';
import { addContact, machineOf } from './contacts.js';

const contacts = machineOf(addContact);

describe('containing an older machine', () => {
  it('is what every machine does of itself', () => {
    fc.assert(fc.property(anyMachine, (machine) => assert.deepEqual(contains(machine, machine), { kind: 'contains' })));
  });

  it('lasts over any chain of additions', () => {
    fc.assert(
      fc.property(anyMachine, growths, growths, (machine, first, second) => {
        const grown = first.reduce((it, grow) => grow(it), machine);
        const again = second.reduce((it, grow) => grow(it), grown);
        assert.deepEqual(contains(grown, machine), { kind: 'contains' });
        assert.deepEqual(contains(again, grown), { kind: 'contains' });
        assert.deepEqual(contains(again, machine), { kind: 'contains' });
      }),
    );
  });

  it('is transitive', () => {
    fc.assert(
      fc.property(anyMachine, growths, cuts, growths, (machine, first, cut, second) => {
        const [a, b, c] = [
          first.reduce((it, grow) => grow(it), machine),
          machine,
          cut(second.reduce((it, grow) => grow(it), machine)),
        ];
        for (const [x, y, z] of [
          [a, b, c],
          [a, c, b],
          [b, a, c],
          [c, a, b],
        ] as const) {
          if (contains(x, y).kind === 'contains' && contains(y, z).kind === 'contains')
            assert.equal(contains(x, z).kind, 'contains');
        }
      }),
    );
  });

  it('ends with anything that is taken away', () => {
    fc.assert(
      fc.property(anyMachine, cuts, growths, (machine, cut, growth) => {
        const less = cut(machine);
        fc.pre(less !== machine);
        assert.equal(contains(less, machine).kind, 'loses');
        // Nor does what is added besides make up for it, unless it is the very same again.
        const other = growth.reduce((it, grow) => grow(it), less);
        if (contains(other, machine).kind === 'contains') assert.equal(growth.length > 0, true);
      }),
      { numRuns: 500 },
    );
  });

  for (const [what, from, to, reason] of [
    ['a state', /state form[\s\S]*?\n\n/, '', /the state 'form' is gone/],
    ['a step', / {2}do type .*last_name.*\n/, '', /step 2 of 'form' .* is gone or other/],
    ['a way', / {2}or tap .*\n/, '', /step 4 of 'form' .* is gone or other/],
    ['an interrupt', /# an interrupt[\s\S]*?\n\n/, '', /the interrupt 'permission-contacts' is gone/],
    ['a final', /final saved\n[\s\S]*/, 'final other\n  verify //a\n', /the final 'saved' is gone/],
    ['a probe', / {2}probe .*\n/, '', /the final 'saved' is proven by other checks/],
    ['a goal', /goal .*\n/, '', /a goal line is gone/],
    ['a parameter', 'first, last', 'first', /a parameter is gone/],
    ['a permission', /permissions .*\n/, '', /a permission is gone/],
    ['a target', '-> form', '-> saved', /step 1 of 'list'/],
    ['a mark', '-> saved  irreversible\n', '-> saved\n', /step 4 of 'form'/],
    ['how a value is read back', '  as digits', '', /step 3 of 'form'/],
    [
      'the entry',
      'state list',
      'state before\n  verify //a\n  do tap //a -> list\n\nstate list',
      /it begins in 'before'/,
    ],
    [
      'a check (one more narrows the state)',
      'state form\n',
      'state form\n  verify //a\n',
      /'form' is recognised by other checks/,
    ],
    ['what was required (a new step)', 'state form\n', 'state form\n  do tap //a\n', /a new one is not optional/],
    [
      'what came first (a new way without a guard before it)',
      "  do tap //*[@resource-id='com.google.android.contacts:id/save']",
      "  do tap //a -> saved\n  or tap //*[@resource-id='com.google.android.contacts:id/save']",
      /step 4 of 'form'/,
    ],
    [
      'a free parameter (a new one without a default)',
      'phone: phone',
      'phone: phone\nparam note: text',
      /the new parameter 'note' has no default/,
    ],
    ['its app', 'app     com.google.android.contacts', 'app     com.other.app', /it starts com\.other\.app/],
  ] as const) {
    it(`tells of the loss of ${what}`, () => {
      const text = addContact.replace(from, to);
      assert.notEqual(text, addContact);
      const found = contains(machineOf(text), contacts);
      assert.match(found.kind === 'loses' ? found.reason : 'contains', reason);
    });
  }

  it('takes a step that a value alone asks for, and no way of such a step that asks for none', () => {
    const noted = addContact.replace('state form\n', "state form\n  do tap //a when $phone = ''\n");
    assert.deepEqual(contains(machineOf(noted), contacts), { kind: 'contains' });
    const either = machineOf(noted.replace("when $phone = ''\n", "when $phone = ''\n  or tap //b\n"));
    assert.equal(contains(either, contacts).kind, 'loses');
    assert.equal(contains(either, machineOf(noted)).kind, 'loses', 'it would be done where it was left out');
  });

  it('takes what a refinement adds', () => {
    const grown = machineOf(
      addContact
        .replace('-> form', '-> form or tips')
        .replace(
          "  do tap //*[@resource-id='com.google.android.contacts:id/save']",
          "  do tap //*[@text='Keep'] when //*[@text='v2'] -> saved  irreversible\n  or tap //*[@resource-id='com.google.android.contacts:id/save']",
        )
        .replace('state form\n', "state form\n  do tap //*[@text='Later']  optional\n")
        .replace(
          'final saved',
          "state tips optional\n  verify //*[@text='Tips']\n  do tap //*[@text='OK'] -> form\n\non rate\n  verify //*[@text='Rate us']\n  do key back\n\nfinal saved",
        )
        .replace('phone: phone', "phone: phone\nparam note: text = ''")
        .replace('goal ', 'goal "Add {first} {last} {phone}"\ngoal '),
    );
    assert.deepEqual(contains(grown, contacts), { kind: 'contains' });
    assert.equal(contains(contacts, grown).kind, 'loses');
  });
});

type Grow = (machine: Machine) => Machine;

const way: Alternative = {
  guards: [],
  action: { kind: 'tap', target: '//grown' },
  targets: [],
  irreversible: false,
  effects: [],
};
const guarded: Alternative = { ...way, guards: [{ kind: 'screen', check: { kind: 'present', selector: '//new' } }] };

/** A step that the values rule out is left out: another way of it asks for the same. */
function asking(added: Alternative, ways: readonly Alternative[]): Alternative {
  const byValue = ways.map(({ guards }) => guards.filter(({ kind }) => kind === 'param'));
  const isByValue = byValue.length > 0 && byValue.every((guards) => guards.length > 0);
  return isByValue ? { ...added, guards: [...added.guards, ...(byValue[0] ?? [])] } : added;
}

/** What a refinement may do. */
const grow: fc.Arbitrary<Grow> = fc.nat().chain((at) =>
  fc.constantFrom<Grow>(
    (machine) => ({ ...machine, goals: [...machine.goals, 'another goal'] }),
    (machine) => ({ ...machine, permissions: ['another.permission', ...machine.permissions] }),
    (machine) => ({
      ...machine,
      states: [...machine.states, { id: `grown ${machine.states.length}`, optional: true, checks: [], steps: [] }],
    }),
    (machine) => ({
      ...machine,
      interrupts: [...machine.interrupts, { id: `grown on ${machine.interrupts.length}`, checks: [], steps: [] }],
    }),
    (machine) =>
      onSteps(machine, at, (state) => ({ ...state, steps: [{ optional: true, alternatives: [way] }, ...state.steps] })),
    (machine) => onAlternatives(machine, at, (ways) => [...ways, asking(way, ways)]),
    (machine) => onAlternatives(machine, at, (ways) => [asking(guarded, ways), ...ways]),
    (machine) => onAlternatives(machine, at, (ways) => ways.map((it) => ({ ...it, irreversible: true }))),
    (machine) =>
      onAlternatives(machine, at, (ways) =>
        ways.map((it) => (it.targets.length === 0 ? it : { ...it, targets: [...it.targets, 'elsewhere'] })),
      ),
  ),
);

const growths = fc.array(grow, { maxLength: 4 });

/** What takes something away; the same machine where there is nothing to take. */
const cuts: fc.Arbitrary<Grow> = fc.nat().chain((at) =>
  fc.constantFrom<Grow>(
    (machine) => (machine.goals.length === 0 ? machine : { ...machine, goals: without(machine.goals, at) }),
    (machine) => (machine.states.length === 0 ? machine : { ...machine, states: without(machine.states, at) }),
    (machine) =>
      machine.interrupts.length === 0 ? machine : { ...machine, interrupts: without(machine.interrupts, at) },
    (machine) => (machine.finals.length === 0 ? machine : { ...machine, finals: without(machine.finals, at) }),
    (machine) => (machine.params.length === 0 ? machine : { ...machine, params: without(machine.params, at) }),
    (machine) =>
      onSteps(machine, at, (state) =>
        state.steps.length === 0 ? state : { ...state, steps: without(state.steps, at) },
      ),
    (machine) => onAlternatives(machine, at, (ways) => without(ways, at)),
    (machine) =>
      onAlternatives(machine, at, (ways) =>
        ways[0]?.targets.length ? ways.map((it) => ({ ...it, targets: without(it.targets, at) })) : ways,
      ),
  ),
);

function without<T>(items: readonly T[], at: number): readonly T[] {
  return items.toSpliced(at % items.length, 1);
}

function onSteps(machine: Machine, at: number, change: (state: State) => State): Machine {
  const index = at % Math.max(1, machine.states.length);
  const state = machine.states[index];
  if (state === undefined) return machine;
  const changed = change(state);
  return changed === state ? machine : { ...machine, states: machine.states.with(index, changed) };
}

function onAlternatives(
  machine: Machine,
  at: number,
  change: (ways: readonly Alternative[]) => readonly Alternative[],
): Machine {
  return onSteps(machine, at, (state) => {
    const [step, ...rest] = state.steps;
    if (step === undefined || step.hole !== undefined || step.read !== undefined) return state;
    const changed = change(step.alternatives);
    return changed === step.alternatives ? state : { ...state, steps: [{ ...step, alternatives: changed }, ...rest] };
  });
}
