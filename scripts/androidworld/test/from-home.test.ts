import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { type Hand, ScriptPolicy } from '../../../host/src/agent/index.js';
import { Deadline, SimulatedClock } from '../../../host/src/base/index.js';
import { button, FakeDevice, fakeApp, field, label } from '../../../host/src/device/index.js';
import { solve } from '../../../host/src/preact/index.js';
import { openFromHome } from '../method/from-home.js';

const NOTES = 'com.example.notes';
const home = fakeApp({
  package: 'com.example.home',
  start: 'icons',
  screens: { icons: { nodes: [button('Notes', (app) => app.launch(NOTES)), label('Apps')] } },
});
const notes = fakeApp({
  package: NOTES,
  start: 'page',
  values: { text: '' },
  screens: { page: { nodes: [label('Notes'), field('text', { hint: 'Note' })] } },
});

async function opened(script: (hand: Hand) => Promise<undefined>) {
  const device = new FakeDevice({ apps: [home, notes], clock: new SimulatedClock() });
  await device.launch('com.example.home');
  const deadline = new Deadline(device.clock, 60_000);
  const policy = new ScriptPolicy(script);
  return { device, deadline, found: await openFromHome(device, policy, 'Write Soup', deadline) };
}

describe('a solution of AndroidWorld that is learnt from', () => {
  it('goes on in the app that it opened from the home screen, and what it did there is no step of the run', async () => {
    const { device, deadline, found } = await opened(async (hand) => {
      await hand.tap("//*[@text='Notes']");
      await hand.type("//*[@hint='Note']", 'Soup');
      return undefined;
    });
    assert.equal(found?.app, NOTES);
    if (found === undefined) return;
    const solved = await solve({ device, ...found, goal: 'Write Soup', clock: device.clock, deadline });
    assert.equal(solved.outcome, 'done', solved.why);
    assert.deepEqual(
      solved.trajectory.steps.map(({ action }) => action.kind),
      ['type'],
    );
  });

  it('is learnt from not at all where it opens none', async () => {
    assert.equal((await opened(async () => undefined)).found, undefined);
  });
});
