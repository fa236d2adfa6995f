import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { isAtLevel, perform, progressOf } from '../../src/actions/index.js';
import { FakeDevice, fakeApp, slider } from '../../src/device/index.js';
import type { Range } from '../../src/screen/index.js';

const SEEK_BAR: Range = { min: 0, max: 255, current: 100, whole: true };
/** Compose's own default. */
const FRACTION: Range = { min: 0, max: 1, current: 0.1, whole: false };

describe('a level', () => {
  it('of 40 % on a slider from 0 to 1 is 0.4, not 0', () => {
    assert.equal(progressOf('40%', FRACTION), 0.4);
    assert.equal(progressOf('40%', { min: 0, max: 1, current: 0.1 }), 0.4);
    assert.equal(progressOf('40%', { min: -1, max: 0.5, current: 0 }), -0.4);
  });

  it('of 33 % on a slider from 0 to 10 that takes fractions is 3.3', () => {
    assert.equal(progressOf('33%', { min: 0, max: 10, current: 1, whole: false }), 3.3);
  });

  it('is a whole number where the slider takes only those, as far as anybody can tell', () => {
    assert.equal(progressOf('40%', SEEK_BAR), 102);
    assert.equal(progressOf('33%', { min: 0, max: 10, current: 1 }), 3);
    assert.equal(progressOf('50%', { min: 0, max: 1, current: 0, whole: true }), 1);
  });

  it('is none where it lies outside, or is no number', () => {
    for (const value of ['140%', '256', '-1', 'loud', '']) assert.equal(progressOf(value, SEEK_BAR), undefined, value);
    assert.equal(progressOf('max', SEEK_BAR), 255);
    assert.equal(progressOf('min', SEEK_BAR), 0);
  });

  it('is not reached by a slider that stands at 0.1 where 0.4 is wanted', () => {
    assert.equal(isAtLevel('40%', FRACTION), false);
    assert.equal(isAtLevel('40%', { ...FRACTION, current: 0.4 }), true);
    assert.equal(isAtLevel('40%', { ...FRACTION, current: 0.4000001 }), true);
    assert.equal(isAtLevel('3', { min: 0, max: 10, current: 3.3, whole: false }), false);
    assert.equal(isAtLevel('40%', { ...SEEK_BAR, current: 102 }), true);
    assert.equal(isAtLevel('40%', { ...SEEK_BAR, current: 103 }), false);
    assert.equal(isAtLevel('150%', SEEK_BAR), false);
  });

  it('of a slider that takes fractions arrives as it is wanted', async () => {
    const app = fakeApp({
      package: 'com.example.lamp',
      start: 'lamp',
      values: { light: '0.1' },
      screens: { lamp: { nodes: [slider('light', 0, 1, { id: 'light' })] } },
    });
    const device = new FakeDevice({ apps: [app] });
    await device.launch('com.example.lamp');
    const find = async () => {
      const screen = await device.observe();
      const target = screen.tree.nodes.find(({ range }) => range !== undefined);
      assert.ok(target?.range);
      return { screen, target, current: target.range.current };
    };
    const { screen, target } = await find();
    assert.equal((await perform(device, screen, { kind: 'set', target, value: '40%' })).done, true);
    assert.equal((await find()).current, 0.4);
  });
});
