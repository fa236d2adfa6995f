/**
 * Is what a goal line asks or notes over by then: "How many steps did I take on {day}?", "Log a run on {day}"? Then a day without a year is the last such day,
 * and not the next. Pure.
 */
export function looksBack(line: string): boolean {
  return PAST.some((pattern) => pattern.test(line));
}

const PAST: readonly RegExp[] = [
  /^(?:log|note down|erfasse)\s(?!in\b|out\b|into\b|off\b)/i,
  /\b(?:did|was|were|have i|has been|have been|habe ich|hatte|war)\b/i,
  /了/,
];
