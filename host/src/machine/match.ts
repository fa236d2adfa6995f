import type { Screen } from '../screen/index.js';
import type { Cursor } from './cursor.js';
import type { Bindings } from './expression.js';
import { describeScreen, failing, screenHolds } from './holds.js';
import { type LocaliseOptions, localise } from './localise.js';
import type { Interrupt, Machine } from './model.js';
import { leadsSoonTo, type StepRef } from './paths.js';
import { bindingsAt } from './repeats.js';

/** Wanted and seen are ends of the sentences "wanted ..." and "saw ...". */
export interface WantedAndSeen {
  readonly wanted: readonly string[];
  readonly seen: readonly string[];
}

export type Match =
  /** The screen is the one of the cursor's state. */
  | { readonly kind: 'here' }
  /** The cursor is in a final, and its checks hold. */
  | { readonly kind: 'final'; readonly id: string }
  | { readonly kind: 'interrupt'; readonly interrupt: Interrupt }
  | (WantedAndSeen & {
      /** The screen is that of one other state. */
      readonly kind: 'moved';
      readonly cursor: Cursor;
      /** Going on there passes over nothing but what is optional. */
      readonly optional: boolean;
      /** Steps that are not optional and would stay undone: unless a detour did them, the run cannot pass. */
      readonly skips: readonly StepRef[];
      /** The states and finals that come next from there, those behind optional states included. */
      readonly leadsTo: readonly string[];
    })
  | (WantedAndSeen & { readonly kind: 'lost' });

/**
 * What a screen is to a run at `cursor`: the expected state; else an interrupt; else the one other state that it can go on from; else nothing it
 * knows. The cursor tells screens apart that look alike; where it cannot, the answer is `lost`, never a guess. Pure.
 */
export function matchScreen(
  machine: Machine,
  cursor: Cursor,
  screen: Screen,
  given: Bindings,
  options: LocaliseOptions = {},
): Match {
  const bindings = bindingsAt(machine, cursor, given);
  const checks = checksOf(machine, cursor.state);
  if (screenHolds(checks, screen, bindings)) {
    return machine.finals.some(({ id }) => id === cursor.state)
      ? { kind: 'final', id: cursor.state }
      : { kind: 'here' };
  }
  const missing = failing(checks, screen, bindings);
  const wanted = [`'${cursor.state}' with ${missing.map((held) => held.wanted).join(' and ')}`];
  const seen = [...new Set(missing.map((held) => held.seen)), describeScreen(screen)];

  const interrupts = machine.interrupts.filter((interrupt) => interruptStands(machine, interrupt, screen, bindings));
  const [interrupt, other] = interrupts;
  if (interrupt !== undefined && other === undefined) return { kind: 'interrupt', interrupt };
  if (interrupt !== undefined)
    return {
      kind: 'lost',
      wanted,
      seen: [`a screen that ${interrupts.map(({ id }) => `'${id}'`).join(' and ')} fit alike`],
    };

  const localised = localise(machine, cursor, screen, given, options);
  if (localised.kind === 'lost') return { kind: 'lost', wanted, seen: [localised.reason, ...seen] };
  const { skips, direction } = localised;
  const leadsTo = [...leadsSoonTo(machine, localised.cursor.state)];
  return {
    kind: 'moved',
    cursor: localised.cursor,
    optional: direction === 'onward' && skips.length === 0,
    skips,
    leadsTo,
    wanted,
    seen,
  };
}

/** Do the checks of an interrupt hold, that is, does its dialog stand there? */
export function interruptStands(_machine: Machine, interrupt: Interrupt, screen: Screen, bindings: Bindings): boolean {
  return screenHolds(interrupt.checks, screen, bindings);
}

function checksOf(machine: Machine, id: string) {
  return [...machine.states, ...machine.interrupts, ...machine.finals].find((block) => block.id === id)?.checks ?? [];
}
