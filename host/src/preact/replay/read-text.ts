import { advance, type Cursor, type Decision, derive, unreadNames } from '../../machine/index.js';
import type { Screen } from '../../screen/index.js';
import { whyAmbiguous } from '../probe.js';
import { finalProbes, isReadLater, readProbes } from './conclude.js';
import { type Next, placeIn, type Run } from './run.js';

/**
 * What stands on the screen is known by its name from now on. A value that was read before, and reads otherwise now, is a miss: which of them is meant
 * nobody can say. What the ends ask for of it outside the screen is read now, for only what changes from here on is the run's doing.
 */
export async function readText(
  run: Run,
  cursor: Cursor,
  screen: Screen,
  { values, sentence }: Extract<Decision, { kind: 'read' }>,
): Promise<Next> {
  const missed = (wanted: string, seen: string): Next => ({
    kind: 'miss',
    miss: { at: cursor, wanted: [wanted], seen: [seen], acted: 'no', sentence, screen, waitedMs: 0 },
  });
  const told = sentence.charAt(0).toLowerCase() + sentence.slice(1);
  for (const [name, value] of Object.entries(values)) {
    const before = Object.hasOwn(run.bindings, name) ? run.bindings[name] : undefined;
    if (before !== undefined && before !== value)
      return missed(`$${name} to read '${before}', as it did before in this run`, `'${value}'`);
  }
  const derived = derive(run.machine, { ...run.bindings, ...values });
  if (derived.kind === 'refused') return missed(`to ${told}`, derived.reason.replace(/\.$/, ''));
  const waiting = unreadNames(run.machine, run.bindings);
  run.bindings = derived.bindings;
  if (waiting.size > 0) {
    const blind = await readNewProbes(run, waiting);
    if (blind !== undefined) return { kind: 'stop', result: run.result('diverged', { refused: true, reason: blind }) };
  }
  const read = Object.entries(values).map(([name, value]) => `$${name} is '${value}'`);
  await run.witness({
    ...placeIn(cursor),
    transition: `${cursor.state}.${cursor.step} read`,
    alternative: 0,
    target: undefined,
    how: 'read',
    sentence: `${sentence}: ${read.join(', ')}`,
    timing: { totalMs: 0, appMs: 0, oursMs: 0 },
    before: screen,
    after: screen,
  });
  return { kind: 'at', cursor: advance(run.machine, cursor), screen };
}

/** Reads the probes that could not be read before the run, as what they look for was not known. Why the run cannot be proven, where one still cannot be. */
async function readNewProbes(run: Run, waiting: ReadonlySet<string>): Promise<string | undefined> {
  const probes = finalProbes(run.machine);
  const isNew = probes.map(
    (probe) => isReadLater(probe, waiting) && !isReadLater(probe, unreadNames(run.machine, run.bindings)),
  );
  if (!isNew.includes(true)) return undefined;
  const now = await readProbes(run);
  const unreadable = now.find((reading, index) => isNew[index] && reading.kind === 'unknown');
  if (unreadable?.kind === 'unknown') return `What proves ${run.machine.name} cannot be read (${unreadable.reason}).`;
  for (const [index, probe] of probes.entries()) {
    const reading = now[index];
    const ambiguous = isNew[index] && reading !== undefined ? whyAmbiguous(probe, reading, run.bindings) : undefined;
    if (ambiguous !== undefined) return `It went no further: ${ambiguous}.`;
  }
  const merged = (before: typeof now) =>
    now.map((reading, index) => (isNew[index] ? reading : (before[index] ?? reading)));
  run.baseline = merged(run.baseline);
  run.beforeAct = merged(run.beforeAct);
  return undefined;
}
