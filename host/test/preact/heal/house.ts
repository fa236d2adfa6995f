import assert from 'node:assert/strict';
import { SimulatedClock } from '../../../src/base/index.js';
import { button, dismiss, FakeDevice, fakeApp, go, label, setting, show } from '../../../src/device/index.js';
import { canonicalHash, type Machine, parseMachine } from '../../../src/machine/index.js';
import { sealEvidence } from '../../../src/preact/evidence.js';
import { type Library, replay } from '../../../src/preact/index.js';
import { trajectoryOf } from '../../../src/preact/replay-trajectory.js';
import { Shelf } from '../library/kept.js';

export const PACKAGE = 'com.example.house';
export const id = (name: string) => `//*[@resource-id='${PACKAGE}:id/${name}']`;

/** A house with switches behind a button, which is called otherwise in its second version. */
export function house({ renamed = false, dead = '', question = false } = {}): FakeDevice {
  const app = fakeApp({
    package: PACKAGE,
    start: 'home',
    screens: {
      home: {
        nodes: [
          label('Home', { id: 'home' }),
          renamed
            ? button('Rooms', go('menu'), { id: 'rooms' })
            : button('Menu', question ? show('question') : go('menu'), { id: 'menu' }),
          button('About', go('about'), { id: 'about' }),
        ],
      },
      menu: {
        nodes: [
          label('All switches', { id: 'switches' }),
          ...['light', 'sound'].map((name) => ({
            class: 'android.widget.Switch',
            text: name,
            id: name,
            check: name === dead ? { read: () => 'false', write: () => {} } : setting('global', name),
          })),
        ],
      },
      question: {
        dialog: true,
        nodes: [
          label('Which floor?', { id: 'question' }),
          button('This floor', (self) => [self.dismiss(), self.go('menu')]),
          button('Cancel', dismiss),
        ],
      },
      about: { nodes: [label('A house', { id: 'house' })] },
    },
  });
  return new FakeDevice({ apps: [app], clock: new SimulatedClock(1_800_000_000_000) });
}

export const machineOf = (name: string, goal: string, steps: readonly string[], rest: readonly string[]): Machine => {
  const parsed = parseMachine(
    [
      `machine house/${name}`,
      `goal "${goal}"`,
      `app ${PACKAGE}`,
      'state home',
      `  verify ${id('home')}`,
      ...steps,
      ...rest,
    ].join('\n'),
  );
  return parsed.kind === 'machine'
    ? parsed.machine
    : assert.fail(parsed.problems.map(({ sentence }) => sentence).join());
};
export const byMenu = `  do tap ${id('menu')} -> switches`;
export const byRooms = `  or tap ${id('rooms')} -> switches`;
export const turning = (name: string, ways: readonly string[] = [byMenu], more: readonly string[] = []) =>
  machineOf(name, `Turn on the ${name}`, ways, [
    'state switches',
    `  verify ${id('switches')}`,
    `  do tap ${id(name)} -> on`,
    ...more,
    'final on',
    `  verify //*[@resource-id='${PACKAGE}:id/${name}' and @checked='true']`,
    `  probe setting global ${name} = 'true'`,
  ]);
export const about = machineOf(
  'about',
  'Show what the house is',
  [`  do tap ${id('about')} -> shown`],
  ['final shown', `  verify ${id('house')}`],
);

/** Keeps a machine with a run of it on the first version of the app. */
export async function keep(
  library: Library,
  machine: Machine,
  at: string,
  device = house(),
  locale?: string,
): Promise<void> {
  const result = await replay({ machine, bindings: {}, device, clock: device.clock });
  assert.equal(result.outcome, 'passed', result.reason);
  const run = {
    parameters: {},
    source: 'recorded',
    steps: 2,
    tookMs: 9,
    path: 'fake',
    final: 'on',
  } as const;
  const evidence = sealEvidence({
    version: 1,
    machine: machine.name,
    hash: canonicalHash(machine),
    trajectory: '0',
    oracle: 'screen',
    witnessed: result.steps.map(({ transition }) => transition),
    runs: [{ ...run, probes: [] }],
    gatedAt: at,
    device: 'fake',
    ...(locale !== undefined && { where: { locale } }),
  });
  await library.keep(machine, evidence, trajectoryOf(machine, result, machine.goals[0] ?? '', device.clock));
}

/** A library in which the light has learnt the new button, and the sound has not. */
export async function shelved(): Promise<Shelf> {
  const shelf = await Shelf.make();
  await keep(shelf.library, turning('light'), '2026-01-26T09:00:00.000Z');
  await keep(shelf.library, turning('light', [byMenu, byRooms]), '2026-01-27T09:00:00.000Z');
  await keep(shelf.library, turning('sound'), '2026-01-26T09:00:00.000Z');
  await keep(shelf.library, about, '2026-01-26T09:00:00.000Z');
  return shelf;
}
