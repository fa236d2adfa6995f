import type { SimulatedClock } from '../../../host/src/base/index.js';
import { button, FakeDevice, type FakeNode, fakeApp, group, label, list } from '../../../host/src/device/index.js';

export const PACKAGE = 'com.example.people';
const ROWS = 'content://com.android.contacts/data/phones';
/** Rows that are seen at a time. */
const PAGE = 5;

/** Somebody in the list: two of one name are told apart by their number alone. */
export interface Person {
  readonly name: string;
  /** Below the name. */
  readonly note: string;
  readonly number: string;
}

/** What is done to a person: on a page of their own, by a button of their row, or nothing, but a number is asked for. */
export type Shape = 'delete on a page' | 'remove in the row' | 'ask for the number';

/** What a list does not do and tell, as Android's many do not: from one that does all of it to one that a finger alone can turn. */
export const lists: readonly NonNullable<FakeNode['lacks']>[] = [
  [],
  ['count'],
  ['to row', 'count'],
  ['to row', 'places', 'count'],
  ['to row', 'pages', 'count'],
  ['to row', 'pages', 'places', 'count'],
];

/** People in a list that is longer than the screen. */
export function peopleList(
  shape: Shape,
  people: readonly Person[],
  clock: SimulatedClock,
  lacks: FakeNode['lacks'] = [],
): FakeDevice {
  const rowOf = ({ name, note, number }: Person): FakeNode => {
    const words = [label(name, { id: 'name' }), label(note, { id: 'note' })];
    const remove = button('', (app) => app.remove('phones', (row) => row['data1'] === number), { desc: 'Remove' });
    if (shape === 'remove in the row') return group([...words, remove]);
    return group(words, {
      tap: (app) => {
        app.set('name', name);
        app.set('number', number);
        app.go('person');
      },
    });
  };
  const app = fakeApp({
    package: PACKAGE,
    start: 'people',
    values: { name: '', number: '' },
    tables: {
      phones: {
        uri: ROWS,
        columns: ['display_name', 'data1'],
        rows: people.map(({ name, number }) => ({ display_name: name, data1: number })),
      },
    },
    screens: {
      people: {
        nodes: (self) => [
          label('People', { id: 'title' }),
          list(
            PAGE,
            people.filter(({ number }) => self.rows('phones').some((row) => row['data1'] === number)).map(rowOf),
            { id: 'list', height: 2_000, lacks },
          ),
        ],
      },
      person: {
        nodes: (self) => [
          label(self.value('name'), { id: 'heading' }),
          label(self.value('number'), { id: 'number' }),
          button(
            'Delete',
            (it) => {
              it.remove('phones', (row) => row['data1'] === it.value('number'));
              it.go('people');
            },
            { id: 'delete' },
          ),
        ],
      },
    },
  });
  return new FakeDevice({ apps: [app], clock });
}

/** The numbers of who is still there. */
export async function numbersLeft(device: FakeDevice): Promise<readonly string[]> {
  const { stdout } = await device.shell(`content query --uri ${ROWS}`);
  return [...stdout.matchAll(/data1=([^,\n]*)/g)].map(([, number]) => number ?? '');
}
