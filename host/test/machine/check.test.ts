import assert from 'node:assert/strict';
import { checkMachine, type Machine, parseMachine } from '../../src/machine/index.js';
import { addContact, machineOf } from './contacts.js';

describe('checking a machine', () => {
  it('finds nothing wrong with one that is in order', () => {
    assert.deepEqual(errors(addContact), []);
    assert.deepEqual(checkMachine(machineOf(addContact)), []);
  });

  it('tells the line of each problem', () => {
    const result = parseMachine(addContact.replace('-> form', '-> from'));
    assert.equal(result.kind, 'machine');
    if (result.kind !== 'machine') return;
    const problems = checkMachine(result.machine, { lines: result.lines });
    assert.deepEqual(problems.at(0), {
      severity: 'error',
      place: 'state list/step/0/0',
      line: 11,
      sentence: "There is no state or final 'from'. Write one, or correct the name.",
    });
  });

  const save = "  do tap //*[@resource-id='com.google.android.contacts:id/save'] -> saved  irreversible\n";
  for (const [what, from, to, sentence] of [
    ['a target that is not there', '-> form', '-> from', /There is no state or final 'from'/],
    ['a target that is an interrupt', '-> form', '-> permission-contacts', /'permission-contacts' is an interrupt/],
    ['a target that is its own screen', '-> form', '-> list', /'-> list' leads to its own screen/],
    ['a target named twice', '-> form', '-> form or form', /named twice/],
    ['a state that nothing leads to', '-> form', '-> saved', /Nothing leads to 'form'/],
    [
      'a state without checks',
      "  verify //*[@resource-id='com.google.android.contacts:id/editor_title']\n",
      '',
      /Nothing tells when 'form' is there/,
    ],
    ['a final without checks', /(final saved\n) {2}verify .*\n/, '$1', /Nothing tells when 'saved' is there/],
    ['no final', /final saved\n[\s\S]*/, '', /No final says where a run may end/],
    ['no state', /state list[\s\S]*?\n\n(?=#)/, '', /The machine is empty/],
    [
      'steps behind one that leads away',
      save,
      `${save}  do tap //*[@text='More'] -> list\n`,
      /Step 4 of 'form' has led away before this can be done/,
    ],
    ['a step that leads nowhere', '-> form', '', /No step leads away from 'list'/],
    [
      'an answer that leads away',
      "permission_allow_button']",
      "permission_allow_button'] -> list",
      /An interrupt returns to where it came from/,
    ],
    [
      'a grant that the header does not name',
      'permissions android.permission.READ_CONTACTS\n',
      '',
      /This grants a permission, and the header names none/,
    ],
    ['a selector that is none', "//*[@content-desc='Done']", "//*[@content-dsc='Done']", /no selector/],
    ['a variable that is not declared', '$first\n', '$frist\n', /\$frist is not declared/],
    [
      'a variable that is not declared in a selector',
      "concat($first,' ',$last)]",
      "concat($first,' ',$lost)]",
      /\$lost is not declared/,
    ],
    ['a slot that is no parameter', '{phone}', '{number}', /\{number\} is no parameter/],
    [
      'a parameter that nothing uses',
      'param   phone: phone',
      'param   phone: phone\nparam note: text',
      /Nothing uses the parameter 'note'/,
    ],
    ['a function that is not there', 'digits($phone)', 'reverse($phone)', /There is no function 'reverse'/],
    [
      'a function of too many values',
      'digits($phone)',
      'digits($phone, $last)',
      /'digits' takes 1 value, and is given 2/,
    ],
    ['a ~ without a function', '~ digits($phone)', '~ $phone', /number ~ compares both sides through one function/],
    ['a column that is a command', 'number ~', '"n; reboot" ~', /'n; reboot' is no column of a content provider/],
    ['a default that does not fit', 'phone: phone', "phone: phone = 'none'", /'none' is no phone for phone/],
    ['an enum without words', 'phone: phone', 'phone: enum', /has no words to choose from/],
    [
      'a label that cannot be taken back',
      "//*[@content-desc='Done'] -> saved  irreversible",
      "//*[@content-desc='Send'] -> saved",
      /'Send' says 'send', which cannot be taken back/,
    ],
    [
      'an act in German that cannot be taken back',
      "//*[@content-desc='Done'] -> saved  irreversible",
      "//*[@content-desc='Löschen'] -> saved",
      /'Löschen' says 'löschen'/,
    ],
    ['a value of one run', 'param   phone: phone', "param   phone: phone = '+1 555 0100'", undefined],
    [
      'a second way that comes after the same',
      "or tap //*[@content-desc='Done']",
      "or tap //*[@resource-id='com.google.android.contacts:id/save']",
      /This way is never taken/,
    ],
    [
      'a way behind one that always can',
      "do tap //*[@resource-id='com.google.android.contacts:id/save'] -> saved",
      'do key enter -> saved',
      /This way is never taken/,
    ],
    ['a guard that never holds', '$first\n', "$first when 'a' = 'b'\n", /'when 'a' = 'b'' never holds/],
    [
      'guards that contradict each other',
      '$first\n',
      "$first when $last = 'a' and $last != 'a'\n",
      /never holds together/,
    ],
    ['guards on two values at once', '$first\n', "$first when $last = 'a' and $last = 'b'\n", /never holds together/],
    ['guards that want a node there and gone', '$first\n', '$first when //a and absent //a\n', /never holds together/],
    ['a count that never holds', 'state list\n', 'state list\n  verify count //a < 0\n', /never holds/],
    [
      'an app that is no package',
      'app     com.google.android.contacts',
      'app     contacts',
      /'contacts' is no package name/,
    ],
    [
      'an interrupt that looks like a state',
      "  verify //*[@resource-id='com.android.permissioncontroller:id/permission_message' and contains(@text,'contacts')]",
      "  verify //*[@resource-id='com.google.android.contacts:id/editor_title']",
      /would be seen on every screen of 'form'/,
    ],
    [
      'interrupts that look alike',
      'final saved',
      "on other\n  verify //*[@resource-id='com.android.permissioncontroller:id/permission_message' and contains(@text,'contacts')]\n  verify //a\n  do key back\n\nfinal saved",
      /'other' cannot be told from 'permission-contacts'/,
    ],
    ['a slider set to a word', '$first\n', "$first\n  do set //a 'loud'\n", /A slider cannot be set to 'loud'/],
  ] as const) {
    it(`finds ${what}`, () => {
      const text = addContact.replace(from, to);
      assert.notEqual(text, addContact);
      const found = errors(text);
      if (sentence === undefined) assert.deepEqual(found, []);
      else
        assert.ok(
          found.some((it) => sentence.test(it)),
          `${found.join('\n')}\nlacks ${sentence}`,
        );
    });
  }

  it('finds a value of one run that was left in the text', () => {
    const left = (text: string) =>
      checkMachine(machineOf(text), { recorded: { first: 'Ada', last: 'Lovelace', phone: '+1 555 0100' } }).map(
        ({ sentence }) => sentence,
      );
    assert.deepEqual(left(addContact), []);
    assert.deepEqual(left(addContact.replace("@text='Contacts'", "@text='Ada'")), [
      "The selector holds 'Ada', a value of 'first'. Write $first in its place.",
    ]);
    assert.deepEqual(left(addContact.replace('$last\n', "'lovelace'\n")), [
      "'lovelace' is a value of 'last'. Write $last in its place.",
    ]);
    const byDefault = addContact
      .replace('param   phone: phone', "param   phone: phone = '555'")
      .replace("@text='Contacts'", "@text='555'");
    assert.ok(errors(byDefault).some((it) => /a value of 'phone'/.test(it)));
  });

  it('warns of what a reviewer should know', () => {
    const warnings = (text: string) =>
      checkMachine(machineOf(text))
        .filter(({ severity }) => severity === 'warning')
        .map(({ sentence }) => sentence);
    const noProbe = warnings(addContact.replace(/ {2}probe .*\n/, ''));
    assert.ok(noProbe.some((it) => /Only the screen says that 'saved' is reached/.test(it)));
    assert.ok(noProbe.some((it) => /An act that cannot be taken back, and no probe/.test(it)));
    const unproven = (text: string) => warnings(text).filter((it) => /proves nothing of/.test(it));
    assert.deepEqual(unproven(addContact), []);
    assert.match(unproven(addContact.replace(/ {2}probe .*\n/, '')).join(), /^'saved' proves nothing of \$phone: /);
    assert.match(unproven(TIMER).join(), /^'set' proves nothing of \$length: /);
    assert.deepEqual(unproven(`${TIMER}  verify //*[@text=$first]\n`), []);
    assert.deepEqual(unproven(TIMER.replaceAll('$key', '$length')), []);
    assert.ok(warnings(addContact.replace(/goal .*\n/, '')).some((it) => /No goal line/.test(it)));
    assert.ok(warnings(addContact.replace(' with number {phone}', '')).some((it) => /does not say 'phone'/.test(it)));
  });

  it('takes a screen for a proof of the ends it leads to alone', () => {
    const forked = TIMER.replace('-> set\n', '-> set\n  or tap //b -> other\n').replace(
      'final set',
      "state other\n  verify //*[@text=$length]\n  do tap //c -> done\nfinal done\n  verify //*[@text='Done']\nfinal set",
    );
    const unproven = checkMachine(machineOf(forked)).filter(({ sentence }) => /proves nothing of/.test(sentence));
    assert.deepEqual(
      unproven.map(({ sentence }) => sentence.slice(0, 5)),
      ["'set'"],
    );
  });

  it('throws on nothing that can be written', () => {
    for (const text of ['machine a/b\napp a.b\n', 'machine a\napp b\nstate s\nfinal s2\non x\n'])
      assert.ok(errors(text).length > 0);
  });
});

/** One key is a part of the value. */
const TIMER = `machine clock/timer
goal "Set a timer of {length}"
app com.example.clock
param length: duration
let first = duration($length, 'm')
let key = character($first, '1')
state keypad
  verify //*[@text='Timer']
  do tap //*[@text=$key] -> set
final set
  verify //*[@text='Running']
`;

function errors(text: string): string[] {
  const machine: Machine = machineOf(text);
  return checkMachine(machine)
    .filter(({ severity }) => severity === 'error')
    .map(({ sentence }) => sentence);
}
