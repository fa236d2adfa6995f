import {
  button,
  checkbox,
  dismiss,
  type FakeApp,
  fakeApp,
  field,
  go,
  label,
  list,
  type RunningApp,
  slider,
} from '../../src/device/index.js';

/** The part of the test app (android-gradle/apps/testapp) that the contract looks at, for the fake device: same ids, words and behaviour. */
export const fakeTestApp: FakeApp = fakeApp({
  package: 'dev.reprise.testapp',
  start: 'main',
  values: { count: '0', volume: '0', accept: 'false', answer: 'none', load: '0', ready: 'false', chosen: '' },
  tables: {
    rows: {
      uri: 'content://dev.reprise.testapp.rows/rows',
      columns: ['_id', 'name', 'note'],
      rows: Array.from({ length: 200 }, (_, index) => row(index + 1)),
    },
  },
  screens: {
    main: {
      activity: '.MainActivity',
      nodes: [
        label('Test app', { id: 'title' }),
        list(12, [
          label('Counter in a static', { tap: go('counter') }),
          label('Dialogs and menus', { tap: go('dialogs') }),
        ]),
      ],
    },
    counter: {
      activity: '.screen.CounterActivity',
      nodes: (app) => [
        label('Counter in a static', { id: 'title' }),
        label(`Count: ${app.value('count')}`, { id: 'count' }),
        button('Add one', () => app.set('count', String(Number(app.value('count')) + 1)), { id: 'increment' }),
      ],
    },
    fields: {
      activity: '.screen.FieldsActivity',
      nodes: (app) => [
        field('plain', { id: 'plain_text', hint: 'Plain text' }),
        field('secret', { id: 'password', hint: 'Password', password: true }),
        field('short', { id: 'short_text', hint: 'At most 5 characters', maxLength: 5 }),
        field('capitals', { id: 'capitals', hint: 'Capitals only', format: (typed) => typed.toUpperCase() }),
        field('lines', { id: 'several_lines', hint: 'Several lines' }),
        field('readOnly', { id: 'read_only', enabled: false }),
        label(app.value('searched'), { id: 'submitted' }),
        field('search', {
          id: 'search_text',
          hint: 'Search',
          enter: () => app.set('searched', `Searched for: ${app.value('search')}`),
        }),
      ],
    },
    controls: {
      activity: '.screen.ControlsActivity',
      nodes: (app) => [
        label(`accept ${app.value('accept') === 'true' ? 'on' : 'off'}, volume ${app.value('volume')}`, {
          id: 'state',
        }),
        checkbox('I accept', 'accept', { id: 'accept' }),
        slider('volume', 0, 20, { id: 'volume' }),
      ],
    },
    dialogs: {
      activity: '.screen.DialogsActivity',
      nodes: (app) => [
        label(`Answer: ${app.value('answer')}`, { id: 'answer' }),
        button('Show alert', () => app.show('alert'), { id: 'show_alert' }),
        field('remark', { id: 'remark', hint: 'Remark' }),
      ],
    },
    alert: {
      dialog: true,
      nodes: [label('Alert'), label('Shall the test go on?'), answer('Yes'), answer('No')],
    },
    delayed: {
      activity: '.screen.DelayedActivity',
      shown: load,
      nodes: (app) => {
        const isReady = app.value('ready') === 'true';
        return [
          label(isReady ? 'Ready' : 'Loading', { id: 'loading' }),
          ...(isReady ? [button('Continue', () => app.close(), { id: 'continue_button' })] : []),
          button('Again', load, { id: 'again' }),
        ];
      },
    },
    longList: {
      activity: '.screen.LongListActivity',
      nodes: (app) => [
        label(app.value('chosen') || 'Nothing chosen', { id: 'chosen' }),
        list(
          12,
          Array.from({ length: 100 }, (_, index) =>
            label(`Row ${index + 1}`, { tap: () => app.set('chosen', `Chosen: row ${index + 1}`) }),
          ),
          { id: 'list' },
        ),
      ],
    },
  },
});

function row(number: number): Record<string, string> {
  const fixed = { _id: String(number), name: `Row ${number}` };
  return number % 10 === 0 ? fixed : { ...fixed, note: `It's row "${number}"` };
}

function answer(word: string) {
  return button(word, (app) => {
    app.set('answer', word);
    dismiss(app);
  });
}

/** Loading starts anew; what an earlier one brings does not count. */
function load(app: RunningApp): void {
  const turn = String(Number(app.value('load')) + 1);
  app.set('load', turn);
  app.set('ready', 'false');
  app.after(2_000, () => {
    if (app.value('load') === turn) app.set('ready', 'true');
  });
}
