import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'mocha';
import type { OpenedDevice } from '../../src/device/index.js';
import { bootTimeoutMs, embeddedDevice, type SharedDevice } from '../embedded.js';
import { apk, installTimeoutMs, packageName } from './apk.js';
import { drive } from './drive.js';
import { sample } from './sample.js';
import { type Step, screenCases } from './steps.js';

const table = new URL('../../../android-gradle/embedded/apidemos.md', import.meta.url);
const cases = screenCases(readFileSync(table, 'utf8'));
const acting = new Set<Step['kind']>(['tap', 'long-press', 'scroll-to', 'type', 'set', 'press']);
const wanted = process.env['REPRISE_SCREENS'] ?? 'sample';

describe('the screens of ApiDemos, an app of somebody else', () => {
  let shared: SharedDevice;
  let device: OpenedDevice;

  before(async function () {
    this.timeout(bootTimeoutMs + installTimeoutMs);
    shared = await embeddedDevice();
    const { code, stdout, stderr } = await shared.adb('install', apk);
    assert.equal(code, 0, stdout + stderr);
    device = await shared.open();
    // The machine's first start of an app takes longer than all that come after it.
    await drive(device, { activity: 'ApiDemos', steps: [] });
  });
  after(async function () {
    this.timeout(60_000);
    await device?.[Symbol.asyncDispose]();
    await shared?.adb('uninstall', packageName);
  });

  it('are sixty and more that something is done on', () => {
    const driven = cases.filter(({ steps }) => steps.some(({ kind }) => acting.has(kind)));
    assert.ok(new Set(driven.map(({ activity }) => activity)).size >= 60);
  });

  for (const screen of sample(cases, wanted)) {
    it(screen.activity, async function () {
      this.timeout(120_000);
      await drive(device, screen);
    });
  }

  // Some hundred of them: minutes. `npm run test:full` asks for them, and `npm run test:screens` for them alone.
  if (wanted === 'sample') it.skip('all the others');
});
