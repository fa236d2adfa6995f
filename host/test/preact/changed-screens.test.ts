import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Policy } from '../../src/agent/index.js';
import { SimulatedClock } from '../../src/base/index.js';
import { button, FakeDevice, fakeApp, field, go, label } from '../../src/device/index.js';
import { contains, type Machine, parseMachine, printMachine } from '../../src/machine/index.js';
import { type ReplayResult, refine, replay } from '../../src/preact/index.js';
import type { Trajectory } from '../../src/trajectory/index.js';
import { pressing } from './replay/guests.js';

const PACKAGE = 'com.example.words';
const ROWS = 'content://com.example.words/words';
const id = (name: string) => `//*[@resource-id='${PACKAGE}:id/${name}']`;

/** What the titles of the screens are in this version. */
interface Titles {
  readonly list?: string;
  readonly form?: string;
  readonly end?: string;
}

/** Words are put into a form, and shown; the page of one tells its length. */
function words({ list = 'Words', form = 'New word', end = 'Kept' }: Titles = {}): FakeDevice {
  const app = fakeApp({
    package: PACKAGE,
    start: 'list',
    values: { word: '' },
    tables: { words: { uri: ROWS, columns: ['word'] } },
    screens: {
      list: { nodes: [label(list, { id: 'title' }), button('Add', go('form'), { id: 'add' })] },
      form: {
        nodes: [
          label(form, { id: 'form_title' }),
          field('word', { id: 'word', hint: 'Word' }),
          button('Keep it', (self) => [self.insert('words', { word: self.value('word') }), self.go('end')], {
            id: 'keep',
          }),
        ],
      },
      end: {
        nodes: (self) => [
          label(end, { id: 'end_title' }),
          label(`${self.value('word').length} letters`, { id: 'length' }),
        ],
      },
    },
  });
  return new FakeDevice({ apps: [app], clock: new SimulatedClock(1_800_000_000_000) });
}

/** By its titles alone, each of which may change. */
function machineOf(end: readonly string[], keeps = ''): Machine {
  const titled = (name: string, title: string) =>
    `  verify //*[@resource-id='${PACKAGE}:id/${name}' and @text='${title}']`;
  const parsed = parseMachine(
    [
      'machine words/add',
      'goal    "Add the word {word}"',
      `app     ${PACKAGE}`,
      'param   word: text',
      'state list',
      titled('title', 'Words'),
      `  do tap ${id('add')} -> form`,
      'state form',
      titled('form_title', 'New word'),
      `  do type ${id('word')} $word`,
      `  do tap ${id('keep')} -> end${keeps}`,
      'final end',
      titled('end_title', 'Kept'),
      ...end,
    ].join('\n'),
  );
  return parsed.kind === 'machine' ? parsed.machine : assert.fail(parsed.problems.map((each) => each.sentence).join());
}

const proven = machineOf([`  probe content ${ROWS} where word = $word count +1`]);
const asked = machineOf([`  read length ${id('length')} matching "^(.+) letters$"`]);

function run(device: FakeDevice, machine: Machine, word: string, policy?: Policy): Promise<ReplayResult> {
  const fallback = policy && { policy, goal: `Add the word ${word}`, maxSteps: 9 };
  return replay({ machine, bindings: { word }, device, clock: device.clock, ...(fallback && { fallback }) });
}

/** Types the word where a field is, and presses what is there to go on; done where the way ends. */
function goingOn(word: string, answer?: string): Policy {
  return {
    ...pressing(),
    decide: async ({ screen }) => {
      const named = (name: string) =>
        screen.tree.nodes.find(({ resourceId }) => resourceId === `${PACKAGE}:id/${name}`);
      const [add, empty, keep] = [named('add'), named('word'), named('keep')];
      if (add !== undefined) return { kind: 'act', action: { kind: 'tap', target: add }, why: 'Adding.' };
      if (empty !== undefined && empty.text === '')
        return { kind: 'act', action: { kind: 'type', target: empty, value: word, as: 'exact' }, why: 'The word.' };
      if (keep !== undefined) return { kind: 'act', action: { kind: 'tap', target: keep }, why: 'Keeping it.' };
      return { kind: 'done', why: 'It is kept.', ...(answer !== undefined && { answer }) };
    },
  };
}

/** The run on the old app, as it is kept. */
async function keptRun(machine: Machine): Promise<Trajectory> {
  const { steps, tookMs } = await run(words(), machine, 'plum');
  return {
    version: 1,
    goal: 'Add the word plum',
    app: PACKAGE,
    policy: 'script',
    recordedAt: '2027-01-01T00:00:00.000Z',
    steps: steps.flatMap(({ done }) => done ?? []),
    reached: true,
    modelCalls: 0,
    tokens: 0,
    tookMs,
  };
}

/** Learns what has changed with the help of a policy; the grown machine runs on both versions of the app by itself, with another word. */
async function learnt(machine: Machine, titles: Titles, answer?: string): Promise<Machine> {
  const first = await run(words(titles), machine, 'pear', goingOn('pear', answer));
  assert.equal(first.outcome, 'passed with detour', first.reason);
  const [detour] = first.detours;
  assert.ok(detour);
  const refined = refine(machine, detour, { word: 'pear' }, [await keptRun(machine)], 'grown');
  assert.ok(refined.kind === 'refined', JSON.stringify(refined));
  assert.equal(contains(refined.machine, machine).kind, 'contains');
  const parsed = parseMachine(printMachine(refined.machine));
  assert.ok(parsed.kind === 'machine', printMachine(refined.machine));
  for (const [where, device] of [
    ['the changed app', words(titles)],
    ['the old app', words()],
  ] as const) {
    const { outcome, reason, answers } = await run(device, parsed.machine, 'cherry');
    assert.equal(outcome, 'passed', `${where}: ${reason}\n${printMachine(refined.machine)}`);
    if (answer !== undefined) assert.deepEqual(answers, { length: '6' }, where);
  }
  return refined.machine;
}

describe('an app in which a screen is called otherwise is learnt once, and the old one is still known', () => {
  it('where the first screen is', async () => {
    await learnt(proven, { list: 'My words' });
  });

  it('where a screen on the way is', async () => {
    const machine = await learnt(proven, { form: 'Another word' });
    assert.match(printMachine(machine), /-> form or \S+/);
  });

  it('where the last screen is, and a row says that it was reached', async () => {
    await learnt(proven, { end: 'Stored' });
  });

  it('where the last screen is, and an answer stands there', async () => {
    await learnt(asked, { end: 'Stored' }, '4');
  });

  it('where the last screen is, and what is expected there is expected of the new one as well', async () => {
    const expecting = (check: string) =>
      machineOf([`  probe content ${ROWS} where word = $word count +1`, `  expect "the length is told" ${check}`]);
    const machine = await learnt(expecting(id('length')), { end: 'Stored' });
    assert.equal(machine.finals.length, 2);
    assert.ok(machine.finals.every(({ expects = [] }) => expects.length === 1));
    // Where it is not so, nobody is believed who says that it is done.
    const never = await run(words({ end: 'Stored' }), expecting("//*[@text='Never']"), 'pear', goingOn('pear'));
    assert.equal(never.outcome, 'diverged', never.reason);
    assert.deepEqual(never.expected, []);
  });

  it('where a screen has no title any more, and nothing of its own', async () => {
    const machine = await learnt(proven, { form: '' });
    assert.match(printMachine(machine), /verify absent .*New word/);
    await learnt(proven, { end: '' });
  });

  it('where all of them are', async () => {
    await learnt(proven, { list: 'My words', form: 'Another word', end: 'Stored' });
  });
});

describe('who says that it is done', () => {
  it('is not believed where nothing that the machine asks for came about', async () => {
    const lazy: Policy = { ...pressing(), decide: async () => ({ kind: 'done', why: 'It looks done.' }) };
    const result = await run(words({ form: 'Another word' }), proven, 'pear', lazy);
    assert.equal(result.outcome, 'diverged', result.reason);
    const told = result.events.flatMap((event) => (event.kind === 'detour' ? [event.detour.rejoined] : []));
    assert.deepEqual(told, [undefined]);
    const refined = refine(proven, result.detours[0] ?? assert.fail(), { word: 'pear' }, [await keptRun(proven)], '');
    assert.equal(refined.kind, 'refused');
  });

  it('is not believed for an answer alone, where the machine does what cannot be undone', async () => {
    const committing = machineOf([`  read length ${id('length')} matching "^(.+) letters$"`], '  irreversible');
    const { outcome, reason } = await run(
      words({ form: 'Another word', end: 'Stored' }),
      committing,
      'pear',
      goingOn('pear', '4'),
    );
    assert.equal(outcome, 'diverged', reason);
    const harmless = await run(words({ form: 'Another word', end: 'Stored' }), asked, 'pear', goingOn('pear', '4'));
    assert.equal(harmless.outcome, 'passed with detour', harmless.reason);
  });
});
