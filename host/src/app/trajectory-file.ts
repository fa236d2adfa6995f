import { z } from 'zod';
import { UsageError } from '../base/index.js';
import { restoreTrajectory, type StoredTrajectory, type Trajectory } from '../trajectory/index.js';
import { readText } from './text-file.js';

const storedTrajectory = z.looseObject({
  goal: z.string(),
  app: z.string(),
  recordedAt: z.string(),
  reached: z.boolean(),
  screens: z.array(z.looseObject({ windows: z.array(z.unknown()) })),
  steps: z.array(z.looseObject({ before: z.int(), after: z.int() })),
});

/**
 * Reads a recorded run that a person named.
 *
 * @throws UsageError for a file that cannot be read, or is none
 */
export async function readTrajectory(path: string): Promise<Trajectory> {
  const text = await readText(path, 'the recorded run');
  try {
    return trajectoryIn(text);
  } catch (cause) {
    throw new UsageError('no-trajectory', `${path} is no recorded run: ${wordsOf(cause)} Name one as JSON.`, { cause });
  }
}

/**
 * A recorded run as text.
 *
 * @throws whatever says why it is none
 */
export function trajectoryIn(text: string): Trajectory {
  const stored = storedTrajectory.safeParse(JSON.parse(text));
  if (!stored.success) throw new TypeError('it lacks the screens and steps of one.');
  return restoreTrajectory(stored.data as unknown as StoredTrajectory);
}

/** What an error says, as a sentence. */
export function wordsOf(error: unknown): string {
  const words = error instanceof Error ? error.message : String(error);
  return /[.!?]$/.test(words) ? words : `${words}.`;
}
