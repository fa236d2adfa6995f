import { type BootedDevice, bootDevice, embeddedDevice } from '../embedded.js';
import { isWhole } from './extent.js';

/** The device that all suites share for a sample; a fresh one for the whole, whose figures are kept. */
export async function deviceForEndurance(): Promise<BootedDevice> {
  return isWhole ? bootDevice() : { device: await embeddedDevice(), end: async () => {} };
}
