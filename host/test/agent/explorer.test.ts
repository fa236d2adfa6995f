import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, beforeEach, describe, it } from 'mocha';
import { makeMutants } from '../../../scripts/drift/make.js';
import { Explorer, type Policy } from '../../src/agent/index.js';
import { Deadline, systemClock } from '../../src/base/index.js';
import { type Device, type OpenedDevice, type Resettable, resettable } from '../../src/device/index.js';
import { compile, type Solved, solve } from '../../src/preact/index.js';
import { labelOf } from '../../src/screen/index.js';
import { outsideChanges, readOutside } from '../../src/trajectory/index.js';
import { bootTimeoutMs, embeddedDevice, type SharedDevice } from '../embedded.js';

const CREATE = 'Create a new contact for Ada Lovelace with number +1 555 0100';
const CONTACTS = 'com.google.android.contacts';
const MAX_STEPS = 40;
/** Long beside other work; a goal takes some ten seconds by itself. */
const GOAL_MS = 120_000;
/** Words for what cannot be taken back, written down here once more and not taken from the explorer. */
const DANGEROUS =
  /\b(?:delete|remove|erase|discard|throw|clear|send|share|pay|buy|order|reset|wipe|restore|uninstall)\b/i;

describe('the explorer on the embedded device', function () {
  this.timeout(GOAL_MS);
  let shared: SharedDevice;
  let opened: OpenedDevice;
  let device: Device & Resettable;

  before(async function () {
    this.timeout(bootTimeoutMs);
    shared = await embeddedDevice();
    opened = await shared.open();
    const reset = await resettable(opened);
    assert.ok(!('refused' in reset));
    device = reset;
    await device.saveSnapshot('before-the-explorer');
  });

  beforeEach(() => device.restoreSnapshot('before-the-explorer'));

  after(async () => {
    await device.restoreSnapshot('before-the-explorer');
    await device.deleteSnapshot('before-the-explorer');
    await opened[Symbol.asyncDispose]();
  });

  const explore = async (goal: string, by: Device = device): Promise<Explored> => {
    const tapped: string[] = [];
    const opened: string[] = [];
    const solved = await solve({
      device: by,
      policy: watched(new Explorer(), tapped),
      goal,
      clock: systemClock,
      deadline: new Deadline(systemClock, GOAL_MS),
      maxSteps: MAX_STEPS,
      listener: { opened: (app) => void opened.push(app) },
    });
    assert.equal(solved.trajectory.modelCalls, 0);
    return { ...solved, tapped, opened };
  };
  const done = async (goal: string): Promise<Explored> => {
    const solved = await explore(goal);
    assert.equal(solved.outcome, 'done', `${solved.why} ${solved.tapped.join(' > ')}`);
    assertHarmless(solved);
    return solved;
  };
  const says = async (command: string) => (await device.shell(command)).stdout.trim();
  const phones = async () => {
    const rows = await says(
      'content query --uri content://com.android.contacts/data/phones --projection display_name:data1',
    );
    return rows.split('\n').map((row) => row.replace(/^Row: \d+ /, ''));
  };

  it('creates a contact', async () => {
    await done(CREATE);
    assert.deepEqual(await phones(), ['display_name=Ada Lovelace, data1=+1 555 0100']);
  });

  it('by plain adb, which tells no hints, typed a whole name into the field of the first name', async () => {
    await using plain = await shared.open('adb');
    const solved = await explore(CREATE, plain);
    assert.equal(solved.outcome, 'done', `${solved.why} ${solved.tapped.join(' > ')}`);
    assertHarmless(solved);
    const typed = solved.trajectory.steps.flatMap(({ action }) => (action.kind === 'type' ? [action.value] : []));
    assert.deepEqual(typed, ['Ada', 'Lovelace', '+1 555 0100']);
    assert.deepEqual(await phones(), ['display_name=Ada Lovelace, data1=+1 555 0100']);
  });

  for (const seed of [1, 2]) {
    it(`creates a contact in an app with other ids and other words, seed ${seed}`, async () => {
      const plain = idsOf(await done(CREATE));
      await device.restoreSnapshot('before-the-explorer');
      await shared.adb('uninstall', CONTACTS);
      const folder = await mkdtemp(join(tmpdir(), 'reprise-mutants-'));
      const [mutant] = await makeMutants({ seed, count: 1, apps: ['contacts-1'], thorough: 'ids,texts', folder });
      const installed = await shared.adb('install', mutant?.apk ?? '');
      await rm(folder, { recursive: true });
      assert.match(installed.stdout, /Success/);
      const other = idsOf(await done(CREATE));
      assert.deepEqual(await phones(), ['display_name=Ada Lovelace, data1=+1 555 0100']);
      assert.deepEqual(
        other.filter((id) => plain.includes(id)),
        [],
      );
    });
  }

  it('creates a note', async () => {
    await done('Create a note named groceries with text "Milk and eggs"');
    assert.equal(await says('cat /sdcard/Documents/Markor/groceries.md'), 'Milk and eggs');
  });

  it('turns Wi-Fi on and off', async () => {
    await device.shell('svc wifi disable');
    assert.equal(await says('settings get global wifi_on'), '0');
    await done('Turn on Wi-Fi');
    assert.equal(await says('settings get global wifi_on'), '1');
    const off = await done('Turn off Wi-Fi');
    assert.equal(await says('settings get global wifi_on'), '0');
    assert.equal(off.trajectory.already, undefined);
  });

  it('learns nothing from Wi-Fi that is on already: a machine that only looked would have passed with it off', async () => {
    await device.shell('svc wifi enable');
    const { trajectory } = await done('Turn on Wi-Fi');
    assert.match(trajectory.already ?? '', /is on\.$/);
    const compiled = compile(trajectory);
    assert.equal(compiled.kind, 'refused');
    assert.match('reason' in compiled ? compiled.reason : '', /^It was so before .* is on\. .*run the goal again\.$/);
  });

  it('sets the brightness', async () => {
    await device.shell('settings put system screen_brightness 100');
    await done('Set the brightness to maximum');
    assert.equal(await says('settings get system screen_brightness'), '255');
  });

  it('gives up what no app here can do, says what it did not find, and has changed nothing', async () => {
    const outside = await readOutside(device, CONTACTS);
    const solved = await explore('Bake a pizza with extra cheese');
    assert.equal(solved.outcome, 'gave-up', solved.why);
    assert.match(solved.why, /No label speaks of .*'pizza'/);
    // Back on the home screen it is asked again, and takes another app.
    assert.ok(solved.opened.length > 1, solved.opened.join(', '));
    assert.equal(new Set(solved.opened).size, solved.opened.length, 'an app was opened twice');
    assert.equal(solved.trajectory.app, solved.opened.at(-1));
    assert.ok(solved.tapped.length > 0 && solved.tapped.length < MAX_STEPS, solved.tapped.join(' > '));
    assertHarmless(solved);
    const changes = outsideChanges(outside, await readOutside(device, CONTACTS));
    assert.deepEqual(
      changes.filter(({ kind }) => kind !== 'permission'),
      [],
    );
  });

  it('deletes when the goal says so, and that one only', async () => {
    await done(CREATE);
    await done('Create a new contact for Grace Hopper with number +1 555 0142');
    const solved = await explore('Delete the contact Ada Lovelace');
    assert.equal(solved.outcome, 'done', solved.why);
    assert.deepEqual(await phones(), ['display_name=Grace Hopper, data1=+1 555 0142']);
    assert.deepEqual(dangersOf(solved), ['Delete', 'Delete']);
  });

  it('deletes nothing when what the goal names is not there', async () => {
    await done('Create a new contact for Ada Byron with number +1 555 0142');
    const solved = await explore('Delete the contact Ada Lovelace');
    assert.equal(solved.outcome, 'gave-up', solved.why);
    assert.deepEqual(await phones(), ['display_name=Ada Byron, data1=+1 555 0142']);
    assertHarmless(solved);
  });
});

/** How a goal ended, and the labels of everything that was tapped for it, in whichever app. */
type Explored = Solved & { readonly tapped: readonly string[]; readonly opened: readonly string[] };

/** The same policy, and a note of what it taps. It is given screens and nothing else. */
function watched(policy: Policy, tapped: string[]): Policy {
  return {
    kind: policy.kind,
    description: policy.description,
    cost: policy.cost,
    get lacks() {
      return policy.lacks;
    },
    decide: async (situation) => {
      const decision = await policy.decide(situation);
      if (decision.kind === 'act' && decision.action.kind === 'tap') tapped.push(labelOf(decision.action.target));
      return decision;
    },
  };
}

function dangersOf({ tapped }: Explored): readonly string[] {
  return tapped.filter((label) => DANGEROUS.test(label));
}

function assertHarmless(explored: Explored): void {
  assert.deepEqual(dangersOf(explored), []);
}

/** The app's own ids among what was tapped and typed into. */
function idsOf({ trajectory }: Solved): readonly string[] {
  return trajectory.steps.flatMap(({ before, action }) => {
    const id = 'target' in action ? (before.tree.nodes[action.target]?.resourceId ?? '') : '';
    return id.startsWith(trajectory.app) ? [id] : [];
  });
}
