import { type LoopListener, type LoopResult, type Policy, runPolicy } from '../agent/index.js';
import { type Clock, type Deadline, DeviceError } from '../base/index.js';
import { type Device, settled } from '../device/index.js';
import type { Screen } from '../screen/index.js';
import { readOutside, type Trajectory } from '../trajectory/index.js';
import { isPermissionPackage, isPermissionScreen } from './compile/interrupts.js';

export interface SolveOptions {
  readonly device: Device;
  readonly policy: Policy;
  readonly goal: string;
  readonly clock: Clock;
  readonly deadline: Deadline;
  /** The app to solve it in; found by the policy on the home screen when absent. */
  readonly app?: string;
  readonly maxSteps?: number;
  readonly listener?: SolveListener;
}

export interface SolveListener extends LoopListener {
  /** An act on the home screen, in search of the app; not part of the trajectory. */
  sought?(sentence: string, why: string): void;
  opened?(app: string): void;
}

export interface Solved {
  readonly trajectory: Trajectory;
  readonly outcome: LoopResult['outcome'];
  readonly why: string;
  readonly answer?: string;
}

const MAX_STEPS = 60;
/** Apps that are opened in search of the goal before it is given up. */
const MOST_APPS = 4;

/** Solves a goal once with a policy, from a cold start of the app, and notes everything that happened: screens, actions, what changed outside. */
export async function solve(options: SolveOptions): Promise<Solved> {
  const started = options.clock.monotonic();
  const tried: string[] = [];
  let left: LoopResult | undefined;
  for (;;) {
    const found = options.app === undefined ? await findApp(options) : { app: options.app };
    // Where apps were opened and left, what they showed is the record of this run; why there is no other is the policy's to say.
    if ('outcome' in found) {
      const { outcome, why } = found;
      return solved(options, tried.at(-1) ?? '', { ...(left ?? found), outcome, why }, started);
    }
    if (left !== undefined && tried.length >= MOST_APPS) {
      const lacks = options.policy.lacks ?? `Nothing there led to "${options.goal}".`;
      const why = `Tried ${tried.join(', ')}. ${lacks}`;
      return solved(options, tried.at(-1) ?? '', { ...left, outcome: 'gave-up', why }, started);
    }
    const { app } = found;
    tried.push(app);
    options.listener?.opened?.(app);
    left = await inApp(options, app, 'home' in found ? found.home : undefined);
    if (left.outcome !== 'stopped' || options.app !== undefined) return solved(options, app, left, started);
  }
}

/** Lets the policy pick an app from the home screen; what it opens is the app. */
async function findApp(options: SolveOptions): Promise<{ readonly app: string; readonly home: string } | LoopResult> {
  const { device, deadline } = options;
  await device.key('home', deadline.signal);
  const home = await settled(device, undefined, deadline);
  let opened: string | undefined;
  const loop = await runPolicy({
    device,
    policy: options.policy,
    goal: options.goal,
    clock: options.clock,
    deadline,
    maxSteps: options.maxSteps ?? MAX_STEPS,
    stopWhen: (screen) => {
      opened = appOn(screen, home.package);
      return opened === undefined ? undefined : `the app ${opened}`;
    },
    ...(options.listener?.sought && { listener: { decided: options.listener.sought } }),
  });
  return loop.outcome === 'stopped' && opened !== undefined ? { app: opened, home: home.package } : loop;
}

/** The app that a screen belongs to; behind a permission dialog the one that asks. undefined on the home screen. */
function appOn(screen: Screen, home: string): string | undefined {
  const packages = isPermissionScreen(screen) ? screen.tree.windows.map((window) => window.package) : [screen.package];
  return packages.find((name) => name !== home && name !== '' && !isPermissionPackage(name));
}

/** From a cold start, as a replay will begin. Going back to the home screen is the policy's way to say that this is not the app. */
async function inApp(options: SolveOptions, app: string, home: string | undefined): Promise<LoopResult> {
  const { device, deadline } = options;
  const launched = await device.launch(app, { cold: true }, deadline.signal);
  if (!launched.done) throw new DeviceError('launch', `${app} could not be started: ${launched.reason}`);
  return runPolicy({
    device,
    policy: options.policy,
    goal: options.goal,
    clock: options.clock,
    deadline,
    maxSteps: options.maxSteps ?? MAX_STEPS,
    apps: [app],
    readOutside: () => readOutside(device, app, deadline.signal),
    stopWhen: (screen) => (screen.package === home ? 'the home screen' : undefined),
    ...(options.listener && { listener: options.listener }),
  });
}

function solved(options: SolveOptions, app: string, loop: LoopResult, started: number): Solved {
  return {
    trajectory: {
      version: 1,
      goal: options.goal,
      app,
      policy: options.policy.kind,
      recordedAt: new Date(options.clock.now()).toISOString(),
      steps: loop.steps,
      reached: loop.outcome === 'done',
      ...(loop.already && { already: loop.why }),
      ...(loop.answer !== undefined && { answer: loop.answer }),
      ...options.policy.cost,
      tookMs: options.clock.monotonic() - started,
    },
    outcome: loop.outcome,
    why: loop.why,
    ...(loop.answer !== undefined && { answer: loop.answer }),
  };
}
