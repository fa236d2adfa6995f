import assert from 'node:assert/strict';
import type { ConcreteAction } from '../../../src/actions/index.js';
import { SimulatedClock } from '../../../src/base/index.js';
import {
  button,
  dismiss,
  FakeDevice,
  type FakeNode,
  fakeApp,
  go,
  group,
  type Handler,
  label,
  list,
} from '../../../src/device/index.js';
import { parseMachine, type RecordedRun } from '../../../src/machine/index.js';
import { type ReplayResult, replay } from '../../../src/preact/index.js';
import type { TrajectoryStep } from '../../../src/trajectory/index.js';

const PACKAGE = 'com.example.people';
const id = (name: string) => `//*[@resource-id='${PACKAGE}:id/${name}']`;

/** What is otherwise in a later version of the app. */
export interface Version {
  readonly title?: string;
  /** What stands where the button is by which one sees more. */
  readonly more?: readonly FakeNode[];
  /** What comes when the app starts. */
  readonly started?: Handler;
  /** What comes when a person is opened. */
  readonly opened?: Handler;
  readonly row?: (name: string) => FakeNode;
  readonly names?: readonly string[];
  readonly notice?: readonly FakeNode[];
}

export const deleted: string[] = [];

/** People in a list; a tap shows one, and a button more of them. */
export function people({
  title = 'People',
  more,
  opened = () => {},
  started = () => {},
  row = label,
  names,
  notice = [],
}: Version = {}): FakeDevice {
  deleted.length = 0;
  const shown = names ?? ['Ada Lovelace', 'Grace Hopper', 'Mary Shelley'];
  const app = fakeApp({
    package: PACKAGE,
    start: 'people',
    values: { name: '' },
    screens: {
      people: {
        shown: started,
        nodes: [
          label(title, { id: 'title' }),
          label('All of them', { id: 'all' }),
          list(
            6,
            shown.map((name) =>
              group([row(name)], {
                tap: (self) => {
                  self.set('name', name);
                  self.go('person');
                  opened(self);
                },
              }),
            ),
            { id: 'list' },
          ),
        ],
      },
      person: {
        nodes: (self) => [
          label(self.value('name'), { id: 'name' }),
          label('Born in London', { id: 'born' }),
          ...(more ?? [button('Details', go('details'), { id: 'details' })]),
          button('Call', () => {}, { id: 'call' }),
        ],
      },
      details: { nodes: (self) => [label(`About ${self.value('name')}`, { id: 'about' })] },
      terms: { dialog: true, nodes: [label('Our words', { id: 'terms' }), button('Let me in', dismiss)] },
      news: { dialog: true, nodes: [label('What is new: colours', { id: 'news' }), ...notice] },
    },
  });
  return new FakeDevice({ apps: [app], clock: new SimulatedClock(1_800_000_000_000) });
}

export function machineOf(mark = '', row = '//*[@text=$name]') {
  const parsed = parseMachine(
    [
      'machine people/about',
      'goal    "Show what is known of {name}"',
      `app     ${PACKAGE}`,
      'param   name: text',
      'state people',
      `  verify //*[@resource-id='${PACKAGE}:id/title' and @text='People']`,
      `  do tap ${row} -> person`,
      'state person',
      `  verify ${id('name')}`,
      `  do tap //*[@resource-id='${PACKAGE}:id/details' and @text='Details'] -> details ${mark}`,
      'final details',
      `  verify //*[@resource-id='${PACKAGE}:id/about' and @text=concat('About ',$name)]`,
    ].join('\n'),
  );
  return parsed.kind === 'machine' ? parsed.machine : assert.fail(parsed.problems.map((each) => each.sentence).join());
}

/** How the screens looked when the machine was learnt. */
export async function before(): Promise<RecordedRun> {
  const device = people();
  const bindings = { name: 'Ada Lovelace' };
  const { steps } = await replay({ machine: machineOf(), bindings, device, clock: device.clock });
  return { bindings, steps: steps.flatMap(({ done }) => (done === undefined ? [] : [onPaper(done)])) };
}

/** A step that was done, as a kept run has it. */
export function onPaper({ before, action, after }: TrajectoryStep): RecordedRun['steps'][number] {
  const target = 'target' in action ? before.tree.nodes[action.target] : undefined;
  return { before, after, action: { ...action, ...(target && { target }) } as ConcreteAction };
}

export async function healed(version: Version, mark?: string, row?: string): Promise<ReplayResult> {
  const device = people(version);
  return replay({
    machine: machineOf(mark, row),
    bindings: { name: 'Grace Hopper' },
    device,
    clock: device.clock,
    heal: [await before()],
  });
}
