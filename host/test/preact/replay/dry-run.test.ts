import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { linesOf } from '../../../src/app/dry-run.js';
import { type FakeDevice, go, label } from '../../../src/device/index.js';
import { dryRun } from '../../../src/preact/index.js';
import { grace, guestDevice, guestMachine, guests, PACKAGE } from './guests.js';

const foresee = (device: FakeDevice, machine = guestMachine(), bindings: Readonly<Record<string, string>> = grace) =>
  dryRun({ machine, bindings, device, clock: device.clock });

describe('a dry run', () => {
  it('tells what each step would do with the values, and where it would begin, and touches nothing', async () => {
    const device = guestDevice();
    const machine = guestMachine({
      guest: [
        "do tap //*[@text='Important'] when $first != 'Grace'",
        "do tap //*[@text='Finish'] -> thanks  irreversible",
      ],
    });
    const foreseen = await foresee(device, machine);
    assert.equal(foreseen.refused, undefined);
    assert.equal(foreseen.begins, 'form');
    assert.deepEqual(foreseen.screen.is, []);
    const lines = linesOf(foreseen, PACKAGE);
    assert.match(lines.join('\n'), /start com\.example\.guests anew, and begin at 'form'/);
    assert.match(lines.join('\n'), /screen now is none that the machine knows: a screen of com\.android\.launcher3/);
    assert.match(lines.join('\n'), /1\. Type 'Grace' into .*first/);
    assert.match(lines.join('\n'), /3\. Tap .*save.* -> guest {2}\(cannot be undone\)/);
    assert.match(lines.join('\n'), /1\. Tap .*Important.*\(left out with these values\)/);
    assert.deepEqual(
      device.log.filter(({ call }) => call !== 'observe' && call !== 'shell'),
      [],
    );
    assert.deepEqual(
      device.log.filter(({ call, what }) => call === 'shell' && !/^(content query|pm path) /.test(what)),
      [],
    );
  });

  it('looks the steps of the state up that the screen shows now, and says what is not there', async () => {
    const device = guestDevice();
    await device.launch(PACKAGE, { cold: true });
    const machine = guestMachine({ save: ["do tap //*[@text='Store'] -> guest"] });
    const { screen, steps } = await foresee(device, machine);
    assert.deepEqual(screen.is, ['form']);
    assert.deepEqual(
      steps.map(({ now }) => /'Grace'|'Hopper'|no match|none|not found|nothing/i.exec(now ?? '')?.[0] !== undefined),
      [true, true, true],
      JSON.stringify(steps.map(({ now }) => now)),
    );
    assert.deepEqual(await guests(device), []);
  });

  it('says why a run would do nothing: no app, a proof that cannot be read, another version', async () => {
    const device = guestDevice();
    const elsewhere = { ...guestMachine({ probe: false }), app: 'com.example.none' };
    assert.equal((await foresee(device, elsewhere)).refused, 'com.example.none is not on the device: install it.');
    const unread = guestMachine({ probe: 'content content://com.example.other/rows where name = $first count +1' });
    assert.match((await foresee(device, unread)).refused ?? '', /^what proves guests\/add cannot be read/);
    const newer = { ...guestMachine(), package: [{ comparison: '>=', code: 900 }] } as const;
    assert.match((await foresee(device, newer)).refused ?? '', /900/);
  });

  it('tells the rounds of a repeat, and no item before there is one', async () => {
    const device = guestDevice({ form: [label('x', { id: 'x', tap: go('guest') })] });
    const machine = guestMachine({
      save: [
        "repeat until //*[@text='Ready'] at most 3",
        "  do tap //*[@text='x']",
        'end',
        "do tap //*[@text='Save'] -> guest",
      ],
    });
    const lines = linesOf(await foresee(device, machine), PACKAGE).join('\n');
    assert.match(lines, /3\. Tap .*x.*\(repeat until .*Ready.* at most 3\)/);
  });
});
