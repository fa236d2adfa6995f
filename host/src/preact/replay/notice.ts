import { perform } from '../../actions/index.js';
import { actionSentence, recordStep } from '../../agent/index.js';
import { until } from '../../device/index.js';
import { type Screen, topWindow } from '../../screen/index.js';
import type { TrajectoryStep } from '../../trajectory/index.js';
import { noticeButton } from '../heal/pass-by.js';
import { heldBack } from './attendant.js';
import type { Detour, Miss } from './report.js';
import type { Run } from './run.js';

/** So many behind one act; more of them are no notices. */
const MOST_NOTICES = 3;
const WHY = 'It only tells something, and this leaves it.';

/**
 * Notices that come up behind an act, and are left so that its effect can be seen: a dialog of the app with the one button that says no more than that it
 * was read. They are a detour of a rule, which the machine can learn; nothing is proven by them.
 */
export class Notices {
  readonly #run: Run;
  readonly #started: number;
  #left: { readonly miss: Miss; readonly steps: readonly TrajectoryStep[] } | undefined;

  constructor(run: Run) {
    this.#run = run;
    this.#started = run.clock.monotonic();
  }

  /** The act as it had ended where the first of them stood; undefined where none was left. */
  get attempt(): TrajectoryStep | undefined {
    return this.#left?.miss.attempt;
  }

  /** Leaves the notice on a screen; false where there is none, or it does not go. */
  async leave(screen: Screen, missed: () => Miss): Promise<boolean> {
    const run = this.#run;
    const steps = this.#left?.steps ?? [];
    const target = noticeButton(screen);
    const isOwn = topWindow(screen.tree)?.package === run.machine.app;
    if (!run.mends || target === undefined || !isOwn || steps.length >= MOST_NOTICES) return false;
    const action = { kind: 'tap', target } as const;
    if ((await heldBack(run, actionSentence(action))) !== undefined) return false;
    const miss = this.#left?.miss ?? missed();
    if (steps.length === 0) {
      run.misses.push(miss);
      await run.listener.missed?.(miss);
    }
    const started = run.clock.monotonic();
    const performed = await perform(run.device, screen, action, run.signal);
    if (!performed.done) return false;
    const isGone = (now: Screen) => topWindow(now.tree)?.type !== 'dialog' || noticeButton(now)?.text !== target.text;
    const gone = await until(run.device, (now) => (isGone(now) ? now : undefined), {
      deadline: run.wait(run.pace.screenMs),
    });
    if (gone.kind === 'timeout') return false;
    const step = recordStep(screen, action, performed, gone.screen, WHY, run.clock.monotonic() - started);
    this.#left = { miss, steps: [...steps, step] };
    await run.listener.detoured?.(step);
    return true;
  }

  /** Notes them, with where they led; undefined where the act's effect was not seen behind them. */
  note(rejoined: Detour['rejoined']): void {
    const left = this.#left;
    if (left === undefined) return;
    const run = this.#run;
    const detour: Detour = {
      ...left,
      policy: 'a rule: what only tells something is left',
      isHeal: true,
      rejoined,
      why: WHY,
      tookMs: run.clock.monotonic() - this.#started,
    };
    run.detours.push(detour);
    run.events.push({ kind: 'detour', detour });
    if (rejoined !== undefined) run.listener.rejoined?.(detour);
  }
}
