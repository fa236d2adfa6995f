import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { SimulatedClock } from '../../../src/base/index.js';
import { button, FakeDevice, fakeApp, go, label } from '../../../src/device/index.js';
import { type Machine, parseMachine } from '../../../src/machine/index.js';
import { type ReplayResult, replay } from '../../../src/preact/index.js';

const PACKAGE = 'com.example.inbox';

/** The rows of a list come a little after the list; a word that tells of it is there at first, and goes. */
function inbox(rows: readonly string[]): FakeDevice {
  const app = fakeApp({
    package: PACKAGE,
    start: 'home',
    values: { filled: 'false' },
    screens: {
      home: { nodes: [label('Home', { id: 'home' }), button('Inbox', go('inbox'), { id: 'open' })] },
      inbox: {
        nodes: (self) => [
          label('Inbox', { id: 'inbox' }),
          ...(self.value('filled') === 'true' ? rows.map((row) => label(row)) : [label('Loading')]),
        ],
      },
    },
  });
  return new FakeDevice({ apps: [app], clock: new SimulatedClock(1_800_000_000_000) });
}

function expecting(sentence: string, check: string): Machine {
  const parsed = parseMachine(
    [
      'machine inbox/open',
      'goal    "Open the inbox"',
      `app     ${PACKAGE}`,
      'state home',
      `  verify //*[@resource-id='${PACKAGE}:id/home']`,
      `  do tap //*[@resource-id='${PACKAGE}:id/open'] -> inbox`,
      'final inbox',
      `  verify //*[@resource-id='${PACKAGE}:id/inbox']`,
      `  expect "${sentence}" ${check}`,
      '',
    ].join('\n'),
  );
  return parsed.kind === 'machine' ? parsed.machine : assert.fail(JSON.stringify(parsed.problems));
}

function opened(rows: readonly string[], machine: Machine): Promise<ReplayResult> {
  const device = inbox(rows);
  const fill = () => device.later(100, PACKAGE, (app) => app.set('filled', 'true'));
  return replay({ machine, bindings: {}, device, clock: device.clock, listener: { stepping: fill } });
}

describe('what is expected to be gone', () => {
  const gone = expecting('the old mail is gone', "absent //*[@text='Old mail']");

  it('was said to be gone from a list that had not filled yet', async () => {
    const { outcome, reason } = await opened(['New mail', 'Old mail'], gone);
    assert.equal(outcome, 'failed');
    assert.match(reason ?? '', /what is expected there is not so: "the old mail is gone"/);
  });

  it('is gone where the list has filled without it, and what stood there meanwhile was there', async () => {
    assert.equal((await opened(['New mail'], gone)).outcome, 'passed');
    const loading = expecting('it tells that it loads', "//*[@text='Loading']");
    assert.equal((await opened(['New mail'], loading)).outcome, 'passed');
  });

  it('as well as what there is to be no more of than so many', async () => {
    const one = expecting('one new mail is there', "count //*[@text='New mail'] = 1");
    assert.equal((await opened(['New mail', 'New mail'], one)).outcome, 'failed');
    assert.equal((await opened(['New mail', 'Old mail'], one)).outcome, 'passed');
  });
});
