import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { checkMachine, type Machine, parseMachine, planOf, printMachine } from '../../src/machine/index.js';
import { screenOf } from '../screen/screens.js';
import { stepOf } from './one-state.js';

function machineOf(lines: string, header = ''): Machine {
  const parsed = parseMachine(`machine a/b\ngoal "Do it"\napp com.app.one\n${header}\n${lines}\n`);
  return parsed.kind === 'machine' ? parsed.machine : assert.fail(JSON.stringify(parsed.problems));
}
const refused = (lines: string) => {
  const parsed = parseMachine(`machine a/b\ngoal "Do it"\napp com.app.one\n${lines}\n`);
  return parsed.kind === 'refused' ? parsed.problems.map(({ sentence }) => sentence).join('\n') : assert.fail();
};
const errors = (machine: Machine) =>
  checkMachine(machine).flatMap(({ severity, sentence }) => (severity === 'error' ? [sentence] : []));

const END = "final end\n  verify //*[@text='End']";
const states = (read: string, use = "do type //*[@hint='Code'] $code") =>
  `state s\n  verify //*[@text='S']\n  ${read}\n  do tap //*[@text='On'] -> t\nstate t\n  verify //*[@text='T']\n  ${use}\n  do tap //*[@text='OK'] -> end\n${END}`;

describe('a text that a machine reads on its way', () => {
  it('is written as it was, with its pattern and one name for each group', () => {
    const machine = machineOf(states('do read $code, $name (//*[@text])[1]   matching "^(.+)\\n(.+)$"'));
    assert.match(
      printMachine(machine),
      /^ {2}do read \$code, \$name \(\/\/\*\[@text\]\)\[1\] matching "\^\(\.\+\)\\n\(\.\+\)\$"$/m,
    );
    const again = parseMachine(printMachine(machine));
    assert.deepEqual(again.kind === 'machine' && again.machine.states, machine.states);
  });

  it('is a step of a state that stands alone, outside of repeats', () => {
    assert.match(refused(states("do read $code //*[@text='a'] -> t")), /nothing stands behind it but its pattern/);
    assert.match(refused(states("do tap //*[@text='a']\n  or read $code //*[@text='a']")), /one way to read a value/);
    assert.match(
      refused(`on x\n  verify //*[@text='X']\n  do read $code //*[@text='a']\n${END}`),
      /among the steps of a state/,
    );
    assert.match(
      refused(states("repeat until //*[@text='a'] at most 3\n  do read $code //*[@text='a']\n  end")),
      /outside|above the repeat/,
    );
  });

  it('is in order where it is read on every way before it is used', () => {
    assert.deepEqual(errors(machineOf(states("do read $code //*[@resource-id='c']"))), []);
    assert.deepEqual(
      errors(
        machineOf(
          states("do read $code //*[@resource-id='c']", "do type //*[@hint='Code'] $short"),
          'let short = digits($code)',
        ),
      ),
      [],
    );
  });

  for (const [what, machine, sentence] of [
    [
      'a screen in place of the first leads past it to what cannot be undone, behind which it is put in',
      `${states("do read $code //*[@resource-id='c']", "do tap //*[@text='Delete'] -> u  irreversible")}\nstate u\n  verify //*[@text='U']\n  do type //*[@hint='Code'] $code\n  do tap //*[@text='OK'] -> end\nstate o optional\n  verify //*[@text='O']\n  do tap //*[@text='Skip'] -> t`,
      /would stop half-way, where \$code is put in/,
    ],
    ['nothing uses it', states("do read $code //*[@resource-id='c']", "do tap //*[@text='x']"), /Nothing uses \$code/],
    [
      'it is used before it is read',
      states("do type //*[@hint='Code'] $code\n  do read $code //*[@resource-id='c']"),
      /a way here on which it has not been read/,
    ],
    [
      'one way leads past it',
      `state s\n  verify //*[@text='S']\n  do tap //*[@text='A'] when //*[@text='B'] -> t\n  or tap //*[@text='C'] -> r\nstate r\n  verify //*[@text='R']\n  do read $code //*[@resource-id='c']\n  do tap //*[@text='D'] -> t\nstate t\n  verify //*[@text='T']\n  do type //*[@hint='Code'] $code\n  do tap //*[@text='OK'] -> end\n${END}`,
      /a way here on which it has not been read/,
    ],
    [
      'its state may be passed over',
      states("do read $code //*[@resource-id='c']").replace('state s', 'state s optional'),
      /may fail to come up/,
    ],
    [
      'it is read twice',
      states("do read $code //*[@resource-id='c']\n  do read $code //*[@resource-id='d']"),
      /There is a value 'code' already/,
    ],
    [
      'a pattern has too few groups',
      states(
        'do read $code, $more //*[@resource-id=\'c\'] matching "^(.+)$"',
        "do type //*[@hint='Code'] concat($code,$more)",
      ),
      /1 groups for 2 names/,
    ],
    [
      'several names have no pattern',
      states("do read $code, $more //*[@resource-id='c']", "do type //*[@hint='Code'] concat($code,$more)"),
      /by the groups of a pattern/,
    ],
    ['the field hides what is in it', states("do read $code //*[@password='true']"), /never read/],
    [
      'it is typed into a field that hides it',
      states("do read $code //*[@resource-id='c']", "do type //*[@password='true'] $code"),
      /typed into a field that hides it/,
    ],
    [
      'each round leads through its screen',
      `state s\n  verify //*[@text='S']\n  repeat for $thing in $things\n    do tap //*[@text=$thing] -> t\n  end\n  do tap //*[@text='OK'] -> end\nstate t\n  verify //*[@text='T']\n  do read $code //*[@resource-id='c']\n  do type //*[@hint='Code'] $code\n  do tap //*[@text='Take'] -> s\n${END}`,
      /Each round of a repeat leads through 't'/,
    ],
    [
      'an item is called as it is',
      states("do read $code //*[@resource-id='c']\n  repeat for $code in $things\n    do tap //*[@text=$code]\n  end"),
      /as an item it would be another/,
    ],
    [
      'something is repeated for it',
      states("do read $code //*[@resource-id='c']", 'repeat for $x in $code\n    do tap //*[@text=$x]\n  end'),
      /no list to repeat for/,
    ],
    [
      'what it is counted by was done before it was read',
      `state s\n  verify //*[@text='S']\n  do tap //*[@text='Save'] -> t  irreversible\nstate t\n  verify //*[@text='T']\n  do read $code //*[@resource-id='c']\n  do tap //*[@text='OK'] -> end\n${END}\n  probe content content://a/b where number = $code count +1`,
      /only behind what cannot be undone/,
    ],
    [
      'a dialog that may come up anywhere needs it',
      `${states("do read $code //*[@resource-id='c']")}\non x\n  verify //*[@text=$code]\n  do tap //*[@text='OK']`,
      /has not been read/,
    ],
  ] as const)
    it(`is refused where ${what}`, () => {
      const found = errors(machineOf(machine, machine.includes('$things') ? 'param things: list of text' : ''));
      assert.ok(
        found.some((each) => sentence.test(each)),
        found.join('\n'),
      );
    });

  it('is remarked upon where a place among others names it, or a screen may come up in its place', () => {
    const remarks = (machine: Machine) =>
      checkMachine(machine).flatMap(({ severity, sentence }) => (severity === 'warning' ? [sentence] : []));
    const positional = machineOf(states("do read $code (//*[@resource-id='c'])[1]"));
    assert.ok(remarks(positional).some((each) => /by where it stands among others/.test(each)));
    const past = machineOf(
      `${states("do read $code //*[@resource-id='c']")}\nstate o optional\n  verify //*[@text='O']\n  do tap //*[@text='Skip'] -> t`,
    );
    assert.ok(remarks(past).some((each) => /leads past where \$code is read/.test(each)));
    const plain = remarks(machineOf(states("do read $code //*[@resource-id='c[1]']")));
    assert.ok(!plain.some((each) => /among others|leads past/.test(each)), plain.join('\n'));
  });

  for (const [what, row, truncated] of [
    ['a row of a list that scrolls, with nothing that tells which', true, false],
    ['a node of a screen of which a part is missing', false, true],
  ] as const)
    it(`is not read off ${what}`, () => {
      const machine = machineOf(states("do read $code //*[@resource-id='c']"));
      const bounds = { left: 0, top: 0, right: 9, bottom: 9 };
      const node = { class: 'android.widget.TextView', text: 'Newest', resourceId: 'c', bounds };
      const list = { class: 'androidx.recyclerview.widget.RecyclerView', scrollable: true, bounds, children: [node] };
      const screen = screenOf([{ root: { bounds, children: [row ? list : node] } }]);
      const next = stepOf(machine, 's', 0, { ...screen, tree: { ...screen.tree, truncated } });
      assert.equal(next.kind, 'miss', JSON.stringify(next.kind));
      assert.equal(stepOf(machine, 's', 0, screen).kind, row ? 'miss' : 'read');
    });

  it('is asked for by a step that cannot be taken without it, and told in a dry run', () => {
    const machine = machineOf(states("do read $code //*[@resource-id='c']"));
    const screen = screenOf([
      {
        root: {
          children: [
            {
              class: 'android.widget.EditText',
              hint: 'Code',
              editable: true,
              bounds: { left: 0, top: 0, right: 9, bottom: 9 },
            },
          ],
        },
      },
    ]);
    const next = stepOf(machine, 't', 0, screen);
    assert.equal(next.kind, 'miss');
    assert.deepEqual(next.kind === 'miss' && next.seen, ['that $code has not been read in this run']);
    const [first] = planOf(machine, {});
    assert.equal(first?.isRead, true);
    assert.match(first?.sentence ?? '', /^Read \$code off/);
  });
});
