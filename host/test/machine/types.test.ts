import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { acceptValue, bindGoal, checkMachine, hiddenTexts, type Param, parseMachine } from '../../src/machine/index.js';

const it_ = (type: Param['type'], items?: NonNullable<Param['items']>): Param => ({
  name: 'it',
  type,
  ...(items && { items }),
});

describe('a value of a type', () => {
  for (const [param, given, value] of [
    [it_('duration'), '1h14m17s', '1h14m17s'],
    [it_('duration'), '1 hour, 14 minutes and 17 seconds', '1h14m17s'],
    [it_('duration'), '1 h 14 min 17 s', '1h14m17s'],
    [it_('duration'), '90 minutes', '1h30m'],
    [it_('duration'), '1.5 hours', '1h30m'],
    [it_('duration'), '2 Stunden und 5 Minuten', '2h5m'],
    [it_('duration'), '1小时30分钟', '1h30m'],
    [it_('duration'), 'PT1H14M17S', '1h14m17s'],
    [it_('duration'), '1:14:17', '1h14m17s'],
    [it_('list', 'text'), 'milk, eggs', '["milk","eggs"]'],
    [it_('list', 'text'), '["milk","eggs, six"]', '["milk","eggs, six"]'],
    [it_('list', 'text'), '[]', '[]'],
    [it_('list', 'duration'), '90 min, 5 min', '["1h30m","5m"]'],
    [it_('secret'), 'Zq 7', 'Zq 7'],
  ] as const) {
    it(`is ${value} where a ${param.type} is given as ${given}`, () =>
      assert.deepEqual(acceptValue(param, given), { kind: 'accepted', value }));
  }

  for (const [param, given, why] of [
    [it_('duration'), '14:17', /'14:17' is no duration for it: a duration reads 1h14m17s, 90 min or 1:14:17/],
    [it_('duration'), '17 s 1 h', /is no duration/],
    [it_('duration'), '0.3 s', /whole seconds/],
    [it_('duration'), '90', /is no duration/],
    [it_('duration'), '9000000 h', /is no duration/],
    [it_('list', 'text'), 'milk,, eggs', /is no text for it: it is empty/],
    [it_('list', 'date'), '2026-01-31, tomorrow', /'tomorrow' is no date/],
    [it_('list', 'text'), '[milk]', /a list reads milk, eggs, or as JSON/],
    [it_('list', 'text'), '[1]', /a list reads/],
    [it_('secret'), '', /it is empty/],
  ] as const) {
    it(`is not ${given === '' ? 'nothing' : given} for a ${param.type}`, () => {
      const accepted = acceptValue(param, given);
      assert.match(accepted.kind === 'refused' ? accepted.reason : accepted.value, why);
    });
  }

  it('is read from a goal as the goal writes it', () => {
    const machine = machineOf('goal "Set a timer for {length}"\napp a.b\nparam length: duration', '$length');
    const bound = bindGoal(machine, 'Set a timer for 1 h 14 min 17 s');
    assert.deepEqual(bound.kind === 'bound' ? bound.values : bound.reason, { length: '1h14m17s' });
    const refused = bindGoal(machine, 'Set a timer for 14 and 17');
    assert.equal(refused.kind, 'refused');
  });
});

describe('a declaration', () => {
  for (const [header, sentence] of [
    ['param it: list', /not said what 'it' is a list of. Write: param it: list of text/],
    ['param it: text of date', /Only a list is of something, and 'it' is a text/],
    ['param it: text from //a', /Only an enum has words that a screen lists/],
    ['param it: enum \'a\' from "//a["', /is no selector/],
    ["param other: text\nparam it: enum 'a' from //*[@text=$other]", /holds no parameter/],
    ["param it: duration = '14:17'", /The default does not fit: '14:17' is no duration/],
  ] as const) {
    it(`is refused: ${header.replaceAll('\n', '; ')}`, () => {
      const problems = checkMachine(machineOf(`app a.b\n${header}`, '$it')).map((it) => it.sentence);
      assert.match(problems.join('\n'), sentence);
    });
  }

  for (const [value, sentence] of [
    ['date($it, "d")', /'date' takes a date, and \$it is a text. Declare: param it: date/],
    ['word($it, $it)', /Behind its first value 'word' takes texts in quotes, and no parameter/],
    ["ordinal($it, 'fr')", /'ordinal' knows en, de, zh/],
    ['number($it)', /'number' takes 2 to 3 values, and is given 1/],
  ] as const) {
    it(`does not fit: ${value}`, () => {
      const problems = checkMachine(machineOf('app a.b\nparam it: text', value)).map((it) => it.sentence);
      assert.match(problems.join('\n'), sentence);
    });
  }

  it('may name where an app lists the words of a choice', () => {
    const machine = machineOf("app a.b\nparam it: enum 'Home', 'Work' from //*[@resource-id='a.b:id/label']", '$it');
    assert.deepEqual(
      checkMachine(machine).filter(({ severity }) => severity === 'error'),
      [],
    );
    assert.equal(machine.params[0]?.from, "//*[@resource-id='a.b:id/label']");
  });

  it('of a secret hides whatever is made of it', () => {
    const machine = machineOf('app a.b\nparam it: secret', 'upper($it)', "//*[@password='true']");
    assert.deepEqual(hiddenTexts(machine, { it: 'zq7' }), ['ZQ7', 'zq7']);
  });
});

function machineOf(header: string, value: string, field = '//field') {
  const parsed = parseMachine(
    `machine a/b\n${header}\nstate s\n  verify //a\n  do type ${field} ${value}\n  do tap //go -> e\nfinal e\n  verify //b\n`,
  );
  return parsed.kind === 'machine' ? parsed.machine : assert.fail(JSON.stringify(parsed.problems));
}
