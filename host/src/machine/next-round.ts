import type { Screen } from '../screen/index.js';
import type { Cursor } from './cursor.js';
import type { Bindings } from './expression.js';
import { describeScreen, failing, screenHolds } from './holds.js';
import { printCheck } from './language/write.js';
import type { WantedAndSeen } from './match.js';
import { overName } from './missing-steps.js';
import type { Machine } from './model.js';
import { bindingsAt, itemsToRepeat, type Loop, loopsAt, roundOf } from './repeats.js';
import { leaveLoop } from './rounds.js';

/** A repeat at whose first step a run stands: over, or not to be gone on with. */
export type RoundDecision =
  | { readonly kind: 'over'; readonly cursor: Cursor; readonly transition: string; readonly sentence: string }
  | (WantedAndSeen & { readonly kind: 'miss' });

/**
 * Is another round due of the repeats that begin at the cursor? Undefined when it is, or when none begins there. A list is over behind its last
 * item; a check when it holds, and where it does not after as many rounds as it may have, that is a miss. Pure.
 */
export function nextRound(
  machine: Machine,
  cursor: Cursor,
  screen: Screen,
  bindings: Bindings,
): RoundDecision | undefined {
  for (const loop of loopsAt(machine, cursor)) {
    if (loop.state !== cursor.state || loop.from !== cursor.step) continue;
    const round = roundOf(loop, cursor);
    const over = (sentence: string) =>
      ({ kind: 'over', cursor: leaveLoop(machine, cursor, loop), transition: overName(loop), sentence }) as const;
    const { repeat } = loop;
    if (repeat.kind === 'items') {
      const items = itemsToRepeat(repeat, bindings);
      if (items === undefined)
        return { kind: 'miss', wanted: [`a list of items in '${repeat.list}'`], seen: ['a value that is none'] };
      if (round >= items.length) return over(roundsDone(loop, items.length));
      continue;
    }
    const here = bindingsAt(machine, cursor, bindings);
    const until = repeat.checks.map(printCheck).join(' and ');
    if (screenHolds(repeat.checks, screen, here))
      return over(`Repeat until ${until}: it is so after ${inWords(round)}`);
    if (round < repeat.most) continue;
    const seen = failing(repeat.checks, screen, here).map((held) => held.seen);
    return {
      kind: 'miss',
      wanted: [`${until} after ${inWords(repeat.most)} at most`],
      seen: [...new Set(seen), describeScreen(screen)],
    };
  }
  return undefined;
}

/** Does a cursor stand before another round of a repeat that ends by a check, not the first? */
export function isAnotherRound(machine: Machine, cursor: Cursor): boolean {
  return loopsAt(machine, cursor).some(
    (loop) =>
      loop.repeat.kind === 'until' &&
      loop.state === cursor.state &&
      loop.from === cursor.step &&
      roundOf(loop, cursor) > 0,
  );
}

/** What a repeat until something is so, in the middle of which a run stands, still waits for; for a miss in one of its rounds. */
export function awaited(machine: Machine, cursor: Cursor): string | undefined {
  const loop = loopsAt(machine, cursor).findLast(({ repeat }) => repeat.kind === 'until');
  if (loop?.repeat.kind !== 'until') return undefined;
  return `${loop.repeat.checks.map(printCheck).join(' and ')}, which is repeated for (round ${roundOf(loop, cursor) + 1})`;
}

function roundsDone({ repeat }: Loop, rounds: number): string {
  const list = repeat.kind === 'items' ? `$${repeat.list}` : '';
  return rounds === 0
    ? `Repeat for the items of ${list}: there are none`
    : `Repeat for the items of ${list}: all ${rounds} are done`;
}

function inWords(rounds: number): string {
  return rounds === 1 ? 'one round' : `${rounds} rounds`;
}
