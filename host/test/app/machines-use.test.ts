import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'mocha';
import { readMachineFile } from '../../src/app/machine-file.js';
import { reprise } from './in-process.js';

const LOGIN = `machine accounts/login
goal    "Log in as {user}"
app     com.example.notes
param   user: text

state form
  verify //*[@text='Log in']
  do type //*[@hint='User'] $user
  do tap //*[@text='Go on'] -> signed-in

final signed-in
  verify //*[@text=concat('Hello ',$user)]
  probe setting global user = $user
`;

const WRITE = `machine notes/write
goal    "Write {note} as {name}"
app     com.example.notes
param   note, name: text
use     login: accounts/login with user = $name

state start
  verify //*[@text='Welcome']
  do tap //*[@text='Begin'] -> login

state login.signed-in
  do type //*[@hint='Note'] $note
  do tap //*[@text='Keep'] -> kept

final kept
  verify //*[@text=concat('Kept: ',$note)]
`;

describe('a machine file that uses another', () => {
  let folder: string;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'reprise-use-'));
    for (const app of ['accounts', 'notes']) await mkdir(join(folder, app));
  });
  after(() => rm(folder, { recursive: true, force: true }));

  const file = () => join(folder, 'notes', 'write.preact');
  const check = async (write: string, login: string | undefined) => {
    await rm(join(folder, 'accounts', 'login.preact'), { force: true });
    if (login !== undefined) await writeFile(join(folder, 'accounts', 'login.preact'), login);
    await writeFile(file(), write);
    const { stdout, code } = await reprise(folder, 'machines', 'check', file());
    return { code, said: stdout.replaceAll(`${folder}/`, '') };
  };

  it('is read with what it uses, which lies beside it', async () => {
    assert.deepEqual(await check(WRITE, LOGIN), { code: 0, said: 'The file is in order.\n' });
    const { machine, hash } = await readMachineFile(file());
    assert.deepEqual(
      machine.states.map(({ id }) => id),
      ['start', 'login.form', 'login.signed-in'],
    );
    await check(WRITE, LOGIN.replace("'Go on'", "'Next'"));
    assert.notEqual((await readMachineFile(file())).hash, hash);
  });

  for (const [what, write, login, said] of [
    [
      'it is not there',
      WRITE,
      undefined,
      'notes/write.preact:5:1: error: There is no machine accounts/login: wanted accounts/login.preact. Write it there, or correct the name.',
    ],
    [
      'it cannot be read',
      WRITE,
      LOGIN.replace('do tap', 'do tapp'),
      "notes/write.preact:5:1: error: accounts/login cannot be read: accounts/login.preact:9:6: Wanted 'tap'",
    ],
    [
      'it is called otherwise',
      WRITE,
      LOGIN.replace('accounts/login', 'accounts/enter'),
      'holds a machine that is called accounts/enter, not accounts/login',
    ],
    [
      'its name leads elsewhere',
      WRITE.replace('accounts/login', '../login'),
      LOGIN,
      "notes/write.preact:5:1: error: '../login' is no name of a machine.",
    ],
    [
      'something in it is wrong only here',
      WRITE.replace('param   note, name: text', "param   note: text\nparam   name: text = 'Log in'"),
      LOGIN,
      "notes/write.preact:6:1: error: The selector holds 'Log in', a value of 'name'.",
    ],
  ] as const) {
    it(`is refused with the line that uses it, when ${what}`, async () => {
      const found = await check(write, login);
      assert.equal(found.code, 2, found.said);
      assert.ok(found.said.includes(said), found.said);
    });
  }
});
