import { failureBound, figure } from '../../bench/statistics.js';
import { summary } from '../report.js';
import { type Compared, type Other, others, type Ran } from './compared.js';
import { speedTable } from './speed.js';

/** The runs of the others that did not come out right, a line each. */
export function failing({ noProgram, gate, runs }: Compared): string {
  const rows = runs.flatMap(({ who, seed, isRecorded, came, why }) =>
    came === 'right' ? [] : [`    ${who}: ${came}, ${isRecorded ? 'recorded values' : `seed ${seed}`}: ${first(why)}`],
  );
  return [
    ...(noProgram === undefined ? [] : [`    published: no program: ${noProgram}`]),
    ...(gate?.byAgent
      ? [`    published gate: the agent took over, ${gate.kept ? 'kept' : 'not kept'}: ${first(gate.why)}`]
      : []),
    ...rows,
  ]
    .map((line) => `${line}\n`)
    .join('');
}

function first(why: string): string {
  return why.split('\n')[0] ?? '';
}

/** Ours beside each of the others. "0 of N" is told with its 95 % bound. */
export function comparison(all: readonly Compared[], heldOut: number): string {
  return [
    summary(all.map(({ ours }) => ours)),
    `${all.length} tasks, each learnt once and done with other values:`,
    '',
    HEAD,
    ...[oursRow(all, heldOut), ...others.map((who) => row(who, all, false))],
    '',
    'With the recorded values once more:',
    '',
    HEAD,
    ...(['published', 'coordinate macro'] as const).map((who) => row(who, all, true)),
    '',
    ...gateLines(all),
    '',
    speedTable(all),
  ].join('\n');
}

const HEAD = [
  '| who | runs | right | passed, and wrong | stopped or refused | a step, p50 | a run, p50 |',
  '|---|---|---|---|---|---|---|',
].join('\n');

type Outcome = Pick<Ran, 'came' | 'steps' | 'tookMs'> | { readonly came: 'refused' };

/** Ours, where no machine was made or kept: one refusal for each set of values, as its other refusals. */
function oursRow(all: readonly Compared[], heldOut: number): string {
  const outcomes = all.flatMap(({ ours }): readonly Outcome[] =>
    ours.reached === 'kept'
      ? ours.replays.map(({ came, steps, tookMs }) =>
          came === 'not bound' ? { came: 'refused' } : { came, steps, tookMs },
        )
      : Array.from({ length: heldOut }, () => ({ came: 'refused' as const })),
  );
  return cells('ours', outcomes);
}

function row(who: Other, all: readonly Compared[], isRecorded: boolean): string {
  const its = all.flatMap(({ runs }) => runs.filter((run) => run.who === who && run.isRecorded === isRecorded));
  return cells(who, its);
}

function cells(name: string, outcomes: readonly Outcome[]): string {
  const of = (wanted: Outcome['came']) => outcomes.filter(({ came }) => came === wanted).length;
  const right = outcomes.flatMap((one) => (one.came === 'right' ? [one] : []));
  const wrong = of('wrong pass');
  const bound =
    outcomes.length === 0 ? '' : ` (95 %: below ${(failureBound(wrong, outcomes.length) * 100).toFixed(1)} %)`;
  const perStep = right.flatMap(({ steps, tookMs }) => (steps === 0 ? [] : [tookMs / steps]));
  return `| ${[
    name,
    outcomes.length,
    right.length,
    `${wrong} of ${outcomes.length}${bound}`,
    of('stopped') + of('refused'),
    ms(perStep),
    ms(right.map(({ tookMs }) => tookMs)),
  ].join(' | ')} |`;
}

function ms(samples: readonly number[]): string {
  const { p50 } = figure('', 'ms', samples);
  return Number.isNaN(p50) ? 'none' : `${Math.round(p50)} ms`;
}

/** What the published gate kept, and whose work that was. */
function gateLines(all: readonly Compared[]): readonly string[] {
  const gates = all.flatMap(({ gate }) => (gate === undefined ? [] : [gate]));
  const kept = gates.filter((gate) => gate.kept);
  const byAgent = kept.filter((gate) => gate.byAgent).length;
  const wrong = all
    .filter(({ gate }) => gate?.kept)
    .filter(({ runs }) => runs.some((run) => run.who === 'published' && run.came === 'wrong pass')).length;
  const dropped = all
    .filter(({ asks }) => asks)
    .flatMap(({ runs }) =>
      runs.filter((run) => run.who === 'published' && !run.isRecorded && run.came === 'wrong pass'),
    );
  return [
    `The published gate kept ${kept.length} of ${gates.length} programs, ${byAgent} of them because the agent that took over did the task; ${wrong} of the kept pass wrongly with other values.`,
    `Of the published wrong passes with other values, ${dropped.length} are questions, of which its replayer drops the answer.`,
  ];
}
