import { isDeepStrictEqual } from 'node:util';
import { longestCommon } from '../../machine/index.js';
import { freeName, type Slot } from '../compile/parameters.js';

/** A piece of a goal that another one has otherwise. */
interface Piece {
  readonly start: number;
  readonly end: number;
}

/**
 * What the goals of one task say differently and no run puts in as it stands: "a Markdown file", and "a plain text file". Each is a value of few words; where one of
 * the runs puts it in, it is called as there. Empty for a goal that is made otherwise. For each goal its own; pure.
 *
 * @param slots the values that each run uses itself
 */
export function variedIn(goals: readonly string[], slots: readonly (readonly Slot[])[]): readonly (readonly Slot[])[] {
  const found: Slot[][] = goals.map(() => []);
  for (const pieces of piecesOf(goals)) {
    const within = pieces.map(
      (piece, goal) => slots[goal]?.filter((slot) => slot.start < piece.end && piece.start < slot.end) ?? [],
    );
    const whole = within.flatMap((each, goal) => each.filter((slot) => isWhole(slot, pieces[goal])));
    const said = pieces.map(({ start, end }, goal) => goals[goal]?.slice(start, end) ?? '');
    const isOpen = within.some((each) => each.length === 0) && whole.length === within.flat().length;
    if (!isOpen || !said.every(isChoice)) continue;
    const taken = [...slots.flat(), ...found.flat()].map(({ param }) => param.name);
    const name = whole[0]?.param.name ?? freeName('choice', taken);
    const param = { name, type: 'enum', choices: [...new Set(said)] } as const;
    for (const [goal, piece] of pieces.entries())
      if (within[goal]?.length === 0) found[goal]?.push({ param, value: said[goal] ?? '', ...piece });
  }
  return found;
}

/** Where all goals differ, each piece of the first one with those of the others; none where another goal is cut otherwise: nobody can say which stands for which. */
function piecesOf([first, ...others]: readonly string[]): readonly (readonly Piece[])[] {
  if (first === undefined || others.length === 0) return [];
  const apart = others.map((other) => piecesApart(first, other));
  const places = apart[0]?.map(([own]) => own) ?? [];
  const isAlike = apart.every((pieces) =>
    isDeepStrictEqual(
      pieces.map(([own]) => own),
      places,
    ),
  );
  return isAlike ? places.map((place, at) => [place, ...apart.map((each) => each[at]?.[1] as Piece)]) : [];
}

/** A day, a time or a number is a value by its form: of it no run shows all that there are. */
function isChoice(said: string): boolean {
  return said !== '' && !/\d/.test(said);
}

function isWhole(slot: Slot, piece: Piece | undefined): boolean {
  return slot.start === piece?.start && slot.end === piece.end;
}

/** Where two goals differ, word by word: each piece of the one beside that of the other. */
function piecesApart(one: string, other: string): readonly (readonly [Piece, Piece])[] {
  const [left, right] = [wordsIn(one), wordsIn(other)];
  const common = longestCommon(left, right, (mine, theirs) => mine.text === theirs.text);
  const pieces: (readonly [Piece, Piece])[] = [];
  let [at, to] = [0, 0];
  for (const [nextLeft, nextRight] of [...common, [left.length, right.length] as const]) {
    const [mine, theirs] = [left.slice(at, nextLeft), right.slice(to, nextRight)];
    if (mine.length > 0 || theirs.length > 0) pieces.push([around(mine), around(theirs)]);
    [at, to] = [nextLeft + 1, nextRight + 1];
  }
  return pieces;
}

function around(words: readonly Piece[]): Piece {
  return { start: words[0]?.start ?? 0, end: words.at(-1)?.end ?? 0 };
}

function wordsIn(goal: string): readonly (Piece & { readonly text: string })[] {
  return [...goal.matchAll(/[\p{L}\p{M}\p{N}_.@+-]*[\p{L}\p{M}\p{N}]|[^\s\p{L}\p{N}]/gu)].map((match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
}
