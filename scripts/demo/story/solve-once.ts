import type { Policy } from '../../../host/src/agent/index.js';
import { headline, RunRecorder, solveHeader, solveRecord } from '../../../host/src/app/index.js';
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
        narrator.say(`${what}  (${why})`);
      },
      stepped: (step) => recorder.solved(step),
    },
  });
  const { trajectory } = solved;
  const passed = solved.outcome === 'done';
  story.firstRunMs = trajectory.tookMs - recorder.imagesMs;
  const header = solveHeader({
    title: `First run: solved by ${policy.kind}`,
    goal: GOAL,
    startedAt: trajectory.recordedAt,
    device,
    policy: policy.description,
  });
  const record = solveRecord(header, solved, recorder);
  await folder.finish(record);
  must(passed, `the ${policy.kind} to solve the goal (${solved.why})`);
  narrator.good(headline(record));
  return trajectory;
}
