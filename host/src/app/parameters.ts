import { UsageError } from '../base/index.js';

/** `-p first=Ada -p last="Love lace"` as values by name; the first `=` divides, so a value may hold more of them. */
export function parseParameters(given: readonly string[]): Readonly<Record<string, string>> {
  const values = new Map<string, string>();
  for (const pair of given) {
    const at = pair.indexOf('=');
    if (at <= 0)
      throw new UsageError(
        'parameter',
        `Wanted -p name=value, found -p ${pair}. Write the name, an equals sign and the value.`,
      );
    const name = pair.slice(0, at);
    if (values.has(name)) throw new UsageError('parameter', `The parameter ${name} is given twice. Give it once.`);
    values.set(name, pair.slice(at + 1));
  }
  return Object.fromEntries(values);
}
