const sampleSize = 12;
const seed = 1;
/** What these show broke once, and nothing else in the run would tell. */
const always = ['view.Tabs3', 'app.LocalServiceActivities$Binding'];

/** `all`, words with commas between them of which a name contains one, or `sample`: the same ones every time, spread over the whole table. */
export function sample<T extends { readonly activity: string }>(cases: readonly T[], wanted: string): readonly T[] {
  if (wanted === 'all') return cases;
  if (wanted !== 'sample')
    return cases.filter(({ activity }) => wanted.split(',').some((word) => activity.includes(word)));
  const shuffled = cases.map((screen, index) => ({ screen, rank: mix(index + seed * 1_000) }));
  const isFixed = ({ screen }: { screen: T }) => always.includes(screen.activity);
  const fixed = shuffled.filter(isFixed);
  const others = shuffled.filter((entry) => !isFixed(entry)).sort((one, other) => one.rank - other.rank);
  return [...fixed, ...others].slice(0, sampleSize).map(({ screen }) => screen);
}

/** Bits of a number, well stirred (the finalizer of MurmurHash3). */
function mix(value: number): number {
  let bits = value;
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}
