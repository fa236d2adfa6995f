import { settled, until } from '../../device/index.js';
import { checkHolds, type Expectation, goalOf } from '../../machine/index.js';
import type { Screen } from '../../screen/index.js';
import type { Expected } from './report.js';
import type { Run } from './run.js';

/** What a final expects, looked at until all of it is so, or for as long as a screen may take: a list may fill only after its screen is there. */
export async function lookForExpected(
  run: Run,
  expects: readonly Expectation[],
  screen: Screen,
): Promise<readonly Expected[]> {
  const now = expectedOn(run, expects, screen);
  const isSoFar = now.every(({ holds }) => holds);
  if (isSoFar && !expects.some(mayBeLate)) return now;
  if (isSoFar) {
    // A list that has not filled yet lacks everything. What was seen to be there was there, though it may go again, as a toast does.
    const still = expectedOn(run, expects, await settled(run.device, undefined, run.wait(run.pace.screenMs)));
    const both = still.map((each, at) => (mayBeLate(expects[at] as Expectation) ? each : (now[at] as Expected)));
    if (both.every(({ holds }) => holds)) return both;
  }
  const later = await until(
    run.device,
    (each) => {
      const seen = expectedOn(run, expects, each);
      return seen.every(({ holds }) => holds) ? seen : undefined;
    },
    { deadline: run.wait(run.pace.screenMs) },
  );
  return later.kind === 'timeout' ? expectedOn(run, expects, later.last) : later.value;
}

/** Does it ask for what is not there, or for so many and no more? */
function mayBeLate({ checks }: Expectation): boolean {
  return checks.some(({ kind }) => kind === 'absent' || kind === 'count');
}

/** What of it is so on this screen. Pure. */
export function expectedOn(
  { bindings }: Pick<Run, 'bindings'>,
  expects: readonly Expectation[],
  screen: Screen,
): readonly Expected[] {
  return expects.map(({ sentence, checks }) => {
    const said = goalOf({ goal: sentence }, bindings);
    const wrong = checks.map((check) => checkHolds(check, screen, bindings)).find(({ holds }) => !holds);
    if (wrong === undefined || wrong.holds) return { sentence: said, holds: true };
    return { sentence: said, holds: false, why: `wanted ${wrong.wanted}, saw ${wrong.seen}` };
  });
}

/** What is expected and is not so, in a sentence; undefined where all of it is. Pure. */
export function whyUnmet(expected: readonly Expected[], id: string): string | undefined {
  const unmet = expected.filter(({ holds }) => !holds);
  if (unmet.length === 0) return undefined;
  const each = unmet.map(({ sentence, why }) => `"${sentence}" (${why})`).join('; ');
  return `It stands in '${id}', and what is expected there is not so: ${each}.`;
}
