import assert from 'node:assert/strict';
import { after, before, describe, it } from 'mocha';
import { type Script, ScriptPolicy } from '../../src/agent/index.js';
import { Deadline, systemClock } from '../../src/base/index.js';
import { type OpenedDevice, openDevice } from '../../src/device/index.js';
import type { Machine } from '../../src/machine/index.js';
import { compile, replay, type Solved, solve } from '../../src/preact/index.js';
import { packageName, screenOf } from '../device/test-app.js';
import { bootTimeoutMs, embeddedDevice } from '../embedded.js';

const LIST = `id=${packageName}:id/list`;
const SIGN = `//*[@resource-id='${packageName}:id/maze_sign']`;
const SAVE = `//*[@resource-id='${packageName}:id/save_drawing' and @enabled='true']`;
const SOLVE_MS = 60_000;
/** A replay that waits in vain is what is tried here: three seconds of it are enough. */
const PACE = { screenMs: 3_000, actMs: 1_000, optionalMs: 500 };

describe('what has no name that lasts', function () {
  this.timeout(bootTimeoutMs);
  let device: OpenedDevice;

  before(async () => {
    const { serial, env } = await embeddedDevice();
    device = await openDevice({ serial, env });
  });
  after(async () => device?.[Symbol.asyncDispose]());

  const solved = (goal: string, script: Script): Promise<Solved> =>
    solve({
      device,
      policy: new ScriptPolicy(script),
      goal,
      app: packageName,
      clock: systemClock,
      deadline: new Deadline(systemClock, SOLVE_MS),
    });
  const machineOf = ({ trajectory, why }: Solved): Machine => {
    const compiled = compile(trajectory);
    return compiled.kind === 'machine' ? compiled.machine : assert.fail(`${why} ${compiled.reason}`);
  };
  const open =
    (page: string, then: Script): Script =>
    async (hand) => {
      await hand.reveal(`text=${page}`, LIST);
      await hand.tap(`text=${page}`);
      return then(hand);
    };

  it('is the way out of a maze: who reads its signs comes out, and a replay of that way stops at the first door that is not there', async () => {
    const found = await solved(
      'Find the way out of the maze',
      open('Maze', async (hand) => {
        while (!hand.sees("//*[@text='You are out']"))
          await hand.tap(`text=${hand.all(SIGN)[0]?.text.split(' ').at(-1)}`);
        return undefined;
      }),
    );
    assert.equal(found.outcome, 'done', found.why);
    const result = await replay({ machine: machineOf(found), bindings: {}, device, clock: systemClock, pace: PACE });
    assert.notEqual(result.outcome, 'passed');
    assert.match(
      result.reason ?? '',
      /^On 'maze': wanted to tap \/\/\*\[@text='\w+'\]; saw none, .*The way on is the door/,
    );
    assert.equal(result.steps.length < found.trajectory.steps.length, true, 'it did not come to the end');
  });

  it('is a place on paper that is drawn without nodes: there is nothing there to tap', async () => {
    const { tree } = await screenOf(device, 'CanvasActivity', { deadline: new Deadline(systemClock, SOLVE_MS) });
    const save = tree.nodes.find(({ resourceId }) => resourceId.endsWith('save_drawing')) ?? assert.fail('no button');
    const above = { x: save.bounds.left + 1, y: save.bounds.top - 100 };
    const there = tree.nodes.filter(
      ({ bounds: { left, top, right, bottom } }) =>
        left <= above.x && above.x < right && top <= above.y && above.y < bottom,
    );
    assert.ok(there.length > 0, 'what holds the paper');
    for (const node of there)
      assert.deepEqual([node.clickable, node.text, node.contentDesc], [false, '', ''], node.class);
    const found = await solved(
      'Draw a dot and save the drawing',
      open('Paper without nodes', async (hand) => {
        await hand.tap("//*[contains(@class, 'Canvas')]");
        await hand.tap(SAVE);
        return undefined;
      }),
    );
    assert.equal(found.outcome, 'gave-up');
    assert.equal(found.why, "Expected one node for //*[contains(@class, 'Canvas')], found none.");
    assert.equal(compile(found.trajectory).kind, 'refused');
  });

  it('is a stroke that a finger draws beside the run: the replay stops where the drawing is missing, and saves none', async () => {
    await device.shell('rm -f /sdcard/Pictures/drawing.png');
    const found = await solved(
      'Draw a line and save the drawing',
      open('Paper without nodes', async (hand) => {
        const { left, top } = hand.all(`id=${packageName}:id/save_drawing`)[0]?.bounds ?? assert.fail('no button');
        await device.shell(`input swipe ${left + 100} ${top - 300} ${left + 300} ${top - 200} 200`);
        await hand.tap(SAVE);
        return undefined;
      }),
    );
    assert.equal(found.outcome, 'done', found.why);
    assert.equal((await device.shell('ls /sdcard/Pictures/drawing.png')).exitCode, 0);
    const machine = machineOf(found);
    await device.shell('rm -f /sdcard/Pictures/drawing.png');
    const result = await replay({ machine, bindings: {}, device, clock: systemClock, pace: PACE });
    assert.notEqual(result.outcome, 'passed');
    assert.match(result.reason ?? '', /wanted to tap .*save_drawing.*; saw one that is disabled/);
    assert.notEqual((await device.shell('ls /sdcard/Pictures/drawing.png')).exitCode, 0);
  });
});
