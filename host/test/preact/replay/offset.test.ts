import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { SimulatedClock } from '../../../src/base/index.js';
import { button, FakeDevice, type FakeNode, fakeApp, go, label } from '../../../src/device/index.js';
import { checkMachine, parseMachine, printMachine } from '../../../src/machine/index.js';
import { replay } from '../../../src/preact/index.js';
import { machineOf } from '../../machine/contacts.js';

/** A board that draws itself: its tree shows nothing of what is on it. */
const board = (more: Partial<FakeNode> = {}, above: readonly FakeNode[] = []) =>
  fakeApp({
    package: 'com.example.board',
    start: 'game',
    screens: {
      game: { nodes: [label('Your move'), ...above, { id: 'board', height: 1_000, tap: go('moved'), ...more }] },
      moved: { nodes: [label('Moved')] },
    },
  });

const machine = (step = "do tap //*[@resource-id='com.example.board:id/board'] offset 75% 10% -> moved") =>
  machineOf(
    `machine board/move\napp com.example.board\nstate game\n  verify //*[@text='Your move']\n  ${step}\nfinal moved\n  verify //*[@text='Moved']\n`,
  );

const run = async (app: ReturnType<typeof board>, step?: string) => {
  const device = new FakeDevice({ apps: [app], clock: new SimulatedClock(1_800_000_000_000) });
  const result = await replay({ machine: machine(step), bindings: {}, device, clock: device.clock });
  const touched = device.log.filter(({ call }) => call === 'tap' || call === 'swipe').map(({ what }) => what);
  return { result, touched };
};

describe('an act at an offset', () => {
  it('presses that point of the node, with a finger', async () => {
    const { result, touched } = await run(board());
    assert.equal(result.outcome, 'passed', result.reason);
    assert.deepEqual(touched, ['810,220']);
    assert.match(result.steps[0]?.sentence ?? '', /^Tap .* at 75% 10%$/);
  });

  it('goes with the node, wherever that is', async () => {
    const { touched } = await run(board({}, [label('A line more')]));
    assert.deepEqual(touched, ['810,340']);
  });

  it('holds it, too', async () => {
    const hold = "do hold //*[@resource-id='com.example.board:id/board'] offset 100% 100% -> moved";
    const { result, touched } = await run(board({ hold: go('moved') }), hold);
    assert.equal(result.outcome, 'passed', result.reason);
    assert.deepEqual(touched, ['1079,1119 1079,1119 650']);
  });

  it('presses nothing where something else would take the touch', async () => {
    const { result, touched } = await run(board({ children: [button('Resign', go('moved'))] }));
    assert.equal(result.outcome, 'diverged');
    assert.equal(result.misses[0]?.acted, 'no');
    assert.match(result.reason ?? '', /Its point at 75% 10% cannot be pressed/);
    assert.deepEqual(touched, []);
  });

  it('presses nothing on a node that is not there, not alone, or disabled', async () => {
    for (const app of [board({ id: 'other' }), board({}, [{ id: 'board', height: 200 }]), board({ enabled: false })]) {
      const { result, touched } = await run(app);
      assert.equal(result.outcome, 'diverged');
      assert.deepEqual(touched, []);
    }
  });

  it('is written as it is read, and only of what is pressed', () => {
    assert.match(
      printMachine(machine()),
      /tap \/\/\*\[@resource-id='com\.example\.board:id\/board'\] offset 75% 10% -> moved/,
    );
    const wrong = (step: string) => {
      const parsed = parseMachine(`machine a/b\napp a.b\nstate s\n  ${step}\n`);
      return parsed.kind === 'refused' ? (parsed.problems[0]?.sentence ?? '') : '';
    };
    assert.match(wrong('do tap //a offset 50%'), /Wanted a percentage, found the end of the line/);
    assert.match(wrong('do tap //a offset 50% 120%'), /'120%' is off the node/);
    assert.match(
      wrong("do type //a 'x' offset 5% 5%"),
      /'offset' says where a node is tapped or held, and 'type' does neither/,
    );
  });

  it('is remarked on where nothing could show that it worked', () => {
    const found = checkMachine(machine('do tap //a offset 1% 1%\n  do tap //b -> moved'));
    assert.ok(found.some(({ sentence }) => /What draws itself seldom shows/.test(sentence)));
  });
});
