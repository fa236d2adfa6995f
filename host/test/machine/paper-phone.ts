import type { ConcreteAction } from '../../src/actions/index.js';
import {
  advance,
  arrive,
  type Bindings,
  bindingsAt,
  enter,
  entryCursor,
  finish,
  interruptStep,
  type Machine,
  matchScreen,
  nextStep,
  type RecordedStep,
  screenHolds,
  transitionName,
  type Verdict,
  type Witness,
} from '../../src/machine/index.js';
import type { Screen } from '../../src/screen/index.js';
import { button, dialogOf, field, label, screenOf } from './screens.js';

const APP = 'com.google.android.contacts';
const id = (name: string) => `${APP}:id/${name}`;

/** The contacts app, on paper: what it shows is a function of its state, what is done to it gives the next state. */
export interface Contacts {
  readonly page: 'list' | 'form' | 'saved';
  readonly first: string;
  readonly last: string;
  readonly phone: string;
  readonly saved: readonly string[];
  /** A permission dialog that stands above. */
  readonly asks: boolean;
  /** The page before the form that version 2 shows once. */
  readonly tips: 'none' | 'to come' | 'shown';
  /** Version 2 calls its button otherwise. */
  readonly version: 1 | 2;
}

export const contactsApp: Contacts = {
  page: 'list',
  first: '',
  last: '',
  phone: '',
  saved: [],
  asks: false,
  tips: 'none',
  version: 1,
};

/** What the app shows. */
export function show(app: Contacts): Screen {
  const above = app.asks
    ? [
        dialogOf(
          [
            label('com.android.permissioncontroller:id/permission_message', 'Allow to access your contacts?'),
            button('com.android.permissioncontroller:id/permission_allow_button', 'Allow'),
            button('com.android.permissioncontroller:id/permission_deny_button', 'Deny'),
          ],
          'com.android.permissioncontroller',
        ),
      ]
    : [];
  return screenOf(app.tips === 'shown' ? tipsPage() : page(app), { package: APP, above });
}

function tipsPage() {
  return [label(id('tips_title'), 'What is new'), button(id('got_it'), 'Got it')];
}

function page(app: Contacts) {
  switch (app.page) {
    case 'list':
      return [
        label(id('title'), 'Contacts'),
        button(id('add'), 'Add'),
        ...app.saved.map((name) => label(id('row'), name)),
      ];
    case 'form':
      return [
        label(id('editor_title'), 'New contact'),
        field(id('first_name'), 'First name', app.first),
        field(id('last_name'), 'Last name', app.last),
        field(id('phone'), 'Phone', app.phone),
        app.version === 1 ? button(id('save'), 'Save') : { ...button(id('done'), ''), contentDesc: 'Done' },
      ];
    case 'saved':
      return [label(id('display_name'), `${app.first} ${app.last}`)];
  }
}

/** What becomes of the app when this is done to it. */
export function perform(app: Contacts, action: ConcreteAction): Contacts {
  if (action.kind === 'key') return app;
  const name = action.target.resourceId.split('/').at(-1);
  if (action.kind === 'type') {
    if (name === 'first_name') return { ...app, first: action.value };
    if (name === 'last_name') return { ...app, last: action.value };
    return name === 'phone' ? { ...app, phone: action.value.replaceAll(' ', '-') } : app;
  }
  switch (name) {
    case 'permission_allow_button':
    case 'permission_deny_button':
      return { ...app, asks: false };
    case 'add':
      return { ...app, page: 'form', tips: app.tips === 'to come' ? 'shown' : app.tips };
    case 'got_it':
      return { ...app, tips: 'none' };
    case 'save':
    case 'done':
      return { ...app, page: 'saved', saved: [...app.saved, `${app.first} ${app.last}`] };
    default:
      return app;
  }
}

export interface PaperRun {
  readonly app: Contacts;
  readonly witnessed: readonly Witness[];
  readonly recorded: readonly RecordedStep[];
  readonly end:
    | Verdict
    | { readonly kind: 'miss'; readonly wanted: readonly string[]; readonly seen: readonly string[] };
}

/** Runs a machine on the paper app, as a replayer would, without waiting: the app is as fast as it gets. */
export function runOnPaper(machine: Machine, bindings: Bindings, start: Contacts = contactsApp): PaperRun {
  const witnessed: Witness[] = [];
  const recorded: RecordedStep[] = [];
  const first = show(start);
  let app = start;
  let cursor = entryCursor(machine);
  const end = (result: PaperRun['end']): PaperRun => ({ app, witnessed, recorded, end: result });
  for (let turns = 0; turns < 50; turns++) {
    const before = show(app);
    const match = matchScreen(machine, cursor, before, bindings, { acted: false });
    if (match.kind === 'lost') return end({ kind: 'miss', wanted: match.wanted, seen: match.seen });
    if (match.kind === 'final') {
      const final = machine.finals.find((candidate) => candidate.id === match.id);
      return end(
        finish(machine, match.id, {
          witnessed,
          checksHold: true,
          checksHeldAtStart: screenHolds(final?.checks ?? [], first, bindings),
          probeChanged: app.saved.length > start.saved.length,
        }),
      );
    }
    if (match.kind === 'moved') {
      cursor = match.cursor;
      continue;
    }
    const decision =
      match.kind === 'interrupt'
        ? interruptStep(machine, match.interrupt, before, bindings)
        : nextStep(machine, cursor, before, bindings);
    if (decision.kind === 'miss') return end({ kind: 'miss', wanted: decision.wanted, seen: decision.seen });
    if (decision.kind === 'over') {
      witnessed.push({ ...cursor, how: 'skipped', transition: decision.transition });
      cursor = decision.cursor;
      continue;
    }
    if (decision.kind === 'read') return end({ kind: 'miss', wanted: [decision.sentence], seen: ['a phone on paper'] });
    if (decision.kind === 'hole') return end({ kind: 'miss', wanted: [decision.goal], seen: ['no policy'] });
    if (decision.kind !== 'act') {
      const target = decision.kind === 'already' ? decision.target : undefined;
      const how = decision.kind === 'already' ? 'already' : 'skipped';
      witnessed.push({
        ...cursor,
        how,
        transition: transitionName(cursor, decision.alternative, target),
      });
      cursor = target === undefined ? advance(machine, cursor) : enter(machine, cursor, target);
      continue;
    }
    app = perform(app, decision.action);
    const after = show(app);
    recorded.push({ before, action: decision.action, after });
    if (match.kind === 'interrupt') continue;
    const arrival = arrive(machine, decision, before, after, bindingsAt(machine, cursor, bindings));
    const onTheWay = matchScreen(machine, cursor, after, bindings, { acted: true });
    const target =
      arrival.kind === 'at'
        ? arrival.target
        : onTheWay.kind === 'moved' && onTheWay.optional
          ? onTheWay.cursor.state
          : 'nowhere';
    if (target === 'nowhere')
      return end({
        kind: 'miss',
        wanted: arrival.kind === 'at' ? [] : arrival.wanted,
        seen: arrival.kind === 'at' ? [] : arrival.seen,
      });
    witnessed.push({
      ...cursor,
      how: 'acted',
      transition: transitionName(cursor, decision.alternative, target),
    });
    cursor = target === undefined ? advance(machine, cursor) : enter(machine, cursor, target);
  }
  return end({ kind: 'miss', wanted: ['an end'], seen: ['none'] });
}
