import { type Figure, failureBound } from './statistics.js';

/** The figures as a Markdown table. */
export function table(figures: readonly Figure[]): string {
  const rows = figures.map(({ name, unit, samples, p50, p95, bound, steps, failed }) => {
    const limit = bound === undefined ? '' : `${bound.met ? 'met' : 'NOT met'}: ${bound.of} below ${bound.below}`;
    const failures =
      failed === undefined
        ? ''
        : `${failed.count} of ${failed.of} (95 %: below ${(failureBound(failed.count, failed.of) * 100).toFixed(0)} %)`;
    const counts = steps === undefined ? '' : steps.join(' or ');
    return `| ${name} | ${round(p50)} ${unit} | ${round(p95)} ${unit} | ${samples} | ${counts} | ${failures} | ${limit} |`;
  });
  return ['| figure | p50 | p95 | n | steps | failed | bound |', '|---|---|---|---|---|---|---|', ...rows].join('\n');
}

/** How many of the bounds are met, in one sentence. */
export function verdict(figures: readonly Figure[]): string {
  const bounds = figures.flatMap(({ bound }) => (bound === undefined ? [] : [bound]));
  return `${bounds.filter(({ met }) => met).length} of ${bounds.length} bounds met.`;
}

function round(value: number): string {
  if (Number.isNaN(value)) return 'no';
  return value >= 100 ? String(Math.round(value)) : value.toFixed(1);
}
