import assert from 'node:assert/strict';
import type { Policy } from '../../../src/agent/index.js';
import { SimulatedClock } from '../../../src/base/index.js';
import {
  button,
  dismiss,
  type FakeApp,
  FakeDevice,
  type FakeDeviceOptions,
  type FakeNode,
  fakeApp,
  field,
  type Handler,
  label,
  type RunningApp,
} from '../../../src/device/index.js';
import { type Machine, parseMachine } from '../../../src/machine/index.js';
import { type ReplayOptions, type ReplayResult, replay } from '../../../src/preact/index.js';

export const PACKAGE = 'com.example.guests';
const ROWS = 'content://com.example.guests/guests';
export const grace = { first: 'Grace', last: 'Hopper' };

/** What is otherwise than usual in the guest book. */
export interface Otherwise {
  /** More on the form, below the fields. */
  readonly form?: readonly FakeNode[];
  /** What the button that saves does, in place of saving and showing the guest. */
  readonly save?: Handler;
  /** What stands on the notice, in place of the button that closes it. */
  readonly notice?: readonly FakeNode[];
  /** Who is in the book already. */
  readonly known?: readonly string[];
  /** After the last name was typed. */
  readonly typed?: Handler;
  /** In place of the notice going where Back is pressed on it. */
  readonly noticeBack?: Handler;
  /** What the button that ends it does, in place of thanking. */
  readonly finish?: Handler;
  /** A page beside that of the guest. */
  readonly card?: (app: RunningApp) => readonly FakeNode[];
  /** What the form is called. */
  readonly title?: (app: RunningApp) => string;
}

/** A guest book: a form with two names and a button that saves, a page that shows the guest, and a notice that may come over either. */
export function guestBook({
  form = [],
  save = saveAndShow,
  notice,
  known = [],
  typed,
  noticeBack,
  title,
  card = () => [],
  finish = (app) => app.go('thanks'),
}: Otherwise = {}): FakeApp {
  return fakeApp({
    package: PACKAGE,
    start: 'form',
    values: { first: '', last: '', vip: 'false' },
    tables: { guests: { uri: ROWS, columns: ['name'], rows: known.map((name) => ({ name })) } },
    screens: {
      form: {
        nodes: (app) => [
          label(title?.(app) ?? 'New guest', { id: 'form_title' }),
          field('first', { id: 'first', hint: 'First name' }),
          field('last', { id: 'last', hint: 'Last name', ...(typed && { changed: typed }) }),
          button('Save', save, { id: 'save' }),
          ...form,
        ],
      },
      guest: {
        nodes: (app) => [
          label(`${app.value('first')} ${app.value('last')}`, { id: 'name' }),
          label('Important', { id: 'vip_label' }),
          { class: 'android.widget.Switch', text: 'Important', check: 'vip', id: 'vip' },
          button('Finish', finish),
        ],
      },
      thanks: { nodes: (app) => [label(`Thank you, ${app.value('first')} ${app.value('last')}`, { id: 'thanks' })] },
      card: { nodes: card },
      notice: {
        dialog: true,
        ...(noticeBack && { back: noticeBack }),
        nodes: [label('Names are checked now', { id: 'notice' }), ...(notice ?? [button('OK', dismiss, { id: 'ok' })])],
      },
    },
  });
}

export const keepGuest: Handler = (app) => {
  app.insert('guests', { name: `${app.value('first')} ${app.value('last')}` });
};

export const saveAndShow: Handler = (app) => {
  keepGuest(app);
  app.go('guest');
};

const id = (name: string) => `//*[@resource-id='${PACKAGE}:id/${name}']`;

/** The steps of each state may be said otherwise: lines as in a machine file. */
export interface Lines {
  readonly save?: readonly string[];
  readonly guest?: readonly string[];
  readonly interrupt?: boolean;
  /** The notice is a permission dialog, and the header names this. */
  readonly permission?: string;
  readonly probe?: boolean | string;
  /** How the form is known. */
  readonly verify?: string;
  /** Further blocks, behind the states. */
  readonly more?: readonly string[];
}

const ALLOW = "//*[@resource-id='com.android.permissioncontroller:id/permission_allow_button']";

/** The machine that puts a guest into the book. */
export function guestMachine({
  save,
  guest,
  interrupt = true,
  permission,
  probe = true,
  more = [],
  verify = id('form_title'),
}: Lines = {}): Machine {
  const last = guest === undefined ? 'guest' : 'thanks';
  const lines = [
    'machine guests/add',
    'goal    "Add the guest {first} {last}"',
    `app     ${PACKAGE}`,
    ...(permission === undefined ? [] : [`permissions ${permission}`]),
    'param   first, last: text',
    '',
    'state form',
    `  verify ${verify}`,
    `  do type ${id('first')} $first`,
    `  do type ${id('last')} $last`,
    ...(save ?? [`do tap ${id('save')} -> guest  irreversible`]).map((line) => `  ${line}`),
    ...(guest === undefined ? [] : ['', 'state guest', `  verify ${id('name')}`, ...guest.map((line) => `  ${line}`)]),
    ...(more.length === 0 ? [] : ['', ...more]),
    ...(interrupt
      ? ['', 'on notice', `  verify ${id('notice')}`, `  do tap ${permission === undefined ? id('ok') : ALLOW}`]
      : []),
    '',
    `final ${last}`,
    last === 'guest' ? `  verify ${id('name')}` : `  verify ${id('thanks')}`,
    `  verify //*[contains(@text,concat($first,' ',$last))]`,
    ...(probe === true ? [`  probe content ${ROWS} where name = concat($first, ' ', $last) count +1`] : []),
    ...(typeof probe === 'string' ? [`  probe ${probe}`] : []),
    '',
  ];
  const parsed = parseMachine(lines.join('\n'));
  if (parsed.kind === 'machine') return parsed.machine;
  return assert.fail(parsed.problems.map(({ sentence }) => sentence).join('\n'));
}

/** A guest book on a device in memory. */
export function guestDevice(
  otherwise: Otherwise = {},
  make: (options: FakeDeviceOptions) => FakeDevice = (options) => new FakeDevice(options),
): FakeDevice {
  return make({ apps: [guestBook(otherwise)], clock: new SimulatedClock(1_800_000_000_000) });
}

export function replayed(
  device: FakeDevice,
  machine: Machine,
  more: Partial<Pick<ReplayOptions, 'fallback' | 'listener' | 'bindings' | 'until' | 'signal' | 'recover'>> = {},
): Promise<ReplayResult> {
  return replay({ machine, bindings: grace, device, clock: device.clock, ...more });
}

/** A policy that presses these buttons, one after the other, and gives up where one is not there, or when all are pressed. */
export function pressing(...labels: readonly string[]): Policy {
  let next = 0;
  return {
    kind: 'script',
    description: `presses ${labels.join(', ')}`,
    cost: { modelCalls: 0, tokens: 0 },
    decide: async ({ screen }) => {
      const wanted = labels[next];
      const target = screen.tree.nodes.findLast(({ text, clickable }) => clickable && text === wanted);
      if (target === undefined) return { kind: 'give-up', why: `There is no ${wanted ?? 'more to press'}.` };
      next += 1;
      return { kind: 'act', action: { kind: 'tap', target }, why: `${wanted} was to be pressed.` };
    },
  };
}

/** The rows that the provider has, as names. */
export async function guests(device: FakeDevice): Promise<readonly string[]> {
  const { stdout } = await device.shell(`content query --uri ${ROWS}`);
  return stdout.split('\n').flatMap((line) => /name=(.*)$/.exec(line)?.[1] ?? []);
}

/** How a step of a state was witnessed, oldest first. */
export function hows({ steps }: ReplayResult, state: string, step: number): readonly string[] {
  return steps
    .filter((each) => each.state === state && each.step === step && each.how !== 'interrupt')
    .map(({ how }) => how);
}
