import { button, dismiss, type FakeApp, fakeApp, field, go, group, label, list, show } from '../../src/device/index.js';

/**
 * A small address book on the fake device, in two versions: in the second the button that saves is called otherwise and stands elsewhere, and a
 * dialog comes up before the form. Its rows can be read where Android keeps phone numbers.
 */
export function people(version: 1 | 2): FakeApp {
  const second = version === 2;
  return fakeApp({
    package: 'com.example.people',
    version,
    start: 'list',
    values: { first: '', last: '', phone: '' },
    tables: { phones: { uri: 'content://com.android.contacts/data/phones', columns: ['display_name', 'data1'] } },
    screens: {
      list: {
        nodes: (app) => [
          label('People', { id: 'title' }),
          list(
            8,
            app.rows('phones').map((row) => label(row['display_name'] ?? '')),
          ),
          button('', second ? show('where') : go('form'), { id: 'add', desc: 'Create contact' }),
        ],
      },
      where: {
        dialog: true,
        nodes: [
          label('Where should it be kept?', { id: 'question' }),
          button('Cancel', dismiss, { id: 'no' }),
          list(2, [
            label('This device', {
              id: 'yes',
              tap: (app) => {
                app.dismiss();
                app.go('form');
              },
            }),
          ]),
        ],
      },
      form: {
        nodes: [
          group([
            label('New contact', { id: 'form_title' }),
            ...(second ? [] : [button('Save', save, { id: 'save' })]),
          ]),
          field('first', { id: 'first', hint: 'First name' }),
          field('last', { id: 'last', hint: 'Last name' }),
          field('phone', { id: 'phone', hint: 'Phone' }),
          ...(second ? [button('Store contact', save, { id: 'confirm' })] : []),
        ],
      },
      details: {
        nodes: (app) => [
          label(`${app.value('first')} ${app.value('last')}`, { id: 'display_name' }),
          label(app.value('phone'), { id: 'number' }),
        ],
      },
    },
  });
}

const save = (app: Parameters<Parameters<typeof button>[1]>[0]) => {
  app.insert('phones', { display_name: `${app.value('first')} ${app.value('last')}`, data1: app.value('phone') });
  app.go('details');
};
