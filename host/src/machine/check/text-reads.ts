import { extractor } from '../../screen/index.js';
import { hiddenParams, saysHidden } from '../hidden.js';
import type { Machine, State } from '../model.js';
import { namesInProbe } from '../names-in.js';
import { leadsTo, type StepRef, targetsOf } from '../paths.js';
import { alternativePlace, type Place } from '../place.js';
import { loopsOf } from '../repeats.js';
import { namesRead, textReads } from '../text-read.js';
import { namesAsked, namesUsed, readBehind } from './names-used.js';
import { blocksOf, textReadsOf } from './parts.js';
import { checkPassedOver } from './passed-over.js';
import { error, type Problem, warning } from './problem.js';

/**
 * What is read in the middle of a run: each name once, by a pattern that can be run, for something that uses it; and on every way to whatever uses it
 * read before, in a state that no run passes over.
 */
export function* checkTextReads(machine: Machine): Generator<Problem> {
  const reads = textReadsOf(machine);
  if (reads.length === 0) return;
  const taken = new Set([...machine.params, ...(machine.lets ?? [])].map(({ name }) => name));
  for (const { read, block, index, place } of reads) {
    for (const name of read.names) {
      if (name === '__proto__') yield error(place, `'${name}' cannot be the name of what is read. Call it otherwise.`);
      if (taken.has(name))
        yield error(place, `There is a value '${name}' already, and what is read would be another. Call it otherwise.`);
      taken.add(name);
    }
    if (block.kind !== 'state')
      yield error(place, 'A value is read among the steps of a state, and nowhere else. Write it in one.');
    if (block.optional)
      yield error(
        place,
        `'${block.id}' may fail to come up, and then nothing is read. Read on a screen that always comes up, or leave out: optional`,
      );
    if (block.steps[index]?.repeats !== undefined)
      yield error(place, 'What each round would read anew nothing later could tell apart. Read it outside the repeat.');
    if (loopsOf(machine).some(({ body }) => body.has(block.id)))
      yield error(
        place,
        `Each round of a repeat leads through '${block.id}', and would read anew what nothing later could tell apart. Read it outside the repeat.`,
      );
    if (isPositional(read.selector))
      yield warning(
        place,
        'What is read is named by where it stands among others: what comes to stand there is read another time. Name it by what lasts.',
      );
    if (saysHidden(read.selector))
      yield error(place, 'A field that hides what is in it is never read. Make it a parameter: param password: secret');
    yield* patternProblems(read, place);
  }
  yield* useProblems(machine);
  yield* hiddenProblems(machine);
  yield* repeatProblems(machine);
  yield* checkPassedOver(machine);
  yield* countedTooLate(machine);
}

/** An item is another value in each round, and what was read is one text. */
function* repeatProblems(machine: Machine): Generator<Problem> {
  const read = namesRead(machine);
  const made = readBehind(machine);
  for (const block of blocksOf(machine))
    for (const [index, { repeats = [] }] of block.steps.entries())
      for (const repeat of repeats) {
        if (repeat.kind !== 'items') continue;
        const place = alternativePlace(block.place, index, 0);
        if (read.has(repeat.item))
          yield error(place, `$${repeat.item} is read, too: as an item it would be another. Call the item otherwise.`);
        if ((made.get(repeat.list)?.size ?? 0) > 0)
          yield error(
            place,
            `$${repeat.list} is read as one text, and is no list to repeat for. Repeat for a parameter.`,
          );
      }
}

/** What looks for a read text counts from when it is read: an act before that is no more counted. */
function* countedTooLate(machine: Machine): Generator<Problem> {
  const made = readBehind(machine);
  const grave = machine.states.flatMap(({ id, steps }) =>
    steps.flatMap(({ alternatives }, step) =>
      alternatives.some((way) => way.irreversible) ? [{ state: id, step }] : [],
    ),
  );
  for (const block of blocksOf(machine))
    for (const probe of block.probes) {
      if (!('count' in probe) || probe.count.kind !== 'delta') continue;
      const names = new Set(namesInProbe(probe).flatMap((name) => [...(made.get(name) ?? [])]));
      const late = textReads(machine).find(
        (read) =>
          read.read.names.some((name) => names.has(name)) &&
          grave.some((act) => comesBefore(machine, act, read)) &&
          !grave.some((act) => comesBefore(machine, read, act)),
      );
      if (late !== undefined)
        yield error(
          block.place,
          `A probe counts what came with $${late.read.names.join(', $')}, which is read only behind what cannot be undone: by then it is there already. Read it before, or look for something that was known before.`,
        );
    }
}

function comesBefore(machine: Machine, one: StepRef, other: StepRef): boolean {
  return (one.state === other.state && one.step < other.step) || leadsTo(machine, one.state).has(other.state);
}

/** Does a selector pick by place: `(...)[2]`, `[1]`, position(), last()? */
function isPositional(selector: string): boolean {
  return /\[\s*\d+\s*\]|\b(?:position|last)\s*\(/.test(selector.replace(/'[^']*'|"[^"]*"/g, "''"));
}

/** What was shown on a screen is in the run's records: a field that hides what is typed into it would hide it too late. */
function* hiddenProblems(machine: Machine): Generator<Problem> {
  const hidden = hiddenParams(machine);
  for (const { read, place } of textReadsOf(machine))
    for (const name of read.names)
      if (hidden.has(name))
        yield error(
          place,
          `$${name} is typed into a field that hides it, and a screen has shown it: that cannot be kept from the records. Make it a parameter: param ${name}: secret`,
        );
}

function* patternProblems(
  { names, pattern }: { readonly names: readonly string[]; readonly pattern?: string },
  place: Place,
): Generator<Problem> {
  if (pattern === undefined) {
    if (names.length > 1)
      yield error(
        place,
        'Of one text several values are read by the groups of a pattern. Write behind it: matching "..."',
      );
    return;
  }
  const compiled = extractor(pattern);
  if (compiled.kind === 'refused')
    yield error(place, `The pattern of '${names.join(', ')}': ${compiled.message} ${compiled.suggestion}`.trimEnd());
  else if (compiled.groups !== names.length)
    yield error(
      place,
      `The pattern has ${compiled.groups} groups for ${names.length} ${names.length === 1 ? 'name' : 'names'}. Put one in brackets for each name, and no other.`,
    );
}

/** A use of names, and where it stands. */
interface Used {
  readonly names: readonly string[];
  readonly place: Place;
  /** What has been read for sure when it is come to. */
  readonly known: ReadonlySet<string>;
}

function* useProblems(machine: Machine): Generator<Problem> {
  const made = readBehind(machine);
  const used = new Set<string>();
  for (const { names, place, known } of usesOf(machine)) {
    for (const name of new Set(names.flatMap((each) => [...(made.get(each) ?? [])]))) {
      if (used.has(name) && known.has(name)) continue;
      used.add(name);
      if (!known.has(name))
        yield error(
          place,
          `$${name} is used here, and there is a way here on which it has not been read. Read it on every way before, or not use it.`,
        );
    }
  }
  for (const { read: it, place } of textReadsOf(machine))
    for (const name of it.names)
      if (!used.has(name)) yield error(place, `Nothing uses $${name}, which is read here. Use it, or do not read it.`);
}

function* usesOf(machine: Machine): Generator<Used> {
  const known = knownAt(machine);
  for (const block of blocksOf(machine)) {
    const here = new Set(block.kind === 'on' ? [] : known.get(block.id));
    const at = (place: Place, names: readonly string[]): Used => ({ place, names, known: new Set(here) });
    yield at(block.place, namesAsked(block));
    for (const [index, step] of block.steps.entries()) {
      yield at(alternativePlace(block.place, index, 0), namesUsed(step));
      for (const name of step.read?.names ?? []) here.add(name);
    }
  }
}

/** What has been read on every way to a state or a final: all that was, on the way that has read least. */
function knownAt(machine: Machine): ReadonlyMap<string, ReadonlySet<string>> {
  const known = new Map<string, ReadonlySet<string>>();
  const [entry] = machine.states;
  const pending: State[] = entry === undefined ? [] : [entry];
  if (entry !== undefined) known.set(entry.id, new Set());
  for (let state = pending.pop(); state !== undefined; state = pending.pop()) {
    const here = new Set(known.get(state.id));
    for (const step of state.steps) {
      for (const target of targetsOf(step)) {
        const before = known.get(target);
        const now = before === undefined ? new Set(here) : new Set([...before].filter((name) => here.has(name)));
        if (before !== undefined && before.size === now.size) continue;
        known.set(target, now);
        const next = machine.states.find(({ id }) => id === target);
        if (next !== undefined) pending.push(next);
      }
      for (const name of step.read?.names ?? []) here.add(name);
    }
  }
  return known;
}
