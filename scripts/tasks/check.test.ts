import assert from 'node:assert/strict';
import { after, before, describe, it } from 'mocha';
import { tasks } from '../../datasets/tasks/index.js';
import { bootTimeoutMs } from '../../host/test/embedded.js';
import { type OwnHome, openOwnHome } from '../stage/own-home.js';
import { openStage, type Stage } from '../stage/stage.js';
import { checkTask } from './check.js';
import { keepClean } from './set.js';
import { type Solvable, solvable } from './solvable.js';
import { type Solution, task } from './task.js';

describe('a task', function () {
  this.timeout(60_000);
  let stage: Stage;
  let home: OwnHome;

  before(async function () {
    this.timeout(bootTimeoutMs);
    home = await openOwnHome('tasks');
    stage = await openStage(home);
    await keepClean(stage);
  });
  after(async () => {
    await stage?.[Symbol.asyncDispose]();
    await home?.[Symbol.asyncDispose]();
  });

  // `npm run tasks` has them all.
  for (const name of ['contacts/add', 'settings/wifi-off-bluetooth-on'])
    it(`such as ${name} passes by its solution, and by nothing less`, async () => {
      const one = tasks.find(({ task }) => task.name === name);
      assert.ok(one);
      const { wrong, attempts } = await checkTask(stage, one, 2);
      assert.deepEqual(wrong, []);
      assert.ok(attempts.length >= 3);
    });

  /** Sees to the brightness; what it asks of it is the test's. */
  const about = (judge: (before: string, after: string) => string | undefined, solution: Solution<unknown>): Solvable =>
    solvable(
      task({
        name: 'test/brightness',
        app: 'com.android.settings',
        goals: ['Set it', 'Set it now'],
        parameters: {},
        prepare: async (phone) => {
          await phone.shell('settings put system screen_brightness 77');
        },
        read: (phone) => phone.setting('system', 'screen_brightness'),
        judge: ({ before, after }) => judge(before, after),
      }),
      solution,
    );
  const idle: Solution<unknown>['solve'] = () => async () => undefined;

  it('that passes with nothing done is told', async () => {
    const { wrong } = await checkTask(
      stage,
      about(() => undefined, { solve: idle, nearMisses: { idling: idle } }),
      1,
    );
    assert.deepEqual(wrong, ['It passes with nothing done.', 'It passes with idling.']);
  });

  it('whose solution does not pass is told, with what was wrong and what was on the screen', async () => {
    const never = about((before, after) => `It was ${before} and is ${after}.`, {
      solve: () => (hand) => hand.tap('text=Nowhere').then(() => undefined),
      nearMisses: { idling: idle },
    });
    const { wrong } = await checkTask(stage, never, 1);
    assert.match(
      wrong[0] ?? '',
      /^The solution does not pass: It was 77 and is 77\. It ended gave-up after 0 steps: .*Nowhere/,
    );
    assert.match(wrong[0] ?? '', /Network & internet/);
  });
});
