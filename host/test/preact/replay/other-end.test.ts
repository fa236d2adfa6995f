import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { SimulatedClock } from '../../../src/base/index.js';
import { button, FakeDevice, fakeApp, field, label } from '../../../src/device/index.js';
import { type Bindings, contains, type Machine, parseMachine, printMachine } from '../../../src/machine/index.js';
import { type ReplayOptions, refine, replay } from '../../../src/preact/index.js';

const PACKAGE = 'com.example.numbers';
const ROWS = `content://${PACKAGE}/numbers`;
const id = (name: string) => `//*[@resource-id='${PACKAGE}:id/${name}']`;

/** It was made of a run in which the app showed the number as it was typed. */
const KEEP = `machine numbers/keep
goal "Keep the number {phone} of {name}"
app ${PACKAGE}
param name: text
param phone: phone
state form
  verify ${id('form_title')}
  do type ${id('name')} $name
  do type ${id('phone')} $phone as digits
  do tap ${id('save')} -> kept  irreversible
final kept
  verify ${id('number')}
  verify //*[@text=$name]
  verify //*[@text=$phone]
`;
const PROBE = `  probe content ${ROWS} where name = $name and number ~ digits($phone) count +1\n`;

function machine(probe = PROBE): Machine {
  const parsed = parseMachine(KEEP + probe);
  return parsed.kind === 'machine'
    ? parsed.machine
    : assert.fail(parsed.problems.map((one) => one.sentence).join('\n'));
}

/** The last seven digits are set apart, as many apps do. @param shown what the page of a kept number shows */
function phoneBook(shown = (digits: string) => digits.replace(/^\+?(\d?)(\d{3})(\d{4})$/, '$1 $2-$3').trim()) {
  const app = fakeApp({
    package: PACKAGE,
    start: 'form',
    values: { name: '', phone: '' },
    tables: { numbers: { uri: ROWS, columns: ['name', 'number'], rows: [] } },
    screens: {
      form: {
        nodes: [
          label('New number', { id: 'form_title' }),
          field('name', { id: 'name', hint: 'Name' }),
          field('phone', { id: 'phone', hint: 'Phone' }),
          button(
            'Save',
            (it) => {
              it.insert('numbers', { name: it.value('name'), number: it.value('phone').replaceAll(/\D/g, '') });
              it.go('kept');
            },
            { id: 'save' },
          ),
        ],
      },
      kept: { nodes: (it) => [label(it.value('name')), label(shown(it.value('phone')), { id: 'number' })] },
    },
  });
  return new FakeDevice({ apps: [app], clock: new SimulatedClock(1_800_000_000_000) });
}

function keep(
  bindings: Bindings,
  more: Partial<ReplayOptions> & { readonly probe?: string } = {},
  device = phoneBook(),
) {
  const { probe, ...options } = more;
  return replay({ machine: machine(probe), bindings, device, clock: device.clock, heal: [], ...options });
}

const ada = { name: 'Ada', phone: '5550101' };

describe('an end that shows a number otherwise than it was said', () => {
  it('is the end all the same where what is kept says so, and the machine grows by it', async () => {
    const result = await keep(ada);
    assert.equal(result.outcome, 'passed with heal', result.reason);
    assert.deepEqual(
      result.detours.map(({ steps, isHeal }) => [steps.length, isHeal]),
      [[0, true]],
    );
    const [detour = assert.fail()] = result.detours;
    const refined = refine(machine(), detour, ada, [], 'grown');
    assert.ok(refined.kind === 'refined', JSON.stringify(refined));
    assert.deepEqual(contains(refined.machine, machine()), { kind: 'contains' }, printMachine(refined.machine));
    for (const [phone, final] of [
      ['5550102', 'kept-2'],
      ['1 555-0103', 'kept'],
    ]) {
      const device = phoneBook(final === 'kept' ? (typed) => typed : undefined);
      const bindings = { name: 'Grace', phone: phone ?? '' };
      const again = await replay({ machine: refined.machine, bindings, device, clock: device.clock });
      assert.equal(again.outcome, 'passed', again.reason);
      assert.equal(again.final, final);
    }
  });

  it('is no end where the digits are others: a country code that is not shown, one that is added, two that changed places', async () => {
    for (const shown of [
      (typed: string) => typed.replace('+49', '0'),
      (typed: string) => `+1 ${typed}`,
      (typed: string) => typed.replace('55', '5'),
    ]) {
      const result = await keep({ name: 'Ada', phone: '+495550101' }, {}, phoneBook(shown));
      assert.equal(result.outcome, 'diverged', shown('+495550101'));
      assert.deepEqual(result.detours, []);
    }
  });

  it('is no end where another number stands in a text, or with signs between that nobody sees', async () => {
    for (const other of [
      '0 5550101',
      '0\u00a05550101',
      '\u202a0 5550101\u202c',
      'Mobile 0 5550101',
      '01.55.50.10',
      '15.55.50.10',
    ]) {
      const result = await keep(
        ada,
        {},
        phoneBook(() => other),
      );
      assert.equal(result.outcome, 'diverged', other);
    }
  });

  it('was none where the page told a day, a time or an address beside it', async () => {
    for (const beside of [
      '2026-11-22',
      '22.11.2026 10:30',
      '12/31/2026',
      '2026年11月22日',
      '10.0.0.15 8080',
      '10:30:15',
    ]) {
      const result = await keep(
        ada,
        {},
        phoneBook(() => beside),
      );
      assert.equal(result.outcome, 'passed with heal', `${beside}: ${result.reason}`);
    }
  });

  it('is no end where nothing outside the screen says what was kept', async () => {
    assert.equal((await keep(ada, { probe: '' })).outcome, 'diverged');
    assert.equal((await keep(ada, { probe: PROBE.replace('$name', "'Somebody'") })).outcome, 'diverged');
  });

  it('is no end where no rule may decide, as in the gate', async () => {
    const device = phoneBook();
    const result = await replay({ machine: machine(), bindings: ada, device, clock: device.clock });
    assert.equal(result.outcome, 'diverged');
    assert.deepEqual(result.detours, []);
  });
});
