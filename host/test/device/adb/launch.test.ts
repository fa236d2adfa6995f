import assert from 'node:assert/strict';
import { resolveActivity } from '../../../src/device/adb/launch.js';

describe('what an app is launched by', () => {
  const saying = (stdout: string) => ({ shell: async () => ({ exitCode: 0, stdout, stderr: '' }) });
  const activity = (name: string) =>
    `    priority=0 preferredOrder=0 match=0x108000 specificIndex=-1 isDefault=false\n    ${name}\n`;

  it('is the first icon of one that has several', async () => {
    const two = `2 activities found:\n  Activity #0:\n${activity('com.example/.Main')}  Activity #1:\n${activity('com.example/.Debug')}`;
    assert.deepEqual(await resolveActivity(saying(two), 'com.example'), { component: 'com.example/.Main' });
  });

  it('is nothing of another app whose name begins alike, and nothing where there is no icon', async () => {
    const other = `1 activities found:\n  Activity #0:\n${activity('com.example.other/.Main')}`;
    for (const said of [other, 'No activities found\n'])
      assert.deepEqual(await resolveActivity(saying(said), 'com.example'), {
        reason: 'com.example is not installed, or has nothing to launch.',
      });
  });
});
