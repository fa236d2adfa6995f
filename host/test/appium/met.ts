import type { SharedDevice } from '../embedded.js';

/** The session and the device that all suites of this room share, once they are up. */
export interface Met {
  readonly browser: WebdriverIO.Browser;
  readonly device: SharedDevice;
}

/** Starts an activity cold: "package/class", as `am start` takes it. */
export async function startActivity({ browser }: Met, component: string): Promise<void> {
  await browser.execute('mobile: startActivity', { component, stop: true, wait: true });
}

/** What the protocol calls an element, for commands that webdriverio has no method for. */
export async function idOf({ browser }: Met, selector: string): Promise<string> {
  await browser.$(selector).waitForExist();
  const { elementId } = await browser.$(selector).getElement();
  return elementId;
}
