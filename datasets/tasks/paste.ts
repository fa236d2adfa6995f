import type { Hand } from '../../host/src/agent/index.js';

/** Pastes what is on the clipboard into an empty field, by the menu that a long press on it opens. */
export async function paste(hand: Hand, field: string): Promise<void> {
  await hand.tap(field);
  await hand.hold(field);
  await hand.tap("//*[@text='Paste' or @content-desc='Paste']");
}
