import { hideIn } from '../actions/index.js';
import { systemClock } from '../base/index.js';
import { type Bindings, hiddenTexts } from '../machine/index.js';
import { dryRun, type Foreign, type Foreseen, type ForeseenStep, type JournalNote } from '../preact/index.js';
import type { Context } from './command.js';
import { describeUnsettled } from './irreversible.js';
import type { Sourced } from './machine-file.js';
import { discreet } from './output.js';
import type { Session } from './session.js';

/** A run of the machine here and now would do nothing. */
const REFUSED = 4;

/** Tells what a replay would do, and does none of it; the exit code says whether it would begin at all. */
export async function tellDryRun(
  source: Sourced,
  parameters: Bindings,
  session: Session,
  left: JournalNote | undefined,
  isForeign: Foreign,
  context: Context,
): Promise<number> {
  const { machine } = source;
  const { device } = session;
  const { signal } = context;
  const foreseen = await dryRun({ machine, bindings: parameters, device, clock: systemClock, isForeign, signal });
  const hidden = hiddenTexts(machine, parameters);
  const output = discreet(context.output, hidden);
  output.say(`dry run of ${machine.name} on ${device.serial}: nothing is touched (${source.trust})`);
  for (const line of linesOf(foreseen, machine.app, left)) output.say(line);
  const { refused } = foreseen;
  const exitCode = refused === undefined ? 0 : REFUSED;
  if (refused !== undefined) output.complain(`It would do nothing: ${refused}`);
  const resumes = left && describeUnsettled(left);
  output.give(hideIn({ machine: machine.name, parameters, ...foreseen, resumes, exitCode }, hidden));
  return exitCode;
}

/** What a run would do, a line each. Pure. */
export function linesOf(foreseen: Foreseen, app: string, left?: JournalNote): readonly string[] {
  const { begins, screen, steps, finals, uncounted = [] } = foreseen;
  const is = screen.is.length === 0 ? 'none that the machine knows' : screen.is.map((id) => `'${id}'`).join(' and ');
  const begin =
    left === undefined
      ? `it would start ${app} anew, and begin at '${begins}'`
      : `it would go on behind what cannot be undone, or do nothing: ${describeUnsettled(left)}`;
  const states = [...new Set(steps.map(({ state }) => state))];
  return [
    `  ${begin}`,
    `  the screen now is ${is}: ${screen.shows}`,
    ...states.flatMap((state) => [
      `  ${state}`,
      ...steps.filter((step) => step.state === state).flatMap((step) => linesOfStep(step)),
    ]),
    `  it may end in ${finals.map((id) => (uncounted.includes(id) ? `${id} (does not count in this language)` : id)).join(' or ')}`,
  ];
}

function linesOfStep(step: ForeseenStep): readonly string[] {
  const marks = [
    ...(step.isLeftOut ? ['left out with these values'] : []),
    ...step.repeats,
    ...step.when.map((guard) => `when ${guard}`),
    ...(step.isOptional ? ['may be left out'] : []),
    ...(step.isIrreversible ? ['cannot be undone'] : []),
    ...(step.untold === undefined ? [] : [step.untold]),
    ...(step.isHole ? ['left to a policy'] : []),
  ];
  const to = step.leadsTo.length === 0 ? '' : ` -> ${step.leadsTo.join(' or ')}`;
  return [
    `    ${step.step + 1}. ${step.sentence}${to}${marks.length === 0 ? '' : `  (${marks.join(', ')})`}`,
    ...step.or.map((sentence) => `       or ${sentence}`),
    ...(step.now === undefined ? [] : [`       now: ${step.now}`]),
  ];
}
