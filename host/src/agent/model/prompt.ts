import { hide } from '../../actions/index.js';
import { outline } from '../../screen/index.js';
import type { Situation } from '../policy.js';

/** What the model is told once. */
export const SYSTEM = `You operate an Android phone for its user. You see the screen as an outline: every node that can be acted on has a number.
Call exactly one tool: the next single action, done when the screen shows that the goal is reached, or give_up with the reason.
Never send, pay, delete or reset anything that the goal does not name. Type values exactly as the goal writes them, and nothing into a password field.`;

/** How many of its own past actions a model is shown: enough not to go in circles. */
const PAST_SHOWN = 12;

/** What the model is told at each step: the goal, where a machine's run came to a stop, what was done, and the screen. Pure. */
export function promptFor({ goal, screen, past, handover }: Situation): string {
  const parts = [`Goal: ${goal}`];
  if (handover !== undefined) {
    parts.push(
      `A recorded run did this: ${handover.done.join('; ') || 'nothing yet'}.`,
      `It then wanted: ${handover.wanted}. It saw: ${handover.seen || 'nothing of it'}.`,
      `What it would have done next: ${handover.remaining.join('; ') || 'nothing'}.`,
    );
    if (handover.barred !== undefined)
      parts.push(`This may have happened already and must not be done again: ${handover.barred}.`);
  }
  if (past.length > 0) {
    const lines = past.slice(-PAST_SHOWN).map(({ sentence }) => `- ${sentence}`);
    parts.push(`You have done:\n${lines.join('\n')}`);
  }
  parts.push(`The screen (${screen.package}/${screen.activity}):\n${outline(screen)}`);
  return hide(parts.join('\n\n'), handover?.hidden ?? []);
}
