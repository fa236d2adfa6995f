import { describeMishap } from '../../device/index.js';
import type { RunRecord } from '../run-folder/index.js';
import { type Html, html } from './html.js';
import { counted, duration, policyName, seconds } from './sentences.js';

/** The figures of a run, and what it was: goal, values, machine, device, probes. Pure. */
export function factsOf(record: RunRecord): Html {
  return html`<div class="card"><dl class="tiles">${tilesOf(record).map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>
<dl class="facts">${rowsOf(record).map(([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>`)}</dl></div>`;
}

type Row = readonly [name: string, value: unknown];

function tilesOf(record: RunRecord): readonly Row[] {
  const { counts, kind } = record;
  const timed = record.steps.filter(({ how, oursMs }) => how === 'acted' && oursMs !== undefined);
  const ours = timed.map(({ oursMs = 0 }) => oursMs).sort((one, other) => one - other);
  const tiles: readonly (Row | undefined)[] = [
    [kind === 'solve' ? 'steps' : 'machine steps', counts.steps],
    kind === 'replay' && counts.policySteps > 0
      ? [`steps of the ${policyName(record)}`, counts.policySteps]
      : undefined,
    ['model calls', counts.modelCalls],
    counts.tokens > 0 ? ['tokens', counts.tokens] : undefined,
    kind === 'replay' ? ['misses', counts.misses] : undefined,
    counts.misses > 0 ? ['rejoins', counts.rejoins] : undefined,
    ['time', seconds(record.tookMs)],
    record.firstRunMs !== undefined ? ['first run', seconds(record.firstRunMs)] : undefined,
    ours.length > 0 ? ['ours a step, median', duration(ours[Math.floor(ours.length / 2)] ?? 0)] : undefined,
  ];
  return tiles.filter((tile) => tile !== undefined);
}

function rowsOf(record: RunRecord): readonly Row[] {
  const { machine, device, probes, expected = [], kept } = record;
  const parameters = Object.entries(record.parameters);
  const rows: readonly (Row | undefined)[] = [
    record.goal === record.title ? undefined : ['goal', record.goal],
    parameters.length === 0
      ? undefined
      : ['parameters', parameters.map(([name, value]) => html`<span class="chip"><b>${name}</b> ${value}</span>`)],
    machine && ['machine', html`${machine.name} <span class="soft">${machine.trust}</span>`],
    record.policy === undefined ? undefined : [record.kind === 'solve' ? 'solved by' : 'at a miss', record.policy],
    ['device', html`${device.serial} <span class="soft">${WAYS[device.path] ?? `by ${device.path}`}</span>`],
    device.whyNotAgent === undefined ? undefined : ['no device agent', device.whyNotAgent],
    device.mishaps && [
      counted(device.mishaps.length, 'mishap'),
      device.mishaps.map((mishap) => html`<div>${describeMishap(mishap)}</div>`),
    ],
    ...Object.entries(record.answers ?? {}),
    record.startedAt === '' ? undefined : ['started', instant(record.startedAt)],
    probes.length === 0
      ? undefined
      : [
          counted(probes.length, 'probe'),
          probes.map(({ sentence, holds }) => html`<div class="probe ${holds ? 'good' : 'bad'}">${sentence}</div>`),
        ],
    expected.length === 0
      ? undefined
      : [
          'expected',
          expected.map(({ sentence, holds }) => html`<div class="probe ${holds ? 'good' : 'bad'}">${sentence}</div>`),
        ],
    kept && ['kept', 'refused' in kept ? keptNot(kept.refused) : `${kept.machine}, oracle ${kept.oracle}`],
    record.imagesMs > 0
      ? [
          'pictures',
          html`<span class="soft">${seconds(record.imagesMs)} to take them, not counted in the run's time</span>`,
        ]
      : undefined,
  ];
  return rows.filter((row) => row !== undefined);
}

function keptNot(reasons: readonly string[]): Html {
  return html`<span class="bad">not kept</span> ${reasons.join(' ')}`;
}

const WAYS: Readonly<Record<string, string>> = { agent: 'by its device agent', adb: 'by plain adb' };

/** `2026-01-31 09:15:02 UTC` */
function instant(iso: string): string {
  return iso.replace('T', ' ').replace(/\.\d+Z$/, ' UTC');
}
