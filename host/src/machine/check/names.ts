import type { Machine } from '../model.js';
import { headerPlace, probePlace } from '../place.js';
import { blocksOf, checksOf } from './parts.js';
import { error, type Problem, warning } from './problem.js';

/** What a machine must have at all, and have once. */
export function* checkNames(machine: Machine): Generator<Problem> {
  if (machine.states.length === 0) {
    yield error(
      headerPlace.machine,
      'The machine is empty: it has no state. Write one: state list, with a verify and a do.',
    );
  }
  if (machine.finals.length === 0) {
    yield error(
      headerPlace.machine,
      'No final says where a run may end. Write one: final saved, with a verify and a probe.',
    );
  }
  if (!/^[^\s/]+\/[^\s/]+$/.test(machine.name)) {
    yield warning(
      headerPlace.machine,
      `The name '${machine.name}' is not of the form <app>/<task>, such as contacts/add-contact.`,
    );
  }
  if (!/^[A-Za-z]\w*(?:\.[A-Za-z]\w*)+$/.test(machine.app)) {
    yield error(headerPlace.app, `'${machine.app}' is no package name. Write one such as com.google.android.contacts.`);
  }
  if (machine.goals.length === 0) {
    yield warning(
      headerPlace.machine,
      'No goal line: only its name finds this machine, and only -p binds it. Write: goal "..."',
    );
  }
  const ids = blocksOf(machine).map(({ id, place }) => ({ id, place }));
  for (const { id, place } of repeated(ids, ({ id }) => id)) {
    yield error(place, `There are two of the name '${id}'. Rename one: targets find a state or final by its name.`);
  }
  for (const { name } of repeated(machine.params, ({ name }) => name)) {
    yield error(headerPlace.param(name), `The parameter '${name}' is declared twice. Remove one.`);
  }
  yield* checkRecognition(machine);
}

/** Every block must be recognisable, and no check impossible. */
function* checkRecognition(machine: Machine): Generator<Problem> {
  for (const { kind, id, place, checks, probes, reads } of blocksOf(machine)) {
    if (checks.length === 0) {
      yield error(place, `Nothing tells when '${id}' is there. Write at least one verify.`);
    } else if (checks.every((check) => check.kind === 'absent' || check.kind === 'app')) {
      yield warning(
        place,
        `'${id}' is recognised by what is absent alone. Verify something that only this screen shows.`,
      );
    } else if (checks.every(({ kind }) => kind === 'absent' || kind === 'app' || kind === 'pixel')) {
      yield warning(
        place,
        `'${id}' is recognised by a colour alone, which much else may have. Verify something that only this screen shows, too.`,
      );
    }
    if (kind === 'final' && probes.length === 0 && reads.length === 0) {
      yield warning(
        place,
        `Only the screen says that '${id}' is reached. A probe would prove it: probe content, setting or file.`,
      );
    }
    for (const [index, probe] of probes.entries()) {
      if (probe.kind === 'content' && probe.where.length === 0) {
        yield warning(
          probePlace(place, index),
          `The probe counts every row of ${probe.uri}. Say which: where <column> = <value>.`,
        );
      }
    }
  }
  for (const { value, place } of checksOf(machine)) {
    if (value.kind !== 'count') continue;
    const isImpossible = value.comparison === '<' && value.count <= 0;
    const isEmpty = value.comparison === '>=' && value.count <= 0;
    if (isImpossible)
      yield error(place, `A count ${value.comparison} ${value.count} never holds. Write count ... = 0, or absent.`);
    if (isEmpty) yield warning(place, `A count ${value.comparison} ${value.count} always holds. Remove it.`);
  }
}

/** The later ones of those that share a key. */
function repeated<T>(items: readonly T[], keyOf: (item: T) => string): readonly T[] {
  const seen = new Set<string>();
  return items.filter((item) => {
    const key = keyOf(item);
    const again = seen.has(key);
    seen.add(key);
    return again;
  });
}
