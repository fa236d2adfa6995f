import { hide } from '../actions/index.js';
import { type Bindings, hiddenTexts, type Machine } from '../machine/index.js';
import type { Context } from './command.js';

/** What happens with a goal that is in other words than a machine's goal lines. */
export type OnParaphrase = 'ask' | 'refuse' | 'allow';

/** The same where nobody sits who could be asked. */
export function onParaphrase(wanted: OnParaphrase, { ask, output }: Pick<Context, 'ask' | 'output'>): OnParaphrase {
  return wanted === 'ask' && (ask === undefined || output.json) ? 'refuse' : wanted;
}

/**
 * Why a goal that was read as a paraphrase is not run as what it is read as; undefined where it is. Such a reading is the best there is, and not a sure
 * one: a person sees it before anything is touched.
 */
export async function whyNotAsRead(
  machine: Machine,
  values: Bindings,
  wanted: OnParaphrase,
  context: Pick<Context, 'ask' | 'output'>,
): Promise<string | undefined> {
  const line = filledIn(machine.goals[0] ?? machine.name, values);
  const told = hide(`The goal is in other words than ${machine.name} has for it, and is read as "${line}".`, [
    ...hiddenTexts(machine, values),
  ]);
  switch (onParaphrase(wanted, context)) {
    case 'refuse':
      return `${told} ${WRITE_IT_SO}`;
    case 'allow':
      context.output.say(told);
      return undefined;
    case 'ask':
      return (await context.ask?.(`${told} Do that?`)) === true ? undefined : `${told} You said no.`;
  }
}

const WRITE_IT_SO =
  'Nobody was asked whether that is meant: write it so, give the values by -p, or add --paraphrase allow.';

/** What to do about a machine that is not run, because nobody is there to say whether it is meant. */
export function mayBeMeant({ name, goals }: Machine): string {
  return `${name} may be meant, and is not run: the goal is in other words than it has for it (${goals.map((line) => `"${line}"`).join(', ')}). Write it so, or add --paraphrase allow.`;
}

/** A goal line with its values put in. Pure. */
export function filledIn(template: string, values: Bindings): string {
  return template.replace(/\{([\w-]+)\}/g, (slot, name: string) => values[name] ?? slot);
}
