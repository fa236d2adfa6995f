import type { RunRecord } from '../run-folder/index.js';
import { factsOf } from './facts.js';
import { Html, html } from './html.js';
import { counted, headline, seconds, verdictOf } from './sentences.js';
import { STYLE } from './style.js';
import { timeline } from './timeline.js';

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

/** Whoever opens the page: it may show what is in it, and ask nobody for anything. */
const POLICY = "default-src 'none'; img-src data:; style-src 'unsafe-inline'";

/** One self-contained page for one or several runs: nothing is loaded from anywhere. Pure. */
export function reportPage({ title, lead, runs }: ReportPage): string {
  const single = runs.length === 1;
  return html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${POLICY}"><title>${single ? (runs[0] as ReportedRun).record.title : title}</title><style>${new Html(STYLE)}</style></head>
<body><main>
${!single && html`<header><h1>${title}</h1><p class="lead">${lead}</p></header>${overview(runs)}`}
${runs.map((run, index) => runSection(run, index, single))}
</main></body></html>
`.text;
}

function overview(runs: readonly ReportedRun[]): Html {
  const longest = Math.max(1, ...runs.map(({ record }) => record.tookMs));
  const rows = runs.map(({ record }, index) => {
    const { counts } = record;
    const width = ((100 * record.tookMs) / longest).toFixed(1);
    return html`<tr><td><a href="#run-${index + 1}">${record.title}</a></td><td>${pill(record)}</td>
<td class="number">${counts.steps}</td><td class="number">${counts.modelCalls}</td><td class="number">${counts.misses}</td><td class="number">${counts.rejoins}</td>
<td class="took"><span>${seconds(record.tookMs)}</span><i style="width:${width}%"></i></td></tr>`;
  });
  return html`<div class="card scroll"><table class="runs"><thead><tr><th>run</th><th>outcome</th><th class="number">steps</th><th class="number">model calls</th>
<th class="number">misses</th><th class="number">rejoins</th><th class="took">time</th></tr></thead><tbody>${rows}</tbody></table></div>`;
}

function runSection({ record, images }: ReportedRun, index: number, single: boolean): Html {
  const title = single ? html`<h1>${record.title}</h1>` : html`<h2>${record.title}</h2>`;
  return html`<section id="run-${index + 1}"><div class="title">${title}${pill(record)}</div>
<p class="headline">${headline(record)}</p>
${record.reason !== undefined && html`<p class="reason ${verdictOf(record).tone}">${record.reason}</p>`}
${factsOf(record)}
${timeline(record, images)}
${record.machine !== undefined && machineText(record.machine)}
</section>`;
}

function pill(record: RunRecord): Html {
  const { word, tone } = verdictOf(record);
  return html`<span class="pill ${tone}">${word}</span>`;
}

function machineText(machine: NonNullable<RunRecord['machine']>): Html {
  const lines = machine.text.trimEnd().split('\n');
  const grown = lines.filter((line) => GROWN.test(line)).length;
  const shown = lines.map((line) =>
    GROWN.test(line) ? html`<span class="grown">${line}\n</span>` : html`<span>${line}\n</span>`,
  );
  const more = grown === 0 ? '' : `, ${counted(grown, 'line')} of it grown`;
  return html`<details class="machine"><summary>The machine that ran: ${machine.name}${more} <code>${machine.hash.slice(0, 12)}</code></summary><pre>${shown}</pre></details>`;
}

const GROWN = /#\s*grown/;
