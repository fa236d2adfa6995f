import assert from 'node:assert/strict';
import { before, describe, it } from 'mocha';
import { Deadline, systemClock } from '../../../src/base/index.js';
import { AdbDevice, type AdbLink, type ShellOptions } from '../../../src/device/index.js';
import { bootTimeoutMs, embeddedDevice } from '../../embedded.js';
import { screenOf } from '../test-app.js';

const REFUSED = {
  exitCode: 255,
  stdout: '',
  stderr:
    'java.lang.SecurityException: Injecting input events requires the caller (or the source of the instrumentation, if any) to have the INJECT_EVENTS permission.',
};

describe('a phone that differs from others', function () {
  this.timeout(60_000);
  let link: AdbLink;

  before(async function () {
    this.timeout(bootTimeoutMs);
    const shared = await embeddedDevice();
    link = shared.server.device(shared.serial);
    await using device = await shared.open('adb');
    await screenOf(device, 'FieldsActivity', { deadline: new Deadline(systemClock, 30_000) });
  });

  /** The embedded device, but for what `instead` says of a command. */
  const phone = (instead: (command: string) => ReturnType<AdbLink['shell']> | undefined) => {
    const shell = (command: string, options?: ShellOptions) => instead(command) ?? link.shell(command, options);
    return new AdbDevice({ serial: link.serial, shell, shellBytes: link.shellBytes.bind(link) } as unknown as AdbLink);
  };

  it('by letting nobody inject input says so at once where a field is to be typed into', async () => {
    let tapped = 0;
    const device = phone((command) => {
      if (!command.startsWith('input ')) return undefined;
      tapped += 1;
      return Promise.resolve(REFUSED);
    });
    const screen = await device.observe();
    const field = screen.tree.nodes.find((node) => node.editable && !node.focused);
    assert.ok(field, 'a field without the focus');
    const typed = await device.setText(screen, field, 'Ada');
    assert.deepEqual(typed, {
      done: false,
      acted: 'no',
      reason: 'The phone does not let adb inject input. On Xiaomi, switch on "USB debugging (Security settings)".',
    });
    assert.equal(tapped, 1);
  });

  it('by keeping its uptime to itself does what it is asked all the same', async () => {
    const device = phone((command) => {
      const unreadable = command.replaceAll('/proc/uptime', '/proc/unreadable');
      return unreadable === command ? undefined : link.shell(unreadable);
    });
    const pressed = await device.key('back');
    assert.equal(pressed.done, true, JSON.stringify(pressed));
  });
});
