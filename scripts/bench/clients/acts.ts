import { systemClock } from '../../../host/src/base/index.js';
import { COUNT, counted, FIELD, INCREMENT, type Page } from '../test-app.js';
import type { Client, Found } from './client.js';
import type { Tally } from './tally.js';

/** What one client does in one round: each act `times` times, on a page that was started anew. */
export interface Round {
  readonly client: Client;
  readonly tally: Tally;
  readonly times: number;
  readonly open: (page: Page) => Promise<void>;
}

/** One look at the 60 nodes of a screen at rest. */
export async function lookAtTrees({ client, tally, times, open }: Round): Promise<void> {
  await open('SmallTreeActivity');
  for (let time = 1; time <= times; time += 1)
    await tally.attempt(['tree'], async () => {
      const began = systemClock.monotonic();
      await client.tree();
      return [systemClock.monotonic() - began];
    });
}

/** A field is found, gets another text, and shows it. */
export async function typeTexts({ client, tally, times, open }: Round): Promise<void> {
  await open('FieldsActivity');
  for (let time = 1; time <= times; time += 1)
    await tally.attempt(['type'], async () => {
      const text = `Ada Lovelace ${time}`;
      const began = systemClock.monotonic();
      const shown = await (await client.find(FIELD)).type(text);
      const tookMs = systemClock.monotonic() - began;
      if (shown !== text) throw new Error(`The field shows '${shown}', not '${text}'.`);
      return [tookMs];
    });
}

/**
 * Steps: the button is found (find) and pressed until the counter is seen to be one higher (tap). The screen has just changed when the next step
 * begins, as in every run of more than one step.
 * @returns how many presses the app has to know of
 */
export async function tapAndSee({ client, tally, times, open }: Round): Promise<number> {
  await open('CounterActivity');
  let presses = 0;
  let counter: Found | undefined;
  for (let time = 1; time <= times; time += 1)
    await tally.attempt(['find', 'tap', 'find and tap'], async () => {
      // Found once: whoever knows where to look does not look for it again.
      counter ??= await client.find(COUNT);
      const began = systemClock.monotonic();
      const button = await client.find(INCREMENT);
      const found = systemClock.monotonic();
      presses += 1;
      await button.tap();
      await counter.shows(counted(presses));
      const seen = systemClock.monotonic();
      return [found - began, seen - found, seen - began];
    });
  return presses;
}
