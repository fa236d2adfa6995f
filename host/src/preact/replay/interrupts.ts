import { type Performed, perform } from '../../actions/index.js';
import { actionSentence, recordStep } from '../../agent/index.js';
import { until } from '../../device/index.js';
import {
  arrive,
  type Cursor,
  type Interrupt,
  type InterruptDecision,
  interruptStands,
  interruptStep,
} from '../../machine/index.js';
import type { Screen } from '../../screen/index.js';
import { heldBack } from './attendant.js';
import { grantedBefore, otherGrant, wantedGrants } from './grants.js';
import type { Miss } from './report.js';
import { placeIn, type Run } from './run.js';
import { untold } from './told-behind.js';

/** A dialog that comes back this often is no interrupt but a dead end. */
const MOST_INTERRUPTS = 10;

/** Answers a dialog that may come up anywhere, and waits until it is gone. The miss when that cannot be done. */
export async function answerInterrupt(
  run: Run,
  cursor: Cursor,
  interrupt: Interrupt,
  screen: Screen,
): Promise<Miss | undefined> {
  const started = run.clock.monotonic();
  const miss = (acted: Miss['acted'], wanted: string, seen: readonly string[]): Miss => ({
    at: cursor,
    wanted: [wanted],
    seen,
    acted,
    screen,
    waitedMs: run.clock.monotonic() - started,
  });
  run.interrupts += 1;
  if (run.interrupts > MOST_INTERRUPTS)
    return miss('no', `'${interrupt.id}' to stay away`, ['it came up again and again']);
  const answer = await answerOnce(run, interrupt, screen);
  if (answer.kind === 'gone') return undefined;
  if (answer.kind === 'miss') return miss('no', `to answer '${interrupt.id}'`, answer.seen);
  const { step, performed, sentence, before, granted } = answer;
  if (!performed.done) return miss(performed.acted, `to answer '${interrupt.id}'`, [performed.reason]);
  const dismissed = await until(run.device, (now) => (answered(run, interrupt, step, before, now) ? now : undefined), {
    deadline: run.wait(run.pace.screenMs),
  });
  if (dismissed.kind === 'timeout') return miss('yes', `'${interrupt.id}' to go away`, ['it is still there']);
  const other = granted === undefined ? undefined : await otherGrant(run, granted);
  if (other !== undefined) return miss('yes', wantedGrants(run), [other]);
  const totalMs = run.clock.monotonic() - started;
  const appMs = Math.min(totalMs, Math.max(0, dismissed.screen.takenAtMs - performed.injectedAtMs));
  await run.witness({
    transition: `on ${interrupt.id}`,
    ...placeIn(cursor),
    alternative: 0,
    target: undefined,
    how: 'interrupt',
    sentence,
    done: recordStep(before, step.action, performed, dismissed.screen, sentence, totalMs),
    timing: { totalMs, appMs, oursMs: totalMs - appMs },
    before,
    after: dismissed.screen,
  });
  return undefined;
}

type Answer =
  | { readonly kind: 'gone' }
  | { readonly kind: 'miss'; readonly seen: readonly string[] }
  | {
      readonly kind: 'performed';
      readonly step: Extract<InterruptDecision, { kind: 'act' }>;
      readonly performed: Performed;
      readonly sentence: string;
      readonly before: Screen;
      /** What the app was granted before, where the act grants something. */
      readonly granted: ReadonlySet<string> | undefined;
    };

/** Does the next step of an interrupt; where the screen has changed before it could be done, on a fresh one, as long as the dialog stands there. */
async function answerOnce(run: Run, interrupt: Interrupt, screen: Screen): Promise<Answer> {
  const wait = run.wait(run.pace.actMs);
  for (let before = screen; ; before = await run.device.observe(run.signal)) {
    if (!interruptStands(run.machine, interrupt, before, run.bindings)) return { kind: 'gone' };
    const step = interruptStep(run.machine, interrupt, before, run.bindings);
    if (step.kind === 'miss') return step;
    const untoldHere = untold(run, { state: interrupt.id, step: step.step, iteration: 0 }, before, step);
    if (untoldHere !== undefined) return { kind: 'miss', seen: untoldHere.seen };
    const sentence = actionSentence(step.action);
    const refused = await heldBack(run, sentence);
    if (refused !== undefined) return { kind: 'miss', seen: [refused.replace(/\.$/, '')] };
    run.listener.stepping?.(sentence);
    const granted = await grantedBefore(run, step.action);
    const performed = await perform(run.device, before, step.action, run.signal);
    const isOver = performed.done || performed.because === undefined || wait.over;
    if (isOver) return { kind: 'performed', step, performed, sentence, before, granted };
    await run.device.changed(before.generation, Math.min(wait.remainingMs, 100), run.signal);
  }
}

/** The dialog is gone after its last step; after another one its effect shows. */
function answered(
  run: Run,
  interrupt: Interrupt,
  step: Extract<InterruptDecision, { kind: 'act' }>,
  before: Screen,
  now: Screen,
): boolean {
  if (!interruptStands(run.machine, interrupt, now, run.bindings)) return true;
  return !step.last && arrive(run.machine, step, before, now, run.bindings).kind === 'at';
}
