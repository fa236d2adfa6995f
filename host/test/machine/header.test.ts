import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import {
  canonicalHash,
  checkMachine,
  contains,
  type DeviceFacts,
  derive,
  diffMachines,
  fits,
  hiddenParams,
  hiddenTexts,
  type Machine,
  parseMachine,
  printMachine,
} from '../../src/machine/index.js';

const picker = `version 1
machine calendar/add-event
goal    "Add an event on {due}"
app     a.b
package >= 120, < 200
locale  de, en-GB
density 420
param   due: date
let     day = date($due, 'd')
let     said = concat('Am ', $day, '.')

state month
  verify //*[@text='Kalender']
  do tap //*[@text=$day] -> done

final done
  verify //*[@text=$said]
`;

describe('what a header makes of parameters', () => {
  it('is read back as it is printed', () => assert.equal(printMachine(machineOf(picker)), picker));

  it('stands in selectors as parameters do', () => {
    assert.deepEqual(problems(picker), []);
    assert.deepEqual(derive(machineOf(picker), { due: '2023-10-05' }), {
      kind: 'derived',
      bindings: { due: '2023-10-05', day: '5', said: 'Am 5.' },
    });
  });

  it('is the same when it is made again', () => {
    const once = derive(machineOf(picker), { due: '2023-10-05' });
    assert.deepEqual(once.kind === 'derived' && derive(machineOf(picker), once.bindings), once);
  });

  it('is refused where it cannot be made', () => {
    const surname = machineOf(picker.replace("date($due, 'd')", "word($due, '2')").replace('due: date', 'due: text'));
    const refused = derive(surname, { due: 'Cher' });
    assert.match(refused.kind === 'refused' ? refused.reason : '', /The value 'day' cannot be made/);
    const unbound = derive(machineOf(picker), {});
    assert.match(unbound.kind === 'refused' ? unbound.reason : '', /The parameter 'due' has no value/);
  });

  for (const [what, from, to, sentence] of [
    ['nothing uses', '@text=$said', "@text='x'", /Nothing uses the value 'said'/],
    ['uses what is made below', "date($due, 'd')", 'concat($said, $due)', /\$said is made below/],
    ['has no parameter', "date($due, 'd')", "'5'", /made of no parameter/],
    ['uses what is not declared', "date($due, 'd')", 'concat($due, $do)', /\$do is not declared/],
    ['takes another type', "date($due, 'd')", "time($due, 'H')", /'time' takes a time, and \$due is a date/],
  ] as const) {
    it(`is refused where it ${what}`, () => assert.match(problems(picker.replace(from, to)).join('\n'), sentence));
  }

  it('is called like nothing else', () => {
    const parsed = parseMachine(picker.replace('let     said', 'let     due'));
    assert.match(parsed.kind === 'refused' ? (parsed.problems[0]?.sentence ?? '') : '', /'due' is declared twice/);
  });

  it('of a hidden value is hidden, and hides what it is made of', () => {
    const unlock = machineOf(`machine a/b
app a.b
param code: text
let shouted = upper($code)
let first = character($shouted, 1)
state s
  verify //a
  do type //*[@password='true'] $shouted
  do tap //*[@text=$first] -> e
final e
  verify //b
`);
    assert.deepEqual([...hiddenParams(unlock)].sort(), ['code', 'first', 'shouted']);
    assert.deepEqual([...hiddenTexts(unlock, { code: 'zq7' })].sort(), ['Z', 'ZQ7', 'zq7']);
  });

  it('of a secret is refused: it would go into a selector', () => {
    const text = picker.replace('param   due: date', 'param   due: secret').replace(/goal .*/, 'goal "Add"');
    assert.match(problems(text.replace("date($due, 'd')", 'upper($due)')).join('\n'), /The secret 'due' would be told/);
  });
});

describe('what a header wants of a device', () => {
  const here: DeviceFacts = { locale: 'de-AT', density: 420, versionCode: 120 };
  const machine = machineOf(picker);

  it('is what it finds', () => assert.deepEqual(fits(machine, here), { kind: 'fits' }));

  for (const [facts, reason] of [
    [{ locale: 'en-US' }, /made for a device in de or en-GB, and this one is in en-US. Change its language/],
    [{ locale: undefined }, /this one is unknown/],
    [{ locale: 'no locale' }, /made for a device in/],
    [{ versionCode: 119 }, /a.b of a version code >= 120 and < 200, and the one here is 119. Install/],
    [{ versionCode: 200 }, /and the one here is 200/],
    [{ versionCode: undefined }, /and the one here is unknown/],
    [{ density: 320 }, /a screen of 420 dots per inch, and this one has 320. Set it: adb shell wm density 420/],
  ] as const) {
    it(`is not ${JSON.stringify(facts)}`, () => {
      const fit = fits(machine, { ...here, ...facts });
      assert.match(fit.kind === 'refused' ? fit.reason : 'it fits', reason);
    });
  }

  for (const [wanted, has, fit] of [
    ['de', 'de-DE', true],
    ['de', 'de', true],
    ['de-AT', 'de-DE', false],
    ['de-DE', 'de', true],
    ['en-GB', 'en', false],
    ['zh', 'zh-CN', true],
    ['zh', 'zh-TW', false],
    ['zh-Hans', 'zh-CN', true],
    ['zh-Hant', 'zh-Hant-HK', true],
    ['zh-TW', 'zh-HK', false],
    ['pt', 'pt_BR', true],
    ['de', 'en-DE', false],
  ] as const) {
    it(`in ${wanted} is ${fit ? '' : 'not '}met by ${has}`, () =>
      assert.equal(fits({ ...machine, locales: [wanted] }, { ...here, locale: has }).kind === 'fits', fit));
  }

  it('is part of the hash', () => {
    for (const [from, to] of [
      ['locale  de, en-GB', 'locale  de'],
      ['package >= 120, < 200', 'package >= 121, < 200'],
      ['density 420', 'density 480'],
      ["date($due, 'd')", "date($due, 'dd')"],
    ] as const)
      assert.notEqual(canonicalHash(machineOf(picker.replace(from, to))), canonicalHash(machine), from);
  });

  for (const [line, sentence] of [
    ['locale  xx', /'xx' is no locale/],
    ['density 0', /No screen has 0 dots per inch/],
    ['package >= 200, < 200', /No version of the app is within these bounds/],
  ] as const) {
    it(`is refused as ${line}`, () =>
      assert.match(problems(picker.replace(new RegExp(`^${line.slice(0, 7)} .*`, 'm'), line)).join('\n'), sentence));
  }

  it('may be a newer version of the language, which is not read', () => {
    const parsed = parseMachine(picker.replace('version 1', 'version 2'));
    assert.deepEqual(parsed.kind === 'refused' && parsed.problems, [
      {
        line: 1,
        column: 1,
        sentence: 'This is written in version 2 of the language, and this program reads version 1. Run a newer one.',
      },
    ]);
  });
});

describe('a machine with another header', () => {
  for (const [what, from, to, reason] of [
    ['more languages', 'locale  de, en-GB', 'locale  de, en-GB, fr', undefined],
    ['no wish for a language', 'locale  de, en-GB\n', '', undefined],
    ['fewer languages', 'locale  de, en-GB', 'locale  de', /takes fewer device languages/],
    ['other densities', 'density 420', 'density 480', /fewer screen densities/],
    ['other versions', 'package >= 120, < 200', 'package >= 130', /other versions of the app/],
    [
      'a value more',
      "let     day = date($due, 'd')",
      "let     day = date($due, 'd')\nlet     x = upper($due)",
      undefined,
    ],
    ['another value', "date($due, 'd')", "date($due, 'dd')", /a value that the header makes is gone/],
  ] as const) {
    it(`${reason === undefined ? 'contains' : 'loses'} the old one: ${what}`, () => {
      const now = contains(machineOf(picker.replace(from, to)), machineOf(picker));
      assert.match(now.kind === 'loses' ? now.reason : 'contains', reason ?? /^contains$/);
    });
  }

  it('loses the old one where it says for the first time what it wants', () => {
    const without = picker.replace(/^(?:package|locale|density) .*\n/gm, '');
    for (const line of ['package >= 1', 'locale de', 'density 420']) {
      const now = without.replace('param ', `${line}\nparam `);
      assert.equal(contains(machineOf(now), machineOf(without)).kind, 'loses', line);
    }
  });
});

describe('two headers that differ', () => {
  for (const [from, to, sentence] of [
    ['locale  de, en-GB', 'locale  de', 'Its header says locale de now, and said locale de, en-GB.'],
    ['density 420\n', '', 'Its header says no more: density 420'],
    [
      "let     day = date($due, 'd')",
      "let     day = date($due, 'dd')",
      "Its header says let day = date($due, 'dd') now, and said let day = date($due, 'd').",
    ],
    ['let     said', 'let     more = $day\nlet     said', 'Its header says now: let more = $day'],
  ] as const) {
    it(`are told of: ${sentence}`, () =>
      assert.deepEqual(
        diffMachines(machineOf(picker.replace(from, to)), machineOf(picker)).map((each) => each.sentence),
        [sentence],
      ));
  }
});

function machineOf(text: string): Machine {
  const parsed = parseMachine(text);
  return parsed.kind === 'machine' ? parsed.machine : assert.fail(JSON.stringify(parsed.problems));
}

function problems(text: string): readonly string[] {
  return checkMachine(machineOf(text))
    .filter(({ severity }) => severity === 'error')
    .map(({ sentence }) => sentence);
}
