import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { Explorer } from '../../src/agent/index.js';
import { passwordIn } from '../../src/app/goal-secrets.js';
import { type Clock, Deadline, SimulatedClock } from '../../src/base/index.js';
import { FakeDevice } from '../../src/device/index.js';
import { bindExplicit, bindGoal, checkHolds, parseMachine, printMachine, quoteSpans } from '../../src/machine/index.js';
import { adopt, compile, replay, retrieve, solve } from '../../src/preact/index.js';
import { buildTree, parseTree, printTree } from '../../src/screen/index.js';
import { reasonOf, withGoal } from '../machine/bound.js';
import { addContact, machineOf } from '../machine/contacts.js';
import { addressBook, PACKAGE } from './address-book.js';
import { Bench, GOAL } from './bench.js';

const contacts = machineOf(addContact);
const MEGABYTE = 2 ** 20;

/** What an app may have to take as a name. */
const NAMES = [
  `O'Brien`,
  'Ada "the Countess"',
  `both ' and "`,
  ']]>',
  '<b>&amp;</b>',
  '$first',
  '{last}',
  "//*[@text='x']",
  'a#b -> c',
  '%s %d \\n',
  '雷 小明',
  'ליאת כהן',
  'ليلى 🌙 حداد',
  '👩‍👩‍👧‍👦',
  'e\u0301 is é',
  '__proto__',
  'constructor',
] as const;

describe('a value that means something elsewhere', function () {
  this.timeout(60_000);

  it('is typed, read back and proven as it is, and no selector, probe or report takes it for its own', async () => {
    await using bench = await Bench.set();
    const machine = await bench.kept();
    const { device, clock } = bench;
    for (const last of NAMES) {
      await device.restoreSnapshot('fresh');
      const bound = bindExplicit(machine, { first: 'Q', last, phone: '+1 555 0199' });
      assert.ok(bound.kind === 'bound', last);
      const result = await replay({ machine, bindings: bound.values, device, clock });
      assert.equal(result.outcome, 'passed', `${last}: ${result.reason}`);
      // The screen of somebody else is not taken for it.
      const end = result.steps.at(-1)?.after;
      assert.ok(end);
      const shown = { kind: 'present', selector: "//*[@text=concat($first,' ',$last)]" } as const;
      assert.ok(checkHolds(shown, end, bound.values).holds);
      assert.ok(!checkHolds(shown, end, { ...bound.values, last: `${last}.` }).holds);
    }
  });

  it('in a goal is taken in quotes as it is, and without them refused or taken whole', () => {
    const machine = withGoal('Create a note {title}', 'title: text');
    for (const title of NAMES.filter((name) => !name.includes('"'))) {
      const quoted = bindGoal(machine, `Create a note "${title}"`);
      assert.deepEqual(quoted.kind === 'bound' && quoted.values, { title }, title);
      const bare = bindGoal(machine, `Create a note ${title}`);
      if (bare.kind === 'bound') assert.equal(bare.values['title'], title);
    }
  });

  it('with a line end in it is refused by a phone number, kept by a text, and printed in one line', () => {
    assert.match(reasonOf(bindExplicit(contacts, { first: 'A', last: 'B', phone: '555\n0100' })), /phone/);
    const note = withGoal('Write {text}', "text: text = 'none'");
    const [param] = note.params;
    assert.ok(param);
    const printed = printMachine({ ...note, params: [{ ...param, default: 'a\nb\r"]]>' }] });
    const parsed = parseMachine(printed);
    assert.equal(parsed.kind === 'machine' && parsed.machine.params[0]?.default, 'a\nb\r"]]>');
    assert.match(printed, /= "a\\nb\\r\\"\]\]>"/);
  });

  it('is carried by a dump of a screen', () => {
    for (const text of [...NAMES, 'a\nb\tc', '\u202eabc']) {
      const tree = buildTree([{ root: { text, contentDesc: text } }]);
      assert.equal(parseTree(printTree(tree)).nodes[0]?.text, text);
    }
  });
});

describe('a goal that nobody would write', () => {
  it('of a megabyte is refused in a sentence by all that reads goals', async () => {
    const goals = [
      'x'.repeat(MEGABYTE),
      'ab '.repeat(MEGABYTE / 3),
      '雷'.repeat(MEGABYTE / 3),
      '"'.repeat(MEGABYTE),
      `${GOAL} ${'and then call her '.repeat(50_000)}`,
    ];
    await using bench = await Bench.set();
    const machine = await bench.kept();
    const kept = bench.library.list();
    for (const goal of goals) {
      assert.match(reasonOf(bindGoal(machine, goal)), /The goal has \d+ characters, and 1000 are read at most/);
      assert.equal(retrieve(kept, goal).kind, 'none');
      assert.equal(passwordIn(goal), false);
      assert.equal(quoteSpans(goal, ['Ada Lovelace']).kind, 'refused');
    }
  });

  it('in another script binds its values or is refused, and never takes a part of a sign', () => {
    for (const goal of [
      'أنشئ جهة اتصال باسم ليلى',
      'צור איש קשר בשם ליאת',
      '連絡先を作成する',
      'Создай контакт Ада',
      '👩‍💻➕📇',
      '\u202eGrace create',
      '\ud83d',
    ])
      assert.match(reasonOf(bindGoal(contacts, goal)), /This is not the goal of contacts/);
    const bound = bindGoal(contacts, 'Create a contact 😀 "ליאת כהן" with number +1 555 0100');
    if (bound.kind === 'bound') assert.equal(bound.values['last'], 'ליאת כהן');
    const arabic = bindGoal(contacts, 'Create a contact ليلى حداد with number +1 555 0100');
    assert.deepEqual(arabic.kind === 'bound' && arabic.values, { first: 'ليلى', last: 'حداد', phone: '+1 555 0100' });
  });
});

describe('a clock that is set while a run goes on', function () {
  this.timeout(60_000);

  for (const [how, jump] of [
    ['a year back', -365 * 86_400_000],
    ['a year ahead', 365 * 86_400_000],
  ] as const)
    it(`${how} neither ends it nor makes it wait, and what is kept is in order`, async () => {
      await using bench = await Bench.set();
      const { device, clock, library } = bench;
      const machine = await bench.kept();
      const jumping = new Jumping(clock, jump);
      const began = clock.monotonic();
      const result = await replay({
        machine,
        bindings: { first: 'Q', last: 'Z', phone: '+1 555 0199' },
        device,
        clock: jumping,
        budgetMs: 60_000,
      });
      assert.equal(result.outcome, 'passed', result.reason);
      assert.ok(jumping.jumped && result.tookMs >= 0 && result.tookMs <= clock.monotonic() - began);
      assert.ok(result.steps.every(({ timing }) => timing.totalMs >= 0 && timing.oursMs >= 0));
      const before = library.choices(machine.name).length;
      const [trajectory] = library.trajectories(machine.name);
      assert.ok(trajectory);
      const adopted = await adopt(trajectory, { library, device, clock: new Jumping(clock, jump), snapshot: 'fresh' });
      assert.equal(adopted.kind, 'kept', adopted.kind === 'refused' ? adopted.reasons.join(' ') : '');
      const times = library.choices(machine.name).map(({ at }) => at);
      assert.ok(times.length >= before);
      assert.deepEqual(
        times,
        [...times].sort((one, other) => one - other),
      );
    });

  it('does not end a first run either', async () => {
    const clock = new SimulatedClock(1_800_000_000_000);
    const device = new FakeDevice({ apps: [addressBook()], clock });
    const jumping = new Jumping(clock, 86_400_000);
    const found = await solve({
      device,
      policy: new Explorer(),
      goal: GOAL,
      app: PACKAGE,
      clock: jumping,
      deadline: new Deadline(jumping, 600_000),
    });
    assert.equal(found.outcome, 'done', found.why);
    assert.equal(compile(found.trajectory).kind, 'machine');
  });
});

/** Somebody sets the wall clock after a few looks at it; time itself goes on. */
class Jumping implements Clock {
  #looks = 0;
  jumped = false;

  constructor(
    private readonly clock: Clock,
    private readonly byMs: number,
  ) {}

  now(): number {
    return this.clock.now() + this.#offset();
  }

  monotonic(): number {
    this.#offset();
    return this.clock.monotonic();
  }

  sleep(ms: number, signal?: AbortSignal): Promise<void> {
    return this.clock.sleep(ms, signal);
  }

  #offset(): number {
    this.#looks += 1;
    this.jumped ||= this.#looks > 3;
    return this.jumped ? Math.max(this.byMs, -this.clock.now()) : 0;
  }
}
