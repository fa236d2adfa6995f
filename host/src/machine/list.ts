/**
 * The items of a list parameter's value, which is a JSON array of texts: an item may hold any separator. '' is the list of nothing; undefined when
 * it is no list.
 *
 * @example itemsOf('["milk","eggs"]') // ['milk', 'eggs']
 */
export function itemsOf(value: string): readonly string[] | undefined {
  if (value === '') return [];
  try {
    const items: unknown = JSON.parse(value);
    return Array.isArray(items) && items.every((item) => typeof item === 'string') ? items : undefined;
  } catch {
    // Not JSON: the answer says so.
    return undefined;
  }
}

/** A list as a parameter's value. */
export function writeList(items: readonly string[]): string {
  return JSON.stringify(items);
}
