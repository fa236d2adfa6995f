import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Slot } from '../../src/preact/compile/parameters.js';
import { whyUnsaidDay } from '../../src/preact/compile/unsaid-day.js';
import type { NodeInit, Screen } from '../../src/screen/index.js';
import type { TrajectoryStep } from '../../src/trajectory/index.js';
import { screenOf } from '../screen/screens.js';

const band = (index: number) => ({ left: 0, top: index * 20, right: 1080, bottom: (index + 1) * 20 });
const days = Array.from({ length: 30 }, (_, before) => String(before + 1));
const month = (cell: (day: string) => NodeInit): Screen =>
  screenOf([
    {
      package: 'com.example.calendar',
      activity: 'com.example.calendar.Main',
      root: {
        bounds: { left: 0, top: 0, right: 1080, bottom: 2400 },
        children: [
          { class: 'android.widget.EditText', text: '', hint: 'Guests', editable: true },
          ...days.map(cell),
        ].map((node, index) => ({ bounds: band(index), ...node })),
      },
    },
  ]);
const plain = (text: string): NodeInit => ({ class: 'android.widget.TextView', text, clickable: true });
const framed = (text: string): NodeInit => ({
  class: 'android.widget.FrameLayout',
  clickable: true,
  children: [{ class: 'android.widget.TextView', text, bounds: band(Number(text)) }],
});
const step = (before: Screen, action: TrajectoryStep['action']): TrajectoryStep => ({
  before,
  action,
  after: before,
  outside: [],
  why: '',
  tookMs: 1,
});
const tapped = (before: Screen, day: string) => {
  const label = before.tree.nodes.find(({ text }) => text === day) ?? assert.fail(day);
  const target = label.clickable ? label : (label.parent ?? label);
  return step(before, { kind: 'tap', target: target.order });
};

describe('a day of a calendar that the goal does not say', () => {
  it('would have been tapped for ever, also where its number stands in a frame', () => {
    for (const cell of [plain, framed])
      assert.match(whyUnsaidDay([tapped(month(cell), '16')], () => []) ?? '', /The day 16/);
  });

  it('was explained by the number of guests', () => {
    const before = month(plain);
    const field = before.tree.nodes.find(({ editable }) => editable)?.order ?? assert.fail();
    const guests: Slot = { param: { name: 'guests', type: 'number' }, value: '16', start: 20, end: 22 };
    const steps = [step(before, { kind: 'type', target: field, value: '16', as: 'exact' }), tapped(before, '16')];
    assert.match(whyUnsaidDay(steps, () => [guests]) ?? '', /The day 16/);
    assert.equal(
      whyUnsaidDay(steps.slice(1), () => [guests]),
      undefined,
    );
  });
});
