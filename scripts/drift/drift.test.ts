import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, describe, it } from 'mocha';
import { tasks } from '../../datasets/tasks/index.js';
import { ScriptPolicy } from '../../host/src/agent/index.js';
import { isPresent, outline } from '../../host/src/screen/index.js';
import { bootTimeoutMs } from '../../host/test/embedded.js';
import { type OwnHome, openOwnHome } from '../stage/own-home.js';
import { openStage, type Stage } from '../stage/stage.js';
import { attempt } from '../tasks/attempt.js';
import { keepClean, setTask } from '../tasks/set.js';
import { readArguments } from './arguments.js';
import { install, keepBase } from './install.js';
import { makeMutants } from './make.js';
import { Translation } from './reference/translation.js';
import { table } from './table.js';
import { solve, tryMutant } from './trial.js';

describe('a mutant', function () {
  this.timeout(60_000);
  let stage: Stage;
  let home: OwnHome;

  before(async function () {
    this.timeout(bootTimeoutMs);
    home = await openOwnHome('drift');
    stage = await openStage(home);
    await keepBase(stage);
  });
  after(async () => {
    await stage?.[Symbol.asyncDispose]();
    await home?.[Symbol.asyncDispose]();
  });

  const make = (seed: number, count: number, thorough?: string) =>
    makeMutants({ seed, count, apps: ['contacts-1'], thorough, folder: join(home.folder, `mutants-${seed}`) });

  /** Every kind, a few in each, so that three mutants show them all; the last begins with pages in another language. */
  const together = [
    'ids,texts,move,wrap,menu-order,colours,night',
    'decoration-added,decoration-removed,to-overflow,to-bar,widget,density,font-scale',
    'first-run,dialog-added,step-added,step-removed,locale',
  ];

  for (const [index, kinds] of together.entries())
    it(`with ${kinds} starts, and shows what its record says`, async () => {
      const [mutant] = await make(index, 1, kinds);
      assert.ok(mutant);
      const { mutations, commands } = mutant.record;
      assert.deepEqual(mutations.map(({ kind }) => kind).sort(), kinds.split(',').sort());
      const trial = await tryMutant(stage, mutant, home.env);
      assert.equal(trial.notStarted, undefined);
      const screen = await stage.device.observe();
      const wanted = kinds.includes('first-run') ? "//*[@text='Welcome']" : 'desc=Create contact';
      const here = new Translation(mutant.record).selector(wanted);
      assert.ok(isPresent(screen, here), `${here}\n${outline(screen)}`);
      const button = new Translation(mutant.record).selector('id=com.google.android.contacts:id/add');
      assert.equal(isPresent(screen, button), !kinds.includes('first-run'), outline(screen));
      if (kinds.includes('night')) assert.match(await stage.phone.shell('cmd uimode night'), /yes/);
      if (kinds.includes('density')) {
        const density = commands.find((command) => command.startsWith('wm density'))?.split(' ')[2];
        assert.match(await stage.phone.shell('wm density'), new RegExp(`Override density: ${density}`));
      }
    });

  it('has a kind in one of these for every kind that there is', async () => {
    await assert.rejects(make(9, 1, 'colour'), ({ message }: Error) => {
      const [, kinds = ''] = /^There is no kind of mutation 'colour'\. There are (.*)\.$/.exec(message) ?? [];
      assert.deepEqual(kinds.split(', ').sort(), together.join(',').split(',').sort());
      return true;
    });
  });

  it('with other ids, other words and pages before its screen lets the solution of a task pass by its record, and not without', async () => {
    const kinds = 'ids,texts,wrap,to-overflow,dialog-added,first-run,step-added,step-removed';
    const [mutant] = await make(5, 1, kinds);
    assert.ok(mutant);
    assert.deepEqual(
      mutant.record.mutations.map(({ kind }) => kind),
      kinds.split(','),
    );
    assert.equal(await install(stage, mutant, home.env), undefined);
    await keepClean(stage);
    for (const name of ['contacts/add', 'contacts/delete']) {
      const task = tasks.find(({ task }) => task.name === name);
      assert.ok(task);
      assert.deepEqual(await solve(stage, mutant, task), { task: name, wrong: undefined });
    }
    const add = tasks.find(({ task }) => task.name === 'contacts/add');
    assert.ok(add);
    const set = await setTask(stage, add.task, 1);
    const { wrong } = await attempt(stage, set, new ScriptPolicy(add.scripts(set.instance).solve));
    assert.match(wrong ?? '', /is missing/);
  });

  it('that could not be installed or started is counted as such, for every kind that it has', () => {
    const one = { notInstalled: undefined, notStarted: undefined, solved: undefined };
    const told = table([
      { ...one, name: '1', kinds: ['ids', 'move'], solved: { task: 'contacts/add', wrong: undefined } },
      { ...one, name: '2', kinds: ['ids'], notStarted: 'It ended.' },
      { ...one, name: '3', kinds: ['ids'], solved: { task: 'contacts/add', wrong: 'Nobody was added.' } },
    ]);
    assert.match(
      told,
      /\| ids \| 3 \| 2 \| 3 \| 2 \| 2 \| 1 \|\n\| move \| 1 \| 0 \| 1 \| 1 \| 1 \| 1 \|\n\| all \| 3 \|/,
    );
  });

  it('of an app or with a number that is not there is refused in one sentence', async () => {
    await assert.rejects(readArguments(['nowhere']), /found: no app is called 'nowhere'; there are contacts-1, .*\.$/);
    await assert.rejects(readArguments(['--count', '0']), /found: --count is 0\.$/);
    await assert.rejects(readArguments(['--sed', '1']), /Unknown option '--sed'/);
  });
});

describe('a selector', () => {
  it('of the original is what the record makes of it, quotes and several places of one text too', () => {
    const record = {
      app: 'notes-1',
      package: 'net.gsantner.markor',
      seed: '1',
      commands: [],
      mutations: [{ kind: 'widget', label: 'Add' }],
      ids: { name: 'abcdef1' },
      texts: { Name: ['Title', 'Who’s there'], Move: ["Don't move"] },
    };
    const selector = (text: string) => new Translation(record).selector(text);
    assert.equal(selector('id=net.gsantner.markor:id/name'), 'id=net.gsantner.markor:id/abcdef1');
    assert.equal(selector('id=android:id/name'), 'id=android:id/name');
    assert.equal(selector("(//*[@text='Name'])[2]"), "(//*[(@text='Title' or @text='Who’s there')])[2]");
    assert.equal(selector('desc=Move'), '//*[@content-desc="Don\'t move"]');
    assert.equal(selector('desc=Add'), "//*[(@text='Add' or @content-desc='Add')]");
    assert.equal(
      selector("//*[@resource-id='net.gsantner.markor:id/name' and contains(@text, 'Name')]"),
      "//*[@resource-id='net.gsantner.markor:id/abcdef1' and contains(@text, 'Name')]",
    );
  });
});
