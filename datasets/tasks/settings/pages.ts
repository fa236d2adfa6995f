import type { Hand, Script } from '../../../host/src/agent/index.js';
import { xpath } from '../../../host/src/screen/index.js';
import { idsOf } from '../../../scripts/tasks/ids.js';
import { APP } from './settings.js';

export const id = idsOf(APP);

/** A row by its title. */
export function row(title: string): string {
  return xpath`//*[@resource-id='android:id/title' and @text=${title}]`;
}

/** Opens page after page, each by the title of its row. */
export async function open(hand: Hand, ...titles: readonly string[]): Promise<void> {
  for (const title of titles) {
    await hand.reveal(row(title));
    await hand.tap(row(title));
  }
}

/** Picks one of the choices that a row of the display's page offers. */
export async function choose(hand: Hand, title: string, choice: string): Promise<void> {
  await open(hand, 'Display', title);
  await hand.tap(xpath`//*[@resource-id='android:id/text1' and @text=${choice}]`);
}

/** Presses rows of the display's page, one after the other. */
export const onDisplay =
  (...titles: readonly string[]) =>
  (): Script =>
  async (hand) => {
    await open(hand, 'Display', ...titles);
    return undefined;
  };
