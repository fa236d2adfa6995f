import { join } from 'node:path';
import {
  both,
  headline,
  narrateReplay,
  RunFolder,
  type RunRecord,
  RunRecorder,
  replayRecord,
  terminalOutput,
} from '../../../host/src/app/index.js';
import type { Bindings, Machine } from '../../../host/src/machine/index.js';
import { canonicalHash } from '../../../host/src/machine/index.js';
import { type Fallback, paceOf, type ReplayResult, replay } from '../../../host/src/preact/index.js';
import type { Stage } from '../stage.js';

export const GOAL = 'Create a new contact for Ada Lovelace with number +1 555 0100';

/** A story should not wait: the embedded device shows within a tenth of this what it is going to show. The product's own patience is 5 s. */
const PATIENCE_SECONDS = 2;

/** What the chapters hand on to each other. */
export interface Story {
  readonly stage: Stage;
  /** Run folders in the order in which they were made; the report shows them all. */
  readonly folders: string[];
  firstRunMs: number;
}

/** Replays a machine, records it as a run folder and prints the line it comes to. */
export async function replayRecorded(
  story: Story,
  options: {
    readonly title: string;
    readonly machine: Machine;
    readonly bindings: Bindings;
    readonly goal: string;
    readonly fallback?: Fallback;
    readonly trust: string;
  },
): Promise<{ readonly result: ReplayResult; readonly record: RunRecord }> {
  const { stage } = story;
  const folder = newFolder(story, options.title);
  const recorder = new RunRecorder(folder, stage.device, stage.clock, true);
  const startedAt = new Date(stage.clock.now()).toISOString();
  const output = {
    ...terminalOutput(false, process.stdout, process.stderr),
    say: (line: string) => stage.narrator.say(line),
  };
  const result = await replay({
    machine: options.machine,
    bindings: options.bindings,
    device: stage.device,
    clock: stage.clock,
    pace: paceOf(PATIENCE_SECONDS),
    ...(options.fallback && { fallback: options.fallback }),
    listener: both(recorder, narrateReplay(output)),
  });
  const record = replayRecord({
    title: options.title,
    source: { machine: options.machine, hash: canonicalHash(options.machine), trust: options.trust },
    goal: options.goal,
    parameters: options.bindings,
    result,
    recorder,
    startedAt,
    firstRunMs: story.firstRunMs,
    ...(options.fallback && { policy: options.fallback.policy.description }),
  });
  await folder.finish(record);
  if (record.passed) stage.narrator.good(headline(record));
  else stage.narrator.refused(`${headline(record)}: ${result.reason ?? ''}`);
  return { result, record };
}

export function newFolder(story: Story, title: string): RunFolder {
  const name = `${String(story.folders.length + 1).padStart(2, '0')}-${(title.toLowerCase().match(/[a-z0-9]+/g) ?? []).slice(0, 6).join('-')}`;
  const folder = new RunFolder(join(story.stage.folder, name));
  story.folders.push(folder.path);
  return folder;
}

/** The story cannot go on as told: the demo fails loudly, with what it wanted. */
export function must(holds: boolean, wanted: string): asserts holds {
  if (!holds) throw new Error(`The demo wanted ${wanted}, and it is not so.`);
}

/** The rows of the contacts provider, straight from the provider: no screen is asked. */
export async function contacts(story: Story): Promise<readonly string[]> {
  const { stdout } = await story.stage.device.shell(
    'content query --uri content://com.android.contacts/data/phones --projection display_name:data1',
  );
  return stdout
    .split('\n')
    .filter((line) => line.startsWith('Row:'))
    .map((line) => line.replace(/^Row: \d+ /, ''));
}
