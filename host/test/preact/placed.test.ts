import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { whyNotPicked } from '../../src/preact/compile/picks.js';
import { whyOnlyPlaced } from '../../src/preact/compile/placed.js';
import type { NodeInit, Screen } from '../../src/screen/index.js';
import type { TrajectoryStep } from '../../src/trajectory/index.js';
import { screenOf } from '../screen/screens.js';

const row = (text: string): NodeInit => ({ class: 'android.widget.TextView', text, clickable: true });
const rows = (...texts: readonly string[]): Screen =>
  screenOf([
    {
      root: {
        class: 'android.widget.ListView',
        bounds: { left: 0, top: 0, right: 100, bottom: 900 },
        children: texts.map((text, index) => ({
          ...row(text),
          bounds: { left: 0, top: index * 100, right: 100, bottom: index * 100 + 100 },
        })),
      },
    },
  ]);
const tap = (before: Screen, index: number): TrajectoryStep => {
  const target = before.tree.nodes.filter(({ clickable }) => clickable)[index]?.order ?? assert.fail();
  return { before, action: { kind: 'tap', target }, after: before, outside: [], why: '', tookMs: 1 };
};
const name = { param: { name: 'name', type: 'text' as const }, value: 'Ada', start: 0, end: 3 };
const why = (step: TrajectoryStep) => whyNotPicked([step], [step.before], () => [name], [whyOnlyPlaced]);

describe('a row of a list', () => {
  it('was picked by its number, so that another run deleted whatever stood there then', () => {
    assert.match(why(tap(rows('Bob', 'Bob', 'Cy'), 1)) ?? '', /Nothing but its place in the list tells/);
  });

  it('is picked by what it says', () => {
    assert.equal(why(tap(rows('Network', 'Display'), 1)), undefined);
    assert.equal(why(tap(rows('Ada', 'Cy'), 0)), undefined);
  });
});
