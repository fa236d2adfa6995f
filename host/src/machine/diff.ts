import { added, changed, type Difference, gone, listDifferences } from './diff/difference.js';
import { stepDifferences } from './diff/steps.js';
import { printCheck, printExpectation, printProbe, printRead } from './language/write.js';
import type { Final, Interrupt, Machine, State } from './model.js';
import { type BlockKind, blockPlace, checkPlace, expectPlace, headerPlace, probePlace, readPlace } from './place.js';
import { made, named, paramType, printActing, type Row, used, wanted } from './print.js';

/**
 * In what a machine differs from an old one, in sentences: what was added, what was changed, what is gone, in the order of the text. Remarks and the
 * line that says how it was made act nowhere, and are not looked at. Whether the new one does all that the old one did is `contains`' question. Pure.
 *
 * @example diffMachines(grown, old).map(({ sentence }) => sentence) // ["'form', step 4 has another way now: tap //*[@content-desc='Done'] -> saved"]
 */
export function diffMachines(machine: Machine, old: Machine): readonly Difference[] {
  const differences = [
    ...headerDifferences(machine, old),
    ...rowDifferences([...wanted(machine)], [...wanted(old)]),
    ...paramDifferences(machine, old),
    ...rowDifferences([...made(machine)], [...made(old)]),
    ...rowDifferences([...used(machine)], [...used(old)]),
    ...rowDifferences([...named(machine)], [...named(old)]),
    ...blockDifferences('state', 'state', machine.states, old.states),
    ...blockDifferences('on', 'interrupt', machine.interrupts, old.interrupts),
    ...blockDifferences('final', 'final', machine.finals, old.finals),
  ];
  if (differences.length > 0 || printActing(machine) === printActing(old)) return differences;
  return [changed(headerPlace.machine, 'The same lines stand in another order, or more than once.')];
}

function* headerDifferences(machine: Machine, old: Machine): Generator<Difference> {
  if (machine.name !== old.name)
    yield changed(headerPlace.machine, `It is called ${machine.name} now, and was called ${old.name}.`);
  yield* listDifferences(old.goals, machine.goals, headerPlace.goal, {
    now: (goal) => `It takes a goal more: "${goal}"`,
    noMore: (goal) => `It takes this goal no more: "${goal}"`,
  });
  if (machine.app !== old.app) yield changed(headerPlace.app, `It starts ${machine.app} now, and started ${old.app}.`);
  yield* listDifferences(old.permissions, machine.permissions, () => headerPlace.permissions, {
    now: (permission) => `It may grant ${permission} now.`,
    noMore: (permission) => `It may grant ${permission} no more.`,
  });
  if (machine.version !== old.version)
    yield changed(
      headerPlace.version,
      `It says ${versionText(machine)} of the language now, and said ${old.version === undefined ? 'none' : versionText(old)}.`,
    );
  const [entry, before] = [machine.states[0]?.id, old.states[0]?.id];
  if (entry !== undefined && before !== undefined && entry !== before)
    yield changed(blockPlace('state', entry), `It begins in '${entry}' now, and began in '${before}'.`);
}

function versionText({ version }: Machine): string {
  return version === undefined ? 'no version' : `version ${version}`;
}

function* paramDifferences(machine: Machine, old: Machine): Generator<Difference> {
  for (const param of old.params) {
    const now = machine.params.find(({ name }) => name === param.name);
    const place = headerPlace.param(param.name);
    if (now === undefined) yield gone(place, `The parameter '${param.name}' is gone.`);
    else if (paramType(now) !== paramType(param))
      yield changed(place, `The parameter '${param.name}' is ${paramType(now)} now, and was ${paramType(param)}.`);
  }
  for (const param of machine.params)
    if (!old.params.some(({ name }) => name === param.name))
      yield added(headerPlace.param(param.name), `The parameter '${param.name}' is new: ${paramType(param)}.`);
}

/** Lines of the header that a machine has once: what it wants of a device, and each value that it makes. */
function* rowDifferences(rows: readonly Row[], old: readonly Row[]): Generator<Difference> {
  const said = ({ text }: Row) => text.replaceAll(/ {2,}/g, ' ');
  for (const was of old) {
    const now = rows.find(({ place }) => place === was.place);
    if (now === undefined) yield gone(was.place, `Its header says no more: ${said(was)}`);
    else if (now.text !== was.text)
      yield changed(now.place, `Its header says ${said(now)} now, and said ${said(was)}.`);
  }
  for (const row of rows)
    if (!old.some(({ place }) => place === row.place)) yield added(row.place, `Its header says now: ${said(row)}`);
}

type AnyBlock = State | Interrupt | Final;

function* blockDifferences(
  kind: BlockKind,
  noun: string,
  blocks: readonly AnyBlock[],
  old: readonly AnyBlock[],
): Generator<Difference> {
  for (const was of old) {
    if (!blocks.some(({ id }) => id === was.id))
      yield gone(blockPlace(kind, was.id), `The ${noun} '${was.id}' is gone${whatItDid(was)}.`);
  }
  for (const is of blocks) {
    const was = old.find(({ id }) => id === is.id);
    if (was === undefined)
      yield added(blockPlace(kind, is.id), `The ${noun} '${is.id}' is new${knownBy(is)}${whatItDid(is)}.`);
    else yield* within(kind, is, was);
  }
  const kept = (all: readonly AnyBlock[], others: readonly AnyBlock[]) =>
    all.map(({ id }) => id).filter((id) => others.some((other) => other.id === id));
  const [order, before] = [kept(blocks, old), kept(old, blocks)];
  if (order.join('\n') !== before.join('\n'))
    yield changed(headerPlace.machine, `The ${noun}s stand in another order: ${order.join(', ')}.`);
}

function* within(kind: BlockKind, is: AnyBlock, was: AnyBlock): Generator<Difference> {
  const place = blockPlace(kind, is.id);
  if ('optional' in is && 'optional' in was && is.optional !== was.optional)
    yield changed(place, `'${is.id}' is ${is.optional ? 'optional now' : 'optional no more'}.`);
  yield* listDifferences(was.checks.map(printCheck), is.checks.map(printCheck), (index) => checkPlace(place, index), {
    now: (check) => `'${is.id}' verifies ${check} now.`,
    noMore: (check) => `'${is.id}' verifies ${check} no more.`,
  });
  if ('steps' in is && 'steps' in was) yield* stepDifferences(place, is.id, was.steps, is.steps);
  if ('probes' in is && 'probes' in was) {
    yield* listDifferences(was.probes.map(printProbe), is.probes.map(printProbe), (index) => probePlace(place, index), {
      now: (probe) => `'${is.id}' is proven by ${probe} now.`,
      noMore: (probe) => `'${is.id}' is proven by ${probe} no more.`,
    });
    yield* listDifferences(was.reads.map(printRead), is.reads.map(printRead), (index) => readPlace(place, index), {
      now: (read) => `'${is.id}' reads ${read} now.`,
      noMore: (read) => `'${is.id}' reads ${read} no more.`,
    });
    const expected = ({ expects = [] }: Final) => expects.map(printExpectation);
    yield* listDifferences(expected(was), expected(is), (index) => expectPlace(place, index), {
      now: (sentence) => `'${is.id}' expects ${sentence} now.`,
      noMore: (sentence) => `'${is.id}' expects ${sentence} no more.`,
    });
  }
}

function knownBy({ checks }: AnyBlock): string {
  return checks.length === 0 ? '' : `, known by ${checks.map(printCheck).join(' and ')}`;
}

function whatItDid(block: AnyBlock): string {
  if (!('steps' in block) || block.steps.length === 0) return '';
  return `, with ${block.steps.length === 1 ? 'one step' : `${block.steps.length} steps`}`;
}
