import { isDeepStrictEqual } from 'node:util';
import type { Bindings, Machine } from '../machine/index.js';
import { type Deed, deedsOf } from './deeds.js';
import { isSameValue } from './same-value.js';

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
  const differs = other.params.find((param) => !isSameValue(param, values[param.name], recorded[param.name]))?.name;
  if (differs !== undefined)
    return `${other.name} ran with '${values[differs] ?? ''}' as ${differs}, and this run put in '${recorded[differs] ?? ''}'.`;
  const [answers, wanted] = [own, other].map(readsOf) as [string, string];
  if (answers !== wanted)
    return `${other.name} reads ${wanted || 'nothing'} off its end, and this run ${answers || 'nothing'}.`;
  const [here, there] = [deedsOf(own, recorded).map((ways) => ways.flat()), deedsOf(other, values)];
  const isProbed = other.finals.every(({ probes }) => probes.length > 0);
  return (
    whyPutInOtherwise(here, there, other.name, isProbed) ?? (isProbed ? undefined : whyNotDone(here, there, other.name))
  );
}

type Deeds = readonly Deed[];
type PutIn = Extract<Deed, { kind: 'puts in' }>;

/**
 * What the other one puts in by an id this one puts in there too, in the same order, and nothing else; of a step that can be taken in several ways one
 * is enough. Where only words tell a field, one value alone cannot have come into another's place; of several a probe has to tell.
 */
function whyPutInOtherwise(
  here: readonly Deeds[],
  there: readonly (readonly Deeds[])[],
  name: string,
  isProbed: boolean,
): string | undefined {
  const fields = there.map((ways) => putIn(ways.flat())).filter((ways) => ways.length > 0);
  if (fields.filter((ways) => ways.some(({ id }) => id === undefined)).length > 1 && !isProbed)
    return `${name} puts values into fields that only its words tell, and nothing shows which of them this run put in where.`;
  const known = new Set(fields.flat().flatMap(({ id }) => id ?? []));
  const knownOf = (put: readonly PutIn[]) => put.flatMap(({ id }) => (id !== undefined && known.has(id) ? [id] : []));
  const isKnown = (put: readonly PutIn[]) => knownOf(put).length > 0;
  let left = here.map(putIn).filter((put) => put.length > 0);
  for (const ways of fields) {
    // What has an id that the other one goes by is left for that.
    const byWords = [...left.filter((put) => !isKnown(put)), ...left.filter(isKnown)];
    const found = ways.map((way) => {
      const isSame = ({ id, value }: PutIn) =>
        (way.id === undefined || id === way.id) && isDeepStrictEqual(value, way.value);
      const put =
        way.id === undefined
          ? byWords.find((each) => each.some(isSame))
          : left.find((each) => each.some(({ id }) => id === way.id));
      return { way, put, isSame: put?.some(isSame) === true };
    });
    const same = found.find(({ isSame }) => isSame);
    const [into] = found.flatMap(({ way, put }) => (put === undefined ? [] : (way.id ?? [])));
    if (same === undefined)
      return into === undefined
        ? `${name} ${ways.slice(0, 1).map(sentenceOf).join()}, and nothing shows that this run did.`
        : `What ${name} puts into ${into} this run put somewhere else.`;
    left = left.filter((put) => put !== same.put);
  }
  const [more] = left.flatMap(knownOf);
  return more && `This run puts more into ${more} than ${name} does.`;
}

/** What cannot be undone is done here by the same id, and a switch that has one is left as the other leaves it; of several ways one is enough. */
function whyNotDone(here: readonly Deeds[], there: readonly (readonly Deeds[])[], name: string): string | undefined {
  for (const [at, ways] of there.entries()) {
    const later = there.slice(at + 1).map((each) => each.flat());
    const isLater = ({ kind, id = '' }: Deed) => kind === 'ticks' && leftAs(later, id).length > 0;
    const told = ways
      .map((way) => way.filter((deed) => isTold(deed) && !isLater(deed)))
      .filter(({ length }) => length > 0);
    const [way] = told;
    if (way === undefined || told.some((each) => each.every((deed) => isIn(here, deed)))) continue;
    return `${name} ${way.map(sentenceOf).join(' and ')}, and nothing shows that this run did.`;
  }
  return undefined;
}

function isTold(deed: Deed): boolean {
  return deed.kind === 'ticks' || (deed.kind === 'acts on' && deed.irreversible);
}

function isIn(here: readonly Deeds[], deed: Deed): boolean {
  switch (deed.kind) {
    case 'acts on':
      return here.flat().some((each) => each.kind === deed.kind && each.id === deed.id && each.by === deed.by);
    case 'ticks':
      return deed.state !== undefined && leftAs(here, deed.id).includes(deed.state);
    case 'puts in':
      return putIn(here.flat()).some((each) => isDeepStrictEqual(each, deed));
    default:
      return deed satisfies never;
  }
}

function sentenceOf(deed: Deed): string {
  switch (deed.kind) {
    case 'acts on':
      return `does what cannot be undone by ${deed.id}`;
    case 'ticks':
      return `leaves ${deed.id} ${deed.state === 'false' ? 'off' : 'on'}`;
    case 'puts in':
      return `puts a value into ${deed.id ?? 'a field that only its words tell'}`;
    default:
      return deed satisfies never;
  }
}

/** As what the last of the steps that tick something leaves it. */
function leftAs(steps: readonly Deeds[], id: string): readonly (string | undefined)[] {
  const ticks = steps.map((step) =>
    step.flatMap((deed) => (deed.kind === 'ticks' && deed.id === id ? [deed.state] : [])),
  );
  return ticks.filter((states) => states.length > 0).at(-1) ?? [];
}

function putIn(deeds: Deeds): readonly PutIn[] {
  return deeds.flatMap((deed) => (deed.kind === 'puts in' ? [deed] : []));
}

function readsOf({ finals }: Machine): string {
  return [...new Set(finals.flatMap(({ reads }) => reads.map(({ name }) => name)))].sort().join(', ');
}
