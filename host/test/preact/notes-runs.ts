import type { Screen } from '../../src/screen/index.js';
import type { Trajectory, TrajectoryStep } from '../../src/trajectory/index.js';
import { APP, button, edit, page, tap, type } from './recorded.js';

export function trajectory(goal: string, steps: readonly TrajectoryStep[]): Trajectory {
  return {
    ...{ version: 1, goal, app: APP, policy: 'script', recordedAt: '2026-01-01T00:00:00.000Z' },
    ...{ steps, reached: true, modelCalls: 0, tokens: 0, tookMs: 1 },
  };
}

const start = page('Notes', button('New'));
const form = (name = '', kind = 'Markdown'): Screen =>
  page('New note', edit('Name', name), button(kind, { resourceId: `${APP}:id/kind` }), button('Create'));
const kinds = page(
  'Kind',
  button('Markdown (.md)', { resourceId: '' }),
  button('Plain text (.txt)', { resourceId: '' }),
);
const end = page('Saved');
const goal = (name: string) => `Create the note ${name}`;
/** A new note is Markdown, if nothing else is chosen. */
export const markdown = (name: string): Trajectory => {
  const filled = form(name);
  return trajectory(goal(name), [
    tap(start, 'New', form()),
    type(form(), 'Name', name, filled),
    tap(filled, 'Create', end),
  ]);
};
export const plain = (name: string): Trajectory => {
  const [filled, chosen] = [form(name), form(name, 'Plain text')];
  return trajectory(goal(name), [
    tap(start, 'New', form()),
    type(form(), 'Name', name, filled),
    tap(filled, 'Markdown', kinds),
    tap(kinds, 'Plain text (.txt)', chosen),
    tap(chosen, 'Create', end),
  ]);
};
