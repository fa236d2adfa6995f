/** What became of one test. A check of the repository (types, lint ...) counts as one test. */
export interface TestResult {
  readonly suite: SuiteName;
  /** Full title; unique enough to be found by a person, and by allowed-skips.json. */
  readonly name: string;
  readonly state: 'passed' | 'failed' | 'skipped';
  /** For a failed one: a message that stands alone, several lines at most. */
  readonly reason?: string;
}

export const suiteNames = ['checks', 'java', 'mocha'] as const;

export type SuiteName = (typeof suiteNames)[number];

/** A skip that was decided on, and why. */
export interface AllowedSkip {
  readonly suite: SuiteName;
  readonly name: string;
  readonly reason: string;
}

/**
 * A skipped test is a failed one unless it is listed with a reason: a suite must not shrink in silence. Pure.
 * @returns the results with every skip decided
 */
export function decideSkips(results: readonly TestResult[], allowed: readonly AllowedSkip[]): TestResult[] {
  const listed = (result: TestResult) =>
    allowed.some((skip) => skip.suite === result.suite && skip.name === result.name && skip.reason.trim() !== '');
  return results.map((result) => {
    if (result.state !== 'skipped' || listed(result)) return result;
    const reason = 'It was skipped, and scripts/test/allowed-skips.json does not list it with a reason.';
    return { ...result, state: 'failed', reason };
  });
}

/** @returns the closing line, alone on a line by the habit of test runners; skips that are allowed are named so that they stay known */
export function closingLine(results: readonly TestResult[]): string {
  const count = (state: TestResult['state']) => results.filter((result) => result.state === state).length;
  const skipped = count('skipped');
  return `${count('passed')} passed, ${count('failed')} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/** @returns 0 only if something ran and nothing failed */
export function exitCodeOf(results: readonly TestResult[]): 0 | 1 {
  const ran = results.some((result) => result.state === 'passed');
  return ran && results.every((result) => result.state !== 'failed') ? 0 : 1;
}
