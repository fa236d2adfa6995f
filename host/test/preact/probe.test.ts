import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Device, ShellResult } from '../../src/device/index.js';
import type { Expression, Probe } from '../../src/machine/index.js';
import { judgeProbe, type Reading, readProbe } from '../../src/preact/probe.js';

const FILE: Probe = { kind: 'file', path: { kind: 'literal', value: '/data/data/x/draft' }, exists: false };
const SETTING: Probe = { kind: 'setting', namespace: 'system', key: 'volume', value: { kind: 'literal', value: '4' } };

const call = (name: string, param: string): Expression => ({
  kind: 'call',
  function: name,
  arguments: [{ kind: 'param', name: param }],
});

/** A device of which only the shell is asked. */
function answering(answer: Partial<ShellResult>): Device {
  return { shell: async () => ({ stdout: '', stderr: '', exitCode: 0, ...answer }) } as unknown as Device;
}

describe('a probe', () => {
  it('does not take a file that may not be looked at for one that is gone', async () => {
    const denied = answering({ exitCode: 1, stderr: 'ls: /data/data/x/draft: Permission denied\n' });
    const reading = await readProbe(denied, FILE, {});
    assert.equal(reading.kind, 'unknown');
    assert.equal(judgeProbe(FILE, reading, reading, {}).holds, false);
  });

  it('tells a file that is gone from one that is there', async () => {
    const gone = answering({ exitCode: 1, stderr: 'ls: /data/data/x/draft: No such file or directory\n' });
    assert.deepEqual(await readProbe(gone, FILE, {}), { kind: 'exists', exists: false });
    assert.deepEqual(await readProbe(answering({ stdout: '/data/data/x/draft\n' }), FILE, {}), {
      kind: 'exists',
      exists: true,
    });
  });

  it('counts the files of a pattern, and no others; a folder that is not there has none', async () => {
    const photos: Probe = {
      kind: 'files',
      path: { kind: 'literal', value: '/sdcard/Pictures/IMG_*_*.jpg' },
      count: { kind: 'delta', value: 1 },
    };
    const listed = 'IMG_20231015_1.jpg\nIMG_1.jpg\nIMG_20231015_2.jpg.tmp\nVID_2_3.jpg\nIMG__.jpg\n';
    const two = await readProbe(answering({ stdout: listed }), photos, {});
    assert.deepEqual(two, { kind: 'count', count: 2 });
    const missing = answering({ exitCode: 1, stderr: 'ls: /sdcard/Pictures: No such file or directory\n' });
    const none = await readProbe(missing, photos, {});
    assert.deepEqual(none, { kind: 'count', count: 0 });
    assert.equal(judgeProbe(photos, none, two, {}).holds, false);
    assert.match(judgeProbe(photos, none, two, {}).sentence, /IMG_.*wanted \+1 file; before 0, after 2/);
    const denied = answering({ exitCode: 1, stderr: 'ls: /sdcard/Pictures: Permission denied\n' });
    assert.equal((await readProbe(denied, photos, {})).kind, 'unknown');
  });

  it('took a file that never was there for one that the run had deleted', () => {
    const [there, away] = [true, false].map((exists) => ({ kind: 'exists' as const, exists }));
    assert.ok(there && away);
    assert.equal(judgeProbe(FILE, away, away, {}).holds, false);
    assert.equal(judgeProbe(FILE, there, away, {}).holds, true);
    assert.equal(judgeProbe(FILE, there, there, {}).holds, false);
  });

  it('does not read a setting from a command that failed, and sees no change in what it could not read', async () => {
    const failed = await readProbe(answering({ exitCode: 255, stderr: 'cmd: Failure\n' }), SETTING, {});
    assert.deepEqual(failed, { kind: 'unknown', reason: 'cmd: Failure' });
    const after = await readProbe(answering({ stdout: '4\n' }), SETTING, {});
    const { holds, changed } = judgeProbe(SETTING, failed, after, {});
    assert.deepEqual({ holds, changed }, { holds: true, changed: false });
  });

  it('says what the run read by its name, where it is kept: a message stood in the evidence beside the machine', () => {
    const probe: Probe = {
      kind: 'content',
      uri: 'sms/sent',
      where: [
        { column: 'body', operator: '=', value: { kind: 'param', name: 'message' } },
        { column: 'address', operator: '~', value: call('digits', 'from') },
        { column: 'read', operator: '=', value: { kind: 'param', name: 'seen' } },
      ],
      count: { kind: 'delta', value: 1 },
    };
    const [none, one] = [0, 1].map((count) => ({ kind: 'count', count }) as const) as [Reading, Reading];
    const values = { message: 'The doctor says yes', from: '+49 30 1234', seen: '1' };
    const told = judgeProbe(probe, none, one, values, new Set(['message', 'from']));
    assert.match(told.sentence, /body 'The doctor says yes'/);
    assert.equal(
      told.kept,
      "sms/sent where body $message and address digits($from) and read '1': wanted +1 row; before 0, after 1",
    );
    const setting: Probe = { ...SETTING, value: { kind: 'param', name: 'message' } };
    const value: Reading = { kind: 'value', value: 'The doctor says yes' };
    assert.doesNotMatch(judgeProbe(setting, value, value, values, new Set(['message'])).kept, /doctor/);
    assert.equal(judgeProbe(SETTING, value, value, {}).kept, judgeProbe(SETTING, value, value, {}).sentence);
  });
});
