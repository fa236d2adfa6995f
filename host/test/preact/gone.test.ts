import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { type Compiled, compile } from '../../src/preact/index.js';
import type { NodeInit, Screen } from '../../src/screen/index.js';
import type { TrajectoryStep } from '../../src/trajectory/index.js';
import { screenOf } from '../screen/screens.js';

const APP = 'com.example.costs';
const id = (name: string) => `${APP}:id/${name}`;
const band = (index: number, rows = 1) => ({ left: 0, top: index * 100, right: 1080, bottom: (index + rows) * 100 });
const text = (said: string, name: string): NodeInit => ({
  class: 'android.widget.TextView',
  text: said,
  resourceId: id(name),
});
const button = (said: string, name: string): NodeInit => ({
  class: 'android.widget.Button',
  text: said,
  clickable: true,
  resourceId: id(name),
});
const row = (name: string, bounds: NodeInit['bounds']): NodeInit => ({
  bounds,
  class: 'android.widget.LinearLayout',
  clickable: true,
  children: [{ ...text(name, 'row_name'), bounds }],
});
const rows = (...names: string[]): NodeInit => ({
  class: 'android.widget.ListView',
  resourceId: id('costs'),
  bounds: band(3, 10),
  children: names.map((name, index) => row(name, band(index + 3))),
});
const page = (...children: NodeInit[]): Screen =>
  screenOf([
    {
      package: APP,
      activity: `${APP}.Main`,
      root: { bounds: band(0, 20), children: children.map((node, index) => ({ bounds: band(index), ...node })) },
    },
  ]);
const field = (shown: string): NodeInit => ({
  class: 'android.widget.EditText',
  resourceId: id('query'),
  hint: 'Search costs',
  text: shown,
  editable: true,
  clickable: true,
});

const whole = (...names: string[]) =>
  page(
    text('Costs', 'title'),
    button('Search', 'search'),
    ...(names.length === 0 ? [text('No costs yet', 'empty')] : [rows(...names)]),
  );
const hits = (query: string, ...names: string[]) => page(field(query), button('Collapse', 'collapse'), rows(...names));
const one = page(text('Cost', 'heading'), button('Delete', 'delete'), button('Edit', 'edit'));

function step(before: Screen, said: string, after: Screen, value?: string): TrajectoryStep {
  const node = before.tree.nodes.findLast((each) => each.text === said || each.hint === said);
  const target = (node?.resourceId === id('row_name') ? node.parent : node)?.order ?? assert.fail(said);
  const action: TrajectoryStep['action'] =
    value === undefined ? { kind: 'tap', target } : { kind: 'type', target, value, as: 'exact' };
  return { before, action, after, outside: [], why: '', tookMs: 1 };
}

/** Finds Rent by a search, presses a button on its page, and goes back to the whole list. */
function found(press: 'Delete' | 'Edit', end: Screen): Compiled {
  const none = hits('Rent');
  return compile({
    version: 1,
    goal: 'Delete the cost Rent',
    app: APP,
    policy: 'script',
    recordedAt: '2026-01-01T00:00:00.000Z',
    steps: [
      step(whole('Tea', 'Coffee'), 'Search', hits('', 'Tea', 'Coffee')),
      step(hits('', 'Tea', 'Coffee'), 'Search costs', hits('Rent', 'Rent'), 'Rent'),
      step(hits('Rent', 'Rent'), 'Rent', one),
      step(one, press, none),
      step(none, 'Collapse', end),
    ],
    reached: true,
    modelCalls: 0,
    tokens: 0,
    tookMs: 1,
  });
}

const finalOf = (made: Compiled): string =>
  made.kind === 'refused' ? assert.fail(made.reason) : (made.text.split('\nfinal')[1] ?? '');

describe('a row that a search found and somebody deleted', () => {
  const gone = /absent \/\/\*\[@resource-id='com\.example\.costs:id\/row_name' and @text=\$\w+\]/;

  it('was in no check of the end, so that nothing showed that the run did anything', () => {
    assert.match(finalOf(found('Delete', whole('Tea', 'Coffee'))), gone);
  });

  it('is gone from a list that is empty now, too', () => {
    assert.match(finalOf(found('Delete', whole())), gone);
  });

  it('is not called gone where it only lies out of sight, and nothing was taken away', () => {
    assert.doesNotMatch(finalOf(found('Edit', whole('Tea', 'Coffee'))), /absent/);
  });
});
