import type { RecordedMiss, RecordedStep, RunRecord } from '../run-folder/index.js';
import { type Html, html } from './html.js';
import { counted, duration, policyName } from './sentences.js';

type Images = ReadonlyMap<string, string>;

/** The steps and misses of a run in the order in which they happened; what a policy did stands with the miss that called it. Pure. */
export function timeline(record: RunRecord, images: Images): Html | undefined {
  const { steps, misses } = record;
  if (steps.length === 0 && misses.length === 0) return undefined;
  const scale = Math.max(1, ...steps.map(({ totalMs }) => totalMs));
  const cards = (some: readonly RecordedStep[]) =>
    some.length > 0 && html`<ol class="steps">${some.map((step) => stepCard(step, images, scale))}</ol>`;
  const bands: unknown[] = [];
  let at = 0;
  for (const miss of misses) {
    bands.push(cards(steps.slice(at, miss.afterSteps)));
    at = miss.afterSteps;
    while (steps[at]?.how === 'policy') at += 1;
    bands.push(missCard(record, miss, cards(steps.slice(miss.afterSteps, at)), images));
  }
  bands.push(cards(steps.slice(at)));
  const isSplit = steps.some(({ appMs }) => appMs !== undefined);
  return html`${isSplit && html`<p class="legend"><i class="app"></i>the app's own time <i class="ours"></i>ours <span>bars to the scale of the slowest step, ${duration(scale)}</span></p>`}${bands}`;
}

function missCard(record: RunRecord, miss: RecordedMiss, detour: Html | false, images: Images): Html {
  const image = miss.image === undefined ? undefined : images.get(miss.image);
  const where = miss.sentence === undefined ? html`on the screen ‘${miss.state}’` : html`after “${miss.sentence}”`;
  return html`<div class="miss"><div class="what"><div><h3>Miss ${miss.number} <span>${where}</span></h3>
<dl class="facts"><dt>wanted</dt><dd>${miss.wanted.map((line) => html`<div>${line}</div>`)}</dd>
<dt>seen</dt><dd>${miss.seen.length === 0 ? 'nothing of it' : miss.seen.map((line) => html`<div>${line}</div>`)}</dd>
<dt>acted</dt><dd>${ACTED[miss.acted]}</dd><dt>waited</dt><dd>${duration(miss.waitedMs)}</dd></dl></div>
${image !== undefined && figure(image, 'at the miss', `the screen at miss ${miss.number}`)}</div>
${handover(record, miss, detour)}</div>`;
}

const ACTED: Readonly<Record<RecordedMiss['acted'], string>> = {
  no: 'no, nothing was done',
  yes: 'yes, and the effect did not come',
  unknown: 'nobody can say',
};

function handover(record: RunRecord, miss: RecordedMiss, detour: Html | false): Html | undefined {
  const { detour: told, rejoined } = miss;
  if (detour === false && told === undefined) return undefined;
  const who = policyName(record);
  const took = told === undefined ? '' : `: ${counted(told.steps.length, 'step')}, ${duration(told.tookMs)}`;
  const end =
    rejoined === undefined
      ? html`<p class="rejoin bad">It did not find back to a screen that the machine knows.</p>`
      : html`<p class="rejoin">Rejoined: the machine went on at ‘${rejoined}’.</p>`;
  return html`<p class="takes">The ${who} took over${took}</p>${detour}${end}`;
}

function stepCard(step: RecordedStep, images: Images, scale: number): Html {
  const picture = (name: string | undefined, caption: string) => {
    const image = name === undefined ? undefined : images.get(name);
    return image !== undefined && figure(image, caption, `the screen ${caption} step ${step.number}`);
  };
  const word = step.how === 'policy' || step.how === 'acted' ? undefined : (WORDS[step.how] ?? step.how);
  return html`<li class="step ${step.how}"><div class="head"><span class="nr">${step.number}</span><b>${step.sentence}</b>${word !== undefined && html`<span class="pill open">${word}</span>`}</div>
${step.why !== undefined && step.why !== step.sentence && html`<p class="why">${step.why}</p>`}
${step.selector !== undefined && html`<code>${step.selector}</code>`}
${timing(step, scale)}
<div class="images">${picture(step.images.before, 'before')}${picture(step.images.after, 'after')}</div>${step.noImage !== undefined && html`<p class="why">${step.noImage}</p>`}</li>`;
}

const WORDS: Readonly<Record<string, string>> = {
  already: 'was so already',
  skipped: 'left out',
  interrupt: 'dialog answered',
};

function timing({ how, totalMs, appMs, oursMs }: RecordedStep, scale: number): Html | undefined {
  if (how === 'already' || how === 'skipped') return undefined;
  const part = (ms: number) => `width:${((100 * ms) / scale).toFixed(1)}%`;
  if (appMs === undefined || oursMs === undefined)
    return html`<p class="timing"><span>${duration(totalMs)}</span><span class="bar"><i class="all" style="${part(totalMs)}"></i></span></p>`;
  return html`<p class="timing"><span title="the app ${duration(appMs)}, ours ${duration(oursMs)}">${duration(totalMs)}</span><span class="bar"><i class="app" style="${part(appMs)}"></i><i class="ours" style="${part(oursMs)}"></i></span><span class="parts">${duration(appMs)} + ${duration(oursMs)}</span></p>`;
}

/** A picture that grows when it is clicked, with no script: a checkbox remembers it. */
function figure(image: string, caption: string, alt: string): Html {
  return html`<figure><label><input type="checkbox" aria-label="enlarge ${alt}"><img src="${image}" alt="${alt}"></label><figcaption>${caption}</figcaption></figure>`;
}
