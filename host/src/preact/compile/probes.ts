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
  const probes = changes.flatMap((change) => {
    if (change.kind !== 'row') return [];
    const where = conditions(change.row, slots);
    const probe: Probe = {
      kind: 'content',
      uri: change.uri,
      where,
      count: { kind: 'delta', value: change.change === 'added' ? 1 : -1 },
    };
    return where.length === 0 ? [] : [{ probe, told: new Set(where.flatMap(({ value }) => paramsOf(value))).size }];
  });
  const most = Math.max(0, ...probes.map(({ told }) => told));
  const best = probes.find(({ told }) => told === most);
  return best === undefined ? [] : [best.probe];
}

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
  return settings.flatMap(({ namespace, key, to }): Probe[] => {
    if (to === undefined) return [];
    const { expression, explained } = explain(to, slots);
    const varies = slots.some(({ param }) => param.type === 'number');
    return varies && !explained ? [] : [{ kind: 'setting', namespace, key, value: expression }];
  });
}

function fileProbes(changes: readonly OutsideChange[], slots: readonly Slot[]): readonly Probe[] {
  return changes.flatMap((change): Probe[] => {
    if (change.kind !== 'file' || change.change === 'changed') return [];
    const { expression, explained } = explain(change.path, slots);
    return explained || slots.length === 0
      ? [{ kind: 'file', path: expression, exists: change.change === 'added' }]
      : [];
  });
}

function digits(text: string): string {
  return text.replace(/\D/g, '');
}
