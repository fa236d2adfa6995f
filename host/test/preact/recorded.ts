import assert from 'node:assert/strict';
import { accepts, checkMachine } from '../../src/machine/index.js';
import { asRecorded } from '../../src/preact/as-recorded.js';
import { type Compiled, compile } from '../../src/preact/index.js';
import type { NodeInit, Screen } from '../../src/screen/index.js';
import type { Trajectory, TrajectoryStep } from '../../src/trajectory/index.js';
import { screenOf } from '../screen/screens.js';

export const APP = 'com.example.app';

export function page(title: string, ...children: NodeInit[]): Screen {
  const band = (index: number, rows: number) => ({
    left: 0,
    top: index * 50,
    right: 1080,
    bottom: (index + rows) * 50,
  });
  const label: NodeInit = { class: 'android.widget.TextView', text: title, resourceId: `${APP}:id/title` };
  return screenOf([
    {
      package: APP,
      activity: `${APP}.Main`,
      root: {
        bounds: band(0, 40),
        children: [label, ...children].map((node, index) => ({ ...node, bounds: band(index, 1) })),
      },
    },
  ]);
}

export function button(said: string, more: NodeInit = {}): NodeInit {
  const resourceId = `${APP}:id/${said.toLowerCase()}`;
  return { class: 'android.widget.Button', text: said, clickable: true, resourceId, ...more };
}

export function edit(hint: string, shown = ''): NodeInit {
  const resourceId = `${APP}:id/${hint.toLowerCase()}`;
  return { class: 'android.widget.EditText', resourceId, hint, text: shown, editable: true, clickable: true };
}

export function on(screen: Screen, said: string): number {
  return screen.tree.nodes.find((node) => node.text === said || node.hint === said)?.order ?? assert.fail(said);
}

export function tap(before: Screen, said: string, after: Screen): TrajectoryStep {
  return { before, action: { kind: 'tap', target: on(before, said) }, after, outside: [], why: '', tookMs: 1 };
}

/** A row is tapped by whatever it says. */
export function tapRow(before: Screen, said: string, after: Screen): TrajectoryStep {
  const target = before.tree.nodes[on(before, said)]?.parent?.order ?? assert.fail(said);
  return { before, action: { kind: 'tap', target }, after, outside: [], why: '', tookMs: 1 };
}

export function type(before: Screen, hint: string, value: string, after: Screen): TrajectoryStep {
  const action = { kind: 'type', target: on(before, hint), value, as: 'exact' } as const;
  return { before, action, after, outside: [], why: '', tookMs: 1 };
}

/** Compiled, and where it is a machine: in order, and accepting the run that it was made of. */
export function run(goal: string, steps: readonly TrajectoryStep[]): Compiled {
  const trajectory: Trajectory = {
    version: 1,
    goal,
    app: APP,
    policy: 'script',
    recordedAt: '2026-01-01T00:00:00.000Z',
    steps,
    reached: true,
    modelCalls: 0,
    tokens: 0,
    tookMs: 1,
  };
  const made = compile(trajectory);
  if (made.kind === 'refused') return made;
  const errors = checkMachine(made.machine).filter(({ severity }) => severity === 'error');
  assert.deepEqual(errors, [], made.text);
  const accepted = accepts(made.machine, asRecorded(made.machine, trajectory, made.recorded));
  assert.equal(accepted.kind, 'accepted', `${accepted.kind === 'refused' && accepted.reason}\n${made.text}`);
  return made;
}

export function lines(made: Compiled, begin: string): readonly string[] {
  if (made.kind === 'refused') return assert.fail(made.reason);
  return made.text.split('\n').filter((line) => new RegExp(`^(?:${begin})`).test(line));
}

export function reason(made: Compiled): string {
  return made.kind === 'refused' ? made.reason : assert.fail(made.text);
}
