import assert from 'node:assert/strict';
import { SimulatedClock } from '../../src/base/index.js';
import { button, FakeDevice, fakeApp, go, type Handler, label, type RunningApp } from '../../src/device/index.js';
import type { Machine } from '../../src/machine/index.js';
import { type Compiled, type ReplayResult, replay } from '../../src/preact/index.js';
import { monthsAfter } from './calendar-pages.js';
import { APP } from './recorded.js';

export interface Calendar {
  readonly start?: string;
  /** What the arrows do, in place of turning by one month. */
  readonly turn?: (app: RunningApp, by: number) => void;
  /** How long its days stay behind its header, ms. */
  readonly lagMs?: number;
  /** Is the head of the next month in sight below it? */
  readonly goesOn?: boolean;
}

const MONTH = { month: 'long', year: 'numeric' } as const;

/** A calendar on a fake device that looks as the recorded pages do. */
export function calendarDevice({
  start = '2031-03',
  turn = turnBy,
  lagMs = 0,
  goesOn = false,
}: Calendar = {}): FakeDevice {
  const arrow =
    (by: number): Handler =>
    (app) => {
      turn(app, by);
      const month = app.value('month');
      if (lagMs === 0) app.set('days', month);
      else app.after(lagMs, (later) => later.set('days', month));
    };
  const app = fakeApp({
    package: APP,
    start: 'month',
    values: { month: start, days: start, day: '' },
    screens: {
      month: {
        activity: '.Main',
        nodes: (self) => [
          label('Calendar', { id: 'title', height: 20 }),
          button(words(`${self.value('month')}-01`, MONTH), () => undefined, {
            id: 'month',
            height: 20,
          }),
          button('Previous', arrow(-1), { id: 'previous', height: 20 }),
          button('Next', arrow(1), { id: 'next', height: 20 }),
          ...daysOf(self.value('days')).map((day) =>
            label(String(Number(day.slice(8))), {
              id: 'cell',
              height: 20,
              tap: (it) => {
                it.set('day', day);
                it.go('events');
              },
            }),
          ),
          ...(goesOn
            ? [label(words(`${monthsAfter(self.value('month'), 1)}-01`, MONTH), { id: 'head', height: 20 })]
            : []),
        ],
      },
      events: {
        activity: '.Main',
        nodes: (self) => [
          label('Events', { id: 'title' }),
          label(words(self.value('day'), { dateStyle: 'long' })),
          button('Back', go('month')),
        ],
      },
    },
  });
  return new FakeDevice({ apps: [app], clock: new SimulatedClock(1_800_000_000_000) });
}

export function turnBy(app: RunningApp, by: number): void {
  app.set('month', monthsAfter(app.value('month'), by));
}

export async function showDay(made: Compiled | Machine, date: string, calendar: Calendar = {}): Promise<ReplayResult> {
  const machine = 'kind' in made ? machineOf(made) : made;
  const device = calendarDevice(calendar);
  return replay({ machine, bindings: { date }, device, clock: device.clock });
}

export function machineOf(made: Compiled): Machine {
  return made.kind === 'machine' ? made.machine : assert.fail(made.reason);
}

function words(day: string, options: Intl.DateTimeFormatOptions): string {
  return new Date(`${day}T00:00:00Z`).toLocaleDateString('en-US', { ...options, timeZone: 'UTC' });
}

/** Six weeks from the Sunday before the first. */
function daysOf(month: string): readonly string[] {
  const first = new Date(`${month}-01T00:00:00Z`);
  const sunday = Date.UTC(first.getUTCFullYear(), first.getUTCMonth(), 1 - first.getUTCDay());
  return Array.from({ length: 42 }, (_, at) => new Date(sunday + at * 86_400_000).toISOString().slice(0, 10));
}
