import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { whyOffScreen } from '../../src/preact/compile/off-screen.js';
import type { NodeInit, Screen } from '../../src/screen/index.js';
import type { TrajectoryStep } from '../../src/trajectory/index.js';
import { screenOf } from '../screen/screens.js';

const label = (text: string): NodeInit => ({ class: 'android.widget.TextView', text });
const field: NodeInit = { class: 'android.widget.EditText', editable: true, resourceId: 'a:id/field' };
const page = (...children: NodeInit[]): Screen =>
  screenOf([
    {
      root: {
        children: [field, ...children].map((node) => ({ ...node, bounds: { left: 0, top: 0, right: 9, bottom: 9 } })),
      },
    },
  ]);

const typed = (value: string, before: Screen): TrajectoryStep => {
  const target = before.tree.nodes.find(({ editable }) => editable)?.order ?? assert.fail();
  return {
    before,
    action: { kind: 'type', target, value, as: 'exact' },
    after: before,
    outside: [],
    why: '',
    tookMs: 1,
  };
};
const name = { param: { name: 'name', type: 'text' as const }, value: 'Ada', start: 0, end: 3 };
const why = (...steps: readonly TrajectoryStep[]) => whyOffScreen(steps, () => [name]);

describe('what was put in and stood on a screen before', () => {
  it('was kept as it was: the number of who wrote last was given to everyone', () => {
    const inbox = page(label('+1 470 555-0100'), label('Ada'));
    assert.match(why(typed('Ada', inbox), typed('+14705550100', page())) ?? '', /read off a screen/);
    assert.match(why(typed('meet at six', page(label('Ada: meet at six')))) ?? '', /read off a screen/);
  });

  it('was kept as it was beside a value of the goal, too', () => {
    const inbox = page(label('+1 470 555-0100'));
    assert.match(why(typed('Ada +14705550100', inbox)) ?? '', /'\+14705550100' was read off a screen/);
  });

  it('is a constant where it stood nowhere, or was typed by the run itself', () => {
    assert.equal(why(typed('Good day', page(label('Good evening')))), undefined);
    assert.equal(why(typed('Good day', page()), typed('Good day', page(label('Good day')))), undefined);
  });

  it("is the goal's where the goal says it", () => {
    assert.equal(why(typed('Ada', page(label('Ada')))), undefined);
  });
});
