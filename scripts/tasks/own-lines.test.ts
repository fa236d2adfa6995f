import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { tasks } from '../../datasets/tasks/index.js';
import { bindGoal, type Machine, type Param } from '../../host/src/machine/index.js';
import { TODAY } from './parameters/times.js';
import type { Instance, Task } from './task.js';

/** One goal of each task that says a text, by a seed of its own: all lines by twenty seeds take many seconds. */
const SEED = 100;

/** A recipe that stands behind a sentence, and not behind its colon: nobody can tell where it ends. */
const NOT_TOLD = ['Please write this down in Recipes, exactly so.\n{recipe}'];

describe('a goal that is its own line, word for word', () => {
  it('is bound to the values that it says, by a line of each task that says a text', () => {
    const named = tasks.filter(({ task }) => Object.values(task.types).includes('text'));
    const wrong = named.flatMap(({ task }, at) => {
      const lines = task.goals.filter((line) => !NOT_TOLD.includes(line));
      const line = lines[at % lines.length];
      return line === undefined ? [] : toldOf(task, line, task.instance(SEED + at));
    });
    assert.deepEqual(wrong, []);
  });

  it('is bound whatever an event is called', () => {
    const events = tasks.flatMap(({ task }) => (task.types['title'] === undefined ? [] : [task]));
    const titles = ['Rent Share', 'Lunch with Nadia'];
    const wrong = events.flatMap((task, at) => {
      const { said, ...rest } = task.instance(SEED + at);
      return titles.flatMap((title) =>
        task.goals.flatMap((line) => toldOf(task, line, { ...rest, said: { ...said, title } })),
      );
    });
    assert.deepEqual(wrong, []);
  });
});

/** What is wrong with how the line reads its own goal. */
function toldOf(task: Task<unknown>, line: string, { said }: Instance<unknown>): readonly string[] {
  const goal = filled(line, said);
  const bound = bindGoal(machineOf(task, line), goal, {}, TODAY);
  if (bound.kind === 'refused') return [bound.reason];
  return Object.entries(said).flatMap(([name, value]) => {
    const read = bound.values[name] ?? '';
    const isTold = task.types[name] === 'text' || task.types[name] === 'file' ? read === value : read !== '';
    return isTold ? [] : [`${goal}: ${name} is '${read}' instead of '${value}'.`];
  });
}

function filled(line: string, said: Instance<unknown>['said']): string {
  return line.replace(/\{(\w+)\}/g, (slot, name: string) => said[name] ?? slot);
}

/** A machine that has the head of the task's; it does nothing. What an app offers is told by its own words, and here a text. */
function machineOf({ name, app, types }: Task<unknown>, line: string): Machine {
  const params = Object.entries(types).map(
    ([called, type]): Param =>
      type === 'list' && !line.includes(`\n{${called}}`)
        ? { name: called, type, items: 'text' }
        : { name: called, type: type === 'enum' || type === 'list' ? 'text' : type },
  );
  return { name, goals: [line], app, permissions: [], params, states: [], interrupts: [], finals: [] };
}
