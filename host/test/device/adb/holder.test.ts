import assert from 'node:assert/strict';
import { holders } from '../../../src/device/adb/holder.js';

const RUNNING = `      mClass=ComponentInfo{org.example.test/org.example.Runner} mFinished=false
      mClass=ComponentInfo{org.example.old/org.example.Runner} mFinished=true
`;
const PROGRAMS = `  PID ARGS
    1 init second_stage
  412 app_process / org.example.Dump --all
  413 app_process / dev.reprise.agent.phone.Cleanup /data/local/tmp/reprise-settings
  501 ps -A -o PID,ARGS
`;

describe('who holds the accessibility connection of a device', () => {
  it('is an instrumentation that runs, named with what ends it', () => {
    assert.deepEqual(holders('A', RUNNING, ''), [
      'the instrumentation org.example.test/org.example.Runner (end it: adb -s A shell am force-stop org.example.test)',
    ]);
  });

  it('is a program of the shell, named with what ends it', () => {
    assert.deepEqual(holders('A', '', PROGRAMS), [
      'the program / org.example.Dump --all (end it: adb -s A shell kill 412)',
    ]);
  });

  it('may be one or the other', () => assert.equal(holders('A', RUNNING, PROGRAMS).length, 2));

  it('is not known where the device lists neither', () => assert.deepEqual(holders('A', '', 'PID ARGS\n'), []));
});
