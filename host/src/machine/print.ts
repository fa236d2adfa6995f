import { quote } from './language/scan.js';
import {
  literal,
  name,
  printAlternative,
  printCheck,
  printExpectation,
  printExpression,
  printHole,
  printProbe,
  printRead,
  printRepeat,
  printTextRead,
  selector,
} from './language/write.js';
import type { Final, Interrupt, Machine, Param, State, Step } from './model.js';
import {
  alternativePlace,
  type BlockKind,
  blockPlace,
  checkPlace,
  commentKey,
  endPlace,
  endRepeatPlace,
  expectPlace,
  headerPlace,
  type Place,
  probePlace,
  readPlace,
  repeatPlace,
} from './place.js';
import { groupsOf } from './repeats.js';

/**
 * The canonical text of a machine: `parseMachine(printMachine(machine))` is the same machine, and printing what was parsed changes no byte twice.
 *
 * @example printMachine(machine) // "machine contacts/add-contact\ngoal    \"Create a contact {first} {last}\"\n..."
 */
export function printMachine(machine: Machine): string {
  return text(machine, machine.comments ?? {});
}

/** The text of all that acts: without the remarks, and without the header line that says how it was made. */
export function printActing({ comments: _comments, made: _made, ...acting }: Machine): string {
  return text(acting, {});
}

/** A line of the text. */
export interface Row {
  readonly place: Place;
  readonly text: string;
}

function text(machine: Machine, comments: Readonly<Record<string, string>>): string {
  const used = new Set<string>();
  const take = (key: string): string | undefined => {
    used.add(key);
    return Object.hasOwn(comments, key) ? comments[key] : undefined;
  };
  const written = (row: Row): string[] => {
    const indent = /^ */.exec(row.text)?.[0] ?? '';
    const beside = take(commentKey.beside(row.place));
    return [...remark(take(commentKey.above(row.place)), indent), row.text + besides(beside)];
  };
  const sections = [header(machine, comments), ...blocks(machine)].map((rows) => rows.flatMap(written).join('\n'));
  const end = remark(take(commentKey.above(endPlace)), '');
  // A remark whose line is gone is kept at the end rather than lost.
  const homeless = Object.keys(comments)
    .filter((key) => !used.has(key))
    .flatMap((key) => remark(comments[key], ''));
  const closing = [...end, ...homeless];
  return `${[...sections, ...(closing.length === 0 ? [] : [closing.join('\n')])].join('\n\n')}\n`;
}

function header(machine: Machine, comments: Readonly<Record<string, string>>): Row[] {
  const rows: Row[] = [];
  if (machine.version !== undefined) rows.push({ place: headerPlace.version, text: `version ${machine.version}` });
  rows.push({ place: headerPlace.machine, text: `machine ${name(machine.name)}` });
  for (const [index, goal] of machine.goals.entries())
    rows.push({ place: headerPlace.goal(index), text: `goal    ${quote(goal)}` });
  rows.push({ place: headerPlace.app, text: `app     ${name(machine.app)}` });
  rows.push(...wanted(machine));
  if (machine.permissions.length > 0) {
    rows.push({ place: headerPlace.permissions, text: `permissions ${machine.permissions.map(name).join(' ')}` });
  }
  if (machine.made !== undefined) {
    const { compiler, trajectory, screens } = machine.made;
    rows.push({
      place: headerPlace.made,
      text: `made    compiler ${compiler}, trajectory ${name(trajectory)}, screens ${name(screens)}`,
    });
  }
  for (const group of grouped(machine.params, comments)) {
    const names = group.map((param) => name(param.name)).join(', ');
    const first = group[0];
    if (first === undefined) continue;
    rows.push({ place: headerPlace.param(first.name), text: `param   ${names}: ${paramType(first)}` });
  }
  rows.push(...made(machine), ...used(machine), ...named(machine));
  return rows;
}

/** The values that are made of parameters. */
export function* made({ lets = [] }: Machine): Generator<Row> {
  for (const { name: called, value } of lets)
    yield { place: headerPlace.let(called), text: `let     ${name(called)} = ${printExpression(value)}` };
}

/** The names that may stand in place of selectors. */
export function* named({ elements = [] }: Machine): Generator<Row> {
  for (const { name: called, selectors } of elements)
    yield {
      place: headerPlace.element(called),
      text: `element ${name(called)} ${selectors.map(selector).join(' or ')}`,
    };
}

/** The machines that it goes through. */
export function* used({ uses = [] }: Machine): Generator<Row> {
  for (const { name: called, machine, given } of uses) {
    const values = given.map((each) => `${name(each.name)} = ${printExpression(each.value)}`).join(', ');
    const text = `use     ${name(called)}: ${name(machine)}${values === '' ? '' : ` with ${values}`}`;
    yield { place: headerPlace.use(called), text };
  }
}

/** What a device and its app must be. */
export function* wanted({ package: bounds, locales, densities }: Machine): Generator<Row> {
  if (bounds !== undefined) {
    const written = bounds.map(({ comparison, code }) => `${comparison} ${code}`);
    yield { place: headerPlace.package, text: `package ${written.join(', ')}` };
  }
  if (locales !== undefined) yield { place: headerPlace.locale, text: `locale  ${locales.map(name).join(', ')}` };
  if (densities !== undefined) yield { place: headerPlace.density, text: `density ${densities.join(', ')}` };
}

/** Neighbours of one plain type share a line, unless one of them has a remark of its own. */
function grouped(params: readonly Param[], comments: Readonly<Record<string, string>>): Param[][] {
  const groups: Param[][] = [];
  const isPlain = ({ name: _, type: __, ...more }: Param) => Object.keys(more).length === 0;
  const hasRemark = ({ name }: Param) => {
    const place = headerPlace.param(name);
    return Object.hasOwn(comments, commentKey.above(place)) || Object.hasOwn(comments, commentKey.beside(place));
  };
  for (const param of params) {
    const group = groups.at(-1);
    const first = group?.[0];
    const joins =
      first !== undefined && first.type === param.type && isPlain(first) && isPlain(param) && !hasRemark(param);
    if (joins) group?.push(param);
    else groups.push([param]);
  }
  return groups;
}

/** A parameter's type as it stands behind its name. */
export function paramType({ type, items, choices, from, default: fallback }: Param): string {
  const of = items === undefined ? '' : ` of ${items}`;
  const source = from === undefined ? '' : ` from ${selector(from)}`;
  const listed = choices === undefined || choices.length === 0 ? '' : ` ${choices.map(literal).join(', ')}`;
  return `${type}${of}${listed}${source}${fallback === undefined ? '' : ` = ${literal(fallback)}`}`;
}

function blocks(machine: Machine): Row[][] {
  return [
    ...machine.states.map((state) => block('state', state)),
    ...machine.interrupts.map((interrupt) => block('on', interrupt)),
    ...machine.finals.map((final) => block('final', final)),
  ];
}

function block(kind: BlockKind, it: State | Interrupt | Final): Row[] {
  const place = blockPlace(kind, it.id);
  const optional = 'optional' in it && it.optional ? ' optional' : '';
  return [
    { place, text: `${kind} ${name(it.id)}${optional}` },
    ...it.checks.map((check, index) => ({ place: checkPlace(place, index), text: `  verify ${printCheck(check)}` })),
    ...('steps' in it ? stepsRows(place, it.steps) : []),
    ...('probes' in it
      ? it.probes.map((probe, index) => ({ place: probePlace(place, index), text: `  probe ${printProbe(probe)}` }))
      : []),
    ...('reads' in it
      ? it.reads.map((read, index) => ({ place: readPlace(place, index), text: `  read ${printRead(read)}` }))
      : []),
    ...('expects' in it && it.expects !== undefined
      ? it.expects.map((each, index) => ({
          place: expectPlace(place, index),
          text: `  expect ${printExpectation(each)}`,
        }))
      : []),
  ];
}

/** The steps, each group that is repeated together between its two lines. */
function stepsRows(block: Place, steps: readonly Step[]): Row[] {
  const groups = groupsOf(steps);
  return steps.flatMap((step, index) => {
    const opened = groups.filter(({ from }) => from === index);
    const closed = groups.filter(({ to }) => to === index + 1).toReversed();
    return [
      ...opened.map(({ repeat, depth }) => ({
        place: repeatPlace(block, index, depth),
        text: `${indent(depth)}${printRepeat(repeat)}`,
      })),
      ...stepRows(block, step, index),
      ...closed.map(({ depth }) => ({ place: endRepeatPlace(block, index, depth), text: `${indent(depth)}end` })),
    ];
  });
}

function indent(depth: number): string {
  return '  '.repeat(depth + 1);
}

function stepRows(block: Place, step: Step, index: number): Row[] {
  if (step.hole !== undefined)
    return [
      {
        place: alternativePlace(block, index, 0),
        text: `${indent(step.repeats?.length ?? 0)}${printHole(step.hole)}`,
      },
    ];
  if (step.read !== undefined)
    return [
      {
        place: alternativePlace(block, index, 0),
        text: `${indent(step.repeats?.length ?? 0)}do ${printTextRead(step.read)}`,
      },
    ];
  return step.alternatives.map((alternative, choice) => ({
    place: alternativePlace(block, index, choice),
    text: `${indent(step.repeats?.length ?? 0)}${choice === 0 ? 'do' : 'or'} ${printAlternative(alternative)}${choice === 0 && step.optional ? '  optional' : ''}`,
  }));
}

function remark(text: string | undefined, indent: string): string[] {
  return text === undefined ? [] : text.split(/\r\n|\n|\r/).map((line) => `${indent}#${line === '' ? '' : ` ${line}`}`);
}

/** What stands beside a line is one line. */
function besides(text: string | undefined): string {
  return text === undefined ? '' : `  #${text === '' ? '' : ` ${text.replaceAll(/\s*[\r\n]+\s*/g, ' ')}`}`;
}
