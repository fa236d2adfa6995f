import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { SimulatedClock } from '../../../src/base/index.js';
import {
  type Acted,
  button,
  FakeDevice,
  fakeApp,
  group,
  label,
  list,
  type NodeAction,
} from '../../../src/device/index.js';
import { parseMachine } from '../../../src/machine/index.js';
import { type ReplayResult, replay } from '../../../src/preact/index.js';
import type { Screen, UiNode } from '../../../src/screen/index.js';

const PACKAGE = 'com.example.people';
const ROWS = 'content://com.example.people/people';
const id = (name: string) => `//*[@resource-id='${PACKAGE}:id/${name}']`;

/** What is otherwise than in a list that tells all. */
interface Otherwise {
  readonly lacks?: readonly ('to row' | 'pages' | 'places' | 'count')[];
  /** Rows that stand nowhere, like the heads of sections. */
  readonly isHead?: (name: string) => boolean;
  /** More rows than there are: it had a footer. */
  readonly counted?: number;
  /** It says that it goes on, and takes no act. */
  readonly refuses?: boolean;
}

class People extends FakeDevice {
  otherwise: Otherwise = {};

  override async observe(signal?: AbortSignal): Promise<Screen> {
    const screen = await super.observe(signal);
    const { isHead, counted } = this.otherwise;
    const shown = screen.tree.nodes.find(({ resourceId }) => resourceId.endsWith(':id/list'));
    for (const row of shown?.children ?? [])
      if (isHead?.(row.children[0]?.text ?? '')) Object.assign(row, { item: undefined });
    if (shown !== undefined && counted !== undefined)
      Object.assign(shown, { collection: { rows: counted, columns: 1 } });
    return screen;
  }

  override async perform(screen: Screen, node: UiNode, action: NodeAction, signal?: AbortSignal): Promise<Acted> {
    const isTurned = action.kind === 'scroll' || action.kind === 'scroll-to';
    if (isTurned && this.otherwise.refuses) return { done: false, acted: 'no', reason: 'It does not scroll.' };
    return super.perform(screen, node, action, signal);
  }
}

/** Forty people, of whom three rows are seen at a time; one who was opened can be deleted. @param adas where those who are called Ada stand */
function people(adas: readonly number[], otherwise: Otherwise): People {
  const names = Array.from({ length: 40 }, (_, at) => (adas.includes(at) ? 'Ada' : `Person ${at}`));
  const app = fakeApp({
    package: PACKAGE,
    start: 'people',
    values: { name: '', number: '' },
    tables: {
      people: { uri: ROWS, columns: ['name', 'number'], rows: names.map((name, at) => ({ name, number: String(at) })) },
    },
    screens: {
      people: {
        nodes: (self) => [
          label('People', { id: 'title' }),
          list(
            3,
            self.rows('people').map(({ name = '', number = '' }) =>
              group([label(name)], {
                tap: (it) => [it.set('name', name), it.set('number', number), it.go('person')],
              }),
            ),
            { id: 'list', height: 1_200, lacks: otherwise.lacks ?? [] },
          ),
        ],
      },
      person: {
        nodes: (self) => [
          label(self.value('name'), { id: 'name' }),
          button(
            'Delete',
            (it) => [it.remove('people', (row) => row['number'] === it.value('number')), it.go('people')],
            { id: 'delete' },
          ),
        ],
      },
    },
  });
  const device = new People({ apps: [app], clock: new SimulatedClock(1_800_000_000_000) });
  device.otherwise = otherwise;
  return device;
}

/** @param scrolls pages that the machine turns before it acts */
async function deleted(
  adas: readonly number[],
  scrolls: number,
  otherwise: Otherwise,
): Promise<{ readonly result: ReplayResult; readonly left: number }> {
  const device = people(adas, otherwise);
  const parsed = parseMachine(
    [
      'machine people/delete',
      'goal    "Delete {name}"',
      `app     ${PACKAGE}`,
      'param   name: text',
      'state people',
      `  verify ${id('title')}`,
      ...Array.from({ length: scrolls }, () => `  do scroll forward ${id('list')}`),
      '  do tap //*[@text=$name] -> person',
      'state person',
      `  verify ${id('name')}`,
      `  do tap ${id('delete')} -> gone  irreversible`,
      'final gone',
      `  verify ${id('title')}`,
      '  verify absent //*[@text=$name]',
    ].join('\n'),
  );
  const machine = parsed.kind === 'machine' ? parsed.machine : assert.fail(JSON.stringify(parsed.problems));
  const result = await replay({ machine, bindings: { name: 'Ada' }, device, clock: device.clock });
  const { stdout } = await device.shell(`content query --uri ${ROWS}`);
  return { result, left: stdout.match(/name=Ada,/g)?.length ?? 0 };
}

const lists: readonly (readonly [what: string, lacks: NonNullable<Otherwise['lacks']>])[] = [
  ['is turned to a row', []],
  ['is turned page by page', ['to row']],
  ['is turned page by page and does not say how many rows it has', ['to row', 'count']],
];

describe('one of two rows of one name', () => {
  for (const [what, lacks] of lists) {
    it(`was deleted from a list that ${what} where heads without a place came up on the way back`, async () => {
      const isHead = (name: string) => /^Person [12]?[02468]$/.test(name);
      const { result, left } = await deleted([4, 34], 11, { lacks, isHead });
      assert.equal(left, 2);
      assert.equal(result.outcome, 'diverged', result.reason);
      assert.match(result.reason ?? '', /more than one of it in the list/);
    });

    it(`was deleted from a list that ${what} and stood in its middle: rows that were known already were taken for its beginning`, async () => {
      const { result, left } = await deleted([1, 13], 4, { lacks });
      assert.equal(left, 2);
      assert.equal(result.outcome, 'diverged', result.reason);
      assert.match(result.reason ?? '', /more than one of it in the list/);
    });
  }
});

describe('the only row of its name', () => {
  for (const [what, lacks] of lists) {
    it(`is found from the middle of a list that ${what}`, async () => {
      const { result, left } = await deleted([13], 4, { lacks });
      assert.equal(result.outcome, 'passed', result.reason);
      assert.equal(left, 0);
    });

    it(`is found from the middle of a list that ${what} with a head in it, which is read anew from its beginning`, async () => {
      const { left } = await deleted([13], 4, { lacks, isHead: (name) => name === 'Person 20' });
      assert.equal(left, 0);
    });

    it(`was touched no more in a list that ${what}, which counted a footer that is gone`, async () => {
      const { result, left } = await deleted([1], 0, { lacks, counted: 41 });
      assert.equal(result.outcome, 'passed', result.reason);
      assert.equal(left, 0);
    });

    it(`was found no more in a list that ${what} where that refused the act and went by a finger`, async () => {
      const { result, left } = await deleted([13], 0, { lacks, refuses: true });
      assert.equal(result.outcome, 'passed', result.reason);
      assert.equal(left, 0);
    });
  }
});
