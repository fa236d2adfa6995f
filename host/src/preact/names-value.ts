import type { Check } from '../machine/index.js';
import { parseSelector } from '../screen/index.js';

/** Does a check name a value of the run? A price has a dollar sign as well, and names nobody. Pure. */
export function namesValue(check: Check): boolean {
  if (!('selector' in check)) return false;
  const parsed = parseSelector(check.selector);
  return parsed.kind === 'selector' && parsed.xpath.variables.length > 0;
}
