import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { type Machine, parseMachine, unseenIn } from '../../src/machine/index.js';

const id = (name: string) => `//*[@resource-id='com.example.events:id/${name}']`;
const OFF = "//*[@text='Off']";

describe('a machine that goes on as it does because words are not seen', () => {
  for (const [title, at, steps, more] of [
    ['takes another way', "step 1 of 'one'", [`do tap ${id('a')} when ${OFF}`, `or tap ${id('b')}`]],
    ['takes another way than one that is named by words', "step 1 of 'one'", [`do tap ${OFF}`, `or tap ${id('b')}`]],
    ['takes a way where words are not', "step 1 of 'one'", [`do tap ${id('a')} when absent ${OFF}`]],
    ['taps what does not say them', "step 1 of 'one'", [`do tap //*[@clickable='true' and not(@text='Off')]`]],
    ['sees an effect', "step 1 of 'one'", [`do tap ${id('a')} then absent ${OFF}`]],
    ['leaves a step out', "step 1 of 'one'", [`do tap ${OFF} optional`]],
    ['ends a repeat', "step 1 of 'one'", [`repeat until absent ${OFF} at most 3`, `  do tap ${id('a')}`, 'end']],
    ['goes on with a repeat', "step 1 of 'one'", [`repeat until ${OFF} at most 3`, `  do tap ${id('a')}`, 'end']],
    ['ends a hole', "step 1 of 'one'", [`hole "Draw" until absent ${OFF} at most 3 within 9s`]],
    ['reads what does not say them', "step 1 of 'one'", [`do read $code //*[@clickable='false' and not(@text='Off')]`]],
    ['reads around them', "step 1 of 'one'", [`do read $code ${id('a')} matching "^(?:Off: )?(.*)$"`]],
    ['takes one of two places for not there', "step 1 of 'one'", [`do tap ${id('a')} -> two or three`]],
    ['knows a screen', "'four'", [], ['state four', `  verify ${id('four')}`, `  verify absent ${OFF}`]],
    ['passes a screen over', "'four'", [], ['state four optional', `  verify ${id('four')}`, `  verify ${OFF}`]],
    ['answers a dialog', "'four'", [], ['on four', `  verify absent ${OFF}`, `  do tap ${id('a')}`]],
  ] as const)
    it(`${title}: ${at}`, () => assert.equal(unseenIn(machineOf(steps, more)), at));

  for (const [title, steps, more] of [
    ['knows a screen by words', [], ['state four', `  verify ${OFF}`]],
    ['taps what says them', [`do tap ${OFF}`]],
    ['has another way before one that is named by words', [`do tap ${id('a')} when ${id('b')}`, `or tap ${OFF}`]],
    ['takes ways by its values', [`do tap ${id('a')} when $kind = 'Work'`, `or tap ${id('b')}`]],
    ['leaves a step out by its id', [`do tap ${id('a')} optional then ${OFF}`]],
    ['repeats until a value is seen', ['repeat until //*[@text=$title] at most 3', `  do tap ${id('a')}`, 'end']],
    ['answers a dialog that is known by words', [], ['on four', `  verify ${OFF}`, `  do tap ${id('a')}`]],
    ['answers a dialog that is known by its id', [], ['on four', `  verify ${id('four')}`, `  do tap ${OFF}`]],
  ] as const)
    it(`is none that ${title}`, () => assert.equal(unseenIn(machineOf(steps, more)), undefined));
});

function machineOf(steps: readonly string[], more: readonly string[] = []): Machine {
  const text = [
    ...['machine events/look', 'goal "Look at {title}, {kind}"', 'app com.example.events'],
    ...['param title: text', "param kind: enum 'Work', 'Home'", '', 'state one', `  verify ${id('one')}`],
    ...[...steps.map((step) => `  ${step}`), `  do tap ${id('next')} -> two`, '', ...more, ''],
    ...['state two', `  verify ${id('two')}`, `  do tap ${id('next')} -> three`, ''],
    ...['final three', "  verify //*[@text='Three']", ''],
  ].join('\n');
  const read = parseMachine(text);
  return read.kind === 'machine' ? read.machine : assert.fail(JSON.stringify(read.problems));
}
