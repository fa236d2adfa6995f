import { DeadlineError } from '../base/index.js';
import { type ReplayOptions, type ReplayResult, replay } from './replay/index.js';

/** The replay, or why it did not end in its time: a machine that goes on for too long is refused, and whoever has it tried goes on. */
export async function replayInTime(options: ReplayOptions): Promise<ReplayResult | string> {
  try {
    return await replay(options);
  } catch (error) {
    if (error instanceof DeadlineError) return error.message;
    throw error;
  }
}
