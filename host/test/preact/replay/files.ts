import { SimulatedClock } from '../../../src/base/index.js';
import { button, dismiss, FakeDevice, fakeApp, label, list, show } from '../../../src/device/index.js';

export const PACKAGE = 'com.example.files';
export const URI = 'content://com.example.files/files';

/** Files; a tap marks one, and Delete asks whether that is meant. */
export function filesDevice(german: boolean, hasIds = true): FakeDevice {
  const called = (name: string) => (hasIds ? { id: name } : {});
  const said = (english: string, other: string) => (german ? other : english);
  const app = fakeApp({
    package: PACKAGE,
    start: 'files',
    values: { name: '' },
    tables: { files: { uri: URI, columns: ['name'], rows: ['a.pdf', 'b.pdf'].map((name) => ({ name })) } },
    screens: {
      files: {
        nodes: (self) => [
          label('Files', { id: 'title' }),
          list(
            4,
            self.rows('files').map(({ name = '' }) =>
              label(name, {
                tap: (tapped) => {
                  tapped.set('name', name);
                  tapped.go('marked');
                },
              }),
            ),
            { id: 'list' },
          ),
        ],
      },
      marked: {
        nodes: (self) => [
          label(self.value('name'), { id: 'marked' }),
          button(said('Delete', 'Löschen'), show('sure'), { id: 'delete' }),
        ],
      },
      sure: {
        dialog: true,
        nodes: [
          label(said('Delete this file?', 'Diese Datei löschen?'), called('question')),
          button(said('Cancel', 'Abbrechen'), dismiss),
          button(
            said('Yes, delete', 'Ja, löschen'),
            (self) => {
              self.remove('files', ({ name }) => name === self.value('name'));
              self.dismiss();
              self.go('files');
            },
            called('yes'),
          ),
        ],
      },
    },
  });
  return new FakeDevice({ apps: [app], clock: new SimulatedClock(1_800_000_000_000) });
}

/** Those that are left. */
export async function files(device: FakeDevice): Promise<readonly string[]> {
  const { stdout } = await device.shell(`content query --uri ${URI}`);
  return stdout.split('\n').flatMap((line) => /name=(.*)$/.exec(line)?.[1] ?? []);
}
