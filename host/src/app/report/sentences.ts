import type { RunRecord } from '../run-folder/index.js';

/** `2.1 s` */
export function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`;
}

/** `38 ms` */
export function milliseconds(ms: number): string {
  return `${Math.round(ms)} ms`;
}

/** `38 ms`, and from a second on `1.24 s`. */
export function duration(ms: number): string {
  return ms < 999.5 ? milliseconds(ms) : `${(ms / 1000).toFixed(2)} s`;
}

/** `1 step`, `2 steps` */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : noun.endsWith('s') ? 'es' : 's'}`;
}

/** The line that says it all: `replayed 7 steps, 0 model calls, 2.1 s (first run: 41.0 s)`. A run in which a policy acted is never called a replay. */
export function headline(record: RunRecord): string {
  const { steps, policySteps, modelCalls, misses, rejoins } = record.counts;
  const first = record.firstRunMs === undefined ? '' : ` (first run: ${seconds(record.firstRunMs)})`;
  const mishaps = record.device.mishaps?.length ?? 0;
  const trouble = mishaps === 0 ? '' : `, ${counted(mishaps, 'mishap')} of the device agent`;
  const cost = `${counted(modelCalls, 'model call')}, ${seconds(record.tookMs)}${first}${trouble}`;
  if (record.kind !== 'replay') return `${record.outcome}: ${counted(steps, 'step')}, ${cost}`;
  if (record.outcome === 'passed') return `replayed ${counted(steps, 'step')}, ${cost}`;
  if (record.outcome === 'passed with heal')
    return `replayed ${counted(steps, 'step')} with ${counted(record.counts.heals, 'heal')}: the app showed something that the machine did not know; ${cost}`;
  const shared = policySteps === 0 ? '' : ` of the machine and ${policySteps} of the ${policyName(record)}`;
  const done = `${counted(steps, 'step')}${shared}, ${cost}`;
  if (record.outcome === 'passed with detour')
    return `finished with help of the ${policyName(record)}, not a replay: ${done}, ${counted(misses, 'miss')}, ${counted(rejoins, 'rejoin')}`;
  return `${record.outcome} after ${done}`;
}

/** `answer: +1 555 0100`, a line each; none where nothing was asked. */
export function answersOf({ answers = {} }: RunRecord): readonly string[] {
  return Object.entries(answers).map(([name, value]) => `${name}: ${value}`);
}

/** `expected, and so it is: the title shows Milk`, a line each; none where nothing is expected. */
export function expectedOf({ expected = [] }: RunRecord): readonly string[] {
  return expected.map(({ sentence, holds }) => `expected, and ${holds ? 'so it is' : 'it is not so'}: ${sentence}`);
}

/** `explorer`, `model gpt-4o` */
export function policyName({ policy }: Pick<RunRecord, 'policy'>): string {
  return policy?.split(':')[0] ?? 'policy';
}

export type Tone = 'good' | 'help' | 'bad' | 'open';

/** What came of the run, in a word or two, and whether that is good. */
export function verdictOf({ outcome, passed }: RunRecord): { readonly word: string; readonly tone: Tone } {
  if (outcome === 'passed with detour') return { word: 'passed with help', tone: 'help' };
  if (outcome === 'passed with heal') return { word: 'passed, healed', tone: 'help' };
  if (outcome === 'interrupted' || outcome === 'unfinished' || outcome === 'stopped')
    return { word: outcome, tone: 'open' };
  return { word: outcome, tone: passed ? 'good' : 'bad' };
}
