import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** Appium's helper app, as its driver's package has it. */
export const settingsApk = join(
  dirname(
    createRequire(createRequire(import.meta.url).resolve('appium-uiautomator2-driver/package.json')).resolve(
      'io.appium.settings/package.json',
    ),
  ),
  'apks',
  'settings_apk-debug.apk',
);
