import assert from 'node:assert/strict';
import { it } from 'mocha';
import type { AgentClient, AgentDevice } from '../../../src/device/agent/index.js';
import type { Screen, UiNode } from '../../../src/screen/index.js';
import { centre, label, node, seen } from '../test-app.js';

/** That nodes are found again by their references, whoever made them, and never taken for one another. `open` shows a screen of the test app. */
export function nodesContract(
  use: () => { readonly device: AgentDevice; readonly client: AgentClient },
  open: (activity: string, id: string) => Promise<Screen>,
): void {
  const see = (holds: (screen: Screen) => boolean) => seen(use().device, holds);

  for (const [activity, id] of [
    ['ControlsActivity', 'volume'],
    ['UnicodeActivity', 'list'],
    ['FieldsActivity', 'plain_text'],
    ['SmallTreeActivity', ''],
    ['DrawnActivity', 'taken'],
  ] as const) {
    it(`finds every node of ${activity} again by its reference`, async () => {
      const screen = await open(activity, id);
      for (const each of screen.tree.nodes) {
        // Takes the focus from nobody but its holder: changes nothing that a reference is made of.
        const { accepted } = await use().client.act(screen, each, { action: 'clear-focus' });
        assert.ok(!accepted || each.focused, `${each.class} ${each.resourceId}`);
      }
    });
  }

  it('has the nodes of what an app draws without views, none with an id and one without words, and clicks and taps them', async () => {
    const screen = await open('DrawnActivity', 'taken');
    const rows = screen.tree.nodes.filter((each) => each.clickable && each.class === 'android.view.View');
    assert.deepEqual(
      rows.map(({ text, resourceId, children }) => [text, resourceId, ...children.map((child) => child.text)]),
      [
        ['Apple', '', '1.20'],
        ['Pear', '', '0.80'],
        ['', ''],
      ],
    );
    const [, pear, wordless] = rows;
    assert.ok(pear && wordless);
    await use().device.tap(centre(pear.bounds));
    const tapped = await see((now) => label(now, 'taken') === 'Taken: row 2');
    const again = tapped.tree.nodes.find(({ order }) => order === wordless.order) ?? assert.fail('no third row');
    assert.equal((await use().client.act(tapped, again, { action: 'click' })).accepted, true);
    await see((now) => label(now, 'taken') === 'Taken: row 3');
  });

  it('does not click the row that has scrolled into the place of another', async () => {
    const screen = await open('LongListActivity', 'list');
    const row = screen.tree.nodes.find((each) => each.text === 'Row 3') ?? assert.fail('no row');
    await use().client.act(screen, node(screen, 'list'), { action: 'scroll-forward' });
    const scrolled = await see((now) => !now.tree.nodes.some((each) => each.text === 'Row 3' && each.visible));
    await assert.rejects(use().client.act(screen, row.parent as UiNode, { action: 'click' }), {
      code: 'agent-stale',
      acted: 'no',
    });
    assert.equal(label(await use().client.tree(), 'chosen'), label(scrolled, 'chosen'));
  });
}
