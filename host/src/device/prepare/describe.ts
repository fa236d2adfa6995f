import { ANIMATION_SCALES, type Held, type HeldSetting, INPUT_METHOD } from './hold.js';
import type { Woken } from './wake.js';

/** What was done to a phone before it was used. */
export interface Prepared extends Woken, Held {}

/** A sentence for each thing that was changed; none for a phone that was as wanted. Pure. */
export function describePrepared({ woke, unlocked, settings }: Prepared): string[] {
  const names = changedScales(settings).map(({ name, before }) => `${name}, which was ${before ?? 'not set'}`);
  return [
    ...(woke ? ['The screen was off and was switched on; it goes off again by its own time.'] : []),
    ...(unlocked ? ['The lock screen, which needs no secret, was opened.'] : []),
    ...(names.length > 0 ? [`While the device agent runs, animations are off (${names.join('; ')}).`] : []),
  ];
}

/** What is said once all settings are as they were; undefined where none was changed. Pure. */
export function describePutBack({ settings }: Pick<Held, 'settings'>): string | undefined {
  if (changedScales(settings).length === 0) return undefined;
  const keyboard = settings.some(({ name }) => name === INPUT_METHOD);
  return keyboard ? 'Animations and the chosen keyboard are as they were.' : 'Animations are as they were.';
}

function changedScales(settings: readonly HeldSetting[]): readonly HeldSetting[] {
  return settings.filter(({ name, changed }) => changed && ANIMATION_SCALES.includes(name));
}
