import { until } from '../../device/index.js';
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
  if (now.every(({ holds }) => holds)) return now;
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
