import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { canonicalHash, checkMachine, linkMachine, type Machine, printMachine } from '../../src/machine/index.js';
import { machineOf } from './contacts.js';

const LOGIN = `machine accounts/login
goal    "Log in as {user}"
app     com.app
param   user: text
param   password: secret
param   place: text = 'home'
let     greeting = concat('Hello ', $user)

state form
  verify //*[@text='Log in']
  do type //*[@hint='User'] $user
  do type //*[@hint='Password' and @password='true'] $password
  do type //*[@hint='Place'] upper($place)
  do tap //*[@text='Go on'] -> signed-in or blocked

state blocked optional
  verify //*[@text='Confirm it is you']
  do tap //*[@text='Yes'] -> signed-in  irreversible

on cookies
  verify //*[@text='Cookies']
  do tap //*[@text='No']

final signed-in
  verify //*[@text=$greeting]
  probe setting global user = $user
`;

const OUTER = `machine notes/write
goal    "Write {note} as {name}"
app     com.app
param   note, name: text
param   word: secret
use     login: accounts/login with user = lower($name), password = $word

state start
  verify //*[@text='Welcome']
  do tap //*[@text='Begin'] -> login

state login.signed-in
  do type //*[@hint='Note'] $note
  do tap //*[@text='Keep'] -> kept

final kept
  verify //*[@text=$note]
`;

const found: Readonly<Record<string, string>> = { 'accounts/login': LOGIN };

function linked(text = OUTER, files = found): Machine {
  const result = linkMachine(machineOf(text), finder(files));
  if (result.kind === 'refused') return assert.fail(JSON.stringify(result.problems));
  return result.machine;
}

const refusals = (text: string, files = found): readonly string[] => {
  const result = linkMachine(machineOf(text), finder(files));
  return result.kind === 'refused' ? result.problems.map(({ sentence }) => sentence) : [];
};

const finder = (files: Readonly<Record<string, string>>) => (name: string) =>
  files[name] === undefined ? `There is no machine ${name}.` : machineOf(files[name]);

describe('a machine that uses another', () => {
  it('is one machine: its states lie within, what it is given stands for its parameters, and its proof is the whole’s', () => {
    assert.equal(
      printMachine(linked()),
      `machine notes/write
goal    "Write {note} as {name}"
app     com.app
param   note, name: text
param   word: secret
let     login-greeting = concat('Hello ', lower($name))

state start
  verify //*[@text='Welcome']
  do tap //*[@text='Begin'] -> login.form

state login.form
  verify //*[@text='Log in']
  do type //*[@hint='User'] lower($name)
  do type //*[@hint='Password' and @password='true'] $word
  do type //*[@hint='Place'] upper('home')
  do tap //*[@text='Go on'] -> login.signed-in or login.blocked

state login.blocked optional
  verify //*[@text='Confirm it is you']
  do tap //*[@text='Yes'] -> login.signed-in  irreversible

state login.signed-in
  verify //*[@text=$login-greeting]
  do type //*[@hint='Note'] $note
  do tap //*[@text='Keep'] -> kept

on login.cookies
  verify //*[@text='Cookies']
  do tap //*[@text='No']

final kept
  verify //*[@text=$note]
  probe setting global user = lower($name)
`,
    );
    assert.deepEqual(
      checkMachine(linked()).filter(({ severity }) => severity === 'error'),
      [],
    );
  });

  it('has a hash that covers what it uses', () => {
    const other = { 'accounts/login': LOGIN.replace("'Go on'", "'Next'") };
    assert.notEqual(canonicalHash(linked(OUTER, other)), canonicalHash(linked()));
  });

  it('gives a function by a value that selectors can use, and a text as it is', () => {
    const inSelector = {
      'accounts/login': LOGIN.replace("@hint='Place'", '@hint=$place').replace(
        '@text=$greeting',
        '@text=$greeting and @content-desc=$user',
      ),
    };
    const text = printMachine(
      linked(OUTER.replace('password =', "place = 'it''s', password =").replace("'it''s'", '"it\'s"'), inSelector),
    );
    assert.match(text, /let {5}login-user = lower\(\$name\)/);
    assert.match(text, /@content-desc=\$login-user/);
    assert.match(text, /@hint="it's"\] upper\("it's"\)/);
  });

  it('may use one that uses another', () => {
    const mid = `machine mail/open
app com.app
param user: text
param password: secret
use in: accounts/login with user = $user, password = $password
state in.signed-in
  do tap //*[@text='Mail'] -> inbox
final inbox
  verify //*[@text='Inbox']
`;
    const outer = OUTER.replace('accounts/login', 'mail/open').replace('login.signed-in', 'login.inbox');
    const machine = linked(outer, { ...found, 'mail/open': mid });
    assert.deepEqual(
      machine.states.map(({ id }) => id),
      ['start', 'login.in.form', 'login.in.blocked', 'login.in.signed-in', 'login.inbox'],
    );
    assert.deepEqual(machine.finals[0]?.probes.length, 1);
  });

  for (const [what, text, files, sentence] of [
    ['that is not there', OUTER, {}, /There is no machine accounts\/login/],
    [
      'that uses it in turn',
      OUTER,
      { 'accounts/login': LOGIN.replace('\nstate form', 'use notes: notes/write\nstate form'), 'notes/write': OUTER },
      /notes\/write uses accounts\/login uses notes\/write: it would never end/,
    ],
    [
      'without a value that it needs',
      OUTER.replace(', password = $word', ''),
      found,
      /needs 'password', and nothing gives it/,
    ],
    [
      'with a value that it does not have',
      OUTER.replace('password =', 'passwort ='),
      found,
      /has no parameter 'passwort'/,
    ],
    [
      'with a value of another type',
      OUTER.replace('word: secret', 'word: text'),
      found,
      /is a secret, and \$word is a text/,
    ],
    ['with a secret in the text', OUTER.replace('= $word', "= 'hunter2'"), found, /would stand in the machine/],
    ['with a value that is not declared', OUTER.replace('lower($name)', 'lower($nam)'), found, /\$nam is not declared/],
    [
      'whose final leads nowhere',
      OUTER.replace('login.signed-in', 'inbox'),
      found,
      /ends in 'signed-in', and nothing goes on from there/,
    ],
    [
      'with a state of it that is no final',
      OUTER.replace('final kept', 'state login.form\n  verify //a\n  do tap //b -> kept\nfinal kept'),
      found,
      /'login\.form' is no final of accounts\/login/,
    ],
    [
      'that may grant what it may not',
      OUTER,
      { 'accounts/login': LOGIN.replace('param   user', 'permissions android.permission.CAMERA\nparam   user') },
      /may grant android\.permission\.CAMERA/,
    ],
    [
      'made for another language',
      OUTER,
      { 'accounts/login': LOGIN.replace('param   user', 'locale de\nparam   user') },
      /made for a certain locale/,
    ],
    [
      'with problems of its own',
      OUTER,
      { 'accounts/login': LOGIN.replace('-> signed-in or blocked', '-> nowhere') },
      /accounts\/login has problems of its own, the first: /,
    ],
    [
      'on one of two ways to a final, and proven by a probe',
      OUTER.replace('-> login\n', "-> login\n  or tap //*[@text='As a guest'] -> kept\n"),
      found,
      /'kept' is reached through accounts\/login and without it/,
    ],
  ] as const) {
    it(`is refused: ${what}`, () => {
      const said = refusals(text, files as Readonly<Record<string, string>>);
      assert.ok(
        said.some((each) => sentence.test(each)),
        said.join('\n') || 'it was linked',
      );
    });
  }

  it('is nothing that can be run before what it uses is in it', () => {
    assert.match(JSON.stringify(checkMachine(machineOf(OUTER))), /accounts\/login is not linked into it/);
  });

  it('tells of a problem within at the line that uses it', () => {
    const unproven = { 'accounts/login': LOGIN.replace(/ {2}probe.*\n/, '') };
    const machine = linkMachine(machineOf(OUTER.replace("'Begin'] -> login", "'Begin'] -> kept")), finder(unproven));
    const lines = new Map([
      ['use/login', 6],
      ['state start', 8],
    ]);
    if (machine.kind === 'refused') return assert.fail(JSON.stringify(machine.problems));
    const problems = checkMachine(machine.machine, { lines });
    assert.ok(problems.some(({ line, sentence }) => line === 6 && /Nothing leads to 'login\.form'/.test(sentence)));
  });
});
