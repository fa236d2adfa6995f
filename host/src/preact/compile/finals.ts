import type { Check, Final } from '../../machine/index.js';
import { type Screen, suggest, topWindow } from '../../screen/index.js';
import type { TrajectoryStep } from '../../trajectory/index.js';
import { stateChecks } from './checks.js';
import { byDigits, valuesGone } from './ends/index.js';
import { explain } from './expressions.js';
import type { Slot } from './parameters.js';
import { compileProbes } from './probes.js';
import type { Read } from './reads.js';
import { parametersOf, wordsOf } from './selectors.js';
import { holdsWords } from './whole-word.js';

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
  const gone = probes.length === 0 ? valuesGone(screen, steps, slots, page) : [];
  const checks = [...page, ...controlChecks(screen, steps)];
  const all = [...checks, ...shown, ...gone].filter(
    (check, index, list) => list.findIndex((other) => JSON.stringify(other) === JSON.stringify(check)) === index,
  );
  return { id, checks: all, probes, reads: answer === undefined ? [] : [answer.read] };
}

/** Nodes of the last screen whose whole text the parameters explain, those that tell the most first. Pure. */
export function valuesShown(
  screen: Screen,
  seen: readonly Screen[],
  slots: readonly Slot[],
  avoid: readonly string[],
): readonly Check[] {
  const top = topWindow(screen.tree);
  return screen.tree.nodes
    .filter((node) => screen.tree.windows[node.window] === top && node.visible && node.text !== '' && !node.editable)
    .filter((node) => explain(node.text, slots).explained && !isPartOfChoice(node.text, slots))
    .flatMap((node): Check[] => {
      const [telling] = suggest(screen, node, {
        screens: seen,
        parameters: parametersOf(slots),
        saying: 'text',
        avoid: [...avoid, ...wordsOf(slots)],
        limit: 1,
      });
      const selector =
        telling === undefined
          ? undefined
          : byDigits(
              telling.selector,
              slots.map(({ param }) => param),
            );
      return selector?.includes('$') === true ? [{ kind: 'present', selector }] : [];
    });
}

/** A choice is shown elsewhere as the app likes, "M4A" for "M4A (not compressed)": among other words, this one run tells nothing of the others. */
function isPartOfChoice(text: string, slots: readonly Slot[]): boolean {
  return slots.some(({ param, value }) => param.type === 'enum' && text !== value && holdsWords(text, value));
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
