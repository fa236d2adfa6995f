import { perform } from '../../actions/index.js';
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
import type { Miss } from './report.js';
import type { Run } from './run.js';

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
  const step = interruptStep(run.machine, interrupt, screen, run.bindings);
  if (step.kind === 'miss') return miss('no', `to answer '${interrupt.id}'`, step.seen);
  const sentence = actionSentence(step.action);
  run.listener.stepping?.(sentence);
  const performed = await perform(run.device, screen, step.action, run.signal);
  if (!performed.done) return miss(performed.acted, `to answer '${interrupt.id}'`, [performed.reason]);
  const dismissed = await until(run.device, (now) => (answered(run, interrupt, step, screen, now) ? now : undefined), {
    deadline: run.wait(run.pace.screenMs),
  });
  if (dismissed.kind === 'timeout') return miss('yes', `'${interrupt.id}' to go away`, ['it is still there']);
  const totalMs = run.clock.monotonic() - started;
  const appMs = Math.min(totalMs, Math.max(0, dismissed.screen.takenAtMs - performed.injectedAtMs));
  await run.witness({
    transition: `on ${interrupt.id}`,
    state: cursor.state,
    step: cursor.step,
    alternative: 0,
    target: undefined,
    how: 'interrupt',
    sentence,
    done: recordStep(screen, step.action, performed, dismissed.screen, sentence, totalMs),
    timing: { totalMs, appMs, oursMs: totalMs - appMs },
    before: screen,
    after: dismissed.screen,
  });
  return undefined;
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
