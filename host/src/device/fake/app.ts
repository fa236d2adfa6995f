import type { RunningApp } from './running-app.js';

/** What happens: app code, over the running app. */
export type Handler = (app: RunningApp) => void;

/** Where a field, switch or slider keeps its value: a named value of the process, or a place of its own. */
export type Binding =
  | string
  | { readonly read: (app: RunningApp) => string; readonly write: (app: RunningApp, value: string) => void };

export type FakeRow = Readonly<Record<string, string>>;

/** A node, by what differs from the default. Class, bounds and flags follow from what it can do. */
export interface FakeNode {
  /** Without the package: `add` becomes `com.example.app:id/add`; one with a colon is taken as it is. */
  readonly id?: string;
  readonly class?: string;
  readonly text?: string;
  readonly desc?: string;
  readonly hint?: string;
  readonly enabled?: boolean;
  readonly selected?: boolean;
  readonly error?: string;
  readonly children?: readonly FakeNode[];
  /** In pixels; 120 for a leaf, the children's together for a container. */
  readonly height?: number;

  readonly tap?: Handler;
  readonly hold?: Handler;

  /** Makes it a text field. */
  readonly field?: Binding;
  readonly password?: boolean;
  readonly maxLength?: number;
  /** What the field makes of what is typed: `(555) 010-0` of digits, capitals, ... */
  readonly format?: (typed: string) => string;
  /** IME action of the field. */
  readonly enter?: Handler;

  /** Makes it a checkbox or switch, over `true` and `false`. */
  readonly check?: Binding;
  /** Makes it a slider, over a number in text. */
  readonly progress?: { readonly value: Binding; readonly min: number; readonly max: number };
  /** After the user changed the field, the check or the slider. */
  readonly changed?: Handler;

  /** Makes it a list that shows so many of its children at a time. */
  readonly page?: number;
  /** What the list does not do beside following a finger, and does not tell of itself: many of Android's do not. */
  readonly lacks?: readonly ('to row' | 'pages' | 'places' | 'count')[];
}

export interface FakeScreen {
  readonly nodes: readonly FakeNode[] | ((app: RunningApp) => readonly FakeNode[]);
  /** Shown over the screen below it, which then gets no touch. */
  readonly dialog?: boolean;
  /** Fully qualified, or from a dot; `.ListActivity` for a screen named `list`. */
  readonly activity?: string;
  /** Each time it comes up new. */
  readonly shown?: Handler;
  /** In place of going back. */
  readonly back?: Handler;
}

export interface FakeTable {
  /** Where `content query` finds it. */
  readonly uri: string;
  readonly columns: readonly string[];
  readonly rows?: readonly FakeRow[];
}

/** An app as data and a little app code. */
export interface FakeApp {
  readonly package: string;
  readonly version?: number;
  /** Name of the first screen. */
  readonly start: string;
  readonly screens: Readonly<Record<string, FakeScreen>>;
  /** What a new process starts with; lost when it ends. Tables, settings and files stay. */
  readonly values?: Readonly<Record<string, string>>;
  readonly tables?: Readonly<Record<string, FakeTable>>;
}

/**
 * An app for the fake device; refuses a start screen that is not there.
 *
 * @example
 * fakeApp({
 *   package: 'com.example.people',
 *   start: 'list',
 *   values: { name: '' },
 *   tables: { people: { uri: 'content://com.example.people/people', columns: ['name'] } },
 *   screens: {
 *     list: { nodes: (app) => [label('People'), ...app.rows('people').map((row) => label(row['name'] ?? '')), button('Add', go('form'))] },
 *     form: { nodes: [field('name', { hint: 'Name' }), button('Save', (app) => { app.insert('people', { name: app.value('name') }); app.go('list'); })] },
 *   },
 * });
 */
export function fakeApp(app: FakeApp): FakeApp {
  if (!(app.start in app.screens))
    throw new RangeError(`${app.package} starts on "${app.start}", which is none of its screens.`);
  return app;
}

/** The fully qualified activity of a screen. */
export function activityName({ screens, package: packageName }: FakeApp, screen: string): string {
  const activity = screens[screen]?.activity ?? `.${screen.charAt(0).toUpperCase()}${screen.slice(1)}Activity`;
  return activity.startsWith('.') ? packageName + activity : activity;
}

type More = Omit<FakeNode, 'text'>;

export function label(text: string, more: More = {}): FakeNode {
  return { class: 'android.widget.TextView', text, ...more };
}

export function button(text: string, tap: Handler, more: More = {}): FakeNode {
  return { class: 'android.widget.Button', text, tap, ...more };
}

/** A text field over a value; empty, it shows its hint. */
export function field(binding: Binding, more: More = {}): FakeNode {
  return { class: 'android.widget.EditText', field: binding, ...more };
}

export function checkbox(text: string, binding: Binding, more: More = {}): FakeNode {
  return { class: 'android.widget.CheckBox', text, check: binding, ...more };
}

export function slider(value: Binding, min: number, max: number, more: More = {}): FakeNode {
  return { class: 'android.widget.SeekBar', progress: { value, min, max }, ...more };
}

export function list(page: number, children: readonly FakeNode[], more: More = {}): FakeNode {
  return { class: 'android.widget.ListView', page, children, ...more };
}

/** A container; its children are stacked. */
export function group(children: readonly FakeNode[], more: More = {}): FakeNode {
  return { class: 'android.widget.LinearLayout', children, ...more };
}

/** Goes to another screen of the app. */
export function go(screen: string): Handler {
  return (app) => app.go(screen);
}

/** Shows a dialog of the app. */
export function show(dialog: string): Handler {
  return (app) => app.show(dialog);
}

/** Takes the topmost dialog away. */
export const dismiss: Handler = (app) => app.dismiss();

/** A value that lives in the settings provider. */
export function setting(namespace: 'global' | 'secure' | 'system', key: string): Binding {
  return {
    read: (app) => app.setting(namespace, key) ?? '',
    write: (app, value) => app.putSetting(namespace, key, value),
  };
}
