import assert from 'node:assert/strict';
import { decodeScreen } from '../../../src/device/agent/decode-screen.js';
import { digest, type Shown } from '../../../src/device/agent/digest.js';
import { nodeReference } from '../../../src/device/agent/reference.js';
import { vectors } from './agent-server.js';

interface NodeVector {
  readonly [field: string]: unknown;
  readonly children?: readonly (NodeVector | null)[];
}

interface TreeVector {
  readonly screen: { readonly windows: readonly { readonly root?: NodeVector }[] };
  readonly reply: Record<string, unknown>;
}

interface DigestVector {
  readonly name: string;
  readonly node: DigestNode;
  readonly digest: number;
}

interface DigestNode {
  readonly class: string;
  readonly id?: string;
  readonly text?: string;
  readonly description?: string;
  readonly checked?: boolean;
  readonly children?: readonly DigestNode[];
}

describe('a tree of the device agent', () => {
  const { screen: described, reply } = vectors<TreeVector>('tree.json');
  const screen = decodeScreen(reply);

  it('becomes the screen that the vector describes, node by node', () => {
    const facts = described.windows.flatMap(({ root }) => (root ? preorder(root) : [undefined]));
    assert.equal(screen.tree.nodes.length, facts.length);
    for (const [order, node] of screen.tree.nodes.entries()) {
      const fact = facts[order];
      if (fact === undefined) continue;
      const { password, showingHint } = fact;
      const text = showingHint ? '' : password ? '•'.repeat(String(fact['text']).length) : (fact['text'] ?? '');
      assert.deepEqual(
        [node.class, node.resourceId, node.text, node.contentDesc, node.hint, node.package, node.error],
        [
          fact['className'],
          fact['resourceId'] ?? '',
          text,
          fact['contentDescription'] ?? '',
          fact['hint'] ?? '',
          fact['packageName'],
          fact['error'],
        ],
      );
      for (const claim of [
        'checkable',
        'checked',
        'clickable',
        'longClickable',
        'enabled',
        'focusable',
        'focused',
        'scrollable',
        'selected',
        'password',
        'editable',
      ] as const) {
        assert.equal(node[claim], fact[claim] ?? false, `${claim} of ${node.class} ${node.resourceId}`);
      }
      assert.equal(node.visible, fact['visibleToUser']);
      assert.deepEqual(
        [node.inputType, node.maxTextLength, node.drawingOrder],
        [fact['inputType'], fact['maxTextLength'], fact['drawingOrder']],
      );
      const { rows, columns, row, column } = fact;
      assert.deepEqual(node.collection, rows === undefined ? undefined : { rows, columns });
      assert.deepEqual(node.item, row === undefined ? undefined : { row, column });
      const actions = (fact['actions'] ?? []) as readonly number[];
      const ids = { forward: 4096, backward: 8192, 'to row': 16908343 };
      const scrolls = Object.entries(ids).flatMap(([scroll, id]) => (actions.includes(id) ? [scroll] : []));
      assert.deepEqual(node.scrolls ?? [], scrolls);
      assert.deepEqual(node.range, fact['hasRange'] ? { min: 0, max: 255, current: 102, whole: true } : undefined);
    }
  });

  it('keeps its windows, topmost first, the empty one too', () => {
    assert.deepEqual(
      screen.tree.windows.map(({ id, type, title, activity, modal, focused }) => ({
        id,
        type,
        title,
        activity,
        modal,
        focused,
      })),
      [
        { id: 9, type: 'dialog', title: 'Delete?', activity: 'org.example.EditActivity', modal: true, focused: true },
        {
          id: 3,
          type: 'application',
          title: 'Editor',
          activity: 'org.example.EditActivity',
          modal: false,
          focused: false,
        },
        { id: 4, type: 'system', title: '', activity: '', modal: false, focused: false },
      ],
    );
    assert.deepEqual(screen.tree.windows[2]?.root.bounds, { left: 0, top: 0, right: 1080, bottom: 60 });
  });

  it('says what the device said of itself', () => {
    const { tree: _, ...rest } = screen;
    assert.deepEqual(rest, {
      package: 'org.example',
      activity: 'org.example.Main',
      width: 1080,
      height: 2400,
      keyboardShown: false,
      generation: 41,
      takenAtMs: 90210,
    });
  });

  it('refers to a node by the child numbers of the device, those that were missed in the walk counted', () => {
    const pin = screen.tree.nodes.find((node) => node.resourceId === 'org.example:id/pin');
    assert.ok(pin);
    assert.deepEqual(pin.path, [1]);
    const { window, path, generation, class: className, id } = nodeReference(screen, pin);
    assert.deepEqual(
      { window, path, generation, className, id },
      { window: 3, path: [2], generation: 41, className: 'android.widget.EditText', id: 'org.example:id/pin' },
    );
  });

  const wrongs: [string, (root: Record<string, unknown>) => void][] = [
    ['a text that is a number', (root) => Object.assign(root, { t: 5 })],
    ['bounds of three numbers', (root) => Object.assign(root, { b: [1, 2, 3] })],
    ['no flags', (root) => Object.assign(root, { f: undefined })],
    ['children that are no list', (root) => Object.assign(root, { k: 'many' })],
    ['actions that are no list', (root) => Object.assign(root, { a: 4096 })],
    ['a child that is none', (root) => Object.assign(root, { k: [null] })],
  ];
  for (const [name, spoil] of wrongs) {
    it(`is refused with ${name}`, () => {
      const spoilt = structuredClone(reply) as { windows: { root: Record<string, unknown> }[] };
      spoil(spoilt.windows[0]?.root ?? {});
      assert.throws(() => decodeScreen(spoilt), { code: 'broken-tree' });
    });
  }

  it('is refused without its windows', () => {
    assert.throws(() => decodeScreen({ ...reply, windows: undefined }), { code: 'broken-reply' });
  });

  it('has no range where an app gives numbers that are none', () => {
    const root = { c: 'android.widget.SeekBar', f: 0, b: [0, 0, 1, 1], r: [0, 0, null, 5] };
    const odd = { ...reply, windows: [{ ...(reply['windows'] as object[])[0], root }] };
    assert.equal(decodeScreen(odd).tree.nodes[0]?.range, undefined);
  });
});

describe('the digest of a node', () => {
  for (const { name, node, digest: expected } of vectors<{ digests: DigestVector[] }>('digest.json').digests) {
    it(`is the number that the vector says: ${name}`, () => assert.equal(digest(shown(node)), expected));
  }
});

function shown(node: DigestNode): Shown {
  return {
    class: node.class,
    resourceId: node.id ?? '',
    text: node.text ?? '',
    contentDesc: node.description ?? '',
    checked: node.checked ?? false,
    children: (node.children ?? []).map(shown),
  };
}

function preorder(node: NodeVector): NodeVector[] {
  return [node, ...(node.children ?? []).filter((child) => child !== null).flatMap(preorder)];
}
