import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { uptimeMs, windowFacts } from '../../../src/device/adb/window-facts.js';

describe('what dumpsys window tells', () => {
  it('is the focused activity, written out', () => {
    const facts = windowFacts(
      '  mCurrentFocus=Window{3f2 u0 com.example/.Main}\n  mDisplay cur=1080x2400 app=1080x2274\n',
    );
    assert.deepEqual(facts, { package: 'com.example', activity: 'com.example.Main', width: 1080, height: 2400 });
  });

  it("is the focused app's while a popup has the focus", () => {
    const facts = windowFacts(
      '  mCurrentFocus=Window{3f2 u0 PopupWindow:1a2b}\n  mFocusedApp=ActivityRecord{9c u0 com.example/com.example.deep.Main$Inner t12}\n',
    );
    assert.deepEqual([facts.package, facts.activity], ['com.example', 'com.example.deep.Main$Inner']);
  });

  it('reads the focused app of Android 8', () => {
    const facts = windowFacts(
      'mFocusedApp=AppWindowToken{f token=Token{b ActivityRecord{1a u0 com.example/.Main t3}}}\n mCurrentFocus=null',
    );
    assert.equal(facts.activity, 'com.example.Main');
  });

  it('passes over displays without a focus', () => {
    const facts = windowFacts('mCurrentFocus=null\n mCurrentFocus=Window{3f2 u0 com.example/.Main}\n');
    assert.equal(facts.package, 'com.example');
  });

  it('takes the overridden size where only wm size tells it', () => {
    const facts = windowFacts('Physical size: 1080x2400\nOverride size: 720x1280\n');
    assert.deepEqual([facts.width, facts.height], [720, 1280]);
  });

  it('says nothing of what it does not find', () => {
    assert.deepEqual(windowFacts(''), { package: '', activity: '', width: 0, height: 0 });
    assert.equal(uptimeMs('cat: /proc/uptime: Permission denied'), undefined);
    assert.equal(uptimeMs('350735.47 234388.90\n'), 350_735_470);
  });
});
