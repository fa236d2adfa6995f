import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { tasks } from '../../datasets/tasks/index.js';
import { sameTitles } from './answers.js';
import { Draws } from './draws.js';
import { oneAdded, onlyAdded, onlyChanged, onlyGone } from './judge.js';

describe('the tasks', () => {
  it('have names of their own, and as many of the AndroidWorld tasks as they say', () => {
    const names = tasks.map(({ task }) => task.name);
    assert.equal(new Set(names).size, names.length);
  });

  it('have the same values and goal for the same seed, others for another, and every value in the goal', () => {
    for (const { task } of tasks) {
      const [one, again] = [task.instance(7), task.instance(7)];
      assert.deepEqual([one.goal, one.said], [again.goal, again.said]);
      for (const template of task.goals)
        for (const name of Object.keys(one.said))
          assert.ok(template.includes(`{${name}}`), `${task.name}: ${template}`);
      assert.doesNotMatch(one.goal, /[{}]/);
      if (Object.keys(one.said).length === 0) continue;
      const others = Array.from({ length: 20 }, (_, seed) => JSON.stringify(task.instance(seed).said));
      assert.ok(new Set(others).size > 1, `${task.name} has one set of values alone`);
    }
  });
});

describe('what is drawn', () => {
  it('is within its bounds, reaches both ends, and is the same ever after', () => {
    const draws = new Draws('1/x');
    const drawn = Array.from({ length: 200 }, () => draws.int(3, 7));
    assert.deepEqual([Math.min(...drawn), Math.max(...drawn)], [3, 7]);
    assert.deepEqual(
      Array.from({ length: 5 }, () => new Draws('1/x').for('y')).map((same) => same.int(0, 1_000_000)),
      Array(5).fill(new Draws('1/x/y').int(0, 1_000_000)),
    );
    assert.equal(new Draws('1/notes/create').int(0, 999_999), 533381);
  });

  it('is different things where a sample is wanted, or a refusal', () => {
    assert.equal(new Set(new Draws('2').sample([1, 2, 3, 4], 4)).size, 4);
    assert.throws(() => new Draws('2').sample([1, 2], 3), RangeError);
  });
});

describe('what was changed', () => {
  it('is right where nothing else was, and counts equals', () => {
    assert.equal(onlyAdded(['a'], ['b', 'a'], ['b']), undefined);
    assert.equal(onlyGone(['a', 'b', 'b'], ['b', 'a'], ['b']), undefined);
    assert.equal(onlyChanged(['a'], ['b'], { added: ['b'], gone: ['a'] }), undefined);
  });

  it('is one thing more, whatever it is, where nothing else was touched', () => {
    assert.deepEqual(oneAdded(['a', 'a'], ['a', 'b', 'a']), { added: 'b' });
    assert.deepEqual(oneAdded(['a'], ['a']), { wrong: 'Nothing was added.' });
    assert.deepEqual(oneAdded(['a'], ['b']), { wrong: '"a" is missing.' });
    assert.deepEqual(oneAdded([], ['a', 'b']), { wrong: '"a", "b" were added instead of one.' });
  });

  it('is wrong where something is missing, is there twice, or went with it', () => {
    assert.equal(onlyAdded([], [], ['b']), '"b" is missing.');
    assert.equal(onlyAdded([], ['b', 'b'], ['b']), '"b" should not be there.');
    assert.equal(onlyGone(['a', 'b'], [], ['b']), '"a" is missing.');
    assert.equal(onlyGone(['b', 'b'], [], ['b']), '"b" is missing.');
    assert.equal(onlyGone(['a'], ['a'], []), 'What was to go was not there in the first place.');
  });
});

describe('an answer that names things', () => {
  it('is right in whichever order, and however it is written', () => {
    assert.equal(sameTitles('vet, Haircut', ['Haircut', 'Vet']), undefined);
  });

  it('is wrong where one is missing, too many, or named in place of one that is there twice', () => {
    for (const answer of ['Vet', 'Vet, Haircut, Yoga', 'Vet, Yoga', '', undefined])
      assert.match(sameTitles(answer, ['Haircut', 'Vet']) ?? '', /instead of "Haircut, Vet"/);
    assert.match(sameTitles('Vet, Vet, Yoga', ['Vet', 'Yoga', 'Yoga']) ?? '', /instead of/);
  });
});
