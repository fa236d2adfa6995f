import type { Device } from '../../host/src/device/index.js';
import { queryRows } from '../../host/src/trajectory/index.js';

export const GOAL = 'Create a new contact for Ada Lovelace with number +1 555 0100';

/** Asks the contacts provider, and not the screen, whether the goal was reached: once, and nothing beside it. @throws Error where it was not */
export async function assertReached(device: Device): Promise<void> {
  const rows = await queryRows(device, 'content://com.android.contacts/data/phones', ['display_name', 'data1']);
  const found = rows?.map((row) => `${row['display_name']} ${row['data1']?.replace(/[^\d+]/g, '')}`) ?? [];
  if (found.length !== 1 || found[0] !== 'Ada Lovelace +15550100')
    throw new Error(`Wanted Ada Lovelace +15550100 in the provider, found ${found.join(', ') || 'nobody'}.`);
}
