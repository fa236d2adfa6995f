import assert from 'node:assert/strict';
import { before, describe, it } from 'mocha';
import { reachOf, recaller } from '../../../host/src/machine/index.js';
import { explain } from './explain.js';
import { machineOf } from './machine-of.js';
import { nearMisses } from './near-misses.js';
import { readGoalFile } from './read-file.js';
import { readSuite } from './read-suite.js';
import { sameValue } from './same-value.js';
import { isByLine, type NearMiss, parts, type Suite, skeletonOf, type Task, textOf } from './suite.js';

describe('the suite of goals', () => {
  let suite: Suite;
  let misses: readonly NearMiss[];
  let tasks: ReadonlyMap<string, Task>;
  before(async () => {
    suite = await readSuite();
    misses = nearMisses(suite, '1');
    tasks = new Map(suite.tasks.map((task) => [task.machine, task]));
  });

  const taskOf = (machine: string): Task => {
    const task = tasks.get(machine);
    assert.ok(task, `there is no machine ${machine}`);
    return task;
  };
  const plain = (text: string) =>
    text
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();

  it('has 310 tasks, 2,100 goals and 9,500 near misses and more, in three languages, and a third of them are held out', () => {
    assert.equal(tasks.size, suite.tasks.length, 'a machine is there twice');
    assert.ok(tasks.size >= 310 && suite.goals.length >= 2_100 && misses.length >= 9_500);
    for (const part of parts) {
      assert.ok(suite.tasks.filter((task) => task.part === part).length >= 100);
      assert.ok(suite.goals.filter((goal) => goal.part === part).length >= 700);
      assert.ok(suite.misses.filter((miss) => miss.part === part).length >= 700);
      assert.ok(misses.filter((miss) => miss.part === part).length >= 3_500);
      for (const language of ['de', 'zh'])
        assert.ok(suite.goals.filter((goal) => goal.part === part && goal.language === language).length >= 30);
    }
  });

  it('says in each goal every value that its machine needs, once, and no other', () => {
    for (const goal of suite.goals) {
      const said = goal.pieces.flatMap((piece) => (typeof piece === 'string' ? [] : [piece.param]));
      const { params } = taskOf(goal.machine);
      const needed = params.filter(({ default: fallback }) => fallback === undefined).map(({ name }) => name);
      assert.equal(new Set(said).size, said.length, textOf(goal));
      assert.deepEqual(
        needed.filter((name) => !said.includes(name)),
        [],
        textOf(goal),
      );
      assert.deepEqual(
        said.filter((name) => !params.some((param) => param.name === name)),
        [],
        textOf(goal),
      );
    }
  });

  it('means each value as it is said, or otherwise by a rule that explains it', () => {
    for (const goal of suite.goals) {
      for (const piece of goal.pieces) {
        if (typeof piece === 'string') continue;
        const param = taskOf(goal.machine).params.find(({ name }) => name === piece.param);
        assert.ok(param);
        const what = `${textOf(goal)}: ${piece.param}`;
        assert.ok(sameValue(param.type, piece.meant, piece.meant), `${what} is no ${param.type}`);
        if (param.type === 'enum') {
          assert.ok(param.choices?.includes(piece.meant), `${what} is no choice`);
          assert.equal(piece.said.toLowerCase(), piece.meant.toLowerCase(), what);
        } else if (piece.said !== piece.meant) {
          const explained = explain(param.type, piece.said) ?? '';
          assert.ok(sameValue(param.type, explained, piece.meant), `${what} is explained as '${explained}'`);
        }
      }
    }
  });

  it('has goal lines whose slots are the parameters of their machine', () => {
    for (const { machine, lines, params } of suite.tasks) {
      assert.ok(lines.length > 0, machine);
      for (const line of lines) {
        const slots = [...line.matchAll(/\{(\w+)\}/g)].map((match) => match[1]);
        assert.deepEqual([...slots].sort(), params.map(({ name }) => name).sort(), `${machine}: ${line}`);
      }
    }
  });

  it('has goal lines by which the library finds each machine, with no value in them', () => {
    for (const task of suite.tasks) {
      const machine = machineOf(task);
      for (const line of machine.goals) assert.ok(recaller(line)(reachOf(machine)), task.machine);
    }
  });

  it('holds out whole tasks, and of the others phrasings that are not in the other part', () => {
    const texts = suite.goals.map((goal) => `${goal.machine} ${plain(textOf(goal))}`);
    assert.equal(
      new Set(texts).size,
      texts.length,
      texts.find((text, index) => texts.indexOf(text) !== index),
    );
    for (const task of suite.tasks) {
      const own = suite.goals.filter(({ machine }) => machine === task.machine);
      const phrasings = parts.map(
        (part) =>
          new Set(
            own.filter((goal) => goal.part === part && !isByLine(goal, task)).map((goal) => plain(skeletonOf(goal))),
          ),
      );
      assert.deepEqual(
        [...(phrasings[0] ?? [])].filter((phrasing) => phrasings[1]?.has(phrasing)),
        [],
        task.machine,
      );
      const isInDev = own.some(({ part }) => part === 'dev');
      assert.equal(isInDev, task.part === 'dev', task.machine);
      assert.ok(own.length > 0 && (isInDev || (phrasings[1]?.size ?? 0) > 0), task.machine);
    }
    const heldOut = new Set(suite.goals.flatMap(({ part, machine }) => (part === 'held-out' ? [machine] : [])));
    assert.ok(heldOut.size >= 200, `only ${heldOut.size} machines have a goal that is held out`);
  });

  it('has near misses that are no goal of the machine that they are near to, each in one part', () => {
    const goals = new Set(suite.goals.map((goal) => `${goal.machine} ${plain(textOf(goal))}`));
    const seen = new Map<string, string>();
    for (const { machine, text, right, part } of misses) {
      assert.ok(!goals.has(`${taskOf(machine).machine} ${plain(text)}`), `${machine}: ${text}`);
      if (right !== undefined) assert.notEqual(taskOf(right).machine, machine, text);
      const key = `${machine} ${plain(text)}`;
      assert.equal(seen.get(key) ?? part, part, `${key} is in both parts`);
      seen.set(key, part);
    }
    for (const { machine } of suite.tasks)
      assert.ok(
        misses.some((miss) => miss.machine === machine),
        machine,
      );
  });

  it('names the right machine of a near miss that is a goal of another one', () => {
    const owners = new Map(suite.goals.map((goal) => [plain(textOf(goal)), goal.machine]));
    for (const { text, right } of misses) {
      const owner = owners.get(plain(text));
      if (owner !== undefined) assert.equal(right, owner, text);
    }
  });

  it('swaps words that its orders say', () => {
    for (const { machine, part, from } of suite.swaps) {
      const own = suite.goals.filter((goal) => goal.machine === machine && goal.part === part && goal.order);
      assert.ok(
        own.some((goal) => skeletonOf(goal).includes(from)),
        `${machine} (${part}) has no order with '${from}'`,
      );
    }
  });

  it('composes the same near misses for the same seed, and others for another', () => {
    assert.deepEqual(nearMisses(suite, '1'), misses);
    assert.notDeepEqual(nearMisses(suite, '2'), misses);
  });

  it('puts no clause behind a text that may hold it', () => {
    const task = 'machine a/b\ngoal "Say {text}"\nparam text: text content\n';
    const clause = 'en behind two: and go\n';
    const composed = (goal: string) => nearMisses(readGoalFile('dev/a.goals', 'dev', `${clause}${task}${goal}\n`), '1');
    assert.deepEqual(composed('- Say {text|hello}'), []);
    assert.deepEqual(
      composed('- Say "{text|hello}"').map(({ text }) => text),
      ['Say "hello" and go'],
    );
  });

  it('tells file and line of what cannot be read', () => {
    const read = (text: string) => () => readGoalFile('dev/a.goals', 'dev', text);
    assert.throws(read('machine a/b\nparam x: colour'), /dev\/a\.goals:2: There is no type 'colour'/);
    assert.throws(read('machine a/b\n- Say {text hello}'), /dev\/a\.goals:2: A value reads \{name\|said\}/);
    assert.throws(read('say hello'), /dev\/a\.goals:1: It is no line/);
    assert.throws(read('more a/b\ngoal "x"'), /It stands below no machine/);
  });
});
