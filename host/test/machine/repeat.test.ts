import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import {
  canonicalHash,
  checkMachine,
  contains,
  diffMachines,
  drawGraph,
  type Machine,
  parseMachine,
  printMachine,
} from '../../src/machine/index.js';
import { machineOf } from './contacts.js';
import { label, screenOf } from './screens.js';
import { buy, buyText as text } from './shopping-machine.js';

const problemsOf = (machine: Machine, severity = 'error') =>
  checkMachine(machine)
    .filter((it) => it.severity === severity)
    .map(({ sentence }) => sentence);

const refusals = (lines: string): readonly string[] => {
  const parsed = parseMachine(`machine a/b\napp a.b\nstate s\n  verify //*\n${lines}\nfinal end\n  verify //b\n`);
  return parsed.kind === 'refused' ? parsed.problems.map(({ line, sentence }) => `${line} ${sentence}`) : [];
};

describe('a repeat in the text of a machine', () => {
  it('is written as it is read, remarks and all', () => {
    assert.equal(printMachine(buy), `${text().replaceAll(/\n\n+/g, '\n\n')}`);
    assert.deepEqual(
      checkMachine(buy).filter(({ severity }) => severity === 'error'),
      [],
    );
  });

  it('counts in the hash', () => {
    const once = machineOf(
      text()
        .replace(/ {2}repeat.*\n/, '')
        .replace(/ {2}end.*\n/, '')
        .replace('$thing', "'x'"),
    );
    assert.notEqual(canonicalHash(once), canonicalHash(buy));
  });

  for (const [lines, sentences] of [
    ['  repeat 3\n    do tap //a\n  end', [/^5 Wanted 'for' or 'until', found '3'\. Write it as: repeat for/]],
    ['  repeat for $a in $b\n    do tap //a', [/^7 A repeat in 's' has no end\./]],
    ['  do tap //a\n  end', [/^6 'end' ends a repeat, and none is open/]],
    ['  repeat for $a in $b\n  end', [/^6 Nothing stands between 'repeat' and 'end'/]],
    ['  repeat until //a\n    do tap //a\n  end', [/^5 Wanted 'at', found the end of the line.*at most 24/]],
    [
      '  repeat for $a in $b\n    do tap //a\n  end\n  repeat for $a in $b\n    do tap //b\n  end',
      [/^8 This is the repeat above once more/],
    ],
    ['  repeat for $a in $b\n    do tapp //a\n  end', [/^6 Wanted 'tap'/]],
    ['on n\n  verify //n\n  repeat for $a in $b\n    do tap //a\n  end', [/^7 Only the steps of a state are repeated/]],
  ] as const) {
    it(`is refused with one sentence: ${lines.replaceAll('\n', ' / ')}`, () => {
      const found = refusals(lines);
      assert.equal(found.length, sentences.length, found.join('\n'));
      for (const [index, sentence] of sentences.entries()) assert.match(found[index] ?? '', sentence);
    });
  }
});

describe('the check of a repeat', () => {
  for (const [what, machine, sentence] of [
    [
      'a round that ends in a final',
      text('', "  or tap //*[@text='Stop'] -> finished"),
      /A round of this repeat ends in 'finished'/,
    ],
    [
      'a list that is none',
      text().replace('list of text', 'text'),
      /\$things is a text, and has no items\. Declare: param things: list of text/,
    ],
    ['an item that nothing uses', text().replace(' $thing\n', " 'x'\n"), /Nothing uses \$thing/],
    [
      'an item behind its repeat',
      text().replace("//*[@text='Finish']", '//*[@text=$thing]'),
      /\$thing is known only within its repeat/,
    ],
    [
      'an item by which the screen is known that the repeat belongs to',
      text().replace("@text='Shopping list'", '@text=$thing'),
      /\$thing is known only within its repeat/,
    ],
    [
      'a step behind one that has led away, in the same round',
      text().replace('-> form\n', "-> form\n    do tap //*[@text='More']\n"),
      /Step 1 of 'list' has led away before this can be done/,
    ],
    [
      'nothing that leads on behind it',
      text()
        .replace(/ {2}do tap .*Finish.*\n/, '')
        .replace('-> form\n', "-> form\n    or tap //*[@text='Finish'] -> finished\n"),
      /Nothing leads on from 'list' when the repeat is over/,
    ],
    [
      'a screen of its rounds that something else leads to',
      text("  or tap //*[@text='New'] -> form\n"),
      /'form' belongs to the rounds of this repeat, and step 2 of 'list' leads to it as well/,
    ],
  ] as const) {
    it(`finds ${what}`, () => {
      const found = problemsOf(machineOf(machine));
      assert.ok(
        found.some((each) => sentence.test(each)),
        found.join('\n'),
      );
    });
  }

  const until = (checks: string, most = 9, step = "do scroll forward //*[@text='Shelf']") =>
    machineOf(
      `machine a/b\napp com.app\nstate s\n  verify //*[@text='Shelf']\n  repeat until ${checks} at most ${most}\n    ${step}\n  end\n  do tap //*[@text='Go'] -> end\nfinal end\n  verify //*[@text='End']\n`,
    );

  it('finds one that has no round, and one that is over before it begins', () => {
    assert.match(problemsOf(until('//a', 0)).join(), /no round at all/);
    assert.match(problemsOf(until("//*[@text='Shelf']"), 'warning').join(), /over before it begins/);
    assert.match(
      problemsOf(until('//a', 9, "do tap //*[@text='Delete'] irreversible"), 'warning').join(),
      /up to 9 times/,
    );
  });

  it('finds what it is repeated for on every stored screen already', () => {
    const machine = until("//*[@text='Tea']");
    const known = (...words: string[]) => ({
      name: words.join('+'),
      screen: screenOf(words.map((word) => label('l', word))),
      isStart: false,
    });
    const onScreens = (...screens: ReturnType<typeof known>[]) =>
      checkMachine(machine, { screens }).filter(({ sentence }) => /is so already/.test(sentence)).length;
    assert.equal(onScreens(known('Shelf', 'Tea'), known('Other')), 1);
    assert.equal(onScreens(known('Shelf', 'Tea'), known('Shelf')), 0);
    assert.equal(onScreens(known('Other')), 0);
  });
});

describe('a changed repeat', () => {
  it('is no longer contained, and the difference is told', () => {
    const other = machineOf(
      text()
        .replace('in $things', 'in $others')
        .replace('things: list of text', "things: list of text\nparam   others: list of text = '[]'"),
    );
    assert.deepEqual(contains(buy, buy), { kind: 'contains' });
    assert.match(JSON.stringify(contains(other, buy)), /'list' repeats other steps, or until something else/);
    assert.ok(
      diffMachines(other, buy).some(({ sentence }) =>
        /step 1 is done in repeat for \$thing in \$others now, and was done in repeat for \$thing in \$things/.test(
          sentence,
        ),
      ),
    );
  });

  it('may have another way, and an optional step within its rounds', () => {
    const grown = machineOf(
      text()
        .replace('-> form\n', "-> form\n    or tap //*[@text='New'] -> form\n")
        .replace('$things\n', "$things\n    do tap //*[@text='Close']  optional\n"),
    );
    assert.deepEqual(contains(grown, buy), { kind: 'contains' });
    const broken = machineOf(
      text('', '')
        .replace('  end  # of the list\n', '')
        .replace("  do tap //*[@text='Finish'] -> finished", "  do tap //*[@text='Finish'] -> finished\n  end"),
    );
    assert.equal(contains(broken, buy).kind, 'loses');
  });

  it('is drawn', () => {
    assert.match(drawGraph(buy), /Add'\] \(repeat for \$thing in \$things\) -> form/);
  });
});
