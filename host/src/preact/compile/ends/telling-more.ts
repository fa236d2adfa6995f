import { isDeepStrictEqual } from 'node:util';
import { remember } from '../../../base/index.js';
import { checkHolds, type Final, type Let, type Machine, namesRead, paramsOf } from '../../../machine/index.js';
import { express, literal, topWindow, type UiNode } from '../../../screen/index.js';
import { freeName, type Slot } from '../parameters.js';
import { renamed } from '../rounds/substitute.js';
import { parametersOf } from '../selectors.js';
import { shownBare } from './bare.js';
import { byDigits } from './by-digits.js';
import type { Ending, Shown } from './ending.js';
import { momentShown } from './moment.js';
import { valuesShown } from './values-shown.js';

export type { Ending } from './ending.js';

/**
 * A machine whose end says each value of the goal that its last screen shows, also where that shows it otherwise than it was said: a machine that put
 * in another value then does not pass. What nothing shows is left unsaid. Pure.
 * @param untold the parameters of which another run shows that it does not hold
 */
export function tellingMore(
  machine: Machine,
  slots: readonly Slot[],
  ending: Ending,
  untold: readonly string[] = [],
): Machine {
  const [final, ...others] = machine.finals;
  if (final === undefined || others.length > 0) return machine;
  const sayingAll = slots.reduce((told, slot) => {
    const [end] = told.finals;
    if (end === undefined || untold.includes(slot.param.name) || isTold(told, end, slot)) return told;
    const taken = [...[...told.params, ...(told.lets ?? [])].map(({ name }) => name), ...namesRead(told)];
    const name = freeName(`${slot.param.name}_shown`, taken);
    const candidates = [
      ...asSaid(slot, ending),
      ...shownBare(slot, name, ending),
      ...momentShown(slot, name, ending),
      ...inField(slot, ending),
    ];
    const found = candidates.find((shown) => isNew(shown, ending));
    return found === undefined ? told : withShown(told, end, found);
  }, machine);
  return joinedInField(ending).reduce((told, { check }) => {
    const [end] = told.finals;
    return end === undefined || !isNew({ check }, ending) ? told : withCheck(told, end, check);
  }, sayingAll);
}

/** Does the end say something of the value, or of what the header makes of it? */
function isTold({ lets = [] }: Machine, final: Final, { param }: Slot): boolean {
  const names = [param.name, ...lets.filter(({ value }) => isMadeOf(value, param.name, lets)).map(({ name }) => name)];
  const said = JSON.stringify(final);
  return names.some((name) => new RegExp(`\\$${name}(?![\\w-])|"kind":"param","name":"${name}"`).test(said));
}

function isMadeOf(value: Let['value'], param: string, lets: readonly Let[]): boolean {
  return paramsOf(value).some((name) => {
    const made = lets.find((each) => each.name === name);
    return name === param || (made !== undefined && made.value !== value && isMadeOf(made.value, param, lets));
  });
}

/** As it was said, on a part of the screen that was not needed to know it. */
function asSaid({ param }: Slot, ending: Ending): readonly Shown[] {
  const says = new RegExp(`\\$${param.name}(?![\\w-])`);
  return allSaid(ending).flatMap((check) => ('selector' in check && says.test(check.selector) ? [{ check }] : []));
}

/** All values of an end are asked for one after the other. */
const allSaid = remember(({ last, seen, known, avoid }: Ending) => valuesShown(last, seen, known, avoid));

/** It holds at the end, and did not at the start. */
function isNew({ check, made }: Shown, { first, last, known }: Ending): boolean {
  const bindings = { ...parametersOf(known), ...(made && { [made.name]: made.shown }) };
  return checkHolds(check, last, bindings).holds && !checkHolds(check, first, bindings).holds;
}

/** A field that still shows what was typed into it. */
function inField({ param, value }: Slot, { last }: Ending): readonly Shown[] {
  return fieldsOn(last).flatMap((field): readonly Shown[] => {
    if (field.text !== value || param.type === 'secret') return [];
    const selector = byDigits(saying(field, `$${param.name}`), [param]);
    return selector === undefined ? [] : [{ check: { kind: 'present', selector } }];
  });
}

/** A field that still shows what was put together in it: one part alone, or in another order, is not that. */
function joinedInField({ last, known, joined }: Ending): readonly Shown[] {
  const params = known.map(({ param }) => param);
  return fieldsOn(last).flatMap((field): readonly Shown[] => {
    const said = joined.includes(field.text) ? express(field.text, { parameters: parametersOf(known) }) : undefined;
    const selector = said && byDigits(saying(field, said), params);
    return selector === undefined || params.some(({ type }) => type === 'secret')
      ? []
      : [{ check: { kind: 'present', selector } }];
  });
}

function fieldsOn({ tree }: Ending['last']): readonly UiNode[] {
  const top = topWindow(tree);
  return tree.nodes.filter(
    (node) => tree.windows[node.window] === top && node.visible && node.editable && !node.password,
  );
}

function saying({ resourceId }: UiNode, text: string): string {
  const which = resourceId === '' ? "@editable='true'" : `@resource-id=${literal(resourceId)}`;
  return `//*[${which} and @text=${text}]`;
}

function withShown(machine: Machine, final: Final, { check, made }: Shown): Machine {
  const known = machine.lets?.find(({ value }) => isDeepStrictEqual(value, made?.value));
  // What the header makes already it need not make again.
  if (made !== undefined && known !== undefined)
    return withCheck(machine, final, renamed(check, new Map([[made.name, known.name]])));
  const lets = made === undefined ? machine.lets : [...(machine.lets ?? []), { name: made.name, value: made.value }];
  return withCheck({ ...machine, ...(lets && { lets }) }, final, check);
}

function withCheck(machine: Machine, final: Final, check: Shown['check']): Machine {
  return { ...machine, finals: [{ ...final, checks: [...final.checks, check] }] };
}
