import type { ReadGoal } from './goal.js';

/** Why the explorer does not begin with a goal, whatever the screens show; undefined where it may. Pure. */
export function whyNotBegun({ text, language, more, dangers, entities }: ReadGoal): string | undefined {
  if (language !== undefined && language !== 'English')
    return `The explorer reads goals in English, and this one is in ${language}. Say it in English, with names and texts in quotes; or let a model do it (--model).`;
  if (more !== undefined)
    return `The explorer does one thing at a time, and this goal asks for more: "${more}". Run them one after the other.`;
  if (dangers.size > 0 && entities.length === 0)
    return `"${text}" asks for what cannot be taken back, and does not name what it is to be done to. Put its name in quotes.`;
  return undefined;
}
