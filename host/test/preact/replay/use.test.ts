import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { SimulatedClock } from '../../../src/base/index.js';
import { button, FakeDevice, fakeApp, field, go, label } from '../../../src/device/index.js';
import { linkMachine, type Machine, parseMachine } from '../../../src/machine/index.js';
import { replay } from '../../../src/preact/index.js';

const notes = (password: string) =>
  fakeApp({
    package: 'com.example.notes',
    start: 'welcome',
    values: { user: '', password: '', note: '' },
    tables: { notes: { uri: 'content://com.example.notes/notes', columns: ['name'], rows: [] } },
    screens: {
      welcome: { nodes: [label('Welcome'), button('Begin', go('login'))] },
      login: {
        nodes: [
          label('Who are you?'),
          field('user', { hint: 'User' }),
          field('password', { hint: 'Password', password: true }),
          button('Go on', (app) => app.go(app.value('password') === password ? 'home' : 'wrong')),
        ],
      },
      wrong: { nodes: [label('That is not it')] },
      home: {
        nodes: (app) => [
          label(`Hello ${app.value('user')}`),
          field('note', { hint: 'Note' }),
          button('Keep', (self) => {
            self.insert('notes', { name: self.value('note') });
            self.go('kept');
          }),
        ],
      },
      kept: { nodes: (app) => [label(`Kept: ${app.value('note')}`)] },
    },
  });

const LOGIN = `machine accounts/login
app com.example.notes
param user: text
param password: secret
state form
  verify //*[@text='Who are you?']
  do type //*[@hint='User'] $user
  do type //*[@hint='Password' and @password='true'] $password  as length
  do tap //*[@text='Go on'] -> signed-in
final signed-in
  verify //*[@text=concat('Hello ',$user)]
`;

const WRITE = `machine notes/write
app com.example.notes
param note, name: text
param word: secret
use login: accounts/login with user = $name, password = $word
state start
  verify //*[@text='Welcome']
  do tap //*[@text='Begin'] -> login
state login.signed-in
  do type //*[@hint='Note'] $note
  do tap //*[@text='Keep'] -> kept
final kept
  verify //*[@text=concat('Kept: ',$note)]
  probe content content://com.example.notes/notes where name = $note count +1
`;

function machine(): Machine {
  const [write, login] = [parseMachine(WRITE), parseMachine(LOGIN)];
  if (write.kind === 'refused' || login.kind === 'refused') return assert.fail('It cannot be read.');
  const linked = linkMachine(write.machine, () => login.machine);
  return linked.kind === 'linked' ? linked.machine : assert.fail(JSON.stringify(linked.problems));
}

const bindings = { note: 'Buy milk', name: 'ada', word: 'lovelace' };

describe('a machine that goes through another', () => {
  it('is one run: through the other, and on from its final', async () => {
    const device = new FakeDevice({ apps: [notes('lovelace')], clock: new SimulatedClock(1_800_000_000_000) });
    const result = await replay({ machine: machine(), bindings, device, clock: device.clock });
    assert.equal(result.outcome, 'passed', result.reason);
    assert.deepEqual(
      result.steps.map(({ transition }) => transition),
      [
        'start.0.0 -> login.form',
        'login.form.0.0',
        'login.form.1.0',
        'login.form.2.0 -> login.signed-in',
        'login.signed-in.0.0',
        'login.signed-in.1.0 -> kept',
      ],
    );
    assert.ok(!JSON.stringify(result.steps.map(({ sentence }) => sentence)).includes('lovelace'));
  });

  it('stops where the other does not reach its final', async () => {
    const device = new FakeDevice({ apps: [notes('other')], clock: new SimulatedClock(1_800_000_000_000) });
    const result = await replay({ machine: machine(), bindings, device, clock: device.clock });
    assert.equal(result.outcome, 'diverged');
    assert.match(result.reason ?? '', /wanted 'login\.signed-in' with .*; saw .*That is not it/);
  });
});
