import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, it } from 'mocha';
import { checkHolds, describeScreen, entryCursor, matchScreen } from '../../src/machine/index.js';
import {
  buildTree,
  contentHash,
  fingerprint,
  type NodeInit,
  outline,
  parseTree,
  printTree,
  resolve,
  type Screen,
  screenDiff,
  seen,
  suggest,
} from '../../src/screen/index.js';
import { screenOf } from '../screen/screens.js';
import { addContact, machineOf } from './contacts.js';
import type { Told } from './selector-bombs.js';

describe('a screen that is hardly one', () => {
  const empty: readonly Screen[] = [
    screenOf([]),
    screenOf(buildTree([{ root: {} }])),
    screenOf([], { package: 'a.b' }),
  ];

  it('with nothing on it matches nothing, holds no check but that nothing is there, and is described', () => {
    const machine = machineOf(addContact);
    for (const screen of empty) {
      const match = matchScreen(machine, entryCursor(machine), screen, { first: 'A', last: 'B', phone: '1' });
      assert.equal(match.kind, 'lost');
      assert.notEqual(describeScreen(screen), '');
      assert.equal(resolve(screen, "//*[@text='Save']", {}, 'tap').kind, 'none');
      assert.ok(!checkHolds({ kind: 'present', selector: '//*[@text]' }, screen, {}).holds);
      assert.ok(checkHolds({ kind: 'absent', selector: "//*[@text='Save']" }, screen, {}).holds);
      assert.deepEqual(
        [fingerprint(screen).length, contentHash(screen).length].map((length) => length > 0),
        [true, true],
      );
      assert.equal(typeof outline(screen), 'string');
      screenDiff(screen, empty[0] ?? screen);
    }
  });

  it('of 3,000 nodes is read, told apart and searched like any other', () => {
    const row = (index: number): NodeInit => ({
      class: 'android.widget.LinearLayout',
      clickable: true,
      bounds: { left: 0, top: index, right: 900, bottom: index + 1 },
      children: [
        {
          class: 'android.widget.TextView',
          resourceId: 'a.b:id/name',
          text: `Row ${index}`,
          bounds: { left: 0, top: index, right: 900, bottom: index + 1 },
        },
        {
          class: 'android.widget.TextView',
          resourceId: 'a.b:id/more',
          text: 'Details',
          bounds: { left: 0, top: index, right: 900, bottom: index + 1 },
        },
      ],
    });
    const tree = buildTree([
      {
        package: 'a.b',
        root: {
          class: 'android.widget.ListView',
          bounds: { left: 0, top: 0, right: 1080, bottom: 2000 },
          children: Array.from({ length: 1_000 }, (_, index) => row(index)),
        },
      },
    ]);
    assert.equal(tree.nodes.length, 3_001);
    const screen = screenOf(parseTree(printTree(tree)));
    assert.equal(screen.tree.nodes.length, 3_001);
    const [suggestion] = suggest(screen, screen.tree.nodes[2_000] ?? assert.fail(), { limit: 1 });
    assert.equal(seen(screen, suggestion?.selector ?? '', {}).length, 1);
    assert.equal(resolve(screen, "//*[@text='Details']", {}, 'tap').kind, 'several');
    assert.ok(
      checkHolds({ kind: 'count', selector: '//*[@clickable="true"]', comparison: '=', count: 1_000 }, screen, {})
        .holds,
    );
  });

  it('is searched for no longer, and with no more memory, than a check may cost, whatever the selector', async function () {
    this.timeout(60_000);
    const program = fileURLToPath(new URL('./selector-bombs.ts', import.meta.url));
    const flags = ['--max-old-space-size=64', '--import', 'tsx', program];
    const { stdout } = await promisify(execFile)(process.execPath, flags, { timeout: 50_000 });
    const told = JSON.parse(stdout) as readonly Told[];
    assert.ok(told.length > 8);
    for (const { selector, present, absent, why } of told) {
      assert.ok(!(present && absent), selector);
      // Refused for its cost, it holds neither way.
      if (!present && !absent) assert.match(why, /costs|more than|longer|deeper|too/i, selector);
    }
    assert.ok(told.some(({ present, absent }) => !present && !absent) && told.some(({ present }) => present));
  });
});
