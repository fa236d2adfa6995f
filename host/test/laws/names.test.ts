import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { FakeDevice } from '../../src/device/index.js';
import { contains, type Machine } from '../../src/machine/index.js';
import { adopt, compile, replay } from '../../src/preact/index.js';
import { nameToKeep } from '../../src/preact/kept-name.js';
import { addressBook } from './address-book.js';
import { Bench, GOAL, GRACE_GOAL } from './bench.js';

describe('a machine that is kept takes no other one away', () => {
  it('of another goal that begins with the same words', async () => {
    await using bench = await Bench.set();
    const first = await bench.kept();
    const trajectory = await bench.solved('Create a new contact for Bob Stone');
    const adopted = await adopt(trajectory, { ...bench, snapshot: 'fresh' });
    assert.equal(adopted.kind, 'kept', adopted.kind === 'refused' ? adopted.reasons.join(' ') : '');
    assert.deepEqual(
      bench.library.list().map(({ machine }) => machine.name),
      [first.name, `${first.name}-2`],
    );
    assert.deepEqual(bench.library.find(first.name)?.machine, first);
  });

  it('of the same goal, solved once more: it is the same machine, kept again', async () => {
    await using bench = await Bench.set();
    const first = await bench.kept();
    const again = await adopt(await bench.solved(GOAL), { ...bench, snapshot: 'fresh' });
    assert.equal(again.kind, 'kept', again.kind === 'refused' ? again.reasons.join(' ') : '');
    assert.deepEqual(bench.library.list().length, 1);
    assert.equal(bench.library.find(first.name)?.machine.states.length, first.states.length);
  });

  it('of the same goal, solved on another way: the way becomes a branch of it, and both are gone', async () => {
    await using bench = await Bench.set();
    const first = await bench.kept();
    const asking = ({ clock }: Pick<Bench, 'clock'>) =>
      new FakeDevice({ apps: [addressBook({ question: 'Where?' })], clock });
    await using other = await Bench.set(asking);
    const run = await other.solved(GRACE_GOAL);
    const adopted = await adopt(run, { ...bench, device: other.device, snapshot: 'fresh' });
    if (adopted.kind === 'refused') return assert.fail(adopted.reasons.join(' '));
    assert.equal(contains(adopted.machine, first).kind, 'contains');
    assert.deepEqual(
      bench.library.list().map(({ machine }) => [machine.name, machine.states.length]),
      [[first.name, first.states.length + 1]],
    );
    const bindings = { first: 'Alan', last: 'Turing', phone: '+1 555 0123' };
    for (const device of [bench.device, other.device]) {
      await device.restoreSnapshot('fresh');
      const { outcome, reason } = await replay({ machine: adopted.machine, bindings, device, clock: bench.clock });
      assert.equal(outcome, 'passed', reason);
    }
  });

  it('of the same goal, by a run that alone would leave open which value was put in where', async () => {
    await using bench = await Bench.set();
    const first = await bench.kept();
    const run = await bench.solved('Create a new contact for Ada Ada with number +1 555 0111');
    const alone = compile(run);
    assert.match(alone.kind === 'refused' ? alone.reason : '', /says 'Ada' more than once/);
    const again = await adopt(run, { ...bench, snapshot: 'fresh' });
    assert.equal(again.kind, 'kept', again.kind === 'refused' ? again.reasons.join(' ') : '');
    assert.equal(bench.library.trajectories(first.name).length, 2);
    assert.deepEqual(bench.library.find(first.name)?.machine, first);
  });

  it('of the same goal that has grown: what it learnt would be gone', async () => {
    await using bench = await Bench.set();
    const solved = await bench.kept();
    const grown: Machine = { ...solved, permissions: ['android.permission.READ_CONTACTS'] };
    const free = nameToKeep(solved, (name) => (name === grown.name ? grown : undefined));
    assert.equal(free.kind, 'refused');
    assert.match(
      free.kind === 'refused' ? free.reason : '',
      /is kept for this goal already.*a permission is gone.*--grow/,
    );
  });
});
