import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { buildTree, type Screen } from '../../src/screen/index.js';
import {
  corpusId,
  restoreTrajectory,
  storeTrajectory,
  type Trajectory,
  trajectoryId,
} from '../../src/trajectory/index.js';

const screen = (text: string, generation = 1): Screen => ({
  tree: buildTree([
    {
      package: 'a.b',
      root: {
        class: 'android.widget.FrameLayout',
        children: [{ text, clickable: true, range: { min: 0, max: 9, current: 3 } }],
      },
    },
  ]),
  package: 'a.b',
  activity: 'a.b.Main',
  width: 100,
  height: 200,
  keyboardShown: false,
  generation,
  takenAtMs: generation * 10,
});

const trajectory = (generation = 1): Trajectory => {
  const one = screen('One', generation);
  const two = screen('Two', generation);
  const step = { action: { kind: 'tap', target: 1 }, outside: [], why: 'because', tookMs: generation } as const;
  return {
    version: 1,
    goal: 'Do it',
    app: 'a.b',
    policy: 'script',
    recordedAt: '2026-01-01T00:00:00.000Z',
    steps: [
      { before: one, after: two, ...step },
      { before: two, after: one, ...step },
    ],
    reached: true,
    modelCalls: 0,
    tokens: 0,
    tookMs: generation,
  };
};

describe('a stored trajectory', () => {
  it('comes back as it was, each screen stored once', () => {
    const stored = JSON.parse(JSON.stringify(storeTrajectory(trajectory())));
    assert.equal(stored.screens.length, 2);
    const again = restoreTrajectory(stored);
    assert.deepEqual(
      again.steps.map(({ before }) => before.tree.nodes[1]?.text),
      ['One', 'Two'],
    );
    assert.deepEqual(again.steps[0]?.before.tree.nodes[1]?.range, { min: 0, max: 9, current: 3 });
    assert.equal(again.steps[0]?.before.tree.windows[0]?.root.package, 'a.b');
  });

  it('is the same whenever and however fast it was recorded', () => {
    assert.equal(trajectoryId(trajectory(1)), trajectoryId(trajectory(7)));
    assert.notEqual(trajectoryId(trajectory()), trajectoryId({ ...trajectory(), goal: 'Do that' }));
    assert.equal(corpusId([screen('One'), screen('Two')]), corpusId([screen('Two', 5), screen('One', 9)]));
  });
});
