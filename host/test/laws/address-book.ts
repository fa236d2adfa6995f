import {
  button,
  dismiss,
  type FakeApp,
  fakeApp,
  field,
  go,
  group,
  type Handler,
  label,
  list,
  show,
} from '../../src/device/index.js';

export const PACKAGE = 'com.example.people';

/** What a later version of the address book has made otherwise. */
export interface Drift {
  /** The button that saves: what it says, its id, and whether it stands below the form. */
  readonly save?: { readonly text: string; readonly id: string; readonly below: boolean };
  /** A question before the form. */
  readonly question?: string;
  /** A notice over the form, so many ms after the form came up. */
  readonly noticeAfterMs?: number;
  /** So many buttons that save, all alike. */
  readonly saveButtons?: number;
  /** What saves shows nothing. */
  readonly silent?: boolean;
  /** Everything that it says is German. */
  readonly german?: boolean;
}

const GERMAN: Readonly<Record<string, string>> = {
  People: 'Kontakte',
  'Create contact': 'Kontakt erstellen',
  'New contact': 'Neuer Kontakt',
  'First name': 'Vorname',
  'Last name': 'Nachname',
  Phone: 'Telefon',
  Save: 'Speichern',
};

/** An address book on the fake device, as its first version is or drifted. Its rows are where Android keeps phone numbers. */
export function addressBook(drift: Drift = {}): FakeApp {
  const said = (words: string) => (drift.german === true ? (GERMAN[words] ?? words) : words);
  const { text = said('Save'), id = 'save', below = false } = drift.save ?? {};
  const saving: Handler = (app) => {
    app.insert('phones', { display_name: `${app.value('first')} ${app.value('last')}`, data1: app.value('phone') });
    if (drift.silent !== true) app.go('details');
  };
  const buttons = Array.from({ length: drift.saveButtons ?? 1 }, () => button(text, saving, { id }));
  const isNew = Object.keys(drift).some((what) => what !== 'german');
  return fakeApp({
    package: PACKAGE,
    version: isNew ? 2 : 1,
    start: 'list',
    values: { first: '', last: '', phone: '' },
    tables: { phones: { uri: 'content://com.android.contacts/data/phones', columns: ['display_name', 'data1'] } },
    screens: {
      list: {
        nodes: (app) => [
          label(said('People'), { id: 'title' }),
          list(
            8,
            app.rows('phones').map((row) => label(row['display_name'] ?? '')),
          ),
          button('', drift.question === undefined ? go('form') : show('question'), {
            id: 'add',
            desc: said('Create contact'),
          }),
        ],
      },
      question: {
        dialog: true,
        nodes: [
          label(drift.question ?? '', { id: 'question' }),
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
      notice: {
        dialog: true,
        nodes: [label('Numbers are now checked', { id: 'notice' }), button('OK', dismiss, { id: 'seen' })],
      },
      form: {
        ...(drift.noticeAfterMs !== undefined && {
          shown: (app) => app.after(drift.noticeAfterMs ?? 0, show('notice')),
        }),
        nodes: [
          group([label(said('New contact'), { id: 'form_title' }), ...(below ? [] : buttons)]),
          field('first', { id: 'first', hint: said('First name') }),
          field('last', { id: 'last', hint: said('Last name') }),
          field('phone', { id: 'phone', hint: said('Phone') }),
          ...(below ? buttons : []),
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
