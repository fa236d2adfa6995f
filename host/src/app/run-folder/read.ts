import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { UsageError } from '../../base/index.js';
import { readText } from '../text-file.js';
import { BEGUN, MANIFEST, type RecordedMiss, type RecordedStep, type RunHeader, type RunRecord } from './record.js';

/** What a run folder holds: the record of a run that came to its end, or what one noted that did not. */
export type ReadFolder =
  | { readonly kind: 'ended'; readonly record: RunRecord }
  | {
      readonly kind: 'unfinished';
      readonly header: RunHeader;
      readonly steps: readonly RecordedStep[];
      readonly misses: readonly RecordedMiss[];
    };

/** Is this the folder of a run, whatever became of it? */
export function isRunFolder(folder: string): boolean {
  return existsSync(join(folder, MANIFEST)) || existsSync(join(folder, BEGUN));
}

/** Reads a run folder. Throws `UsageError` for one that is none, and for a file that is damaged. */
export async function readFolder(folder: string): Promise<ReadFolder> {
  if (existsSync(join(folder, MANIFEST)))
    return { kind: 'ended', record: await readJson<RunRecord>(folder, MANIFEST, endedSchema) };
  if (!existsSync(join(folder, BEGUN)))
    throw new UsageError(
      'no-run',
      `${folder} is no run folder: there is no ${MANIFEST} in it. Name one, or run something first.`,
    );
  const header = await readJson<RunHeader>(folder, BEGUN, begunSchema);
  return { kind: 'unfinished', header, ...(await noted(folder)) };
}

/** A picture lies in the folder of its run; a name that leads elsewhere is none. */
const image = z
  .string()
  .regex(/^images\/[^/\\]+\.png$/, 'a picture lies in the folder images')
  .optional();

const step = z.looseObject({
  number: z.number(),
  how: z.string(),
  sentence: z.string(),
  totalMs: z.number(),
  images: z.looseObject({ before: image, after: image }),
});

const miss = z.looseObject({
  number: z.number(),
  afterSteps: z.number(),
  state: z.string(),
  wanted: z.array(z.string()),
  seen: z.array(z.string()),
  waitedMs: z.number(),
  image,
});

/** What the report cannot do without; the rest is as this version wrote it. */
const begunSchema = z.looseObject({
  version: z.literal(1),
  title: z.string(),
  kind: z.enum(['solve', 'replay']),
  goal: z.string(),
  parameters: z.record(z.string(), z.string()),
  device: z.looseObject({ serial: z.string(), path: z.string() }),
});

const endedSchema = begunSchema.extend({
  outcome: z.string(),
  passed: z.boolean(),
  tookMs: z.number(),
  counts: z.looseObject({ steps: z.number(), policySteps: z.number(), modelCalls: z.number(), misses: z.number() }),
  steps: z.array(step),
  misses: z.array(miss),
  probes: z.array(z.looseObject({ sentence: z.string() })),
});

const notedSchema = z.discriminatedUnion('kind', [
  step.extend({ kind: z.literal('step') }),
  miss.extend({ kind: z.literal('miss') }),
]);

async function readJson<T>(folder: string, name: string, schema: z.ZodType): Promise<T> {
  const path = join(folder, name);
  const data = parsed(await readText(path, 'the file of the run'));
  const checked = schema.safeParse(data);
  if (checked.success) return checked.data as T;
  throw damaged(path, data === undefined ? 'it is no JSON' : issueOf(checked.error));
}

function damaged(path: string, why: string): UsageError {
  return new UsageError(
    'damaged-run',
    `${path} is damaged, or of another version of reprise (${why}). Name another run folder, or run it again.`,
  );
}

function issueOf({ issues: [issue] }: z.ZodError): string {
  const where = issue === undefined || issue.path.length === 0 ? '' : `${issue.path.join('.')}: `;
  return `${where}${issue?.message ?? 'it is not as it should be'}`;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // The schema refuses it, with a sentence.
    return undefined;
  }
}

/** What steps.ndjson notes; the last line of a run that was killed may be half a line, and is left out. */
async function noted(folder: string): Promise<{ readonly steps: RecordedStep[]; readonly misses: RecordedMiss[] }> {
  const steps: RecordedStep[] = [];
  const misses: RecordedMiss[] = [];
  const file = join(folder, 'steps.ndjson');
  const lines = existsSync(file) ? (await readText(file, 'the file of the run')).split('\n') : [];
  for (const [index, line] of lines.entries()) {
    const data = parsed(line);
    if (data === undefined) continue;
    const checked = notedSchema.safeParse(data);
    if (!checked.success) throw damaged(`${file}:${index + 1}`, issueOf(checked.error));
    if (checked.data.kind === 'step') steps.push(checked.data as unknown as RecordedStep);
    else misses.push(checked.data as unknown as RecordedMiss);
  }
  return { steps, misses };
}
