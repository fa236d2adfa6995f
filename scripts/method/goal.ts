import type { Instance, Task } from '../tasks/task.js';

/**
 * The goal of another instance, in the words of the recorded one: only its values are other ones. What other words do is measured by the goals
 * of `datasets/goals`.
 */
export function inTheWordsOf(task: Task<unknown>, recorded: Instance<unknown>, other: Instance<unknown>): string {
  const template = task.goals.find((goal) => filled(goal, recorded) === recorded.goal);
  if (template === undefined) throw new Error(`No goal of ${task.name} reads "${recorded.goal}".`);
  return filled(template, other);
}

function filled(template: string, { said }: Instance<unknown>): string {
  return template.replace(/\{(\w+)\}/g, (slot, name: string) => said[name] ?? slot);
}
