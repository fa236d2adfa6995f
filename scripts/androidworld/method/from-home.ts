import { type Decision, type Past, type Policy, runPolicy, type Situation } from '../../../host/src/agent/index.js';
import { type Deadline, systemClock } from '../../../host/src/base/index.js';
import type { Device } from '../../../host/src/device/index.js';

/** A policy whose run goes on after the app that it opened was started anew: what it did on the home screen stays done. */
class GoesOn implements Policy {
  readonly kind;
  readonly description;
  readonly #policy: Policy;
  #before: readonly Past[] = [];
  #last: Situation | undefined;
  #decided: Decision | undefined;

  constructor(policy: Policy) {
    this.#policy = policy;
    this.kind = policy.kind;
    this.description = policy.description;
  }

  get cost() {
    return this.#policy.cost;
  }

  async decide(situation: Situation): Promise<Decision> {
    if (situation.past.length === 0 && this.#last !== undefined) this.#before = this.#pastOf(this.#last, situation);
    this.#last = situation;
    this.#decided = await this.#policy.decide({ ...situation, past: [...this.#before, ...situation.past] });
    return this.#decided;
  }

  /** What was done when the loop ended, the act that ended it among it. */
  #pastOf(last: Situation, { screen }: Situation): readonly Past[] {
    const past = [...this.#before, ...last.past];
    if (this.#decided?.kind !== 'act') return past;
    const { action } = this.#decided;
    return [...past, { screen: last.screen, action, after: screen, sentence: this.#decided.why, done: true }];
  }
}

/** Who goes on in the app, and which one it is. */
export interface Opened {
  readonly policy: Policy;
  readonly app: string;
}

/** Has a policy open its app from the home screen; undefined where it opens none. What it does there is no part of what a machine does: that starts the app itself. */
export async function openFromHome(
  device: Device,
  policy: Policy,
  goal: string,
  deadline: Deadline,
): Promise<Opened | undefined> {
  const goesOn = new GoesOn(policy);
  const home = (await device.observe()).package;
  let app: string | undefined;
  await runPolicy({
    device,
    policy: goesOn,
    goal,
    clock: systemClock,
    deadline,
    maxSteps: MOST_ACTS,
    stopWhen: ({ tree, package: shown }) => {
      // Behind a question for a permission is the app that asks.
      const packages = [shown, ...tree.windows.map((window) => window.package)];
      app = packages.find((name) => name !== '' && name !== home && !name.includes('permissioncontroller'));
      return app === undefined ? undefined : `the app ${app}`;
    },
  });
  return app === undefined ? undefined : { policy: goesOn, app };
}

/** Pages of the launcher and its icon. */
const MOST_ACTS = 20;
