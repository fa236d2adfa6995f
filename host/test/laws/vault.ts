import { button, type FakeApp, fakeApp, field, go, label } from '../../src/device/index.js';
import { type Machine, parseMachine } from '../../src/machine/index.js';

export const VAULT = 'com.example.vault';

/** `renamed`: the button that opens it has another name and id. `telling`: on the way the app says the code in plain words. */
export type VaultDrift = 'none' | 'renamed' | 'telling';

/** An app that is opened with a code in a password field. */
export function vault(drift: VaultDrift = 'none'): FakeApp {
  const unlock = button('Unlock', go(drift === 'telling' ? 'notice' : 'open'), { id: 'unlock' });
  return fakeApp({
    package: VAULT,
    start: 'login',
    values: { owner: '', code: '' },
    screens: {
      login: {
        nodes: [
          label('Who is there?', { id: 'title' }),
          field('owner', { id: 'owner', hint: 'Owner' }),
          field('code', { id: 'code', hint: 'Code', password: true }),
          drift === 'renamed' ? button('Open up', go('open'), { id: 'up' }) : unlock,
        ],
      },
      notice: { nodes: (app) => [label(`You typed ${app.value('code')}`), button('Open up', go('open'))] },
      open: { nodes: (app) => [label('Open', { id: 'state' }), label(app.value('owner'), { id: 'whose' })] },
    },
  });
}

/** Opens the vault; written by hand, for no machine that types a password is kept. */
export const unlocking = `machine vault/unlock
goal "Unlock the vault of {owner} with the code {code}"
app ${VAULT}
param owner, code: text

state login
  verify //*[@resource-id='${VAULT}:id/title']
  do type //*[@resource-id='${VAULT}:id/owner'] $owner
  do type //*[@resource-id='${VAULT}:id/code' and @password='true'] $code  as length
  do tap //*[@resource-id='${VAULT}:id/unlock'] -> open

final open
  verify //*[@resource-id='${VAULT}:id/whose' and @text=$owner]
`;

export function unlockingMachine(): Machine {
  const parsed = parseMachine(unlocking);
  if (parsed.kind !== 'machine') throw new Error(JSON.stringify(parsed.problems));
  return parsed.machine;
}
