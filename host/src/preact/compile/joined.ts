import type { UiNode } from '../../screen/index.js';
import type { TrajectoryStep } from '../../trajectory/index.js';
import { isByChance } from './by-chance.js';
import { wordsOf as textOf } from './reads.js';
import { targetOf } from './target.js';
import { canBeRead } from './text-places.js';
import { holdsWords, wholeWords } from './whole-word.js';

/** A text that a run put together: whole texts that screens showed, with what the goal says beside them, or with one another. */
export interface Joined {
  readonly step: TrajectoryStep;
  /** Read off screens, in their order. */
  readonly reads: readonly JoinedText[];
  /** Of the goal. */
  readonly said: readonly string[];
}

export interface JoinedText {
  readonly text: string;
  /** The form that another text must have to stand there as well: where it met its neighbours it began or ended with a blank, or with none. */
  readonly pattern: string;
}

interface Piece {
  readonly text: string;
  /** Without the blanks and line ends that stood around it. */
  readonly isTrimmed?: boolean;
  readonly start: number;
  readonly end: number;
}

/**
 * What was typed that is nothing but texts read in whole before, values of the goal, and blanks or line ends between each two: "Bring a torch.", an empty
 * line, and what the note said. None where a letter is left over, a part stands there twice, the goal says one of them twice, or two of them meet. Pure.
 */
export function joinedIn(steps: readonly TrajectoryStep[], goal: string): readonly Joined[] {
  return steps.flatMap((step, at): readonly Joined[] => {
    const field = targetOf(step);
    if (step.action.kind !== 'type' || field === undefined || field.password) return [];
    const { value } = step.action;
    if (value.trim() === '' || holdsWords(goal, value)) return [];
    const read = piecesRead(value, steps.slice(0, at + 1), goal);
    const said = read && piecesSaid(value, read, goal);
    if (read === undefined || said === undefined || read.length === 0 || read.length + said.length < 2) return [];
    return [
      {
        step,
        reads: read.map((piece) => ({ text: piece.text, pattern: formOf(piece, value) })),
        said: said.map(({ text }) => text),
      },
    ];
  });
}

/** Whole texts that a person could have read before, each in its one place; undefined where that is not clear. */
function piecesRead(value: string, steps: readonly TrajectoryStep[], goal: string): readonly Piece[] | undefined {
  const shown = new Set(steps.flatMap(({ before }) => before.tree.nodes.filter(mayBeRead).map(textOf)));
  const bare = new Set([...shown].map((text) => text.trim()));
  const within = [...new Set([...shown, ...bare])].filter(
    (text) => text !== value && !isByChance(text) && holdsWords(value, text) && !holdsWords(goal, text),
  );
  const whole = within.filter((text) => !within.some((other) => other !== text && holdsWords(other, text)));
  const pieces: Piece[] = [];
  for (const text of whole) {
    const [start, another] = [...wholeWords(value, text)];
    if (start === undefined || another !== undefined) return undefined;
    pieces.push({ text, start, end: start + text.length, isTrimmed: !shown.has(text) });
  }
  pieces.sort((one, other) => one.start - other.start);
  return pieces.some(({ end }, index) => end > (pieces[index + 1]?.start ?? end)) ? undefined : pieces;
}

/** A text that ends with the end of a line, joined as one that does not, would have an empty line behind it that nobody asked for. */
function formOf({ text, start, end, isTrimmed }: Piece, value: string): string {
  if (isTrimmed === true) return '^\\s*(\\S|\\S[\\s\\S]*\\S)\\s*$';
  const edge = (sign: string | undefined) => (/\s/.test(sign ?? '') ? '\\s' : '\\S');
  const first = value.slice(0, start).trim() === '' ? '' : edge(text[0]);
  const last = value.slice(end).trim() === '' ? '' : edge(text.at(-1));
  const all = `${first}[\\s\\S]*${last}`;
  return `^(${first !== '' && first === last ? `${first}|${all}` : all})$`;
}

function mayBeRead(node: UiNode): boolean {
  return canBeRead(node, '') && textOf(node).trim() !== '';
}

/** What stands between what was read, if the goal says all of it, in one place; undefined where it does not, or where no blank parts it from its neighbours. */
function piecesSaid(value: string, read: readonly Piece[], goal: string): readonly Piece[] | undefined {
  const said: Piece[] = [];
  for (const index of [...read.keys(), read.length]) {
    const [before, behind] = [read[index - 1], read[index]];
    const [from, until] = [before?.end ?? 0, behind?.start ?? value.length];
    const gap = value.slice(from, until);
    const text = gap.trim();
    if (text === '') {
      // A text may itself end with the end of a line.
      const isParted = gap !== '' || /\s$/.test(before?.text ?? '') || /^\s/.test(behind?.text ?? '');
      if (before !== undefined && behind !== undefined && !isParted) return undefined;
      continue;
    }
    const start = from + gap.indexOf(text);
    const end = start + text.length;
    const isApart = (before === undefined || start > from) && (behind === undefined || end < until);
    if (!isApart || isByChance(text) || [...wholeWords(goal, text)].length !== 1) return undefined;
    said.push({ text, start, end });
  }
  return said;
}
