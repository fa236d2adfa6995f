/** What is wrong where exactly some things were to be added and nothing else to change; undefined where it is so. Things count as often as they are there. */
export function onlyAdded(
  before: readonly string[],
  after: readonly string[],
  wanted: readonly string[],
): string | undefined {
  return onlyChanged(before, after, { added: wanted, gone: [] });
}

/** As {@link onlyAdded}, where things were to go. Where none of them was there, nothing can have been reached by it. */
export function onlyGone(
  before: readonly string[],
  after: readonly string[],
  wanted: readonly string[],
): string | undefined {
  if (wanted.length === 0) return 'What was to go was not there in the first place.';
  return onlyChanged(before, after, { added: [], gone: wanted });
}

export function onlyChanged(
  before: readonly string[],
  after: readonly string[],
  wanted: { readonly added: readonly string[]; readonly gone: readonly string[] },
): string | undefined {
  const expected = [...without(before, wanted.gone), ...wanted.added];
  const missing = without(expected, after);
  const tooMany = without(after, expected);
  const parts = [
    ...(missing.length > 0 ? [`${list(missing)} is missing`] : []),
    ...(tooMany.length > 0 ? [`${list(tooMany)} should not be there`] : []),
  ];
  return parts.length === 0 ? undefined : `${parts.join(', and ')}.`;
}

/** The one thing that was added, or what is wrong where it is not exactly one or anything that was there has changed. */
export function oneAdded(
  before: readonly string[],
  after: readonly string[],
): { readonly added: string } | { readonly wrong: string } {
  const gone = without(before, after);
  if (gone.length > 0) return { wrong: `${list(gone)} is missing.` };
  const [added, ...more] = without(after, before);
  if (added === undefined) return { wrong: 'Nothing was added.' };
  return more.length === 0 ? { added } : { wrong: `${list([added, ...more])} were added instead of one.` };
}

/** What is left of the first when the second is taken out of it, one by one. */
function without(all: readonly string[], taken: readonly string[]): readonly string[] {
  const left = [...all];
  for (const one of taken) {
    const at = left.indexOf(one);
    if (at >= 0) left.splice(at, 1);
  }
  return left;
}

function list(items: readonly string[]): string {
  return items.map((item) => JSON.stringify(item)).join(', ');
}
