import type { Policy } from '../../../host/src/agent/index.js';
import { headline, type RunRecord, RunRecorder } from '../../../host/src/app/index.js';
import { Deadline } from '../../../host/src/base/index.js';
import { solve } from '../../../host/src/preact/index.js';
import type { Trajectory } from '../../../host/src/trajectory/index.js';
import { GOAL, must, newFolder, type Story } from './context.js';

/** The whole first run gets five minutes: a model on a slow line needs seconds a step. */
const BUDGET_MS = 300_000;

/** a. The goal is solved once. */
export async function solveOnce(story: Story, policy: Policy): Promise<Trajectory> {
  const { device, clock, narrator } = story.stage;
  narrator.say(`"${GOAL}"`);
  narrator.say(policy.description);
  const folder = newFolder(story, `Solved by ${policy.kind}`);
  const recorder = new RunRecorder(folder, device, clock, true);
  let sentence = '';
  const solved = await solve({
    device,
    policy,
    goal: GOAL,
    clock,
    deadline: new Deadline(clock, BUDGET_MS),
    listener: {
      sought: (what, why) => narrator.say(`${what}  (${why})`),
      opened: (app) => narrator.say(`opened ${app}`),
      decided: async (what, why) => {
        await recorder.begin();
        sentence = what;
        narrator.say(`${what}  (${why})`);
      },
      stepped: (step) => recorder.solved(sentence, step.why, step.tookMs),
    },
  });
  const { trajectory } = solved;
  const passed = solved.outcome === 'done';
  story.firstRunMs = trajectory.tookMs - recorder.imagesMs;
  const record: RunRecord = {
    version: 1,
    title: `First run: solved by ${policy.kind}`,
    kind: 'solve',
    goal: GOAL,
    startedAt: trajectory.recordedAt,
    outcome: passed ? 'solved' : 'not solved',
    passed,
    exitCode: passed ? 0 : 1,
    policy: policy.description,
    parameters: {},
    device: { serial: device.serial, path: device.path },
    counts: {
      steps: trajectory.steps.length,
      modelCalls: trajectory.modelCalls,
      tokens: trajectory.tokens,
      rejoins: 0,
      heals: 0,
      misses: 0,
    },
    tookMs: story.firstRunMs,
    imagesMs: recorder.imagesMs,
    steps: recorder.steps,
    misses: [],
    probes: [],
  };
  await folder.finish(record);
  must(passed, `the ${policy.kind} to solve the goal (${solved.why})`);
  narrator.good(headline(record));
  return trajectory;
}
