import assert from 'node:assert/strict';
import {
  buildTree,
  describeNode,
  labelOf,
  type NodeInit,
  outline,
  roleOf,
  type UiNode,
} from '../../src/screen/index.js';
import { realScreen, realScreens, screenOf } from './screens.js';

const bounds = { left: 0, top: 0, right: 100, bottom: 100 };
const nodeOf = (init: NodeInit, ...rest: readonly NodeInit[]): UiNode =>
  buildTree([{ root: { children: [init, ...rest] } }]).nodes[1] as UiNode;
const lastOf = (...inits: readonly NodeInit[]): UiNode => {
  const found = buildTree([{ root: { children: inits } }]).windows[0]?.root.children.at(-1);
  return found ?? assert.fail();
};

describe('a node in words', () => {
  const cases: readonly (readonly [node: NodeInit, words: string])[] = [
    [{ class: 'android.widget.Button', text: 'Save', clickable: true }, "button 'Save'"],
    [
      { class: 'android.widget.EditText', editable: true, hint: 'First name', text: 'Ada' },
      "field 'First name' (shows 'Ada')",
    ],
    [
      { class: 'android.widget.EditText', editable: true, hint: 'PIN', text: '4711', password: true },
      "field 'PIN' (filled, hidden)",
    ],
    [
      { class: 'android.widget.EditText', editable: true, resourceId: 'a:id/email', error: 'Too short' },
      "field with id email (empty, error: 'Too short')",
    ],
    [{ class: 'android.widget.Switch', text: 'Wi-Fi', checkable: true, checked: true }, "switch 'Wi-Fi' (on)"],
    [
      { class: 'android.widget.SeekBar', contentDesc: 'Brightness', range: { min: 0, max: 100, current: 30 } },
      "slider 'Brightness' (30 of 0 to 100)",
    ],
    [{ class: 'android.widget.TextView', text: ' two\n lines ' }, "text 'two lines'"],
    [{ class: 'android.widget.ImageButton', contentDesc: 'Back', enabled: false }, "button 'Back' (disabled)"],
    [{ class: 'android.widget.TextView', text: 'x'.repeat(99) }, `text '${'x'.repeat(59)}…'`],
    [{ class: 'android.view.View' }, 'view without a label'],
    [
      { clickable: true, children: [{ text: 'Wi-Fi' }, { text: 'On' }, { text: 'no', clickable: true }] },
      "button 'Wi-Fi, On'",
    ],
  ];
  for (const [node, words] of cases) it(words, () => assert.equal(describeNode(nodeOf(node)), words));
});

describe('the label of', () => {
  const field: NodeInit = { class: 'android.widget.EditText', editable: true, text: 'typed' };
  const toggle: NodeInit = { class: 'android.widget.Switch', checkable: true, text: 'OFF' };
  const cases: readonly (readonly [what: string, node: UiNode, label: string])[] = [
    [
      'a field without a hint is the nearest text before it',
      lastOf({ text: 'Title' }, { text: 'E-mail' }, field),
      'E-mail',
    ],
    ['a second field is not that of the first', lastOf({ text: 'E-mail' }, field, { ...field }), ''],
    ['a field is not a text inside a button', lastOf({ clickable: true, children: [{ text: 'Cancel' }] }, field), ''],
    [
      'a switch is the title of its row, not its summary',
      lastOf({ clickable: true, children: [{ children: [{ text: 'Wi-Fi' }, { text: 'AndroidWifi' }] }, toggle] })
        .children[1] as UiNode,
      'Wi-Fi',
    ],
    [
      'a check box before its text is that text',
      nodeOf({ class: 'android.widget.CheckBox', checkable: true }, { text: 'Remember me' }),
      'Remember me',
    ],
    [
      'a slider is not its level',
      lastOf({ text: 'Volume' }, { class: 'android.widget.SeekBar', text: '46.0' }),
      'Volume',
    ],
    ['a field is never what it holds', nodeOf(field), ''],
  ];
  for (const [what, node, label] of cases) it(what, () => assert.equal(labelOf(node), label));

  it('every control of the real screens but the nameless', () => {
    const nameless = [...realScreens()].flatMap(([name, { tree }]) =>
      tree.nodes
        .filter((node) => (node.editable || node.checkable || roleOf(node) === 'slider') && labelOf(node) === '')
        .map((node) => `${name} ${node.resourceId}`),
    );
    // The stock dump has no hints, and the address bar of a browser no words.
    assert.deepEqual(nameless, [
      'launcher.xml com.android.launcher3:id/search_box',
      'web-login.xml com.android.chrome:id/url_bar',
    ]);
  });
});

describe('the outline of a screen', () => {
  it('numbers what can be acted on, says each text once, and only what can be reached', () => {
    assert.equal(
      outline(realScreen('delete-dialog.xml')),
      [
        'com.google.android.contacts',
        "- 'Delete this contact?'",
        "- 'Ada Lovelace will be removed from this device.'",
        "[7] button 'Cancel'",
        "[8] button 'Delete'",
      ].join('\n'),
    );
    assert.match(
      outline(realScreen('settings-network.xml')),
      /\[7\] row 'Wi‑Fi, AndroidWifi'\n\[12\] switch 'Wi‑Fi' \(on\)\n/,
    );
  });

  it("gives the node's own number", () => {
    for (const [name, screen] of realScreens()) {
      for (const [, number, words] of outline(screen).matchAll(/^\[(\d+)\] (.*)$/gm)) {
        const node = screen.tree.nodes[Number(number)];
        assert.equal(node === undefined ? '' : describeNode(node), words, name);
      }
    }
  });

  it('tells the activity, the keyboard, toasts, windows, and what is missing', () => {
    const tree = buildTree(
      [
        { type: 'toast', root: { text: 'Saved', bounds } },
        {
          type: 'popup',
          title: 'Menu',
          package: 'com.app',
          root: { class: 'a.Button', text: 'Copy', clickable: true, bounds },
        },
        { package: 'com.app', root: { bounds } },
      ],
      { truncated: true },
    );
    assert.equal(
      outline(screenOf(tree, { activity: 'com.app.Main', keyboardShown: true })),
      [
        'com.app, .Main, keyboard shown',
        "In the popup window 'Menu':",
        "[1] button 'Copy'",
        'In the application window:',
        "Message: 'Saved'",
        '(There is more than could be read.)',
      ].join('\n'),
    );
  });

  it('never tells what a password field holds', () => {
    assert.ok(!outline(realScreen('web-login.xml')).includes('••'));
  });
});
