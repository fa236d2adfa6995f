import assert from 'node:assert/strict';
import { startAgent } from '../../../src/device/agent/index.js';
import { agentJar } from '../../../src/device/index.js';
import { bootTimeoutMs, embeddedDevice } from '../../embedded.js';
import { agentContract, putsSettingsBack } from './agent-contract.js';

agentContract('over UiAutomation, as on a phone', 'uiautomation');

describe('the device agent and the one UiAutomation of a device', function () {
  this.timeout(bootTimeoutMs);

  it('ends with all settings as they were', async () => {
    const shared = await embeddedDevice();
    const link = shared.server.device(shared.serial);
    await putsSettingsBack(shared, () => startAgent(link, { jar: agentJar, source: 'uiautomation' }));
  });

  it('says who holds it, and has it once that one has ended', async () => {
    const { server, serial } = await embeddedDevice();
    const start = () => startAgent(server.device(serial), { jar: agentJar, source: 'uiautomation' });
    const holder = await start();
    try {
      await assert.rejects(start(), {
        code: 'agent-start',
        message: /UiAutomation.* is taken: by another device agent/,
      });
      assert.equal((await holder.client.info()).source, 'uiautomation');
    } finally {
      await holder[Symbol.asyncDispose]();
    }
    await using next = await start();
    assert.ok((await next.client.tree()).tree.nodes.length > 0);
  });
});
