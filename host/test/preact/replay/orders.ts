import assert from 'node:assert/strict';
import { SimulatedClock } from '../../../src/base/index.js';
import { FakeDevice, type FakeNode, fakeApp, label, type RunningApp } from '../../../src/device/index.js';
import { checkMachine, type Machine, parseMachine } from '../../../src/machine/index.js';
import { type Foreign, replay } from '../../../src/preact/index.js';

export const PACKAGE = 'com.example.orders';
export const URI = `content://${PACKAGE}/done`;

export const id = (name: string) => `//*[@resource-id='${PACKAGE}:id/${name}']`;

/** A machine of these lines, `#name` in them for what has that id; it is sound. */
export function ordering(...lines: readonly string[]): Machine {
  const head = ['machine orders/do', 'goal "Do it"', `app ${PACKAGE}`, ''];
  const body = lines.map((line) => line.replace(/#(\w+)/g, (_, name: string) => id(name)));
  const parsed = parseMachine([...head, ...body, ''].join('\n'));
  if (parsed.kind !== 'machine') return assert.fail(parsed.problems.map(({ sentence }) => sentence).join('\n'));
  const wrong = checkMachine(parsed.machine, {}).filter(({ severity }) => severity === 'error');
  assert.deepEqual(wrong, []);
  return parsed.machine;
}

export type Screens = Readonly<Record<string, (app: RunningApp) => readonly FakeNode[]>>;

/** An app of these screens, the first one first. It notes what was done in it. */
export function ordersDevice(screens: Screens, values: Readonly<Record<string, string>> = {}): FakeDevice {
  const named = Object.entries(screens).map(([name, nodes]) => [name, { nodes }] as const);
  const app = fakeApp({
    package: PACKAGE,
    start: named[0]?.[0] ?? '',
    values: { ...values },
    screens: Object.fromEntries(named),
    tables: { done: { uri: URI, columns: ['what'], rows: [] } },
  });
  return new FakeDevice({ apps: [app], clock: new SimulatedClock(1_800_000_000_000) });
}

/** Notes that something was done, with the app's values in it, and goes to another screen, or changes values. */
export function doing(what: string, then: string | Readonly<Record<string, string>> = {}) {
  return (app: RunningApp) => {
    app.insert('done', { what: what.replace(/\$(\w+)/g, (_, name: string) => app.value(name)) });
    if (typeof then === 'string') app.go(then);
    else setting(then)(app);
  };
}

/** Changes values of the app, and goes to another screen. */
export function setting(values: Readonly<Record<string, string>>, to?: string) {
  return (app: RunningApp) => {
    for (const [name, value] of Object.entries(values)) app.set(name, value);
    if (to !== undefined) app.go(to);
  };
}

/** What was done in the app. */
export async function done(device: FakeDevice): Promise<readonly string[]> {
  const { stdout } = await device.shell(`content query --uri ${URI}`);
  return stdout.split('\n').flatMap((line) => /what=(.*)$/.exec(line)?.[1] ?? []);
}

/** An end that is known by its id. */
export const END = ['', 'final done', '  verify #done'];

/** A screen that is known by its id. */
export const PAGE = ['state page', '  verify #page'];

export const ended = () => [label('Done', { id: 'done' })];

/** A label in the language of the phone. */
export const said = (german: boolean, english: string, other: string) => label(german ? other : english);

/** What a run of a machine came to, which acts that cannot be undone it began, and what was done in the app. */
export async function run(machine: Machine, screens: Screens, isForeign: Foreign, values = {}) {
  const device = ordersDevice(screens, values);
  const begun: string[] = [];
  const overseer = { before: async ({ sentence }: { sentence: string }) => void begun.push(sentence) };
  const result = await replay({ machine, bindings: {}, device, clock: device.clock, isForeign, overseer });
  return { result, begun, did: await done(device) };
}
