import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { decisionOf } from '../../src/agent/model/tools.js';
import { screenOf } from '../screen/screens.js';

describe("a model's call", () => {
  const screen = screenOf([{ package: 'com.example', root: { children: [{ text: 'Save', clickable: true }] } }]);

  it('of a tool that there is not is unusable, whatever it is called', () => {
    for (const name of ['swipe', 'toString', 'constructor', '__proto__', ''])
      assert.deepEqual(decisionOf(name, {}, screen), { kind: 'unusable', why: `There is no tool ${name}.` });
  });

  it('names a node of this screen', () => {
    const decision = decisionOf('tap', { node: 1, why: 'It saves.' }, screen);
    assert.equal(decision.kind === 'act' && 'target' in decision.action && decision.action.target.text, 'Save');
    for (const node of [9, -1]) assert.equal(decisionOf('tap', { node, why: '' }, screen).kind, 'unusable');
  });
});
