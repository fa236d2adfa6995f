import assert from 'node:assert/strict';
import { buildTree, topWindow, touchableWindows, type WindowInit } from '../../src/screen/index.js';

describe('building a tree', () => {
  const tree = buildTree([
    {
      package: 'com.app',
      root: {
        children: [
          { text: 'a', children: [{ text: 'b' }] },
          { text: 'c', package: 'com.other', children: [{ text: 'd' }] },
        ],
      },
    },
    { root: { package: 'com.below' } },
  ]);

  it('numbers the nodes in reading order, over all windows', () => {
    assert.deepEqual(
      tree.nodes.map(({ order, path, window, text }) => [order, path.join('.'), window, text]),
      [
        [0, '', 0, ''],
        [1, '0', 0, 'a'],
        [2, '0.0', 0, 'b'],
        [3, '1', 0, 'c'],
        [4, '1.0', 0, 'd'],
        [5, '', 1, ''],
      ],
    );
  });

  it('ties every node to its parent and window', () => {
    for (const node of tree.nodes) {
      for (const child of node.children) assert.equal(child.parent, node);
      assert.ok(node.parent !== undefined || tree.windows[node.window]?.root === node);
    }
  });

  it("takes a package from the node, its parent, or the window, and the window's from its root", () => {
    assert.deepEqual(
      tree.nodes.map((node) => node.package),
      ['com.app', 'com.app', 'com.app', 'com.other', 'com.other', 'com.below'],
    );
    assert.equal(tree.windows[1]?.package, 'com.below');
  });

  it('takes a tree that is deeper than the call stack', () => {
    let deep = {};
    for (let level = 0; level < 3000; level++) deep = { children: [deep] };
    assert.equal(buildTree([{ root: deep }]).nodes.length, 3001);
  });
});

describe('the windows that a touch can reach', () => {
  const window = (title: string, more: Partial<WindowInit> = {}): WindowInit => ({ title, ...more, root: {} });
  const titles = (...windows: readonly WindowInit[]): string[] =>
    touchableWindows(buildTree(windows)).map(({ title }) => title);

  it('end at the first modal one', () => {
    assert.deepEqual(titles(window('dialog', { type: 'dialog' }), window('app')), ['dialog']);
    assert.deepEqual(titles(window('suggestions', { type: 'popup' }), window('app'), window('below')), [
      'suggestions',
      'app',
    ]);
  });

  it('leave out the keyboard, toasts and bars', () => {
    const bars = [
      window('status bar', { type: 'system' }),
      window('toast', { type: 'toast' }),
      window('keyboard', { type: 'input-method' }),
    ];
    assert.deepEqual(titles(...bars, window('app')), ['app']);
    assert.equal(topWindow(buildTree(bars)), undefined);
  });

  it('hold the notification shade, which is modal', () => {
    assert.deepEqual(titles(window('shade', { type: 'system', modal: true }), window('app')), ['shade']);
  });
});
