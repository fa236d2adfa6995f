import { hide } from '../actions/index.js';
import { systemClock } from '../base/index.js';
import { type Bindings, hiddenTexts, type Machine } from '../machine/index.js';
import type { Agreed } from '../preact/index.js';
import type { Context } from './command.js';

/** What happens with a goal that is in other words than a machine's goal lines. */
export type OnParaphrase = 'ask' | 'refuse' | 'allow';

/** The same for a reading that somebody has agreed to before, and where nobody sits who could be asked. To refuse or to allow is not asked about. */
export function onParaphrase(
  wanted: OnParaphrase,
  isAgreed: boolean,
  { ask, output }: Pick<Context, 'ask' | 'output'>,
): OnParaphrase {
  if (wanted !== 'ask') return wanted;
  if (isAgreed) return 'allow';
  return ask === undefined || output.json ? 'refuse' : 'ask';
}

/** A goal in other words, as it is read. */
export interface Read {
  readonly machine: Machine;
  readonly goal: string;
  readonly values: Bindings;
}

/** Readings that somebody has said yes to before. */
export type Before = Pick<Agreed, 'has'> & Partial<Pick<Agreed, 'add'>>;

/**
 * Why a goal that was read as a paraphrase is not run as what it is read as; undefined where it is. Such a reading is the best there is, and not a sure
 * one: a person sees it before anything is touched, and is asked once about the same goal with the same values.
 */
export async function whyNotAsRead(
  { machine, goal, values }: Read,
  wanted: OnParaphrase,
  before: Before,
  context: Pick<Context, 'ask' | 'output'>,
): Promise<string | undefined> {
  const line = filledIn(machine.goals[0] ?? machine.name, values);
  const told = hide(
    `The goal is in other words than ${machine.name} has for it, and is read as "${line}".`,
    hiddenTexts(machine, values),
  );
  const on = onParaphrase(wanted, before.has(machine.name, goal, values), context);
  switch (on) {
    case 'refuse':
      return `${told} ${WRITE_IT_SO}`;
    case 'allow':
      context.output.say(told);
      return undefined;
    case 'ask':
      if ((await context.ask?.(`${told} Do that?`)) !== true) return `${told} You said no.`;
      await before.add?.(machine.name, goal, values, new Date(systemClock.now()).toISOString());
      return undefined;
    default:
      return on satisfies never;
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
