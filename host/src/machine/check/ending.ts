import { irreversibleWord } from '../../actions/index.js';
import { foldCase } from '../bind/tokens.js';
import { languages } from '../bind/words.js';
import type { Alternative, Machine, Step } from '../model.js';
import { blockPlace } from '../place.js';
import { isValueStep } from '../value.js';
import { type Problem, warning } from './problem.js';

/**
 * Finals that are reached before anything was done of the kind that the goal asks for: it says delete, and no step on the way takes anything away;
 * it says set, and the way only goes from screen to screen. What a probe proves or a read gives needs no such remark.
 */
export function* checkEnding(machine: Machine): Generator<Problem> {
  const verbs = machine.goals.flatMap(verbsOf);
  const taking = verbs.find((verb) => irreversibleWord(verb) !== undefined);
  const putting = verbs.find((verb) => PUTTING.has(verb));
  const open = machine.finals.filter(({ probes, reads }) => probes.length === 0 && reads.length === 0);
  const early = (acts: (alternative: Alternative) => boolean) => {
    const reached = reachedWithout(machine, acts);
    return open.filter(({ id }) => reached.has(id));
  };
  if (taking !== undefined)
    for (const { id } of early(({ irreversible }) => irreversible))
      yield warning(
        blockPlace('final', id),
        `The goal says '${taking}', and '${id}' is reached without a step that is marked irreversible: the machine may end before it is done. Mark the step that does it, or write a probe.`,
      );
  else if (putting !== undefined)
    for (const { id } of early((alternative) => putsIn(machine, alternative)))
      yield warning(
        blockPlace('final', id),
        `The goal says '${putting}', and '${id}' is reached by going from screen to screen alone: nothing is typed, set or saved. Write the steps that do it, or a probe.`,
      );
}

/** Goals that begin with these want something put in. */
const PUTTING: ReadonlySet<string> = new Set(
  (
    'set change adjust create add write rename edit enter type increase decrease ' +
    'setze stelle ändere erstelle schreibe benenne trage'
  ).split(' '),
);

const FILLERS: ReadonlySet<string> = new Set([...languages.en.fillers, ...languages.de.fillers].map(foldCase));

/** The word that a goal begins with; in German it may be the last. */
function verbsOf(goal: string): readonly string[] {
  const words = (goal.replaceAll(/\{[^}]*\}/g, ' ').match(/[\p{L}\p{M}'-]+/gu) ?? []).map(foldCase);
  const said = words.filter((word) => !FILLERS.has(word));
  const last = said.at(-1) ?? '';
  return [...said.slice(0, 1), ...(/en$/.test(last) ? [last] : [])];
}

function putsIn(machine: Machine, alternative: Alternative): boolean {
  const { action, irreversible, effects, targets } = alternative;
  const isVaried = 'target' in action && /\$[A-Za-z_]/.test(action.target);
  // A step that stays on its screen changes that screen, and does not merely go on.
  return irreversible || isVaried || effects.length > 0 || targets.length === 0 || isValueStep(machine, alternative);
}

/** The states and finals to which a way leads on which no step acts, as far as the text tells. */
function reachedWithout(machine: Machine, acts: (alternative: Alternative) => boolean): ReadonlySet<string> {
  const reached = new Set<string>();
  const pending = machine.states.slice(0, 1).map(({ id }) => id);
  for (let id = pending.pop(); id !== undefined; id = pending.pop()) {
    if (reached.has(id)) continue;
    reached.add(id);
    for (const step of machine.states.find((state) => state.id === id)?.steps ?? []) {
      pending.push(...step.alternatives.filter((each) => !acts(each)).flatMap(({ targets }) => targets));
      if (mustAct(step, acts)) break;
    }
  }
  return reached;
}

function mustAct({ optional, alternatives }: Step, acts: (alternative: Alternative) => boolean): boolean {
  const maySkip = optional || alternatives.every(({ guards }) => guards.some(({ kind }) => kind === 'param'));
  return !maySkip && alternatives.length > 0 && alternatives.every(acts);
}
