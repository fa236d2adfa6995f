import type { Check } from '../../machine/index.js';
import { parseSelector } from '../../screen/index.js';
import type { KnownRun } from './run.js';

/** Shorter values are in every text. */
const TELLING = 2;

/** A value of a kept run that stands in a text as it is. */
export interface Copied {
  readonly name: string;
  readonly value: string;
  readonly run: KnownRun;
}

/** A value of a kept run that a text says as it is: what is expected would be so for that run alone. Pure. */
export function valueIn(text: string, runs: readonly KnownRun[]): Copied | undefined {
  const said = text.replaceAll(/\{[A-Za-z_][\w-]*\}/g, ' ');
  for (const run of runs)
    for (const [name, value] of Object.entries(run.bindings))
      if (value.trim().length >= TELLING && isWithin(said, value)) return { name, value, run };
  return undefined;
}

/** Why a check is one of a single run; undefined where it says no run's own values. Pure. */
export function whyCopied(checks: readonly Check[], runs: readonly KnownRun[]): string | undefined {
  for (const check of checks) {
    const parsed = 'selector' in check ? parseSelector(check.selector) : undefined;
    for (const literal of parsed?.kind === 'selector' ? parsed.xpath.literals : []) {
      const copied = valueIn(literal, runs);
      if (copied !== undefined)
        return `The check says '${copied.value}', which is the ${copied.name} of one run: it must say $${copied.name}.`;
    }
  }
  return undefined;
}

function isWithin(text: string, value: string): boolean {
  const [whole, part] = [text, value].map((each) => each.normalize('NFC').toLowerCase()) as [string, string];
  const isEdge = (sign: string) => !/[\p{L}\p{N}]/u.test(sign);
  for (let at = whole.indexOf(part); at !== -1; at = whole.indexOf(part, at + 1))
    if (isEdge(whole.charAt(at - 1)) && isEdge(whole.charAt(at + part.length))) return true;
  return false;
}
