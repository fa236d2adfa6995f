import { join } from 'node:path';
import { Explorer, ModelPolicy, type Policy } from '../../host/src/agent/index.js';
import { seconds, writeReport } from '../../host/src/app/index.js';
import { openStage } from './stage.js';
import { compileAndGate } from './story/compile-and-gate.js';
import type { Story } from './story/context.js';
import { newVersion } from './story/new-version.js';
import { noLies } from './story/no-lies.js';
import { otherPeople } from './story/other-people.js';
import { solveOnce } from './story/solve-once.js';

/** The whole product in one story, on a device of its own. `--model NAME` solves with a model instead of the explorer. */
async function main(argv: readonly string[]): Promise<void> {
  const started = performance.now();
  const folder = join(process.cwd(), '.reprise', 'demo', new Date().toISOString().slice(0, 19).replaceAll(':', '-'));
  await using stage = await openStage(folder);
  const { narrator, device } = stage;
  const story: Story = { stage, folders: [], firstRunMs: 0 };

  narrator.chapter('An embedded device, with a fresh library');
  narrator.good(
    `${stage.embedded.serial} is up after ${seconds(performance.now() - started)}, reached by ${device.path}`,
  );
  await device.saveSnapshot('fresh');

  narrator.chapter('Solved once');
  const trajectory = await solveOnce(story, policy(argv));
  narrator.chapter('Compiled, gated, kept');
  const kept = await compileAndGate(story, trajectory, 'fresh');
  narrator.chapter('Replayed for other people');
  await otherPeople(story, kept.machine);
  narrator.chapter('The app changes');
  await newVersion(story, kept.machine);
  narrator.chapter('It cannot be lied to');
  await noLies(story, trajectory, 'fresh');

  const report = await writeReport(
    story.folders,
    folder,
    'Reprise: the demo',
    'One goal: solved once, compiled, gated, replayed for others, and grown when the app changed.',
  );
  narrator.chapter('The report');
  narrator.good(`${report}  (the whole story: ${seconds(performance.now() - started)})`);
}

/** Keys and models that lie around are not used unless asked for. */
function policy(argv: readonly string[]): Policy {
  const at = argv.indexOf('--model');
  if (at === -1) return new Explorer();
  const model = argv[at + 1];
  const baseUrl = process.env['OPENAI_BASE_URL'];
  if (model === undefined || baseUrl === undefined)
    throw new Error(
      '--model wants a name, and OPENAI_BASE_URL the address of a server that speaks the OpenAI protocol.',
    );
  const apiKey = process.env['OPENAI_API_KEY'];
  return new ModelPolicy({ model, baseUrl, ...(apiKey !== undefined && { apiKey }) });
}

main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`\nThe demo stopped: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
