import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { dumpVerdict } from '../../../src/device/adb/dump-verdict.js';

const dumped = 'UI hierchary dumped to: /data/local/tmp/x.xml\n';
const TREE = '<hierarchy rotation="0"><node index="0" class="android.widget.FrameLayout" /></hierarchy>';

describe("uiautomator dump's verdict", () => {
  it('is dumped when it says so and the fresh file is there', () => {
    assert.equal(dumpVerdict(dumped, 0, TREE).kind, 'dumped');
  });

  it('is not dumped without a fresh file, whatever it says', () => {
    assert.notEqual(dumpVerdict(dumped, 0, '').kind, 'dumped');
  });

  it('is not dumped with a file and an error, although the exit code is 0', () => {
    assert.equal(dumpVerdict('ERROR: could not get idle state.\n', 0, TREE).kind, 'again');
  });

  for (const [said, exitCode] of [
    ['ERROR: could not get idle state.', 0],
    ['ERROR: null root node returned by UiTestAutomationBridge.', 0],
    ['java.lang.NullPointerException: childNafCheck', 1],
    ['Killed', 137],
    ['', 137],
    ['', 0],
  ] as const) {
    it(`is "again" for ${JSON.stringify(said)} with exit code ${exitCode}`, () => {
      assert.equal(dumpVerdict(said, exitCode, '').kind, 'again');
    });
  }

  it('is "unwritten" when the command says that it dumped and wrote no whole tree', () => {
    const verdict = dumpVerdict('UI hierchary dumped to: /data/local/tmp/a.xml\n', 0, '');
    assert.deepEqual(verdict, { kind: 'unwritten', why: 'the tree was not written' });
  });

  it('is "again" where no window showed anything yet: a run ended on a dump without a node', () => {
    for (const empty of [
      "<?xml version='1.0' encoding='UTF-8' standalone='yes' ?><hierarchy rotation=\"0\"></hierarchy>",
      '<displays><display id="0"><window index="0"><hierarchy rotation="0"></hierarchy></window></display></displays>',
    ])
      assert.equal(dumpVerdict(dumped, 0, empty).kind, 'again');
  });

  it('is "taken" while another program holds the accessibility connection', () => {
    const said = 'java.lang.IllegalStateException: UiAutomationService android.app... already registered!';
    assert.equal(dumpVerdict(said, 1, '').kind, 'taken');
  });

  it('is refused where there is no such command', () => {
    assert.equal(dumpVerdict('/system/bin/sh: uiautomator: inaccessible or not found', 127, '').kind, 'refused');
  });
});
