import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { bindByDevice } from '../../src/app/device-day.js';
import { SimulatedClock } from '../../src/base/index.js';
import { FakeDevice, type FakeDeviceOptions } from '../../src/device/index.js';
import { parseMachine } from '../../src/machine/index.js';

const parsed = parseMachine(
  'machine a/remind\ngoal "Remind me of {what} on {day}"\napp com.app\nparam what: text\nparam day: date\nstate s\n  verify //a\n  do type //b $what\n  do type //c $day -> e\nfinal e\n  verify //d\n',
);
const machine =
  parsed.kind === 'machine' ? parsed.machine : assert.fail(parsed.problems.map((it) => it.sentence).join());

/** A device on which it is another day than here. */
class Elsewhere extends FakeDevice {
  asked = 0;

  constructor(
    private readonly day: string,
    options: FakeDeviceOptions = { apps: [], clock: new SimulatedClock(0) },
  ) {
    super(options);
  }

  override async shell(command: string) {
    if (!command.startsWith('date ')) return super.shell(command);
    this.asked += 1;
    return { exitCode: 0, stdout: `${this.day}\n`, stderr: '' };
  }
}

describe('a day that a goal says by today', () => {
  it('is that of the device, not of the computer', async () => {
    const device = new Elsewhere('2023-10-15');
    const bound = await bindByDevice(machine, 'Remind me of "milk" on tomorrow', {}, device);
    assert.deepEqual(bound, { kind: 'bound', values: { what: 'milk', day: '2023-10-16' } });
  });

  it('is not asked for where the goal says the date', async () => {
    const device = new Elsewhere('2023-10-15');
    const bound = await bindByDevice(machine, 'Remind me of "milk" on 2026-01-31', {}, device);
    assert.deepEqual(bound, { kind: 'bound', values: { what: 'milk', day: '2026-01-31' } });
    assert.equal(device.asked, 0);
  });

  it('is nobody’s where the device does not tell it', async () => {
    const device = new Elsewhere('sh: date: not found');
    await assert.rejects(bindByDevice(machine, 'Remind me of "milk" on tomorrow', {}, device), /does not tell its day/);
  });
});
