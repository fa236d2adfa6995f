import type { Check, State } from '../../machine/index.js';
import { parameterType } from './parameter-name.js';

/** What people write telephone numbers with, and apps as well. */
const SEPARATORS = "' ()+-./'";

/**
 * Checks for an end that has none: what was typed for the parameters is seen on the screen, outside of a field. That is more than any end must
 * show, so that a run may stop which had done its work; it never says done of what was not. Nothing, where no parameter is typed. Pure.
 */
export function finalChecks(states: readonly State[]): readonly Check[] {
  const typed = states
    .flatMap(({ steps }) => steps)
    .flatMap(({ alternatives }) => alternatives)
    .flatMap(({ action }) => (action.kind === 'type' && action.value.kind === 'param' ? [action.value.name] : []));
  return [...new Set(typed)].map((name) => ({ kind: 'present', selector: shows(name) }));
}

function shows(name: string): string {
  const isOutside = "@editable='false'";
  return parameterType(name) === 'phone'
    ? `//*[${isOutside} and translate(@text,${SEPARATORS},'')=translate($${name},${SEPARATORS},'')]`
    : `//*[${isOutside} and contains(@text,$${name})]`;
}
