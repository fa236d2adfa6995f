import assert from 'node:assert/strict';
import {
  contentHash,
  fingerprint,
  type NodeInit,
  type Screen,
  type ScreenDiff,
  screenDiff,
  type WindowInit,
} from '../../src/screen/index.js';
import { realScreens, screenOf } from './screens.js';

const bounds = { left: 0, top: 0, right: 100, bottom: 100 };
const page = (...children: readonly NodeInit[]): Screen => screenOf([windowOf(...children)]);
const windowOf = (...children: readonly NodeInit[]): WindowInit => ({
  id: 1,
  package: 'com.app',
  activity: 'com.app.Main',
  root: { bounds, children },
});
const field = (text: string, more: NodeInit = {}): NodeInit => ({
  class: 'android.widget.EditText',
  resourceId: 'name',
  editable: true,
  hint: 'Name',
  text,
  ...more,
});
const list = (...rows: readonly NodeInit[]): NodeInit => ({
  class: 'android.widget.ListView',
  resourceId: 'list',
  scrollable: true,
  children: rows,
});
const row = (...texts: readonly string[]): NodeInit => ({ class: 'a.Row', children: texts.map((text) => ({ text })) });

/** `+ text`, `- text`, `attribute: from > to`, windows as `open title`. */
function summary(diff: ScreenDiff): string[] {
  const words = (node: { readonly text: string; readonly children: readonly { readonly text: string }[] }): string =>
    node.text || (node.children[0]?.text ?? '');
  return [
    ...diff.appeared.map((node) => `+ ${words(node)}`),
    ...diff.gone.map((node) => `- ${words(node)}`),
    ...diff.changed.map(({ attribute, from, to }) => `${attribute}: ${from} > ${to}`),
    ...diff.windowsOpened.map(({ title }) => `open ${title}`),
    ...diff.windowsClosed.map(({ title }) => `close ${title}`),
    ...(diff.activity === undefined ? [] : [`${diff.activity.from} > ${diff.activity.to}`]),
    ...(diff.keyboard === undefined ? [] : [`keyboard ${diff.keyboard}`]),
  ];
}

describe('comparing two screens', () => {
  const cases: readonly (readonly [what: string, before: Screen, after: Screen, found: readonly string[]])[] = [
    ['a text that was typed', page(field('')), page(field('Ada')), ['text:  > Ada']],
    [
      'a switch that was flipped',
      page({ checkable: true }),
      page({ checkable: true, checked: true }),
      ['checked: false > true'],
    ],
    [
      'a slider that was moved',
      page({ range: { min: 0, max: 9, current: 1 } }),
      page({ range: { min: 0, max: 9, current: 5 } }),
      ['range-current: 1 > 5'],
    ],
    [
      'a node that appeared, and nothing inside it',
      page(),
      page({ text: 'new', children: [{ text: 'inside' }] }),
      ['+ new'],
    ],
    ['a node that was shown', page({ text: 'x', visible: false }), page({ text: 'x' }), ['+ x']],
    [
      'a row that was added',
      page(list(row('Ada'), row('Bob'))),
      page(list(row('Ada'), row('Alan'), row('Bob'))),
      ['+ Alan'],
    ],
    ['a row that was deleted', page(list(row('Ada'), row('Bob'))), page(list(row('Bob'))), ['- Ada']],
    [
      'a row that was renamed: it is another row',
      page(list(row('Ada'), row('Bob'))),
      page(list(row('Ada'), row('Rob'))),
      ['+ Rob', '- Bob'],
    ],
    [
      'a summary that changed under its title',
      page(list(row('Wi-Fi', 'Off'), row('VPN', 'None'))),
      page(list(row('Wi-Fi', 'On'), row('VPN', 'None'))),
      ['text: Off > On'],
    ],
    ['one field among equal ones', page(field('a'), field('b')), page(field('a'), field('c')), ['text: b > c']],
    [
      'a dialog',
      page(),
      screenOf([{ id: 2, type: 'dialog', title: 'Delete?', root: { text: 'Delete?' } }, windowOf()], {
        package: 'com.app',
        activity: 'com.app.Main',
      }),
      ['+ Delete?', 'open Delete?'],
    ],
    [
      'a toast',
      page(),
      screenOf([{ id: 2, type: 'toast', title: 'Saved', root: { text: 'Saved' } }, windowOf()]),
      ['+ Saved', 'open Saved'],
    ],
    [
      'another activity',
      page(),
      { ...page(), activity: 'com.app.Other' },
      ['com.app/com.app.Main > com.app/com.app.Other'],
    ],
  ];
  for (const [what, before, after, found] of cases) {
    it(`sees ${what}`, () => {
      const diff = screenDiff(before, after);
      assert.deepEqual(summary(diff), found);
      assert.equal(diff.empty, false);
      assert.notEqual(contentHash(before), contentHash(after));
    });
  }

  const clock = (text: string): NodeInit => ({ resourceId: 'clock', text });
  const bar = (text: string): WindowInit => ({ type: 'system', root: { text } });
  const noise: readonly (readonly [what: string, before: Screen, after: Screen])[] = [
    ['where the focus is', page(field('', { focused: true })), page(field(''))],
    [
      'that things moved',
      page({ text: 'x', bounds }),
      page({ text: 'x', bounds: { left: 5, top: 5, right: 9, bottom: 9 } }),
    ],
    ['a clock that went on', page(clock('9:59 PM')), page(clock('10:00 PM'))],
    ['the status bar', screenOf([bar('87%'), windowOf()]), screenOf([bar('86%'), windowOf()])],
    [
      'the keyboard',
      page(),
      { ...screenOf([{ type: 'input-method', root: { text: 'q' } }, windowOf()]), keyboardShown: true },
    ],
    ['that the window has another number', page(field('x')), screenOf([{ ...windowOf(field('x')), id: 77 }])],
  ];
  for (const [what, before, after] of noise) {
    it(`takes no notice of ${what}`, () => {
      assert.equal(screenDiff(before, after).empty, true, summary(screenDiff(before, after)).join());
      assert.equal(contentHash(before), contentHash(after));
    });
  }

  it('says that the keyboard came, all the same', () => {
    assert.deepEqual(summary(screenDiff(page(), { ...page(), keyboardShown: true })), ['keyboard shown']);
  });

  it('never tells what a password field holds', () => {
    const secret = (text: string): Screen => page(field(text, { password: true }));
    const diff = screenDiff(secret('abc'), secret('hunter2'));
    assert.equal(diff.changed.length, 1);
    assert.ok(!JSON.stringify(diff.changed.map(({ name, from, to }) => [name, from, to])).includes('hunter2'));
  });

  it('finds nothing between a screen and itself, and something between any two real ones', () => {
    const screens = [...realScreens().values()];
    for (const one of screens) {
      for (const other of screens) assert.equal(screenDiff(one, other).empty, one === other);
    }
  });
});

describe('the fingerprint of a screen', () => {
  it('is the same whatever the words, the states, and the number of rows', () => {
    const one = page(field('Ada'), list(row('a', 'b'), row('c', 'd')), { text: '9:41' });
    const other = page(field('', { focused: true }), list(row('x', 'y'), row('z', 'w'), row('u', 'v')), {
      text: '9:42',
      checked: true,
    });
    assert.equal(fingerprint(one), fingerprint(other));
    assert.match(fingerprint(one), /^[0-9a-f]{16}$/);
  });

  it('is another for another structure, activity or dialog on top', () => {
    const plain = page(field('Ada'));
    const others = [
      page(field('Ada'), { text: 'more' }),
      page(field('Ada', { resourceId: 'other' })),
      page(list(row('a')), field('Ada')),
      { ...plain, activity: 'com.app.Other' },
      screenOf([{ type: 'dialog', root: {} }, windowOf(field('Ada'))]),
    ];
    const prints = new Set([plain, ...others].map(fingerprint));
    assert.equal(prints.size, others.length + 1);
  });

  it('tells the real screens apart', () => {
    const screens = [...realScreens().values()];
    assert.equal(new Set(screens.map(fingerprint)).size, screens.length);
  });
});
