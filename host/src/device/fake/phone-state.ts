import type { FakeApp, FakeRow } from './app.js';

/** What outlives a process: data only, so that a snapshot is a clone. */
export interface Stored {
  readonly tables: Record<string, FakeRow[]>;
  permissions: string[];
}

/** One screen of a task, with the dialogs over it (topmost last), the lists' offsets and the focused node, by path. */
export interface Showing {
  readonly screen: string;
  dialogs: string[];
  readonly offsets: Record<string, number>;
  focus: string | undefined;
}

/** A process: what a force-stop takes away. */
export interface Process {
  readonly values: Record<string, string>;
  /** The back stack, topmost last; empty while the app shows nothing. */
  readonly stack: Showing[];
}

export interface Timer {
  readonly atMs: number;
  readonly package: string | undefined;
  readonly run: () => void;
}

export interface PhoneState {
  readonly stored: Record<string, Stored>;
  readonly settings: Record<string, Record<string, string>>;
  readonly files: Record<string, string>;
  /** Package in front; undefined = the home screen. */
  front: string | undefined;
}

/** A phone that has just been set up with these apps. */
export function freshState(apps: readonly FakeApp[]): PhoneState {
  return {
    stored: Object.fromEntries(apps.map((app) => [app.package, freshStored(app)])),
    settings: { global: {}, secure: {}, system: {} },
    files: {},
    front: undefined,
  };
}

export function freshStored(app: FakeApp): Stored {
  const tables = Object.entries(app.tables ?? {}).map(
    ([name, table]) => [name, [...(table.rows ?? [])]] as [string, FakeRow[]],
  );
  return { tables: Object.fromEntries(tables), permissions: [] };
}
