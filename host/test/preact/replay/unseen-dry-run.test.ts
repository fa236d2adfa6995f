import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { linesOf } from '../../../src/app/dry-run.js';
import { button, label } from '../../../src/device/index.js';
import type { Machine } from '../../../src/machine/index.js';
import { dryRun, type Foreign } from '../../../src/preact/index.js';
import { doing, END, ended, ordering, ordersDevice, PACKAGE, PAGE, run, type Screens } from './orders.js';

describe('a dry run on a phone in another language', () => {
  async function told(machine: Machine, isForeign: Foreign = true): Promise<string> {
    const device = ordersDevice({ page: () => [label('Page', { id: 'page' })] });
    return linesOf(await dryRun({ machine, bindings: {}, device, clock: device.clock, isForeign }), PACKAGE).join('\n');
  }
  const NOT_BEGUN = /not begun/;

  it('said of a step with two ways that it is handed over, where the one that is taken is begun', async () => {
    const machine = ordering(
      ...PAGE,
      '  do tap #fast when #fast -> done  irreversible',
      '  or tap #slow -> sure  irreversible',
      ...['', 'state sure', "  verify //*[@text='Sure?']", "  do tap //*[@text='Yes'] -> done  irreversible", ...END],
    );
    assert.match(
      await told(machine),
      /not begun in this language where it is to tap \S+slow'\]: handed over, or the run stops/,
    );
    const screens: Screens = {
      page: () => [label('Page', { id: 'page' }), button('F', doing('fast', 'done'), { id: 'fast' })],
      done: ended,
    };
    const { result, did } = await run(machine, screens, true);
    assert.deepEqual([result.outcome, did], ['passed', ['fast']]);
    assert.doesNotMatch(await told(machine, false), NOT_BEGUN);
  });

  it('was silent where a step before may be left out by words, and the run then stopped', async () => {
    const machine = ordering(
      ...PAGE,
      "  do tap //*[@text='No newsletter']  optional",
      '  do tap #send -> done  irreversible',
      ...END,
    );
    const lines = await told(machine);
    assert.match(
      lines,
      /2\. Tap \S+send'\] -> done {2}\(cannot be undone, not begun in this language: handed over, or/,
    );
    assert.match(lines, /may end in done \(does not count in this language\)/);
    assert.match(await told(machine, 'perhaps'), /not begun on a phone that does not say its language: handed over/);
    const own = await told(machine, false);
    assert.doesNotMatch(own, NOT_BEGUN);
    assert.match(own, /may end in done$/m);
  });
});
