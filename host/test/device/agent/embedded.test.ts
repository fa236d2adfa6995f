import assert from 'node:assert/strict';
import { type StartedAgent, startAgent } from '../../../src/device/agent/index.js';
import { agentJar } from '../../../src/device/index.js';
import { bootTimeoutMs, embeddedDevice, type SharedDevice } from '../../embedded.js';
import { agentContract } from './agent-contract.js';
import { putsSettingsBack } from './held-settings.js';

agentContract('over the embedded device’s own views');

describe('the device agent as a program', function () {
  this.timeout(60_000);
  let shared: SharedDevice;
  let first: StartedAgent;

  before(async function () {
    this.timeout(bootTimeoutMs);
    shared = await embeddedDevice();
    first = await startAgent(shared.server.device(shared.serial), { jar: agentJar });
  });

  after(() => first?.[Symbol.asyncDispose]());

  it('leaves neither process nor token behind', async () => {
    const link = shared.server.device(shared.serial);
    const another = await startAgent(link, { jar: agentJar });
    await another.client.ping();
    const before = (await link.shell('ls /data/local/tmp')).stdout;
    assert.doesNotMatch(before, /\.token/, 'it was read and deleted');
    await another[Symbol.asyncDispose]();
    await assert.rejects(another.connect(), { code: 'device-refused' });
    await first.client.ping();
  });

  it('takes away what other builds, broken pushes and failed starts have left a day ago', async () => {
    const link = shared.server.device(shared.serial);
    const old = ['agent-0123.jar', 'agent-4567.jar.89ab', '0123.token'].map(
      (name) => `/data/local/tmp/reprise-${name}`,
    );
    const others = [
      '/data/local/tmp/reprise-agent-cdef.jar',
      '/data/local/tmp/reprise-settings',
      '/data/local/tmp/mine',
    ];
    await link.shell(`touch ${others.join(' ')}; touch -t 202001010000 ${old.join(' ')} /data/local/tmp/mine`);
    const { stdout } = await link.shell('ls /data/local/tmp/reprise-agent-????????????????.jar');
    await link.shell(`rm ${stdout.trim()}`);

    await using another = await startAgent(link, { jar: agentJar });

    await another.client.ping();
    const left = (await link.shell('ls -d /data/local/tmp/*')).stdout.split('\n');
    assert.deepEqual(
      [...old, ...others].filter((path) => left.includes(path)),
      others,
    );
    assert.ok(left.includes(stdout.trim()));
    await link.shell(`rm ${others.join(' ')}`);
  });

  it('puts settings back when it ends', () =>
    putsSettingsBack(shared, () => startAgent(shared.server.device(shared.serial), { jar: agentJar })));

  it('says what is wrong with a command, and ends', async () => {
    const { stdout } = await shared.adb('shell', 'ls /data/local/tmp/reprise-agent-*.jar');
    const command = `CLASSPATH=${stdout.trim().split('\n')[0]} app_process / dev.reprise.agent.Main colour=red; echo $?`;
    assert.match((await shared.adb('shell', command)).stdout, /Unknown argument "colour=red".*\n2\n$/);
  });
});
