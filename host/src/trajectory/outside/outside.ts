import { type Device, quote } from '../../device/index.js';
import type { OutsideChange } from '../trajectory.js';
import { queryRows, type Row } from './content.js';
import {
  RESTLESS_SETTINGS,
  SETTINGS_NAMESPACES,
  type SettingsNamespace,
  WATCHED_FOLDER,
  WATCHED_TABLES,
} from './watched.js';

/** What the watched places outside the screen held at one instant. */
export interface Outside {
  readonly rows: ReadonlyMap<string, readonly Row[]>;
  readonly settings: ReadonlyMap<string, string>;
  /** Path -> size and time of change, as `stat` prints them. */
  readonly files: ReadonlyMap<string, string>;
  /** `package permission`, granted at run time. */
  readonly permissions: ReadonlySet<string>;
}

/** Reads every watched place through the device's shell. Takes one shell call a table: for recording, never for a replay. */
export async function readOutside(device: Device, app: string, signal?: AbortSignal): Promise<Outside> {
  const rows = new Map<string, readonly Row[]>();
  for (const { uri, columns } of WATCHED_TABLES) {
    const found = await queryRows(device, uri, columns, signal);
    if (found !== undefined) rows.set(uri, found);
  }
  const settings = new Map<string, string>();
  for (const namespace of SETTINGS_NAMESPACES) {
    for (const [key, value] of await readSettings(device, namespace, signal))
      settings.set(`${namespace} ${key}`, value);
  }
  return {
    rows,
    settings,
    files: await readFiles(device, signal),
    permissions: new Set([...(await permissionsOf(device, app, signal))].map((permission) => `${app} ${permission}`)),
  };
}

async function readSettings(device: Device, namespace: SettingsNamespace, signal?: AbortSignal) {
  const { stdout } = await device.shell(`settings list ${namespace}`, signal);
  return stdout
    .split('\n')
    .filter((line) => line.includes('='))
    .map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1).trimEnd()] as const)
    .filter(([key]) => !RESTLESS_SETTINGS.has(key));
}

async function readFiles(device: Device, signal?: AbortSignal): Promise<ReadonlyMap<string, string>> {
  const { stdout } = await device.shell(
    `find ${WATCHED_FOLDER}/ -type f -not -path '${WATCHED_FOLDER}/Android/*' -exec stat -c '%s %Y %n' {} +`,
    signal,
  );
  const files = new Map<string, string>();
  for (const line of stdout.split('\n')) {
    const [, facts, path] = /^(\d+ \d+) (.*)$/.exec(line) ?? [];
    if (facts !== undefined && path !== undefined) files.set(path.replace(/\/{2,}/g, '/'), facts);
  }
  return files;
}

/** The permissions that an app was granted at run time. */
export async function permissionsOf(device: Device, app: string, signal?: AbortSignal): Promise<ReadonlySet<string>> {
  const { stdout } = await device.shell(`dumpsys package ${quote(app)}`, signal);
  const runtime = stdout.slice(Math.max(0, stdout.indexOf('runtime permissions:')));
  return new Set([...runtime.matchAll(/^\s*([\w.]+): granted=true/gm)].map(([, permission = '']) => permission));
}

/** What is different, in a fixed order. Pure. */
export function outsideChanges(before: Outside, after: Outside): readonly OutsideChange[] {
  return [
    ...rowChanges(before, after),
    ...settingChanges(before, after),
    ...fileChanges(before, after),
    ...[...after.permissions]
      .filter((granted) => !before.permissions.has(granted))
      .sort()
      .map((granted): OutsideChange => {
        const [packageName = '', permission = ''] = granted.split(' ');
        return { kind: 'permission', package: packageName, permission };
      }),
  ];
}

function rowChanges(before: Outside, after: Outside): OutsideChange[] {
  return [...after.rows].flatMap(([uri, rows]) => {
    const old = before.rows.get(uri);
    if (old === undefined) return [];
    const change = (kind: 'added' | 'gone') => (row: Row) => ({ kind: 'row', uri, change: kind, row }) as const;
    return [...withoutEqual(old, rows).map(change('gone')), ...withoutEqual(rows, old).map(change('added'))];
  });
}

/** The rows of `from` that have no equal partner in `others`; two equal rows need two partners. */
function withoutEqual(from: readonly Row[], others: readonly Row[]): readonly Row[] {
  const counts = new Map<string, number>();
  for (const row of others) counts.set(JSON.stringify(row), (counts.get(JSON.stringify(row)) ?? 0) + 1);
  return from.filter((row) => {
    const left = counts.get(JSON.stringify(row)) ?? 0;
    counts.set(JSON.stringify(row), left - 1);
    return left <= 0;
  });
}

function settingChanges(before: Outside, after: Outside): OutsideChange[] {
  const keys = [...new Set([...before.settings.keys(), ...after.settings.keys()])].sort();
  return keys
    .filter((key) => before.settings.get(key) !== after.settings.get(key))
    .map((key) => ({
      kind: 'setting',
      namespace: key.slice(0, key.indexOf(' ')) as SettingsNamespace,
      key: key.slice(key.indexOf(' ') + 1),
      from: before.settings.get(key),
      to: after.settings.get(key),
    }));
}

function fileChanges(before: Outside, after: Outside): OutsideChange[] {
  const paths = [...new Set([...before.files.keys(), ...after.files.keys()])].sort();
  return paths
    .filter((path) => before.files.get(path) !== after.files.get(path))
    .map((path) => ({
      kind: 'file',
      path,
      change: !before.files.has(path) ? 'added' : after.files.has(path) ? 'changed' : 'gone',
    }));
}
