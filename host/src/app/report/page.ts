import type { RecordedMiss, RecordedStep, RunRecord } from '../run-folder/index.js';
import { Html, html } from './html.js';
import { headline, milliseconds, seconds } from './sentences.js';
import { STYLE } from './style.js';

/** A run and its images, the images as data addresses by their name in the run folder. */
export interface ReportedRun {
  readonly record: RunRecord;
  readonly images: ReadonlyMap<string, string>;
}

export interface ReportPage {
  readonly title: string;
  readonly lead: string;
  readonly runs: readonly ReportedRun[];
}

/** One self-contained page for one or several runs: nothing is loaded from anywhere. Pure. */
export function reportPage({ title, lead, runs }: ReportPage): string {
  return html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title><style>${new Html(STYLE)}</style></head>
<body><main>
<h1>${title}</h1><p class="lead">${lead}</p>
${runs.length > 1 && overview(runs)}
${runs.map((run, index) => runSection(run, index))}
</main></body></html>
`.text;
}

function overview(runs: readonly ReportedRun[]): Html {
  const rows = runs.map(
    (
      { record },
      index,
    ) => html`<tr><td><a href="#run-${index}">${record.title}</a></td><td class="${colour(record)}">${record.outcome}</td>
<td class="number">${record.counts.steps}</td><td class="number">${record.counts.modelCalls}</td><td class="number">${record.counts.misses}</td>
<td class="number">${record.counts.rejoins}</td><td class="number">${seconds(record.tookMs)}</td></tr>`,
  );
  return html`<div class="card"><table><tr><th>run</th><th>outcome</th><th class="number">steps</th><th class="number">model calls</th><th class="number">misses</th><th class="number">rejoins</th><th class="number">time</th></tr>${rows}</table></div>`;
}

function runSection({ record, images }: ReportedRun, index: number): Html {
  return html`<section id="run-${index}"><h2>${record.title}</h2>
<div class="card"><div class="headline ${colour(record)}">${headline(record)}</div>
${record.reason !== undefined && html`<p>${record.reason}</p>`}
${facts(record)}</div>
${record.misses.map((miss) => missCard(miss, images))}
${record.steps.length > 0 && html`<ul class="steps">${record.steps.map((step) => stepCard(step, images))}</ul>`}
${record.machine !== undefined && machineText(record.machine)}
</section>`;
}

function facts(record: RunRecord): Html {
  const parameters = Object.entries(record.parameters).map(([name, value]) => `${name} = ${value}`);
  const rows: readonly (readonly [string, unknown])[] = [
    ['goal', record.goal],
    ['parameters', parameters.join(', ')],
    ['machine', record.machine && `${record.machine.name} (${record.machine.trust})`],
    ['policy', record.policy],
    ['device', `${record.device.serial}, by ${record.device.path}`],
    ['started', record.startedAt],
    ['images', record.imagesMs > 0 && `${seconds(record.imagesMs)} for screenshots, not counted in the run's time`],
    [
      'probes',
      record.probes.map(({ sentence, holds }) => html`<div class="${holds ? 'passed' : 'refused'}">${sentence}</div>`),
    ],
  ];
  const shown = rows.filter(
    ([, value]) =>
      value !== undefined && value !== '' && value !== false && !(Array.isArray(value) && value.length === 0),
  );
  return html`<table>${shown.map(([name, value]) => html`<tr><th>${name}</th><td>${value}</td></tr>`)}</table>`;
}

function missCard(miss: RecordedMiss, images: ReadonlyMap<string, string>): Html {
  const image = miss.image === undefined ? undefined : images.get(miss.image);
  return html`<div class="card miss"><div><h3 class="warn">Miss ${miss.number} on '${miss.state}'${miss.sentence !== undefined && html` after “${miss.sentence}”`}</h3>
<table><tr><th>wanted</th><td>${miss.wanted.map((line) => html`<div>${line}</div>`)}</td></tr><tr><th>seen</th><td>${miss.seen.map((line) => html`<div>${line}</div>`)}</td></tr>
<tr><th>acted</th><td>${miss.acted}</td></tr><tr><th>waited</th><td>${milliseconds(miss.waitedMs)}</td></tr>
${miss.detour !== undefined && html`<tr><th>handed over</th><td>${miss.detour.map((line) => html`<div>${line}</div>`)}</td></tr><tr><th>rejoined</th><td>${miss.rejoined}</td></tr>`}</table></div>
${image !== undefined && html`<img src="${image}" alt="the screen at the miss">`}</div>`;
}

function stepCard(step: RecordedStep, images: ReadonlyMap<string, string>): Html {
  const figure = (name: string | undefined, caption: string) => {
    const image = name === undefined ? undefined : images.get(name);
    return (
      image !== undefined &&
      html`<figure><img loading="lazy" src="${image}" alt="${caption} step ${step.number}"><figcaption>${caption}</figcaption></figure>`
    );
  };
  return html`<li class="step"><div><b>${step.number}. ${step.sentence}</b> <span class="badge">${step.how}</span></div>
${step.why !== undefined && step.why !== step.sentence && html`<div class="small">${step.why}</div>`}
${step.selector !== undefined && html`<div class="small"><code>${step.selector}</code></div>`}
<div class="small">${timing(step)}</div><div class="images">${figure(step.images.before, 'before')}${figure(step.images.after, 'after')}</div></li>`;
}

function timing(step: RecordedStep): string {
  if (step.how === 'already' || step.how === 'skipped' || step.how === 'detour') return '';
  if (step.appMs === undefined || step.oursMs === undefined) return milliseconds(step.totalMs);
  return `${milliseconds(step.totalMs)}: app ${milliseconds(step.appMs)}, ours ${milliseconds(step.oursMs)}`;
}

function machineText(machine: NonNullable<RunRecord['machine']>): Html {
  const lines = machine.text
    .split('\n')
    .map((line) => (/#\s*grown/.test(line) ? html`<span class="grown">${line}</span>` : html`${line}\n`));
  return html`<details><summary>the machine, ${machine.hash.slice(0, 12)}</summary><pre>${lines}</pre></details>`;
}

function colour(record: RunRecord): string {
  return record.passed ? 'passed' : 'refused';
}
