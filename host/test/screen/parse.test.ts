import assert from 'node:assert/strict';
import fc from 'fast-check';
import { ProtocolError } from '../../src/base/index.js';
import { buildTree, parseTree, printTree, type UiTree } from '../../src/screen/index.js';
import { realScreen, realScreens } from './screens.js';
import { arbitraryTree } from './trees.js';

const HEAD = "<?xml version='1.0' encoding='UTF-8' standalone='yes' ?>";

describe('reading a UI dump', () => {
  it('takes what uiautomator writes', () => {
    const tree = parseTree(
      `${HEAD}<hierarchy rotation="0"><node index="0" text="" resource-id="" class="android.widget.FrameLayout" package="com.app" content-desc="" bounds="[0,0][1080,2400]"><node NAF="true" index="2" text="Save &amp; close" resource-id="com.app:id/save" class="android.widget.Button" package="com.app" content-desc="It&apos;s it" checkable="true" checked="true" clickable="true" enabled="false" focusable="true" focused="true" scrollable="true" long-clickable="true" password="true" selected="true" bounds="[-10,63][1090,231]" /></node></hierarchy>`,
    );
    const [window] = tree.windows;
    const save = tree.nodes[1];
    assert.equal(window?.package, 'com.app');
    assert.equal(window?.type, 'application');
    assert.deepEqual(window?.bounds, { left: 0, top: 0, right: 1080, bottom: 2400 });
    assert.ok(save !== undefined);
    const { parent: _, children: __, ...facts } = save;
    assert.deepEqual(facts, {
      order: 1,
      path: [0],
      index: 2,
      window: 0,
      class: 'android.widget.Button',
      package: 'com.app',
      resourceId: 'com.app:id/save',
      // A password, and therefore never what it holds.
      text: '•'.repeat('Save & close'.length),
      contentDesc: "It's it",
      hint: '',
      bounds: { left: -10, top: 63, right: 1090, bottom: 231 },
      checkable: true,
      checked: true,
      clickable: true,
      longClickable: true,
      enabled: false,
      focusable: true,
      focused: true,
      scrollable: true,
      password: true,
      selected: true,
      editable: false,
      visible: true,
    });
    assert.equal(save.parent, window?.root);
  });

  it('knows a field by its class, and an empty one by its hint', () => {
    const [, empty, filled] = parseTree(
      '<hierarchy><node><node class="android.widget.EditText" text="First name" hint="First name"/><node class="androidx.appcompat.widget.AppCompatEditText" text="Ada" hint="First name"/></node></hierarchy>',
    ).nodes;
    assert.deepEqual([empty?.editable, empty?.text, empty?.hint], [true, '', 'First name']);
    assert.deepEqual([filled?.editable, filled?.text, filled?.hint], [true, 'Ada', 'First name']);
  });

  it('believes a dump that says whether the hint shows', () => {
    const [typed, shown] = parseTree(
      '<hierarchy><node class="android.widget.EditText" text="x" hint="x" showing-hint="false"/><node class="android.widget.EditText" text="y" showing-hint="true"/></hierarchy>',
    ).nodes;
    assert.deepEqual([typed?.text, shown?.text, shown?.hint], ['x', '', 'y']);
  });

  it("takes Appium's source, where the element is named after the class", () => {
    const tree = parseTree(
      '<hierarchy index="0" class="hierarchy" rotation="0" width="1080" height="2219"><android.widget.FrameLayout index="0" package="com.app" bounds="[0,0][10,10]" displayed="true"><com.app.Outer.Inner displayed="false"/></android.widget.FrameLayout></hierarchy>',
    );
    assert.deepEqual(
      tree.nodes.map((node) => [node.class, node.visible]),
      [
        ['android.widget.FrameLayout', true],
        ['com.app.Outer.Inner', false],
      ],
    );
  });

  it('takes every window of a dump with windows, the upper layer first', () => {
    const types = realScreen('contact-form.xml').tree.windows.map(({ type, title }) => [type, title]);
    assert.deepEqual(types, [
      ['system', ''],
      ['input-method', 'Keyboard'],
      ['application', 'Create contact'],
    ]);
    const swapped = parseTree(
      '<displays><display id="0"><window layer="1" title="below"><hierarchy><node/></hierarchy></window><window layer="7" title="above"><hierarchy><node/></hierarchy></window></display></displays>',
    );
    assert.deepEqual(
      swapped.windows.map(({ title }) => title),
      ['above', 'below'],
    );
  });

  it('mends an emoji that Android wrote as two halves', () => {
    assert.equal(parseTree('<hierarchy><node text="a&#55357;&#56832;b"/></hierarchy>').nodes[0]?.text, 'a😀b');
  });

  const broken: readonly (readonly [what: string, xml: string, message: RegExp])[] = [
    ['an unclosed node', '<hierarchy><node></hierarchy>', /line 1, column \d+: unexpected close tag/],
    ['a dump that was cut off', '<hierarchy>\n<node text="a', /line 2, column \d+: /],
    ['something that is no XML', 'ERROR: could not get idle state.', /line 1, column 32: text data outside/],
    ['an unescaped sign', '<hierarchy>\n\n<node text="a < b"/></hierarchy>', /line 3, column 15: /],
    [
      'bounds that are none',
      '<hierarchy><node bounds="1,2,3,4"/></hierarchy>',
      /the bounds '1,2,3,4' of a node are not \[left,top\]/,
    ],
    ['no node', '<hierarchy rotation="0"></hierarchy>', /holds no node at all/],
    ['nothing', '', /line 1, column 0: /],
    ['a tree without end', `<hierarchy>${'<node>'.repeat(600)}`, /deeper than 512/],
  ];
  for (const [what, xml, message] of broken) {
    it(`refuses ${what} in one sentence`, () => {
      assert.throws(
        () => parseTree(xml),
        (error) =>
          error instanceof ProtocolError &&
          error.code === 'broken-dump' &&
          message.test(error.message) &&
          /^[^\n]*\.$/.test(error.message),
      );
    });
  }
});

describe('writing a UI dump', () => {
  it('loses nothing of generated trees', () => {
    fc.assert(
      fc.property(arbitraryTree, (tree) => same(parseTree(printTree(tree)), tree)),
      { seed: 7, numRuns: 200 },
    );
  });

  it('loses nothing of real ones', () => {
    for (const { tree } of realScreens().values()) same(parseTree(printTree(tree)), tree);
  });

  it('loses nothing of what only some sources tell', () => {
    const tree = buildTree(
      [
        { type: 'toast', title: 'a "toast"', id: 9, activity: 'com.app.Main', root: { text: 'line 1\nline 2\t<&>' } },
        {
          focused: true,
          root: {
            class: 'a.B$C',
            index: 4,
            drawingOrder: 2,
            range: { min: -1, max: 0.5, current: 0.25 },
            collection: { rows: 12, columns: 1 },
            item: { row: 3, column: 0 },
            inputType: 3,
            maxTextLength: 8,
            error: '',
            editable: true,
            hint: 'same',
            text: 'same',
            visible: false,
            enabled: false,
          },
        },
      ],
      { truncated: true },
    );
    same(parseTree(printTree(tree)), tree);
  });

  it('replaces what XML cannot carry', () => {
    const tree = parseTree(printTree(buildTree([{ root: { text: 'a\u0000b\uD83Dc' } }])));
    assert.equal(tree.nodes[0]?.text, 'a\uFFFDb\uFFFDc');
  });
});

function same(one: UiTree, other: UiTree): void {
  assert.deepEqual(one, other);
}
