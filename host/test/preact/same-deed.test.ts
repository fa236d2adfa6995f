import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { type Machine, type ParamType, parseMachine } from '../../src/machine/index.js';
import { whyOtherDeed } from '../../src/preact/same-deed.js';

const id = (name: string) => `@resource-id='com.example.files:id/${name}'`;
const SEEN = `final end\n  verify //*[${id('list')}]`;
const PROBE = "  probe setting system files_left = '0'";

function made(
  steps: readonly string[],
  { type = 'text', end = SEEN }: { type?: ParamType; end?: string } = {},
): Machine {
  const lines = [
    'machine files/delete',
    'goal "Delete {name} by {who}"',
    'app com.example.files',
    `param name: ${type}`,
    "param who: text = ''",
    'state files',
    `  verify //*[${id('files')}]`,
    ...steps.map((step) => `  ${step}`),
    '  do key back -> end',
    end,
  ];
  const parsed = parseMachine(lines.join('\n'));
  return parsed.kind === 'machine' ? parsed.machine : assert.fail(JSON.stringify(parsed.problems));
}

const values = { name: 'Report', who: 'Ada' };
const why = (own: Machine, other: Machine, given: Readonly<Record<string, string>> = values) =>
  whyOtherDeed(own, other, given, given);

describe('a machine of a run in another language', () => {
  it('was kept though it archived what the other one deletes for good', () => {
    const tapping = (name: string, end?: string) =>
      made([`do tap //*[${id(name)}]  irreversible`], end === undefined ? {} : { end });
    assert.match(
      why(tapping('archive'), tapping('delete')) ?? '',
      /does what cannot be undone by .*delete, and nothing/,
    );
    assert.equal(why(tapping('delete'), tapping('delete')), undefined);
    assert.equal(why(tapping('archive'), tapping('delete', `${SEEN}\n${PROBE}`)), undefined, 'a probe tells');
    const held = made([`do hold //*[${id('delete')}]  irreversible`]);
    assert.match(why(tapping('delete'), held) ?? '', /cannot be undone/);
    const either = made([`do tap //*[${id('remove')}]  irreversible`, `or tap //*[${id('delete')}]  irreversible`]);
    assert.equal(why(tapping('delete'), either), undefined, 'an app has called it otherwise before');
    const optional = made([`do tap //*[${id('delete')}]  irreversible`, `or tap //*[${id('later')}]`]);
    assert.match(why(tapping('later'), optional) ?? '', /cannot be undone/, 'the way that does nothing tells nothing');
  });

  it('was kept though it switched another thing, or the same one off in place of on', () => {
    const switching = (...left: readonly (readonly [name: string, state: string])[]) =>
      made(left.map(([name, state]) => `do tap //*[${id(name)}] then //*[${id(name)}][@checked='${state}']`));
    assert.match(
      why(switching(['bluetooth', 'true']), switching(['wifi', 'true'])) ?? '',
      /leaves .*wifi on, and nothing/,
    );
    assert.match(why(switching(['wifi', 'false']), switching(['wifi', 'true'])) ?? '', /leaves .*wifi on, and nothing/);
    assert.match(why(switching(['wifi', 'true'], ['wifi', 'false']), switching(['wifi', 'true'])) ?? '', /wifi on/);
    assert.equal(why(switching(['wifi', 'true']), switching(['wifi', 'false'], ['wifi', 'true'])), undefined);
    const byRow = made([`do tap //*[@text='Wi-Fi'] then //*[${id('wifi')} and @checked='true']`]);
    assert.equal(why(switching(['wifi', 'true']), byRow), undefined, 'whatever was tapped for it');
    const atEnd = made([], { end: `${SEEN}\n  verify //*[${id('wifi')}][@checked='true']` });
    const tapped = { ...atEnd, states: made(["do tap //*[@text='Wi-Fi'] -> end"]).states };
    assert.match(why(switching(['wifi', 'false']), tapped) ?? '', /leaves .*wifi on/, 'it is seen at the end alone');
  });

  it('was kept though it switched on what the values switch off', () => {
    const by = (on: string, off: string) =>
      made([
        `do tap //*[${id(on)}] when $who = 'Ada' then //*[${id(on)}][@checked='true']`,
        `or tap //*[${id(off)}] then //*[${id(off)}][@checked='true']`,
      ]);
    const own = made([`do tap //*[${id('off')}] then //*[${id('off')}][@checked='true']`]);
    assert.equal(why(own, by('on', 'off'), { ...values, who: 'Bob' }), undefined);
    assert.match(why(own, by('on', 'off')) ?? '', /leaves .*on on, and nothing shows/);
  });

  it('was kept with -5 for 5, 1.5 for 15, 10:30 for 1030, and C++ for C#', () => {
    const whyOf = (one: string, other: string, type: ParamType = 'text') => {
      const machine = made([], { type });
      return whyOtherDeed(machine, machine, { ...values, name: one }, { ...values, name: other });
    };
    for (const [one, other, type] of [
      ['-5', '5', 'number'],
      ['1.5', '15', 'number'],
      ['10:30', '11:30', 'time'],
      ['10:30', '1030', 'text'],
      ['C++', 'C#', 'text'],
      ['😀', '🎉', 'text'],
      ['A/B', 'AB', 'text'],
      ['+49 30 1', '49301', 'phone'],
      ['Geheim', 'geheim', 'secret'],
    ] as const)
      assert.match(whyOf(one, other, type) ?? '', /this run put in/, `${one} and ${other}`);
    for (const [one, other, type] of [
      ['5', '+5.0', 'number'],
      ['40%', '40.0%', 'number'],
      ['9:05', '09:05:00', 'time'],
      ['+1 (555) 010-0', '+15550100', 'phone'],
      ['90m', '1h30m', 'duration'],
      ['grace  hopper', 'Grace Hopper', 'text'],
    ] as const)
      assert.equal(whyOf(one, other, type), undefined, `${one} and ${other}`);
  });

  it('was refused as one that puts values elsewhere, where both are the very same', () => {
    const two = (one: string, other: string, first = 'name', last = 'who') =>
      made([`do type ${one} $${first}`, `do type ${other} $${last}`]);
    const [first, second] = [`(//*[${id('edit')}])[1]`, `(//*[${id('edit')}])[2]`];
    assert.equal(why(two(first, second), two(first, second)), undefined, 'two fields of one id');
    assert.match(why(two(first, second, 'who', 'name'), two(first, second)) ?? '', /this run put somewhere else/);
    const [given, family] = ['first', 'last'].map((each) => `//*[${id('form')}]//*[${id(each)}]`) as [string, string];
    assert.equal(why(two(given, family), two(given, family)), undefined, 'fields within one form');
    assert.match(why(two(given, family, 'who', 'name'), two(given, family)) ?? '', /first this run put somewhere else/);
    const once = made([`do type //*[${id('edit')}] $name`]);
    assert.match(why(two(first, second), once) ?? '', /This run puts more into .*edit than files\/delete does/);
    const older = made([`do type //*[${id('title')}] $name`, `or type //*[${id('edit')}] $name`]);
    assert.equal(why(once, older), undefined, 'an app has called the field otherwise before');
    assert.equal(why(older, older), undefined);
    assert.match(
      why(made([`do type //*[${id('note')}] $name`]), older) ?? '',
      /puts a value into .*title, and nothing/,
    );
    const unlessNone = made([`do type //*[${id('edit')}] $name`, `do type //*[${id('who')}] $who when $who != ''`]);
    assert.equal(why(once, unlessNone, { name: 'Report', who: '' }), undefined, 'nobody was said');
    assert.match(why(once, unlessNone) ?? '', /puts a value into .*who, and nothing shows/);
  });

  it('put one value into a field with an id and into one that only words tell, of which it had filled one', () => {
    const both = made([`do type //*[${id('edit')}] $name`, "do type //*[@hint='Again'] $name"]);
    const once = made([`do type //*[${id('edit')}] $name`]);
    assert.match(why(once, both) ?? '', /a field that only its words tell, and nothing shows that this run did/);
    const twice = made([`do type //*[${id('again')}] $name`, `do type //*[${id('edit')}] $name`]);
    assert.equal(why(twice, both), undefined);
    const wordsFirst = made(["do type //*[@hint='Again'] $name", `do type //*[${id('edit')}] $name`]);
    const idFirst = made([`do type //*[${id('edit')}] $name`, `do type //*[${id('again')}] $name`]);
    assert.equal(why(idFirst, wordsFirst), undefined, 'in whatever order');
  });
});
