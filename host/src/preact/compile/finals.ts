import type { Check, Final } from '../../machine/index.js';
import { type Screen, suggest } from '../../screen/index.js';
import type { TrajectoryStep } from '../../trajectory/index.js';
import { stateChecks } from './checks.js';
import { valuesGone, valuesShown } from './ends/index.js';
import type { Slot } from './parameters.js';
import { compileProbes } from './probes.js';
import type { Read } from './reads.js';

/** More nodes that show parameters than this say nothing new. */
const MOST_SHOWN = 2;

/** Where the run ended: what recognises the screen, where it shows the values that were put in, what changed outside it, and where the answer stands. Pure. */
export function compileFinal(
  id: string,
  screen: Screen,
  seen: readonly Screen[],
  steps: readonly TrajectoryStep[],
  slots: readonly Slot[],
  answer?: Read,
): Final {
  const said = answer === undefined ? [] : [answer.value];
  const shown = valuesShown(screen, seen, slots, said).slice(0, MOST_SHOWN);
  const probes = compileProbes(steps, slots);
  const page = stateChecks(screen, seen, slots, said);
  const told = slots.filter(({ isAhead }) => !isAhead);
  const gone = probes.length === 0 ? valuesGone(screen, steps, told, page) : [];
  const checks = [...page, ...controlChecks(screen, steps)];
  const all = [...checks, ...shown, ...gone].filter(
    (check, index, list) => list.findIndex((other) => JSON.stringify(other) === JSON.stringify(check)) === index,
  );
  return { id, checks: all, probes, reads: answer === undefined ? [] : [answer.read] };
}

/** A switch that was flipped stands as it was left; without this a final of the same screen could not be told from the start. */
function controlChecks(screen: Screen, steps: readonly TrajectoryStep[]): readonly Check[] {
  const last = steps.at(-1);
  if (last?.action.kind !== 'tap') return [];
  const node = last.before.tree.nodes[last.action.target];
  if (node?.checkable !== true) return [];
  const after = screen.tree.nodes.find(
    (other) => other.resourceId === node.resourceId && other.path.join() === node.path.join(),
  );
  if (after === undefined || after.checked === node.checked) return [];
  const [target] = suggest(screen, after, { limit: 1 });
  if (target === undefined) return [];
  return [{ kind: 'present', selector: `${target.selector}[@checked='${after.checked}']` }];
}
