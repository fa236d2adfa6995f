import { isDeepStrictEqual } from 'node:util';
import type { Bindings, Machine } from '../machine/index.js';

/**
 * Why a machine that was made of a run in another language does not do what the one does that it is to stand beside; undefined where nothing tells
 * that it does otherwise. Ids, what is put in, what is answered and what is asked outside the screen have no language. Pure.
 *
 * @param values those with which the other one ran
 * @param recorded those that this one had of the run, by the same names
 */
export function whyOtherDeed(own: Machine, other: Machine, values: Bindings, recorded: Bindings): string | undefined {
  if (other.states.some(({ steps }) => steps.some(({ hole }) => hole !== undefined)))
    return `${other.name} leaves something to a policy each time, and this run would do the same for everyone.`;
  const differs = other.params.map(({ name }) => name).find((name) => plain(values[name]) !== plain(recorded[name]));
  if (differs !== undefined)
    return `${other.name} ran with '${values[differs] ?? ''}' as ${differs}, and this run put in '${recorded[differs] ?? ''}'.`;
  const [answers, wanted] = [own, other].map(readsOf) as [string, string];
  if (answers !== wanted)
    return `${other.name} reads ${wanted || 'nothing'} off its end, and this run ${answers || 'nothing'}.`;
  return whyPutInOtherwise(own, other);
}

/**
 * What the other one puts in by an id this one puts in there too, and nothing else. Where only words tell a field, one value alone cannot have come into
 * another's place; of several a probe has to tell.
 */
function whyPutInOtherwise(own: Machine, other: Machine): string | undefined {
  const [here, there] = [putIn(own), putIn(other)];
  const isProbed = other.finals.every(({ probes }) => probes.length > 0);
  const byWords = there.filter(({ id }) => id === undefined);
  if (byWords.length > 1 && !isProbed)
    return `${other.name} puts values into fields that only its words tell, and nothing shows which of them this run put in where.`;
  for (const { id, value } of there) {
    const same = here.find((each) => (id === undefined ? isDeepStrictEqual(each.value, value) : each.id === id));
    if (same === undefined)
      return `${other.name} puts a value into ${id ?? 'a field that only its words tell'}, and nothing shows that this run did.`;
    if (!isDeepStrictEqual(same.value, value)) return `What ${other.name} puts into ${id} this run put somewhere else.`;
  }
  return undefined;
}

function putIn({ states }: Machine) {
  return states.flatMap(({ steps }) =>
    steps.flatMap(({ alternatives }) =>
      alternatives.flatMap(({ action }) =>
        action.kind === 'type' || action.kind === 'set'
          ? [{ id: /@resource-id='([^']+)'/.exec(action.target)?.[1], value: action.value }]
          : [],
      ),
    ),
  );
}

function readsOf({ finals }: Machine): string {
  return [...new Set(finals.flatMap(({ reads }) => reads.map(({ name }) => name)))].sort().join(', ');
}

/** A value as any writing of it has it. */
function plain(value = ''): string {
  return value
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}
