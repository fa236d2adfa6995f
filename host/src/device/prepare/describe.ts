import type { Held } from './hold.js';
import type { Woken } from './wake.js';

/** What was done to a phone before it was used. */
export interface Prepared extends Woken, Held {}

/** A sentence for each thing that was changed; none for a phone that was as wanted. Pure. */
export function describePrepared({ woke, unlocked, settings }: Prepared): string[] {
  const names = settings.map(({ name, before }) => `${name}, which was ${before ?? 'not set'}`);
  return [
    ...(woke ? ['The screen was off and was switched on; it goes off again by its own time.'] : []),
    ...(unlocked ? ['The lock screen, which needs no secret, was opened.'] : []),
    ...(names.length > 0 ? [`Until the end of this run animations are off (${names.join('; ')}).`] : []),
  ];
}

/** What is said once all settings are as they were; undefined where none was changed. Pure. */
export function describePutBack({ settings }: Held): string | undefined {
  return settings.length > 0 ? 'Animations are as they were.' : undefined;
}
