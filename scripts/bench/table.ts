import { type Figure, failureBound } from './statistics.js';

/** The figures as a Markdown table. */
export function table(figures: readonly Figure[]): string {
  const rows = figures.map(({ name, unit, samples, p50, p95, bound, failed }) => {
    const limit = bound === undefined ? '' : `${p50 < bound ? 'below' : 'NOT below'} ${bound}`;
    const failures =
      failed === undefined
        ? ''
        : `${failed.count} of ${failed.of} (95 % below ${(failureBound(failed.count, failed.of) * 100).toFixed(0)} %)`;
    return `| ${name} | ${round(p50)} ${unit} | ${round(p95)} ${unit} | ${samples} | ${limit} | ${failures} |`;
  });
  return ['| figure | p50 | p95 | n | bound (p50) | failed |', '|---|---|---|---|---|---|', ...rows].join('\n');
}

function round(value: number): string {
  return value >= 100 ? String(Math.round(value)) : value.toFixed(1);
}
