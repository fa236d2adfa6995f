import assert from 'node:assert/strict';
import { SimulatedClock } from '../../../src/base/index.js';
import {
  button,
  checkbox,
  dismiss,
  type FakeApp,
  FakeDevice,
  fakeApp,
  field,
  go,
  type Handler,
  label,
  list,
} from '../../../src/device/index.js';
import { checkMachine, type Machine, parseMachine } from '../../../src/machine/index.js';
import { type ReplayOptions, type ReplayResult, replay } from '../../../src/preact/index.js';

const PACKAGE = 'com.example.shopping';
const ROWS = 'content://com.example.shopping/things';

/** What is otherwise than usual in the shopping list. */
export interface Otherwise {
  /** What Save does, in place of keeping the thing and going back to the list. */
  readonly save?: Handler;
  /** When the form comes up. */
  readonly formShown?: Handler;
  /** When the list comes up. */
  readonly listShown?: Handler;
  readonly shelf?: readonly string[];
}

/** A shopping list: things are added one by one on a form; a shelf that scrolls; a calendar that goes on month by month. */
export function shoppingList({ save = keepThing, formShown, listShown, shelf = [] }: Otherwise = {}): FakeApp {
  return fakeApp({
    package: PACKAGE,
    start: 'list',
    values: { thing: '', month: '0', ...Object.fromEntries(shelf.map((thing) => [`is ${thing}`, 'false'])) },
    tables: { things: { uri: ROWS, columns: ['name'], rows: [] } },
    screens: {
      list: {
        nodes: (app) => [
          label('Shopping list', { id: 'title' }),
          button('Add', go('form')),
          button('Shelf', go('shelf')),
          button('Calendar', go('calendar')),
          button('Finish', go('finished')),
          ...app.rows('things').map(({ name = '' }) => label(name, { id: 'thing' })),
        ],
        ...(listShown && { shown: listShown }),
      },
      form: {
        nodes: [
          label('New thing', { id: 'form_title' }),
          field('thing', { id: 'name', hint: 'Name' }),
          button('Save', save, { id: 'save' }),
          button('Keep', save, { id: 'keep' }),
        ],
        shown: (app) => {
          app.set('thing', '');
          formShown?.(app);
        },
      },
      shelf: {
        nodes: [
          label('Shelf', { id: 'shelf_title' }),
          list(
            3,
            shelf.map((thing) => checkbox(thing, `is ${thing}`)),
            { id: 'shelf' },
          ),
          button('Finish', go('finished')),
        ],
      },
      calendar: {
        nodes: (app) => [
          label('Calendar', { id: 'calendar_title' }),
          label(MONTHS[Number(app.value('month'))] ?? '', { id: 'month' }),
          // The last month is the last.
          button('Next', (self) =>
            self.set('month', String(Math.min(MONTHS.length - 1, Number(self.value('month')) + 1))),
          ),
          button('Finish', go('finished')),
        ],
      },
      finished: { nodes: [label('All is bought', { id: 'finished' })] },
      notice: { dialog: true, nodes: [label('Shops close soon', { id: 'notice' }), button('OK', dismiss)] },
      offer: {
        nodes: [label('An offer', { id: 'offer' }), button('No thanks', (app) => app.close())],
      },
    },
  });
}

const MONTHS = ['May', 'June', 'July', 'August'];

export const keepThing: Handler = (app) => {
  app.insert('things', { name: app.value('thing') });
  app.go('list');
};

/** A machine of the shopping list: its states as lines, and what the header says besides. */
export function shoppingMachine(header: readonly string[], states: readonly string[]): Machine {
  const text = [
    'machine shopping/buy',
    'goal    "Buy"',
    `app     ${PACKAGE}`,
    ...header,
    ...states,
    'on notice',
    "  verify //*[@text='Shops close soon']",
    "  do tap //*[@text='OK']",
    'final finished',
    "  verify //*[@text='All is bought']",
  ].join('\n');
  const parsed = parseMachine(text);
  if (parsed.kind === 'refused') assert.fail(JSON.stringify(parsed.problems));
  const errors = checkMachine(parsed.machine, { lines: parsed.lines }).filter(({ severity }) => severity === 'error');
  assert.deepEqual(errors, []);
  return parsed.machine;
}

/** Adds each thing of a list on the form. */
export const buyThings = (
  more: readonly string[] = [],
  keep = "do tap //*[@text='Save'] -> list  irreversible",
): Machine =>
  shoppingMachine(
    ['param   things: list of text'],
    [
      'state list',
      "  verify //*[@text='Shopping list']",
      '  repeat for $thing in $things',
      "    do tap //*[@text='Add'] -> form",
      '  end',
      "  do tap //*[@text='Finish'] -> finished",
      'state form',
      "  verify //*[@text='New thing']",
      "  do type //*[@hint='Name'] $thing",
      `  ${keep}`,
      ...more,
    ],
  );

export function shoppingDevice(otherwise: Otherwise = {}): FakeDevice {
  return new FakeDevice({ apps: [shoppingList(otherwise)], clock: new SimulatedClock(1_800_000_000_000) });
}

export function bought(
  device: FakeDevice,
  machine: Machine,
  bindings: Readonly<Record<string, string>>,
  more: Partial<Pick<ReplayOptions, 'fallback' | 'listener'>> = {},
): Promise<ReplayResult> {
  return replay({ machine, bindings, device, clock: device.clock, ...more });
}

/** The things that are on the list, in the order in which they were added. */
export async function things(device: FakeDevice): Promise<readonly string[]> {
  const { stdout } = await device.shell(`content query --uri ${ROWS}`);
  return stdout.split('\n').flatMap((line) => /name=(.*)$/.exec(line)?.[1] ?? []);
}

/** What the app holds under a name. */
export function held(device: FakeDevice, name: string): string {
  let value = '';
  device.phone.inside(PACKAGE, (app) => {
    value = app.value(name);
  });
  return value;
}

/** Leaves the screen that is shown, as nobody in the run does. */
export function closeScreen(device: FakeDevice): void {
  device.phone.inside(PACKAGE, (app) => app.close());
}
