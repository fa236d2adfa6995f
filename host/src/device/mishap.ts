import type { Mishap } from './device.js';

/** A mishap in two sentences: how the call went, and why. Pure. */
export function describeMishap({ call, went, why }: Mishap): string {
  switch (went) {
    case 'again':
      return `For ${call} the device agent was started anew. ${why}`;
    case 'adb':
      return `Plain adb was used for ${call}. ${why}`;
    case 'unknown':
      return `Nobody can say whether ${call} was done; it was not done again. ${why}`;
    default:
      return went satisfies never;
  }
}
