import { Deadline, systemClock } from '../../../host/src/base/index.js';
import type { AppiumServer } from '../../../host/test/appium/appium-server.js';
import { type Client, type Found, PATIENCE_MS } from './client.js';

/**
 * What the driver's own README offers to whom it is too slow: no wait for a screen at rest, and no checks of what is installed when a session begins.
 * All else is a matter of what is seen, and stays as it is.
 */
export const WITHOUT_WAITING = {
  'settings[waitForIdleTimeout]': 0,
  'settings[waitForSelectorTimeout]': 0,
  skipDeviceInitialization: true,
  skipServerInstallation: true,
};

/** Opens a session; it has ended when the client is disposed. */
export async function openAppium(
  appium: AppiumServer,
  serial: string,
  capabilities: Readonly<Record<string, unknown>>,
): Promise<Client> {
  return new AppiumClient(await appium.open(serial, capabilities));
}

/**
 * webdriverio by its commands of the protocol, one request each: its element objects ask more often for the same. An element is found by its id, which
 * is Appium's quickest way.
 */
class AppiumClient implements Client {
  constructor(private readonly browser: WebdriverIO.Browser) {}

  async tree(): Promise<void> {
    const source = await this.browser.getPageSource();
    if (!source.includes('<hierarchy')) throw new Error('The source is no tree.');
  }

  async find(id: string): Promise<Found> {
    const { browser } = this;
    const element = elementOf(await browser.findElement('id', id), id);
    return {
      tap: () => browser.elementClick(element),
      type: async (text) => {
        await browser.elementClear(element);
        await browser.elementSendKeys(element, text);
        return browser.getElementText(element);
      },
      shows: async (text) => {
        const deadline = new Deadline(systemClock, PATIENCE_MS);
        while ((await browser.getElementText(element)) !== text) deadline.check(`${id} to show '${text}'`);
      },
    };
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.browser.deleteSession();
  }
}

/** The key by which WebDriver tells an element from other objects. */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

function elementOf(reply: object, id: string): string {
  const reference: unknown = Reflect.get(reply, ELEMENT);
  if (typeof reference !== 'string') throw new Error(`Appium found no ${id}: ${JSON.stringify(reply)}`);
  return reference;
}
