import type { Device } from '../../host/src/device/index.js';

export const TEST_APP = 'dev.reprise.testapp';

/** The pages of the test app that are measured on. */
export type Page = 'SmallTreeActivity' | 'LargeTreeActivity' | 'FieldsActivity' | 'CounterActivity';

export const INCREMENT = `${TEST_APP}:id/increment`;
export const COUNT = `${TEST_APP}:id/count`;
export const FIELD = `${TEST_APP}:id/plain_text`;

/** How the counter shows a number. */
export function counted(presses: number): string {
  return `Count: ${presses}`;
}

/** Starts a page with its process anew, and waits for its first frame: the counter begins at 0. */
export async function openPage(device: Pick<Device, 'launch'>, page: Page): Promise<void> {
  const acted = await device.launch(TEST_APP, { cold: true, activity: `${TEST_APP}.screen.${page}` });
  if (!acted.done) throw new Error(acted.reason);
}
