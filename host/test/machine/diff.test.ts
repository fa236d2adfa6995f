import assert from 'node:assert/strict';
import fc from 'fast-check';
import { canonicalHash, contains, diffMachines } from '../../src/machine/index.js';
import { anyMachine } from './arbitrary-machine.js';
import { addContact, machineOf } from './contacts.js';

const old = machineOf(addContact);
const SAVE = "  do tap //*[@resource-id='com.google.android.contacts:id/save'] -> saved  irreversible\n";

describe('what differs between two machines', () => {
  const cases: readonly (readonly [what: string, change: (text: string) => string, sentences: readonly string[]])[] = [
    ['nothing', (text) => text, []],
    ['nothing but remarks', (text) => text.replaceAll(/ {2}#.*|^#.*\n/gm, '').replace(/made .*\n/, ''), []],
    [
      'a goal and a permission more',
      (text) =>
        text
          .replace('app     ', 'goal    "Note down {first} {last}"\napp     ')
          .replace('READ_CONTACTS', 'READ_CONTACTS android.permission.WRITE_CONTACTS'),
      ['+ It takes a goal more: "Note down {first} {last}"', '+ It may grant android.permission.WRITE_CONTACTS now.'],
    ],
    [
      'another type of a parameter, and one more',
      (text) => text.replace('phone: phone', "phone: text\nparam   note: text = ''"),
      ["~ The parameter 'phone' is text now, and was phone.", "+ The parameter 'note' is new: text = ''."],
    ],
    [
      'another device, and a value that is made of others',
      (text) =>
        text
          .replace('permissions', 'locale  de, en\npermissions')
          .replace('param   phone: phone', "param   phone: phone\nlet     whole = concat($first, ' ', $last)"),
      ['+ Its header says now: locale de, en', "+ Its header says now: let whole = concat($first, ' ', $last)"],
    ],
    [
      'another name, app and beginning',
      (text) =>
        text
          .replace('contacts/add-contact', 'contacts/add')
          .replace(/(state list[\s\S]*?\n)\n(state form[\s\S]*?\n)\n/, '$2\n$1\n')
          .replace('app     com.google', 'app     org.google'),
      [
        '~ It is called contacts/add now, and was called contacts/add-contact.',
        '~ It starts org.google.android.contacts now, and started com.google.android.contacts.',
        "~ It begins in 'form' now, and began in 'list'.",
        '~ The states stand in another order: form, list.',
      ],
    ],
    [
      'a state more on the way, and where a step leads',
      (text) =>
        text
          .replace('-> form', '-> where')
          .replace(
            'state form',
            "state where optional\n  verify //*[@text='Where?']\n  do tap //*[@text='Here'] -> form\n\nstate form",
          ),
      [
        "~ 'list', step 1 is tap //*[@resource-id='com.google.android.contacts:id/add'] -> where now, and was tap //*[@resource-id='com.google.android.contacts:id/add'] -> form",
        "+ The state 'where' is new, known by //*[@text='Where?'], with one step.",
      ],
    ],
    [
      'another way to do a step',
      (text) => text.replace(SAVE, `${SAVE}  or key enter -> saved  irreversible\n`),
      ["+ 'form', step 4 has another way now: key enter -> saved  irreversible"],
    ],
    [
      'a way and an interrupt less',
      (text) => text.replace(/ {2}or .*\n/, '').replace(/# an interrupt[\s\S]*(?=final)/, ''),
      [
        "- 'form', step 4 has lost a way: tap //*[@content-desc='Done'] -> saved  irreversible",
        "- The interrupt 'permission-contacts' is gone, with one step.",
      ],
    ],
    [
      'a step less and a step more',
      (text) =>
        text
          .replace(/ {2}do type .*last_name.*\n/, '')
          .replace(SAVE, `  do scroll forward //*[@scrollable='true']  optional\n${SAVE}`),
      [
        "- 'form': step 2 is gone: type //*[@resource-id='com.google.android.contacts:id/last_name'] $last",
        "+ 'form': step 3 is new: scroll forward //*[@scrollable='true']  optional",
      ],
    ],
    [
      'a step that may be left out, and types something else',
      (text) => text.replace("first_name'] $first", "first_name'] upper($first)  optional"),
      [
        "~ 'form', step 1 may be left out now.",
        "~ 'form', step 1 is type //*[@resource-id='com.google.android.contacts:id/first_name'] upper($first) now, and was type //*[@resource-id='com.google.android.contacts:id/first_name'] $first",
      ],
    ],
    [
      'other checks, another proof',
      (text) =>
        text
          .replace(/( {2}verify .*editor_title'\]\n)/, "$1  verify //*[@text='New']\n")
          .replace('count +1', 'count 1'),
      [
        "+ 'form' verifies //*[@text='New'] now.",
        "- 'saved' is proven by content contacts where display_name = concat($first, ' ', $last) and number ~ digits($phone) count +1 no more.",
        "+ 'saved' is proven by content contacts where display_name = concat($first, ' ', $last) and number ~ digits($phone) count 1 now.",
      ],
    ],
  ];
  for (const [what, change, sentences] of cases) {
    it(`is told: ${what}`, () => {
      const said = diffMachines(machineOf(change(addContact)), old).map(
        ({ change: how, sentence }) => `${{ added: '+', changed: '~', gone: '-' }[how]} ${sentence}`,
      );
      assert.deepEqual(said, sentences);
    });
  }

  it('says which line of a header is gone or another', () => {
    const of = (locale: string) => machineOf(addContact.replace('permissions', `${locale}permissions`));
    const said = (is: string, was: string) => diffMachines(of(is), of(was)).map(({ sentence }) => sentence);
    assert.deepEqual(
      diffMachines({ ...old, version: 1 }, old).map(({ sentence }) => sentence),
      ['It says version 1 of the language now, and said none.'],
    );
    assert.deepEqual(said('', 'locale  de\n'), ['Its header says no more: locale de']);
    assert.deepEqual(said('locale  fr\n', 'locale  de\n'), ['Its header says locale fr now, and said locale de.']);
  });

  it('is nothing exactly where both act alike', () => {
    fc.assert(
      fc.property(anyMachine, anyMachine, (one, other) => {
        assert.deepEqual(diffMachines(one, one), []);
        const differs = diffMachines(one, other).length > 0;
        assert.equal(differs, canonicalHash(one) !== canonicalHash(other));
        const turned = {
          ...one,
          goals: one.goals.toReversed(),
          finals: one.finals.map(turn),
          states: one.states.map(turn),
        };
        assert.equal(diffMachines(turned, one).length > 0, canonicalHash(turned) !== canonicalHash(one));
      }),
      { numRuns: 60, seed: 7 },
    );
  });

  it('says of every loss what is gone or changed', () => {
    fc.assert(
      fc.property(anyMachine, fc.nat(), fc.nat(), (machine, which, what) => {
        const less = without(machine, which, what % 4);
        if (canonicalHash(less) === canonicalHash(machine)) return;
        const found = diffMachines(less, machine);
        assert.ok(found.some(({ change }) => change !== 'added'));
        if (contains(less, machine).kind === 'loses') assert.ok(found.length > 0);
      }),
      { numRuns: 100, seed: 8 },
    );
  });
});

function without(machine: ReturnType<typeof machineOf>, which: number, what: number): typeof machine {
  const less = <T>(items: readonly T[]) => items.filter((_, index) => index !== which % items.length);
  switch (what) {
    case 0:
      return { ...machine, states: less(machine.states) };
    case 1:
      return { ...machine, goals: less(machine.goals) };
    case 2:
      return { ...machine, finals: less(machine.finals) };
    default:
      return { ...machine, states: machine.states.map((state) => ({ ...state, steps: less(state.steps) })) };
  }
}

function turn<B extends { readonly checks: readonly unknown[] }>(block: B): B {
  return { ...block, checks: block.checks.toReversed() };
}
