import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { Explorer, type Policy } from '../../src/agent/index.js';
import { exitCodeOf } from '../../src/app/record/index.js';
import { bindGoal, canonicalHash, printMachine } from '../../src/machine/index.js';
import { compile, replay } from '../../src/preact/index.js';
import { addressBook } from './address-book.js';
import { Bench, GOAL, GRACE_GOAL, grace } from './bench.js';

describe('two things of one name are a miss', function () {
  this.timeout(60_000);

  it('however many there are, none of them is acted on, nor does the gate keep a machine that would', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 2, max: 5 }), fc.boolean(), async (saveButtons, below) => {
        await using bench = await Bench.set();
        const { device, clock } = bench;
        const machine = await bench.kept();
        device.phone.install(addressBook({ saveButtons, save: { text: 'Save', id: 'save', below } }));
        const from = device.log.length;
        const result = await replay({ machine, bindings: grace, device, clock });
        assert.equal(result.outcome, 'diverged');
        assert.equal(exitCodeOf(result), 4);
        assert.equal(result.misses.at(-1)?.acted, 'no');
        assert.match(result.reason ?? '', new RegExp(`(?:found|saw) ${saveButtons}`));
        assert.deepEqual(acts(bench, from, 'save'), []);
        assert.equal(await bench.rowsOf('Grace Hopper'), 0);
      }),
      { numRuns: 8 },
    );
  });
});

describe('a goal is bound with all its words, or refused', () => {
  it('whatever is added to it', async () => {
    await using bench = await Bench.set();
    const machine = await bench.kept();
    assert.equal(bindGoal(machine, GRACE_GOAL).kind, 'bound');
    const wish = fc.oneof(
      fc.constantFrom(
        'and call her',
        'then delete it',
        'but not today',
        'twice',
        'or Bob',
        'and send 5 euros',
        'now 7',
      ),
      fc.stringMatching(/^[b-df-hj-np-tv-z]{4,9}$/),
    );
    fc.assert(
      fc.property(fc.array(wish, { minLength: 1, maxLength: 3 }), (wishes) => {
        const bound = bindGoal(machine, `${GRACE_GOAL} ${wishes.join(' ')}`);
        assert.equal(bound.kind, 'refused');
        if (bound.kind === 'refused') for (const word of wishes) assert.ok(named(bound.reason, word), bound.reason);
      }),
    );
  });

  it('nor is one turned round by a word before it', async () => {
    await using bench = await Bench.set();
    const machine = await bench.kept();
    for (const before of ['Do not', 'Never', "Don't", 'Check whether you can'])
      assert.equal(bindGoal(machine, `${before} ${GRACE_GOAL}`).kind, 'refused', before);
  });
});

describe('a compiled machine', function () {
  this.timeout(60_000);

  it('is the same bytes each time, and holds nothing of the goal that is a value', async () => {
    const name = fc.stringMatching(/^[QXZ][a-z]{3,8}$/);
    const person = fc.tuple(name, name, fc.stringMatching(/^\+1 5[0-9]{2} 0[0-9]{3}$/));
    await fc.assert(
      fc.asyncProperty(person, async ([first, last, phone]) => {
        await using bench = await Bench.set();
        const trajectory = await bench.solved(`Create a new contact for ${first} ${last} with number ${phone}`);
        const [one, two] = [compile(trajectory), compile(structuredClone(trajectory))];
        if (first === last) return assert.match(one.kind === 'refused' ? one.reason : one.text, /more than once/);
        if (one.kind !== 'machine' || two.kind !== 'machine') return assert.fail(JSON.stringify(one));
        assert.equal(one.text, two.text);
        assert.equal(canonicalHash(one.machine), canonicalHash(two.machine));
        for (const value of [first, last, phone, phone.replace(/\D/g, '')])
          assert.ok(!one.text.includes(value), `${value} is in\n${one.text}`);
        assert.equal(one.text, printMachine(one.machine));
      }),
      { numRuns: 15 },
    );
  });
});

describe('a goal that says a value twice', () => {
  it('makes no machine: "Grace Ada" would have been added as Grace Grace', async () => {
    await using bench = await Bench.set();
    const compiled = compile(await bench.solved('Create a new contact for Ada Ada with number +1 555 0100'));
    assert.equal(compiled.kind, 'refused');
    if (compiled.kind === 'refused') assert.match(compiled.reason, /says 'Ada' more than once/);
  });

  it('nor does one with a number that is only a part of another: it would be left out for everyone', async () => {
    await using bench = await Bench.set();
    const trajectory = await bench.solved();
    const compiled = compile({ ...trajectory, goal: `${trajectory.goal} on page 55` });
    assert.equal(compiled.kind, 'refused');
    if (compiled.kind === 'refused') assert.match(compiled.reason, /'55' was never put in/);
  });
});

describe('a run in which a policy acted', () => {
  it('is no replay, and what the policy cost is counted', async () => {
    await using bench = await Bench.set();
    const { device, clock } = bench;
    const machine = await bench.kept();
    device.phone.install(addressBook({ save: { text: 'Store contact', id: 'confirm', below: true } }));
    const policy = new Costly();
    const result = await replay({
      machine,
      bindings: grace,
      device,
      clock,
      fallback: { policy, goal: GRACE_GOAL, maxSteps: 20 },
    });
    assert.equal(result.outcome, 'passed with detour', result.reason);
    assert.ok(result.modelCalls > 0);
    assert.equal(result.modelCalls, policy.cost.modelCalls);
    assert.equal(result.tokens, policy.cost.tokens);
    assert.ok(result.steps.some(({ how }) => how === 'detour'));
    assert.equal(await bench.rowsOf('Grace Hopper'), 1);
  });

  it('where none was needed none is asked, though there is one', async () => {
    await using bench = await Bench.set();
    const machine = await bench.kept();
    const policy = new Costly();
    const fallback = { policy, goal: GOAL, maxSteps: 20 };
    const result = await replay({ machine, bindings: grace, device: bench.device, clock: bench.clock, fallback });
    assert.equal(result.outcome, 'passed', result.reason);
    assert.equal(result.modelCalls, 0);
  });
});

/** The explorer, at a model's price. */
class Costly implements Policy {
  readonly kind = 'model';
  readonly description = 'costly: an explorer that counts';
  readonly #explorer = new Explorer();
  cost = { modelCalls: 0, tokens: 0 };

  decide(situation: Parameters<Policy['decide']>[0]): ReturnType<Policy['decide']> {
    this.cost = { modelCalls: this.cost.modelCalls + 1, tokens: this.cost.tokens + 100 };
    return this.#explorer.decide(situation);
  }
}

/** What was done to the node with this id since. */
function acts({ device }: Bench, from: number, id: string): readonly string[] {
  return device.log
    .slice(from)
    .filter(({ call, what }) => call === 'tap' || (call === 'perform' && what.endsWith(`:id/${id}`)))
    .map(({ what }) => what);
}

/** The reason tells each word of the wish. */
function named(reason: string, wish: string): boolean {
  return wish.split(' ').every((word) => reason.includes(word));
}
