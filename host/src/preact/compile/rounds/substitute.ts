/** What stands in place of a parameter: another variable of the same kind, by name. */
export type Renaming = ReadonlyMap<string, string>;

/** Plain data with parameters called otherwise, in selectors and in expressions. Pure. */
export function renamed<T>(data: T, names: Renaming): T {
  return walk(data, names) as T;
}

/** Which of these parameters are named anywhere in plain data? Pure. */
export function namesIn(data: unknown, names: readonly string[]): readonly string[] {
  const found = new Set<string>();
  const look = (each: unknown): void => {
    if (typeof each === 'string') for (const [, name = ''] of each.matchAll(VARIABLE)) found.add(name);
    else if (isParam(each)) found.add(each.name);
    else if (each !== null && typeof each === 'object') for (const inner of Object.values(each)) look(inner);
  };
  look(data);
  return names.filter((name) => found.has(name));
}

const VARIABLE = /\$([A-Za-z_][\w-]*)/g;

function walk(data: unknown, names: Renaming): unknown {
  if (typeof data === 'string')
    return data.replaceAll(VARIABLE, (whole, name: string) => (names.has(name) ? `$${names.get(name)}` : whole));
  if (Array.isArray(data)) return data.map((each) => walk(each, names));
  if (isParam(data)) return { ...data, name: names.get(data.name) ?? data.name };
  if (data === null || typeof data !== 'object') return data;
  return Object.fromEntries(Object.entries(data).map(([key, each]) => [key, walk(each, names)]));
}

function isParam(data: unknown): data is { readonly kind: 'param'; readonly name: string } {
  const { kind, name } = (data ?? {}) as { readonly kind?: unknown; readonly name?: unknown };
  return kind === 'param' && typeof name === 'string';
}
