import assert from 'node:assert/strict';
import { type AgentAdb, startAgent } from '../../../src/device/agent/index.js';
import { agentJar } from '../../../src/device/index.js';
import { bootTimeoutMs, embeddedDevice } from '../../embedded.js';
import { agentContract } from './agent-contract.js';
import { putsSettingsBack } from './held-settings.js';

agentContract('over UiAutomation, as on a phone', 'uiautomation');

describe('the device agent and the one UiAutomation of a device', function () {
  this.timeout(bootTimeoutMs);

  it('ends with all settings as they were', async () => {
    const shared = await embeddedDevice();
    const link = shared.server.device(shared.serial);
    await putsSettingsBack(shared, () => startAgent(link, { jar: agentJar, source: 'uiautomation' }));
  });

  it('keeps its token from every other program of the device', async () => {
    const { server, serial } = await embeddedDevice();
    const link = server.device(serial);
    const modes: string[] = [];
    const watched: AgentAdb = {
      serial,
      push: (content, path, options) => link.push(content, path, options),
      open: (address, signal) => link.open(address, signal),
      shell: async (command, options) => {
        const file = / token-file=(\S+)/.exec(command)?.[1];
        if (file) modes.push((await link.shell(`stat -c %a ${file}`)).stdout.trim());
        return link.shell(command, options);
      },
    };
    await using agent = await startAgent(watched, { jar: agentJar, source: 'uiautomation' });
    assert.ok((await agent.client.tree()).tree.nodes.length > 0);
    assert.deepEqual(modes, ['600']);
  });

  it('says who holds it, and has it once that one has ended', async () => {
    const { server, serial } = await embeddedDevice();
    const start = () => startAgent(server.device(serial), { jar: agentJar, source: 'uiautomation' });
    const holder = await start();
    try {
      await assert.rejects(start(), {
        code: 'agent-start',
        message:
          /is taken, it seems by the program .*dev\.reprise\.agent\.Main.* \(end it: adb -s \S+ shell kill \d+\)\.$/,
      });
      assert.equal((await holder.client.info()).source, 'uiautomation');
    } finally {
      await holder[Symbol.asyncDispose]();
    }
    await using next = await start();
    assert.ok((await next.client.tree()).tree.nodes.length > 0);
  });
});
