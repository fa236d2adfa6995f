import { Explorer, runPolicy, ScriptPolicy } from '../../../host/src/agent/index.js';
import { Deadline, DeviceError, systemClock } from '../../../host/src/base/index.js';
import { settled } from '../../../host/src/device/index.js';
import type { Stage } from '../../stage/stage.js';
import { type AttemptOptions, attempt } from '../../tasks/attempt.js';
import { type SetTask, setTask } from '../../tasks/set.js';
import type { Solvable } from '../../tasks/solvable.js';
import { measure } from '../measure.js';
import type { SolvedOnce } from '../solve-once.js';
import type { Compared, Other, PublishedGate, Ran } from './compared.js';
import { macroOf, playMacro } from './macro.js';
import { type Played, playProgram } from './play-program.js';
import { type LinearProgram, linearProgram } from './program.js';

/** What is compared. */
export interface Comparing {
  readonly seed: number;
  readonly heldOut: number;
  /** With how many of the other sets of values the published algorithm runs with its sleeps, too. */
  readonly sleeps: number;
  /** With how many of them the explorer has a go. */
  readonly explore: number;
}

const TIMEOUT_MS = 120_000;
const MAX_STEPS = 150;
/** The screen may take so long to come to rest before it is judged what a run without checks left behind. */
const PATIENCE_MS = 10_000;

/** One task: ours, and from the very same first run everybody else, each before the task's judge. */
export async function compare(stage: Stage, solvable: Solvable, asked: Comparing): Promise<Compared> {
  const { seed, heldOut } = asked;
  let once: SolvedOnce | undefined;
  const onSolved = (it: SolvedOnce) => {
    once = it;
  };
  const ours = await measure(stage, solvable, { seed, heldOut, trajectories: undefined, onSolved });
  if (once === undefined || ours.reached === 'not solved')
    return { ours, asks: false, noProgram: 'The task was not solved.', gate: undefined, runs: [] };
  const { trajectory } = once.solved;
  const made = linearProgram(trajectory, once.instance.said);
  const program = made.kind === 'program' ? made.program : undefined;
  const runs: Ran[] = [];
  const set = await setTask(stage, solvable.task, seed);
  const macro = macroOf(trajectory);
  const tried = new Trial(stage, solvable, set, seed, true);
  const gate = program && (await publishedGate(tried, program, runs));
  runs.push(await tried.played('coordinate macro', () => playMacro(macro, stage.device, systemClock)));
  for (let other = 1; other <= heldOut; other += 1) {
    const its = await setTask(stage, solvable.task, seed + other);
    const trial = new Trial(stage, solvable, its, seed + other, false);
    if (program) runs.push(await trial.program('published', program, false));
    if (program && other <= asked.sleeps) runs.push(await trial.program('published, with its sleeps', program, true));
    runs.push(await trial.played('coordinate macro', () => playMacro(macro, stage.device, systemClock)));
    runs.push(await trial.agent('script each time', {}));
    // Twice as many steps as are needed: whoever is lost after that is lost.
    const maxSteps = Math.max(8, 2 * trajectory.steps.length);
    if (other <= asked.explore) runs.push(await trial.agent('explorer each time', { maxSteps }));
  }
  const asks = trajectory.answer !== undefined;
  return { ours, asks, noProgram: made.kind === 'refused' ? made.why : undefined, gate, runs };
}

/** The published gate: the program once more with the recorded values; at a miss the agent does the goal from there. What the judge then says decides, whoever it was. */
async function publishedGate(trial: Trial, program: LinearProgram, runs: Ran[]): Promise<PublishedGate> {
  const ran = await trial.program('published', program, false);
  runs.push(ran);
  if (ran.came !== 'stopped') return { kept: ran.came === 'right', byAgent: false, why: ran.why };
  const wrong = await trial.goOn();
  return { kept: wrong === undefined, byAgent: true, why: wrong === undefined ? ran.why : wrong };
}

/** One set of values on which everybody has a go, each from the state in which the task begins. */
class Trial {
  constructor(
    private readonly stage: Stage,
    private readonly solvable: Solvable,
    private readonly set: SetTask<unknown>,
    private readonly seed: number,
    private readonly isRecorded: boolean,
  ) {}

  #judge: ((answer?: string) => Promise<string | undefined>) | undefined;

  program(who: Other, program: LinearProgram, sleeps: boolean): Promise<Ran> {
    const values = this.set.instance.said;
    return this.played(who, () =>
      playProgram(program, { device: this.stage.device, clock: systemClock, values, sleeps }),
    );
  }

  /** Neither a program nor a macro gives an answer: what the published replayer reads, it drops. */
  async played(who: Other, play: () => Promise<Played>): Promise<Ran> {
    await this.set.begin();
    this.#judge = await this.set.instance.begin(this.stage.phone);
    const { ended, why, steps, tookMs } = await unlessLost(play);
    await settled(this.stage.device, undefined, new Deadline(systemClock, PATIENCE_MS));
    const wrong = await this.#judge();
    return this.#ran(who, { ended, why, steps, tookMs, wrong });
  }

  async agent(who: Other, options: AttemptOptions): Promise<Ran> {
    const policy =
      who === 'explorer each time' ? new Explorer() : new ScriptPolicy(this.solvable.scripts(this.set.instance).solve);
    const { ended, why, steps, tookMs, wrong } = await unlessLost(async () => {
      const one = await attempt(this.stage, this.set, policy, options);
      return { ...one, ended: one.ended === 'done' };
    });
    return this.#ran(who, { ended, why, steps, tookMs, wrong });
  }

  /** The agent, with the goal as it is and nothing told, on what a stopped run has left; what is wrong then. */
  async goOn(): Promise<string | undefined> {
    const { device } = this.stage;
    const { instance, task } = this.set;
    await device.launch(task.app, { cold: true });
    const { outcome, answer } = await runPolicy({
      device,
      policy: new ScriptPolicy(this.solvable.scripts(instance).solve),
      goal: instance.goal,
      clock: systemClock,
      deadline: new Deadline(systemClock, TIMEOUT_MS),
      maxSteps: MAX_STEPS,
    });
    return this.#judge?.(outcome === 'done' ? answer : undefined);
  }

  #ran(who: Other, { ended, why, steps, tookMs, wrong }: Played & { readonly wrong: string | undefined }): Ran {
    const told = { who, seed: this.seed, isRecorded: this.isRecorded, steps, tookMs };
    if (!ended) return { ...told, came: 'stopped', why };
    return wrong === undefined ? { ...told, came: 'right', why: '' } : { ...told, came: 'wrong pass', why: wrong };
  }
}

/** A run that breaks is one that stopped; a lost device would break every run that follows. */
async function unlessLost<T extends Played>(
  run: () => Promise<T>,
): Promise<(T | Played) & { readonly wrong?: string | undefined }> {
  try {
    return await run();
  } catch (error) {
    if (!(error instanceof Error) || (error instanceof DeviceError && error.code === 'device-lost')) throw error;
    return { ended: false, why: error.message, steps: 0, tookMs: 0 };
  }
}
