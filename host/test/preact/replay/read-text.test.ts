import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { SimulatedClock } from '../../../src/base/index.js';
import { button, FakeDevice, type FakeNode, fakeApp, field, go, label } from '../../../src/device/index.js';
import { canonicalHash, checkMachine, type Machine, parseMachine } from '../../../src/machine/index.js';
import { type ReplayOptions, type ReplayResult, replay } from '../../../src/preact/index.js';
import type { CommittingAct, Earlier, Overseer } from '../../../src/preact/replay/index.js';

const PACKAGE = 'com.example.inbox';
const ROWS = 'content://com.example.inbox/sent';

/** An inbox of what somebody wrote, and a form that sends what is typed. */
function inbox(messages: readonly string[], later?: string, more: readonly FakeNode[] = []): FakeDevice {
  const app = fakeApp({
    package: PACKAGE,
    start: 'inbox',
    values: { text: '', body: '', ticks: '' },
    tables: { sent: { uri: ROWS, columns: ['body'], rows: [] } },
    screens: {
      inbox: {
        nodes: (self) => [
          label('Inbox', { id: 'inbox' }),
          label(self.value('ticks'), { id: 'ticks' }),
          ...messages.map((text) => label(self.value('body') || text, { id: 'body' })),
          ...more,
          button('Write', go('form'), { id: 'write' }),
        ],
      },
      form: {
        nodes: [
          label('New message', { id: 'form' }),
          field('text', { id: 'text', hint: 'Text' }),
          button('Send', (self) => {
            self.insert('sent', { body: later ?? self.value('text') });
            self.go('sent');
          }),
        ],
      },
      sent: { nodes: (self) => [label('Sent', { id: 'sent' }), label(self.value('text'), { id: 'last' })] },
    },
  });
  return new FakeDevice({ apps: [app], clock: new SimulatedClock(1_800_000_000_000) });
}

const passOn = (matching = '', value = '$code'): Machine => {
  const text = `machine inbox/pass-on
goal "Pass on the code"
app ${PACKAGE}
state inbox
  verify //*[@text='Inbox']
  do read $code //*[contains(@resource-id,'body')]${matching === '' ? '' : ` matching "${matching}"`}
  do tap //*[@text='Write'] -> form
state form
  verify //*[@text='New message']
  do type //*[@hint='Text'] ${value}
  do tap //*[@text='Send'] -> sent  irreversible
final sent
  verify //*[@text='Sent']
  verify //*[@text=${value}]
  probe content ${ROWS} where body = ${value} count +1
`;
  const parsed = parseMachine(text);
  if (parsed.kind === 'refused') assert.fail(JSON.stringify(parsed.problems));
  assert.deepEqual(
    checkMachine(parsed.machine).filter(({ severity }) => severity === 'error'),
    [],
  );
  return parsed.machine;
};

function run(device: FakeDevice, machine: Machine, more: Partial<ReplayOptions> = {}): Promise<ReplayResult> {
  return replay({ machine, bindings: {}, device, clock: device.clock, ...more });
}

async function sent(device: FakeDevice): Promise<string> {
  return (await device.shell(`content query --uri ${ROWS}`)).stdout;
}

describe('a value that is read on the way', () => {
  for (const said of ['482913', 'Bring the tent'])
    it(`is what stands there, and is put in, shown and looked for later: ${said}`, async () => {
      const device = inbox([said]);
      const result = await run(device, passOn());
      assert.equal(result.outcome, 'passed', result.reason);
      assert.deepEqual(
        result.steps.map(({ how }) => how),
        ['read', 'acted', 'acted', 'acted'],
      );
      assert.match(result.steps[0]?.sentence ?? '', new RegExp(`\\$code is '${said}'`));
      assert.match(await sent(device), new RegExp(`body=${said}`));
      assert.deepEqual(
        result.probes.map(({ before, after }) => [before, after]),
        [
          [
            { kind: 'count', count: 0 },
            { kind: 'count', count: 1 },
          ],
        ],
      );
      assert.match(result.probes.map(({ kept }) => kept).join(), /where body \$code: wanted \+1 row/);
    });

  it('is what the groups of a pattern take', async () => {
    const device = inbox(['Your code is 482913.']);
    assert.equal((await run(device, passOn('^Your code is ([0-9]+)[.]$'))).outcome, 'passed');
    assert.match(await sent(device), /body=482913\b/);
  });

  for (const [what, messages, matching, seen] of [
    ['nothing is there', [], '', /saw nothing|saw no/],
    ['two are there', ['one', 'two'], '', /saw 2 /],
    ['nothing is written there', [' '], '', /nothing written there/],
    [
      'it is not as the pattern says',
      ['Hello'],
      '^Your code is ([0-9]+)[.]$',
      /'Hello', which is not as its pattern says/,
    ],
  ] as const)
    it(`is a miss where ${what}, and nothing is put in`, async () => {
      const device = inbox(messages);
      const result = await run(device, passOn(matching));
      assert.equal(result.outcome, 'diverged');
      assert.match(result.reason ?? '', /to read \$code off/);
      assert.match(result.reason ?? '', seen);
      assert.equal(result.steps.length, 0);
      assert.doesNotMatch(await sent(device), /body=/);
    });

  for (const [what, nodes, seen] of [
    ['a field is empty, whatever it is called', [{ id: 'body', field: 'text', desc: 'Note body' }], /an empty field/],
    ['a field shows its hint', [{ id: 'body', field: 'body', hint: 'Note body' }], /an empty field/],
    ['a description stands there in place of a text', [label('', { id: 'body', desc: 'No messages' })], /no text but/],
    [
      'something is still loading',
      [label('Good day', { id: 'body' }), { class: 'android.widget.ProgressBar' }],
      /still loading/,
    ],
    ['a word stands there until the text does', [label('Loading messages', { id: 'body' })], /until the text does/],
    ['a dash stands there until the text does', [label('—', { id: 'body' })], /until the text does/],
    ['the text is cut off', [label('Bring the ten…', { id: 'body' })], /cut off/],
  ] as const)
    it(`is a miss where ${what}`, async () => {
      const device = inbox([], undefined, nodes);
      const result = await run(device, passOn());
      assert.equal(result.outcome, 'diverged');
      assert.match(result.reason ?? '', seen);
      assert.doesNotMatch(await sent(device), /body=/);
    });

  it('is waited for while something else stands in its place', async () => {
    for (const placeholder of ['Loading...', 'Loading', 'Bitte warten', '加载中']) {
      const device = inbox([placeholder]);
      device.later(1_500, PACKAGE, (app) => app.set('body', 'The tent'));
      assert.equal((await run(device, passOn())).outcome, 'passed');
      assert.match(await sent(device), /body=The tent/);
    }
  });

  it('may say that something loads among more that is said', async () => {
    const device = inbox(['Loading dock 5 is open']);
    assert.equal((await run(device, passOn())).outcome, 'passed');
  });

  it('is no text of a screen that never comes to rest', async () => {
    const device = inbox(['Good day']);
    for (let ms = 100; ms < 60_000; ms += 100) device.later(ms, PACKAGE, (app) => app.set('ticks', `${ms}`));
    const result = await run(device, passOn());
    assert.equal(result.outcome, 'diverged');
    assert.match(result.reason ?? '', /a screen at rest to read \$code/);
    assert.doesNotMatch(await sent(device), /body=/);
  });

  it('is not proven by a row of another text', async () => {
    const result = await run(inbox(['482913'], '111111'), passOn());
    assert.equal(result.outcome, 'failed');
  });

  it('is kept with where the run stands, and known to whoever goes on from there', async () => {
    const device = inbox(['482913']);
    const machine = passOn();
    const acts: CommittingAct[] = [];
    const overseer: Overseer = { before: async (act) => void acts.push(act) };
    assert.equal((await run(device, machine, { overseer })).outcome, 'passed');
    const [act] = acts;
    assert.ok(act);
    assert.deepEqual(act.standing.read, { code: '482913' });
    const earlier: Earlier = {
      hash: canonicalHash(machine),
      standing: act.standing,
      acts: [{ ...act, became: 'unknown' }],
    };
    assert.equal((await run(device, machine, { earlier })).outcome, 'passed');
    const { read: _, ...standing } = act.standing;
    const lost = await run(device, machine, { earlier: { ...earlier, standing } });
    assert.equal(lost.outcome, 'diverged');
    assert.match(lost.reason ?? '', /what it had read \(\$code\) is not kept/);
  });
});
