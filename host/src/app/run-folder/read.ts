import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { UsageError } from '../../base/index.js';
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
  const lines = await notedLines(folder);
  const of = (kind: string) => lines.filter((line) => line.kind === kind);
  return { kind: 'unfinished', header, steps: of('step') as RecordedStep[], misses: of('miss') as RecordedMiss[] };
}

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
  steps: z.array(z.looseObject({ number: z.number(), sentence: z.string(), images: z.looseObject({}) })),
  misses: z.array(z.looseObject({ afterSteps: z.number(), wanted: z.array(z.string()), seen: z.array(z.string()) })),
  probes: z.array(z.looseObject({ sentence: z.string() })),
});

async function readJson<T>(folder: string, name: string, schema: z.ZodType): Promise<T> {
  const path = join(folder, name);
  const data = parsed(await readFile(path, 'utf8'));
  const checked = schema.safeParse(data);
  if (checked.success) return checked.data as T;
  const [issue] = checked.error.issues;
  const where = issue === undefined || issue.path.length === 0 ? '' : `${issue.path.join('.')}: `;
  throw new UsageError(
    'damaged-run',
    `${path} is damaged, or of another version of reprise (${where}${issue?.message ?? 'it is no JSON'}). Run it again.`,
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // The schema refuses it, with a sentence.
    return undefined;
  }
}

/** The lines of steps.ndjson; the last one of a run that was killed may be half a line, and is left out. */
async function notedLines(folder: string): Promise<readonly { readonly kind?: string }[]> {
  const file = join(folder, 'steps.ndjson');
  if (!existsSync(file)) return [];
  return (await readFile(file, 'utf8')).split('\n').flatMap((line) => {
    const data = parsed(line);
    return data !== null && typeof data === 'object' ? [data as { readonly kind?: string }] : [];
  });
}
