import { isDeepStrictEqual } from 'node:util';
import type { Condition, Probe } from '../../machine/index.js';
import type { OutsideChange, TrajectoryStep } from '../../trajectory/index.js';
import { explain, paramsOf } from './expressions.js';
import type { Slot } from './parameters.js';

/** More settings than this across one run are the system's own doing, not the goal's. */
const MOST_SETTINGS = 3;

/**
 * What the run changed outside the screen, as probes over the parameters. Of several tables that tell of the same thing (a contact is in two)
 * the one that tells the most parameters is taken. A change that no parameter and no constant explains is left out. Pure.
 */
export function compileProbes(steps: readonly TrajectoryStep[], slots: readonly Slot[]): readonly Probe[] {
  const changes = net(steps.flatMap(({ outside }) => outside));
  return [...rowProbes(changes, slots), ...settingProbes(changes, slots), ...fileProbes(changes, slots)];
}

/** What the run as a whole changed: what came and went is no change, and of a key that changed twice only the first and the last value count. */
function net(changes: readonly OutsideChange[]): readonly OutsideChange[] {
  const left: OutsideChange[] = [];
  for (const change of changes) {
    const at = left.findIndex((other) => isOfTheSame(other, change));
    const before = left[at];
    const both = before === undefined ? change : folded(before, change);
    left.splice(before === undefined ? left.length : at, before === undefined ? 0 : 1, ...(both ? [both] : []));
  }
  return left;
}

/** Do two changes, one after the other, make one: of one key, of one file, or one row that came and went? */
function isOfTheSame(one: OutsideChange, other: OutsideChange): boolean {
  if (one.kind === 'row' && other.kind === 'row')
    return (
      one.uri === other.uri && one.change !== other.change && JSON.stringify(one.row) === JSON.stringify(other.row)
    );
  if (one.kind === 'file' && other.kind === 'file') return one.path === other.path;
  if (one.kind === 'setting' && other.kind === 'setting')
    return one.namespace === other.namespace && one.key === other.key;
  return false;
}

/** From what was before the first to what is after the last; undefined where that is the same. */
function folded(first: OutsideChange, last: OutsideChange): OutsideChange | undefined {
  if (first.kind === 'setting' && last.kind === 'setting')
    return first.from === last.to ? undefined : { ...last, from: first.from };
  if (first.kind === 'file' && last.kind === 'file') {
    const wasThere = first.change !== 'added';
    const isThere = last.change !== 'gone';
    if (wasThere && isThere) return { ...last, change: 'changed' };
    return wasThere === isThere ? undefined : { ...last, change: isThere ? 'added' : 'gone' };
  }
  return undefined;
}

function rowProbes(changes: readonly OutsideChange[], slots: readonly Slot[]): readonly Probe[] {
  const rows = changes.flatMap((change) =>
    change.kind === 'row' ? [{ ...change, where: conditions(change.row, slots) }] : [],
  );
  const probes = rows.flatMap(({ uri, where }) => {
    const alike = rows.filter((other) => other.uri === uri && isDeepStrictEqual(other.where, where));
    const probe = where.length === 0 ? undefined : probeOf(uri, where, alike);
    return probe === undefined ? [] : [{ probe, told: new Set(where.flatMap(({ value }) => paramsOf(value))).size }];
  });
  const most = Math.max(0, ...probes.map(({ told }) => told));
  const best = probes.find(({ told }) => told === most);
  return best === undefined ? [] : [best.probe];
}

/**
 * How many more rows there are of which the parameters tell the same, or fewer. Where several went and none came, all of them are to be gone: how many
 * messages a conversation has is no part of deleting it. Where as many came as went, a row was changed: to what, its other columns say.
 */
function probeOf(uri: string, where: readonly Condition[], alike: readonly RowChange[]): Probe | undefined {
  const added = alike.filter(({ change }) => change === 'added');
  const gone = alike.filter(({ change }) => change === 'gone');
  const value = added.length - gone.length;
  if (added.length === 0 && gone.length > 1) return { kind: 'content', uri, where, count: { kind: 'exact', value: 0 } };
  if (value !== 0) return { kind: 'content', uri, where, count: { kind: 'delta', value } };
  const [now, more] = added;
  const [then] = gone;
  if (now === undefined || then === undefined || more !== undefined) return undefined;
  const changed = Object.entries(now.row)
    .filter(([column, shown]) => then.row[column] !== shown)
    .map(([column, shown]): Condition => ({ column, operator: '=', value: { kind: 'literal', value: shown } }));
  // A mark, or none: the same for everyone. Any other value would be that of the recorded run.
  if (changed.some(({ column }) => !/^[01]$/.test(now.row[column] ?? ''))) return undefined;
  return { kind: 'content', uri, where: [...where, ...changed], count: { kind: 'delta', value: 1 } };
}

type RowChange = Extract<OutsideChange, { kind: 'row' }>;

/** The columns that the parameters explain; where none does, every column that holds something. */
function conditions(row: Readonly<Record<string, string>>, slots: readonly Slot[]): readonly Condition[] {
  const columns = Object.entries(row).filter(([, value]) => value !== '');
  const explained = columns.flatMap(([column, value]): Condition[] => {
    const phone = slots.find((slot) => slot.param.type === 'phone' && digits(slot.value) === digits(value));
    if (phone !== undefined) {
      const argument = { kind: 'param', name: phone.param.name } as const;
      return [{ column, operator: '~', value: { kind: 'call', function: 'digits', arguments: [argument] } }];
    }
    const { expression, explained: known } = explain(value, slots);
    return known ? [{ column, operator: '=', value: expression }] : [];
  });
  if (explained.length > 0 || slots.length > 0) return explained;
  return columns.map(([column, value]) => ({ column, operator: '=', value: { kind: 'literal', value } }));
}

function settingProbes(changes: readonly OutsideChange[], slots: readonly Slot[]): readonly Probe[] {
  const settings = changes.filter((change) => change.kind === 'setting');
  if (settings.length > MOST_SETTINGS) return [];
  return settings.flatMap(({ namespace, key, from, to }): Probe[] => {
    if (to === undefined) return [];
    const { expression, explained } = explain(to, slots);
    // Where values vary, a level or a size may vary with them, and the lowest level may be 1. Off is off from whichever level; both are what the goal's own words say.
    const isSwitched = to === '0' || (to === '1' && /^[01]?$/.test(from ?? ''));
    const varies = slots.length > 0 && !isSwitched;
    return varies && !explained ? [] : [{ kind: 'setting', namespace, key, value: expression }];
  });
}

function fileProbes(changes: readonly OutsideChange[], slots: readonly Slot[]): readonly Probe[] {
  const files = changes.flatMap((change) => (change.kind === 'file' && change.change !== 'changed' ? [change] : []));
  const probes = files.flatMap(({ path, change }): readonly Probe[] => {
    const { expression, explained } = explain(path, slots);
    if (explained) return [{ kind: 'file', path: expression, exists: change === 'added' }];
    const pattern = patternOf(path);
    if (pattern !== path) return countProbes(pattern, files);
    return slots.length === 0 ? [{ kind: 'file', path: expression, exists: change === 'added' }] : [];
  });
  return probes.filter((probe, index) => probes.findIndex((other) => isDeepStrictEqual(other, probe)) === index);
}

/**
 * The name of a file that no value of the goal explains, with a `*` for its numbers: an app made them up (the moment, a count), and gives the next file
 * others.
 */
function patternOf(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return `${path.slice(0, path.length - name.length)}${name.replaceAll(/\d+/g, '*')}`;
}

/** How many more, or fewer, files there are of a pattern; nothing where as many came as went. */
function countProbes(
  pattern: string,
  files: readonly { readonly path: string; readonly change: string }[],
): readonly Probe[] {
  const fitting = files.filter(({ path }) => patternOf(path) === pattern);
  const value = fitting.reduce((sum, { change }) => sum + (change === 'added' ? 1 : -1), 0);
  return value === 0
    ? []
    : [{ kind: 'files', path: { kind: 'literal', value: pattern }, count: { kind: 'delta', value } }];
}

function digits(text: string): string {
  return text.replace(/\D/g, '');
}
