import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { SimulatedClock } from '../../../src/base/index.js';
import { FakeDevice } from '../../../src/device/index.js';
import { type Machine, parseMachine } from '../../../src/machine/index.js';
import { replay } from '../../../src/preact/index.js';
import { readFacts } from '../../../src/preact/replay/fit.js';
import { unlocking, VAULT, vault } from '../../laws/vault.js';

describe('a device and the machine that was made for another', () => {
  for (const [header, done] of [
    ['locale de', true],
    ['locale de\npackage >= 1\ndensity 420', true],
    ['locale en', false],
    ['package > 1', false],
    ['density 320', false],
  ] as const) {
    it(`${done ? 'are run' : 'are refused before anything is done'}: ${header.replaceAll('\n', ', ')}`, async () => {
      const device = new FakeDevice({ apps: [vault()], clock: new SimulatedClock() });
      await device.shell('settings put system system_locales de-DE,en-US');
      const result = await run(device, machineOf(unlocking.replace('param', `${header}\nparam`)));
      assert.equal(result.outcome, done ? 'passed' : 'diverged', result.reason);
      assert.equal(
        device.log.some(({ call }) => call === 'launch'),
        done,
      );
      if (!done) assert.match(result.reason ?? '', /^Nothing was done: vault\/unlock is made for/);
    });
  }

  it('are refused where a value of the header cannot be made', async () => {
    const device = new FakeDevice({ apps: [vault()], clock: new SimulatedClock() });
    const text = unlocking
      .replace('\nstate', "\nlet surname = word($owner, '2')\nstate")
      .replace('@text=$owner', '@text=$surname');
    const result = await run(device, machineOf(text));
    assert.match(result.reason ?? '', /^Nothing was done: The value 'surname' cannot be made/);
    assert.ok(!device.log.some(({ call }) => call === 'launch'));
  });

  it('are run with the values that the header makes', async () => {
    const device = new FakeDevice({ apps: [vault()], clock: new SimulatedClock() });
    const text = unlocking
      .replace('\nstate', '\nlet whose = trim($owner)\nstate')
      .replace('@text=$owner', '@text=$whose');
    const result = await run(device, machineOf(text));
    assert.equal(result.outcome, 'passed', result.reason);
  });

  it('are told by what a phone answers', () => {
    const phone = [
      'Locales for a.b for user 0 are []',
      'system',
      'null',
      'chosen',
      'fr-CA',
      'product',
      'en-US',
      'Physical density: 420',
      'Override density: 356',
      'Packages:',
      '  Package [a.b] (1f2e):',
      '    versionCode=3005 minSdk=26 targetSdk=34',
    ].join('\n');
    assert.deepEqual(readFacts(phone), { locale: 'fr-CA', density: 356, versionCode: 3005 });
    assert.equal(readFacts(phone.replace('[]', '[de-DE,fr]')).locale, 'de-DE');
    assert.equal(readFacts(phone.replace('fr-CA', '')).locale, 'en-US');
    assert.deepEqual(readFacts(''), { locale: undefined, density: undefined, versionCode: undefined });
  });
});

function run(device: FakeDevice, machine: Machine) {
  return replay({ machine, bindings: { owner: 'Ada', code: 'Zq-swordfish' }, device, clock: new SimulatedClock() });
}

function machineOf(text: string): Machine {
  const parsed = parseMachine(text.replace(/app .*/, `app ${VAULT}`));
  return parsed.kind === 'machine' ? parsed.machine : assert.fail(JSON.stringify(parsed.problems));
}
