import { createRequire } from 'node:module';

/** ApiDemos as its npm package has it, not changed by us. */
export const apk = createRequire(import.meta.url).resolve('android-apidemos/apks/ApiDemos-debug.apk');

/** Its code is converted when this computer meets it for the first time. */
export const installTimeoutMs = 180_000;

export const packageName = 'io.appium.android.apis';
