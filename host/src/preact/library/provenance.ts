import {
  alternativePlace,
  blockPlace,
  type Machine,
  type Place,
  printAlternative,
  printCheck,
  printProbe,
} from '../../machine/index.js';

/** A line of a machine, and the version that brought it. */
export interface Brought {
  readonly place: Place;
  readonly line: string;
  readonly hash: string;
}

/**
 * Where each line of a machine comes from: the oldest of its versions from which on it was there. Lines are known by what they say and the block that they
 * stand in, so that one that a later version put before them changes nothing. Pure.
 *
 * @param older its versions before this one, oldest first
 */
export function provenance(
  machine: Machine,
  hash: string,
  older: readonly { readonly machine: Machine; readonly hash: string }[],
): readonly Brought[] {
  const known = older.map((version) => ({ hash: version.hash, lines: new Set(linesOf(version.machine).map(keyOf)) }));
  return linesOf(machine).map((line) => {
    let from = hash;
    for (const version of [...known].reverse()) {
      if (!version.lines.has(keyOf(line))) break;
      from = version.hash;
    }
    return { place: line.place, line: line.text, hash: from };
  });
}

interface Line {
  readonly block: Place;
  readonly place: Place;
  readonly text: string;
}

function keyOf({ block, text }: Line): string {
  return `${block}\n${text}`;
}

function linesOf(machine: Machine): readonly Line[] {
  const blocks = [
    ...machine.states.map((state) => ({ ...state, place: blockPlace('state', state.id), probes: [] })),
    ...machine.interrupts.map((interrupt) => ({ ...interrupt, place: blockPlace('on', interrupt.id), probes: [] })),
    ...machine.finals.map((final) => ({ ...final, place: blockPlace('final', final.id), steps: [] })),
  ];
  return blocks.flatMap(({ place: block, checks, steps, probes }) => [
    ...checks.map((check, index) => ({
      block,
      place: `${block}/verify/${index}`,
      text: `verify ${printCheck(check)}`,
    })),
    ...steps.flatMap(({ alternatives }, step) =>
      alternatives.map((way, index) => ({
        block,
        place: alternativePlace(block, step, index),
        text: printAlternative(way),
      })),
    ),
    ...probes.map((probe, index) => ({ block, place: `${block}/probe/${index}`, text: `probe ${printProbe(probe)}` })),
  ]);
}
