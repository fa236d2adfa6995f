import assert from 'node:assert/strict';
import { canonicalHash, parseMachine } from '../../src/machine/index.js';
import { addContact, machineOf } from './contacts.js';

describe('reading a machine', () => {
  it('tells of every wrong line at once, with line, column and what to write', () => {
    const broken = `mashine contacts/add
app com.x com.y
state list
  verify //*[@text='Contacts]
  do tapp //*[@text='Add']
  or tap //*[@text='New']
  do tap //*[@text='Add'] ->
  do type //*[@hint='Phone'] phone
  verify count //* ~ 2
final done
  do tap //*[@text='OK']
  probe content contacts where number = $phone
`;
    assert.deepEqual(
      problemsOf(broken).map(({ line, column, sentence }) => `${line}:${column} ${sentence}`),
      [
        "1:1 Wanted a line that begins with 'version', 'machine', 'goal', 'app', 'package', 'locale', 'density', 'permissions', 'made', 'param', 'let', 'use', 'element', 'state', 'on', 'final', 'verify', 'do', 'or', 'hole', 'repeat', 'end', 'probe', 'read' or 'expect', found 'mashine'. Did you mean 'machine'?",
        "2:11 Wanted the end of the line, found 'com.y'.",
        '4:10 Wanted a whole selector, but the single quote at column 20 of this selector is not closed on its line. Close it, or write the whole selector in double quotes.',
        "5:6 Wanted 'tap', 'hold', 'type', 'set', 'scroll', 'key' or 'read', found 'tapp'. Did you mean 'tap'? Write it as: do tap //*[@text='Save'] -> saved, or: do type //*[@hint='Phone'] $phone as digits.",
        '7:29 Wanted a name or a string in quotes, found the end of the line. Behind -> stands a state or final, behind when and then a check, behind as a normaliser, behind offset two percentages.',
        "8:35 Wanted '(', found the end of the line. A text is written in quotes, a parameter as $name, a function with its values in brackets: digits($phone).",
        "9:20 Wanted a comparison, found '~'. A check is a selector, absent <selector>, count <selector> >= 1, app <package>, activity <name>, before <selector> <value>, after <selector> <value> or pixel <selector> offset 25% 75% = <colour>.",
        "11:3 Nothing is done in a final. Move the step to a state, and let it lead here with '->'.",
        "12:47 Wanted 'count', found the end of the line. Write it as: probe content contacts where number ~ digits($phone) count +1",
      ],
    );
  });

  it('blames no line for the mistake of another', () => {
    assert.deepEqual(linesOf('machine a/b\napp a.b\nstate list form\n  verify //a\n  do tap //b\n  or tap //c\n'), [3]);
    assert.deepEqual(
      linesOf('machine a/b\napp a.b\nstate list\n  do tap\n  or tap //c\n  or tap\n  do tap //d\n'),
      [4, 6],
    );
    assert.deepEqual(linesOf('machine a b\napp\nstate list\n'), [1, 2]);
  });

  for (const [what, text, sentence] of [
    [
      'a state that is there twice',
      'state a\nfinal a',
      "There is a state, on or final 'a' already. Rename one: targets and comments find their block by its name.",
    ],
    [
      'a parameter that is there twice',
      'param a: text\nparam a: text',
      "The parameter 'a' is declared twice. Remove one, or rename it.",
    ],
    [
      'an unknown type',
      'param a: string',
      "'string' is not a type. Write one of text, phone, email, date, time, duration, number, enum, file, list, secret.",
    ],
    [
      'an unknown key',
      'state a\n  do key bakc',
      "'bakc' is not a key. Write one of back, home, enter, recents, delete, tab, escape, menu.",
    ],
    [
      'an unknown normaliser',
      'state a\n  do type //a $b as digit',
      "'digit' is not a normaliser. Write one of exact, digits, case, length.",
    ],
    [
      'a normaliser where nothing is typed',
      'state a\n  do tap //a as digits',
      "'as digits' says how a typed text is read back, and 'tap' types none. Remove it.",
    ],
    [
      'a modifier said twice',
      'state a\n  do tap //a -> b -> c',
      "'->' is said twice of one step. Say it once, its parts joined by 'and' ('or' behind ->).",
    ],
    [
      'a header line below a state',
      'state a\ngoal "x"',
      "'goal' belongs to the header. Write it above the first state, on or final.",
    ],
    ['a remark that is none', 'state a // the list', "Wanted the end of the line, found '//'."],
    [
      'an escape that is none',
      'goal "\\d"',
      "Wanted a whole string, but '\\d' is no escape: write \\\" \\\\ \\n \\r \\t or \\u{hex}.",
    ],
    [
      'a bracket that is closed by another',
      "state a\n  verify //*[contains(@text,'a']",
      "Wanted a whole selector, but '(' of this selector is closed by ']' at column 32. Close it, or write the whole selector in double quotes.",
    ],
    [
      'functions without end',
      `state a\n  do type //a ${'upper('.repeat(99)}`,
      'Functions are nested more than 32 deep. Use fewer.',
    ],
    ['a sign of no use', 'state a ?', 'Found a character that can stand here in no line. A text is written in quotes.'],
  ] as const) {
    it(`refuses ${what}`, () => {
      assert.deepEqual(
        problemsOf(`machine a/b\napp a.b\n${text}\n`).map((it) => it.sentence),
        [sentence],
      );
    });
  }

  it('wants a name and an app', () => {
    const [problem] = problemsOf('# nothing\n');
    assert.match(problem?.sentence ?? '', /name of the machine.*package that is started/);
  });

  it('lets a state be called like a word of the language', () => {
    const machine = machineOf(
      'machine a/b\napp a.b\nstate type\n  verify //a\n  do tap //a -> or or "with blank" irreversible\nfinal or\n',
    );
    assert.equal(machine.states[0]?.id, 'type');
    assert.deepEqual(machine.states[0]?.steps[0]?.alternatives[0]?.targets, ['or', 'with blank']);
  });

  it('takes modifiers in any order', () => {
    const one = machineOf(
      "machine a/b\napp a.b\nstate s\n  do tap //a irreversible -> f when $x = '' then //b\nfinal f\n",
    );
    const other = machineOf(
      "machine a/b\napp a.b\nstate s\n  do tap //a when $x = '' -> f then //b irreversible\nfinal f\n",
    );
    assert.deepEqual(one, other);
  });

  it('ends a bare selector where it must, and not before', () => {
    const steps = (line: string) => machineOf(`machine a/b\napp a.b\nstate s\n  ${line}\n`).states[0];
    assert.deepEqual(steps("do tap //*[@text='a -> b # c']->form# why")?.steps[0]?.alternatives[0], {
      guards: [],
      action: { kind: 'tap', target: "//*[@text='a -> b # c']" },
      targets: ['form'],
      irreversible: false,
      effects: [],
    });
    assert.deepEqual(steps('verify //a# why')?.checks, [{ kind: 'present', selector: '//a' }]);
    assert.deepEqual(steps('verify count (//a | //b)[1] >= 2')?.checks, [
      { kind: 'count', selector: '(//a | //b)[1]', comparison: '>=', count: 2 },
    ]);
    assert.deepEqual(steps('verify "text=Save as&&class=a.B"')?.checks, [
      { kind: 'present', selector: 'text=Save as&&class=a.B' },
    ]);
    assert.deepEqual(steps('verify "//a[@text=\'two\\nlines\']"')?.checks, [
      { kind: 'present', selector: "//a[@text='two\nlines']" },
    ]);
  });

  it('tells the line of each place', () => {
    const result = parseMachine(addContact);
    assert.equal(result.kind === 'machine' && result.lines.get('state form/step/3/1'), 19);
    assert.equal(result.kind === 'machine' && result.lines.get('param/phone'), 7);
  });
});

describe('the hash of a machine', () => {
  const machine = machineOf(addContact);

  it('stays when only remarks or the header line of its making change', () => {
    assert.equal(canonicalHash(machineOf(`# reviewed\n${addContact}`)), canonicalHash(machine));
    assert.equal(
      canonicalHash(machineOf(addContact.replace('trajectory 5d1c', 'trajectory 77aa'))),
      canonicalHash(machine),
    );
    assert.match(canonicalHash(machine), /^[0-9a-f]{64}$/);
  });

  it('changes with every line that acts', () => {
    const acting = addContact.split('\n').filter((line) => !/^(#|made|$)/.test(line));
    const edits = acting.map((line) =>
      addContact.replace(line, line.replace(/(contacts|Done|phone|first|list|form|READ|allow|saved)/, '$1x')),
    );
    for (const [index, edit] of edits.entries()) {
      assert.notEqual(edit, addContact, acting[index]);
      assert.notEqual(canonicalHash(machineOf(edit)), canonicalHash(machine), acting[index]);
    }
    assert.notEqual(canonicalHash(machineOf(addContact.replaceAll('  irreversible', ''))), canonicalHash(machine));
  });
});

function problemsOf(text: string) {
  const result = parseMachine(text);
  assert.equal(result.kind, 'refused');
  return result.kind === 'refused' ? result.problems : [];
}

function linesOf(text: string): number[] {
  return problemsOf(text).map(({ line }) => line);
}
