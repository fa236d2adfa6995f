import type { NodeInit, Screen } from '../../src/screen/index.js';
import type { Trajectory, TrajectoryStep } from '../../src/trajectory/index.js';
import { APP, button, page, tap } from './recorded.js';

export const id = (name: string) => `${APP}:id/${name}`;

export interface MonthOptions {
  /** What the header says; the month, where that is not said. */
  readonly header?: string;
  /** Do its cells say the whole day, or the number alone? */
  readonly says?: 'day' | 'number';
  readonly without?: 'previous' | 'next';
}

const inWords = (date: Date, options: Intl.DateTimeFormatOptions) =>
  date.toLocaleDateString('en-US', { ...options, timeZone: 'UTC' });

/** Six weeks from the Sunday before the first of a month, such as 2031-03: the days of its neighbours stand there, too. */
export function monthPage(month: string, { header, says = 'number', without }: MonthOptions = {}): Screen {
  const first = new Date(`${month}-01T00:00:00Z`);
  const sunday = Date.UTC(first.getUTCFullYear(), first.getUTCMonth(), 1 - first.getUTCDay());
  const cells = Array.from({ length: 42 }, (_, at): NodeInit => {
    const date = new Date(sunday + at * 86_400_000);
    const contentDesc = says === 'day' ? `${inWords(date, { dateStyle: 'full' })}; No events` : '';
    return {
      class: 'android.widget.TextView',
      resourceId: id('cell'),
      text: `${date.getUTCDate()}`,
      contentDesc,
      clickable: true,
    };
  });
  const title = header ?? inWords(first, { month: 'long', year: 'numeric' });
  const arrows = (['previous', 'next'] as const).filter((name) => name !== without);
  return page(
    'Calendar',
    { class: 'android.widget.Button', text: title, resourceId: id('month'), clickable: true },
    ...arrows.map((name) => button(name === 'next' ? 'Next' : 'Previous', { resourceId: id(name) })),
    ...cells,
  );
}

export function monthsAfter(month: string, count: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 1 + count)).toISOString().slice(0, 7);
}

/** A run that turns to the month of a day, one after the other, and opens the day. */
export function opened(from: string, day: string, options: MonthOptions = {}): Trajectory {
  const wanted = day.slice(0, 7);
  const steps: TrajectoryStep[] = [];
  let month = from;
  for (; month !== wanted; month = monthsAfter(month, month < wanted ? 1 : -1))
    steps.push(
      tap(
        monthPage(month, options),
        month < wanted ? 'Next' : 'Previous',
        monthPage(monthsAfter(month, month < wanted ? 1 : -1), options),
      ),
    );
  const last = monthPage(month, options);
  const end = page('Events', { class: 'android.widget.TextView', text: inWords(new Date(day), { dateStyle: 'long' }) });
  steps.push(tap(last, String(Number(day.slice(8))), end));
  return {
    version: 1,
    goal: `Show ${inWords(new Date(day), { dateStyle: 'long' })}`,
    app: APP,
    policy: 'script',
    recordedAt: '2031-01-01T00:00:00.000Z',
    steps,
    reached: true,
    modelCalls: 0,
    tokens: 0,
    tookMs: 1,
  };
}
