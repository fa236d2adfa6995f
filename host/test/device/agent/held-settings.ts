import assert from 'node:assert/strict';
import type { StartedAgent } from '../../../src/device/agent/index.js';
import type { SharedDevice } from '../../embedded.js';

/** Changes two settings by an agent of its own, ends that, and finds the device as it was. */
export async function putsSettingsBack(shared: SharedDevice, start: () => Promise<StartedAgent>): Promise<void> {
  const shown = async (name: string) => (await shared.adb('shell', `settings get system ${name}`)).stdout.trim();
  const before = await shown('screen_off_timeout');
  const agent = await start();
  try {
    assert.equal(await agent.client.holdSetting('system', 'screen_off_timeout', '4711'), before);
    assert.equal(await agent.client.holdSetting('system', 'screen_off_timeout', '4712'), '4711');
    assert.equal(await agent.client.holdSetting('system', 'reprise_unset', '1'), undefined);
    assert.deepEqual([await shown('screen_off_timeout'), await shown('reprise_unset')], ['4712', '1']);
  } finally {
    await agent[Symbol.asyncDispose]();
  }
  assert.deepEqual([await shown('screen_off_timeout'), await shown('reprise_unset')], [before, 'null']);
}
