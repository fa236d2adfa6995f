import { parseSelector } from '../../screen/index.js';
import type { Check, Machine } from '../model.js';
import { blockPlace } from '../place.js';
import { covers } from './covers.js';
import { type Problem, warning } from './problem.js';

/** A machine that begins where starting its app does not lead, and finals that are there before anything was done. */
export function* checkStart(machine: Machine): Generator<Problem> {
  const [entry] = machine.states;
  if (entry === undefined) return;
  const packages = [...new Set(entry.checks.flatMap(packagesIn))];
  if (packages.length > 0 && !packages.includes(machine.app))
    yield warning(
      blockPlace('state', entry.id),
      `The machine starts ${machine.app}, and its first state '${entry.id}' is known by what ${packages.join(' and ')} shows. Write app ${packages[0]}, or begin with the screen that ${machine.app} shows when it is started; a dialog before it is an interrupt: on ${entry.id}.`,
    );
  for (const { id, checks, probes, reads } of machine.finals) {
    if (probes.length > 0 || reads.length > 0 || !covers(entry.checks, checks)) continue;
    yield warning(
      blockPlace('final', id),
      `All that '${id}' verifies holds in the first state '${entry.id}' already: it proves nothing. Verify what only the end shows, or write a probe.`,
    );
  }
}

/** The apps that a check names: by the ids of its selector, or outright. The framework's own ids stand in every app. */
function packagesIn(check: Check): readonly string[] {
  if (check.kind === 'app') return [check.package];
  if (check.kind !== 'present') return [];
  const parsed = parseSelector(check.selector);
  if (parsed.kind !== 'selector') return [];
  return parsed.xpath.literals.flatMap((literal) => {
    const owner = /^([A-Za-z]\w*(?:\.\w+)+):id\/\w+$/.exec(literal)?.[1];
    return owner === undefined ? [] : [owner];
  });
}
