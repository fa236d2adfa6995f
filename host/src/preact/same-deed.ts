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

/** What the other one puts in by an id this one puts in there too, and nothing else. */
function whyPutInOtherwise(own: Machine, other: Machine): string | undefined {
  const here = putIn(own);
  for (const { id, value } of putIn(other)) {
    const isProbed = other.finals.every(({ probes }) => probes.length > 0);
    if (id === undefined && isProbed) continue;
    const same = here.find((each) => each.id !== undefined && each.id === id);
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
