import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  type Bounds,
  buildTree,
  compileSelector,
  isShown,
  mentions,
  type NodeInit,
  type Purpose,
  resolve,
  type Screen,
  type SuggestOptions,
  seen,
  suggest,
  touchableWindows,
  type UiNode,
} from '../../src/screen/index.js';
import { realScreen, realScreens, screenOf } from './screens.js';
import { arbitraryTree } from './trees.js';

const at = (row: number): Bounds => ({ left: 0, top: row * 100, right: 1080, bottom: row * 100 + 100 });
const PURPOSES: readonly Purpose[] = ['tap', 'hold', 'type', 'set', 'scroll', 'see'];

function best(screen: Screen, pick: (node: UiNode) => boolean, options: SuggestOptions = {}): string {
  const node = screen.tree.nodes.find(pick);
  assert.ok(node !== undefined);
  const [first] = suggest(screen, node, options);
  return first === undefined ? 'none' : `${first.strength} ${first.selector}`;
}

/** The law: whatever is suggested names this node, and for no purpose another. */
function holdsFor(screen: Screen, node: UiNode, options: SuggestOptions): void {
  const values = options.parameters ?? {};
  const suggestions = suggest(screen, node, options);
  const reachable =
    touchableWindows(screen.tree).some(({ root }) => root.window === node.window) && isShown(screen, node);
  assert.equal(
    suggestions.length > 0,
    reachable,
    'a node that can be seen and reached has a selector, another has none',
  );
  for (const { selector, strength } of suggestions) {
    assert.deepEqual(seen(screen, selector, values), [node], selector);
    for (const purpose of PURPOSES) {
      const found = resolve(screen, selector, values, purpose);
      assert.ok(
        found.kind === 'none' ? purpose !== 'see' : found.kind === 'one' && found.node === node,
        `${selector} to ${purpose}`,
      );
    }
    if (strength === 'weak') continue;
    for (const other of options.screens ?? [])
      assert.ok(seen(other, selector, values).length <= 1, `${selector} on another screen`);
    const literals = compileSelector(selector).xpath.literals.filter(
      (literal) => !/^[\w.]+:id\/|^[\w.$]+$/.test(literal) || literal.includes(' '),
    );
    assert.ok(
      !literals.some((literal) => mentions(literal, [...Object.values(values), ...(options.avoid ?? [])])),
      selector,
    );
  }
}

describe('a suggested selector', () => {
  it('finds exactly its node on every real screen', () => {
    const screens = [...realScreens().values()];
    assert.ok(screens.length >= 5);
    for (const screen of screens) {
      for (const node of screen.tree.nodes)
        holdsFor(screen, node, { screens, parameters: { first: 'Ada', last: 'Lovelace' }, avoid: ['todo.txt'] });
    }
  });

  it('finds exactly its node on generated screens', () => {
    const laidOut = arbitraryTree.map(({ windows }) => {
      let row = 0;
      const place = (node: UiNode): NodeInit => ({
        ...node,
        bounds: at(row++ % 24),
        children: node.children.map(place),
      });
      return screenOf(
        buildTree(
          windows.map((window) => ({
            ...window,
            root: { ...place(window.root), bounds: { left: 0, top: 0, right: 1080, bottom: 2400 } },
          })),
        ),
      );
    });
    fc.assert(
      fc.property(laidOut, laidOut, (screen, other) => {
        for (const node of screen.tree.nodes)
          holdsFor(screen, node, { screens: [other], parameters: { first: 'Ada' } });
      }),
      { seed: 20_261_121, numRuns: 60 },
    );
  }).timeout(60_000);

  it('is the same for the same arguments', () => {
    const screens = [...realScreens().values()];
    for (const screen of screens) {
      for (const node of screen.tree.nodes.slice(0, 10))
        assert.deepEqual(suggest(screen, node, { screens }), suggest(screen, node, { screens }));
    }
  });

  it('is not made for what is behind a dialog or invisible', () => {
    const screen = realScreen('delete-dialog.xml');
    assert.equal(
      best(screen, (node) => node.contentDesc === 'Edit contact'),
      'none',
    );
  });

  describe('says', () => {
    const list = realScreen('contacts-list.xml');
    const form = realScreen('contact-form.xml');
    const network = realScreen('settings-network.xml');
    const cases: readonly (readonly [
      what: string,
      selector: string,
      screen: Screen,
      pick: (node: UiNode) => boolean,
      options?: SuggestOptions,
    ])[] = [
      [
        'the id',
        "own //*[@resource-id='com.google.android.contacts:id/toolbar_button']",
        form,
        (node) => node.text === 'Save',
      ],
      [
        'the description, where there is no id',
        "own //*[@content-desc='More options']",
        list,
        (node) => node.contentDesc === 'More options',
      ],
      [
        "the words of a dialog rather than the framework's ids",
        "own //*[@text='Delete']",
        realScreen('delete-dialog.xml'),
        (node) => node.text === 'Delete',
      ],
      [
        'class and words, where a heading has the same words',
        "own //android.widget.Button[@text='Sign in']",
        realScreen('web-login.xml'),
        (node) => node.text === 'Sign in' && node.clickable,
      ],
      [
        'a row by its title',
        "anchored //*[@clickable='true' and .//*[@text='VPN']]",
        network,
        (node) => node.clickable && node.children[0]?.children[0]?.text === 'VPN',
      ],
      [
        'a row by its title, also where it is the only one that can be pressed',
        "anchored //*[@clickable='true' and .//*[@text='Sort by']]",
        screenOf([
          {
            root: {
              bounds: at(0),
              children: [
                {
                  clickable: true,
                  bounds: at(0),
                  children: [{ bounds: at(0), children: [{ text: 'Sort by', bounds: at(0) }] }],
                },
              ],
            },
          },
        ]),
        (node) => node.clickable,
      ],
      [
        'a switch by the title of its row',
        "anchored //*[@clickable='true' and .//*[@text='Wi‑Fi']]//android.widget.Switch",
        network,
        (node) => node.class.endsWith('Switch'),
      ],
      [
        'a parameter in place of its value',
        "own //*[@text=concat($first,' ',$last)]",
        screenOf([{ root: { bounds: at(0), children: [{ text: 'Ada Lovelace', bounds: at(0) }] } }]),
        (node) => node.text !== '',
        { parameters: { first: 'Ada', last: 'Lovelace' } },
      ],
      [
        'a field by the label before it',
        "anchored //*[@text='E-mail']/following-sibling::android.widget.EditText[1]",
        screenOf([
          {
            root: {
              bounds: at(0),
              children: [
                { text: 'E-mail', bounds: at(0) },
                { class: 'android.widget.EditText', editable: true, text: 'x', bounds: at(0) },
                { class: 'android.widget.EditText', editable: true, bounds: at(0) },
              ],
            },
          },
        ]),
        (node) => node.text === 'x',
      ],
      [
        'a place, marked weak, where nothing else is left',
        'weak (//a.b.C)[2]',
        screenOf([
          {
            root: {
              bounds: at(0),
              children: [
                { class: 'a.b.C', bounds: at(0) },
                { class: 'a.b.C', bounds: at(0) },
              ],
            },
          },
        ]),
        (node) => node.order === 2,
      ],
    ];
    for (const [what, selector, screen, pick, options] of cases) {
      it(what, () => assert.equal(best(screen, pick, options), selector));
    }

    it('nothing that names two nodes on another screen', () => {
      const here = screenOf([
        {
          root: {
            bounds: at(0),
            children: [
              { text: 'Edit', class: 'a.B', clickable: true, bounds: at(0) },
              { text: 'Name', bounds: at(0) },
            ],
          },
        },
      ]);
      const there = screenOf([
        {
          root: {
            bounds: at(0),
            children: [
              { text: 'Edit', bounds: at(0) },
              { text: 'Edit', bounds: at(0) },
            ],
          },
        },
      ]);
      const isEdit = (node: UiNode): boolean => node.text === 'Edit';
      assert.equal(best(here, isEdit), "own //*[@text='Edit']");
      assert.equal(best(here, isEdit, { screens: [there] }), "own //a.B[@text='Edit']");
    });

    it('what it is told to, beside the id, where the words alone name two', () => {
      const name: NodeInit = { resourceId: 'com.app:id/display_name', text: 'Ada Lovelace', bounds: at(0) };
      const details = screenOf([
        { root: { bounds: at(0), children: [name, { ...name, resourceId: 'com.app:id/account' }] } },
      ]);
      const options = { parameters: { first: 'Ada', last: 'Lovelace' }, saying: 'text' } as const;
      assert.equal(
        best(details, (node) => node.text !== '', options),
        "own //*[@resource-id='com.app:id/display_name' and @text=concat($first,' ',$last)]",
      );
    });

    it('no text that is to be avoided', () => {
      const isTodo = (node: UiNode): boolean => node.text === 'Notes & ideas';
      const notes = realScreen('notes-appium.xml');
      assert.match(best(notes, isTodo), /Notes & ideas/);
      assert.doesNotMatch(best(notes, isTodo, { avoid: ['ideas'] }), /ideas/);
    });

    it('nothing of what a field holds, or a switch shows', () => {
      for (const [name, screen] of realScreens()) {
        for (const node of screen.tree.nodes.filter(
          ({ editable, checkable, text }) => (editable || checkable) && text !== '',
        )) {
          for (const { selector } of suggest(screen, node)) {
            assert.ok(!node.editable || !selector.includes(`@text='${node.text}'`), `${name}: ${selector}`);
            assert.doesNotMatch(selector, /@(checked|focused|bounds|index|enabled|selected)|'O(N|FF)'/);
          }
        }
      }
    });
  });
});
