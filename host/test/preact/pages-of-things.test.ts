import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { stateChecks } from '../../src/preact/compile/checks.js';
import type { Slot } from '../../src/preact/compile/parameters.js';
import type { NodeInit, Screen } from '../../src/screen/index.js';
import { screenOf } from '../screen/screens.js';

const APP = 'com.example.costs';
const text = (said: string, name: string): NodeInit => ({
  class: 'android.widget.TextView',
  text: said,
  resourceId: `${APP}:id/${name}`,
});
const band = (index: number) => ({ left: 0, top: index * 100, right: 1080, bottom: (index + 1) * 100 });
const page = (name: string, note: string): Screen =>
  screenOf([
    {
      package: APP,
      activity: `${APP}.Cost`,
      root: {
        bounds: { left: 0, top: 0, right: 1080, bottom: 2400 },
        children: [text(name, 'name'), text(note, 'note')].map((node, index) => ({ ...node, bounds: band(index) })),
      },
    },
  ]);
const slot = (name: string, value: string): Slot => ({ param: { name, type: 'text' }, value, start: 0, end: 1 });

describe('pages of things that the goal names', () => {
  const rent = page('Rent', 'Urgent');
  const tea = page('Tea', 'Want to have');

  it('were told apart by what somebody had noted of each', () => {
    const checks = stateChecks(rent, [rent, tea], [slot('one', 'Rent'), slot('other', 'Tea')]);
    assert.doesNotMatch(JSON.stringify(checks), /Urgent/);
    assert.ok(checks.length > 0);
  });

  it('are other pages where the goal does not say what they are called', () => {
    assert.match(JSON.stringify(stateChecks(rent, [rent, tea], [])), /Rent|Urgent/);
  });
});
