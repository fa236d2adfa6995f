import assert from 'node:assert/strict';
import { SimulatedClock } from '../../../src/base/index.js';
import { AgentError } from '../../../src/device/agent/index.js';
import type { ShellResult } from '../../../src/device/index.js';
import {
  describePrepared,
  describePutBack,
  expectPutBack,
  type Held,
  holdingSettings,
  wakeAndUnlock,
  wantedSettings,
} from '../../../src/device/prepare/index.js';

/** A phone's screen, lock and settings, with a memory; its words are those of dumpsys and settings. */
class SleepingPhone {
  readonly serial = 'phone';
  readonly commands: string[] = [];
  readonly settings = new Map([['secure default_input_method', 'org.example.ime/.Keys']]);
  /** So many looks after it was told to, the screen is on. */
  wakesAfter = 2;
  asleep = true;
  locked = true;
  secure = false;
  #waking = false;

  async shell(command: string): Promise<ShellResult> {
    this.commands.push(command);
    if (command === 'input keyevent KEYCODE_WAKEUP') this.#waking = true;
    if (command === 'wm dismiss-keyguard' && !this.secure) this.locked = false;
    if (command.startsWith('settings get'))
      return said(
        command
          .split('; ')
          .map((get) => this.settings.get(get.slice('settings get '.length)) ?? 'null')
          .join('\n'),
      );
    if (!command.startsWith('dumpsys')) return said('');
    if (this.#waking && this.wakesAfter-- === 0) this.asleep = false;
    return said(`  mWakefulness=${this.asleep ? 'Dozing' : 'Awake'}
    KeyguardServiceDelegate
      showing=${this.locked}
      inputRestricted=${this.locked}
      occluded=false
      secure=${this.secure}
`);
  }

  holdSetting = async (namespace: string, name: string, value: string | null): Promise<string | undefined> => {
    const key = `${namespace} ${name}`;
    const before = this.settings.get(key);
    if (value !== null) this.settings.set(key, value);
    return before;
  };
}

function said(stdout: string): ShellResult {
  return { exitCode: 0, stdout: `${stdout}\n`, stderr: '' };
}

describe('preparing a phone', () => {
  let phone: SleepingPhone;
  let clock: SimulatedClock;

  beforeEach(() => {
    phone = new SleepingPhone();
    clock = new SimulatedClock();
  });

  it('switches on a screen that is off, waits for it, and opens a lock that a swipe opens', async () => {
    assert.deepEqual(await wakeAndUnlock(phone, clock), { woke: true, unlocked: true });
    assert.deepEqual(
      phone.commands.filter((command) => !command.startsWith('dumpsys')),
      ['input keyevent KEYCODE_WAKEUP', 'wm dismiss-keyguard'],
    );
  });

  it('leaves a phone alone that is in use', async () => {
    phone.asleep = false;
    phone.locked = false;
    assert.deepEqual(await wakeAndUnlock(phone, clock), { woke: false, unlocked: false });
    assert.equal(phone.commands.length, 1);
  });

  it('names a lock with a secret, and does not try it', async () => {
    phone.secure = true;
    await assert.rejects(wakeAndUnlock(phone, clock), {
      code: 'device-locked',
      message: /^phone is locked with a PIN.* Unlock it by hand/,
    });
    assert.ok(!phone.commands.includes('wm dismiss-keyguard'));
  });

  it('says so when the screen does not come on', async () => {
    phone.wakesAfter = Number.POSITIVE_INFINITY;
    await assert.rejects(wakeAndUnlock(phone, clock), { code: 'device-asleep', message: /power button/ });
  });

  it('does not call a phone awake or open that says nothing of it once it was told to be', async () => {
    const dumps = async (command: string) =>
      command.startsWith('dumpsys') && phone.commands.length > 1 ? said('') : phone.shell(command);
    await assert.rejects(wakeAndUnlock({ serial: 'phone', shell: dumps }, clock), { code: 'device-asleep' });
    phone = new SleepingPhone();
    phone.asleep = false;
    await assert.rejects(wakeAndUnlock({ serial: 'phone', shell: dumps }, clock), { code: 'device-locked' });
  });

  it('takes a device that tells nothing of its screen as it is', async () => {
    const mute = { serial: 'mute', shell: async () => said('') };
    assert.deepEqual(await wakeAndUnlock(mute, clock), { woke: false, unlocked: false });
  });

  const told: Held[] = [];
  const holding = async () => holdingSettings(await wantedSettings(phone), (held) => void told.push(held));
  const held = async () => {
    told.length = 0;
    await (await holding())(phone);
    return told[0] ?? assert.fail('nothing was told');
  };
  const refusal = (acted: 'no' | 'unknown') => async () => {
    throw new AgentError('device', 'The maker forbids it.', acted);
  };

  it('switches animations off, keeps the input method, and says what was changed', async () => {
    phone.settings.set('global window_animation_scale', '0.5');
    phone.settings.set('global animator_duration_scale', '0');
    const prepared = await held();
    assert.deepEqual(prepared, {
      settings: [
        { namespace: 'global', name: 'window_animation_scale', before: '0.5', changed: true },
        { namespace: 'global', name: 'transition_animation_scale', changed: true },
        { namespace: 'global', name: 'animator_duration_scale', before: '0', changed: false },
        { namespace: 'secure', name: 'default_input_method', before: 'org.example.ime/.Keys', changed: false },
      ],
      refused: [],
    });
    assert.deepEqual(describePrepared({ woke: false, unlocked: false, ...prepared }), [
      'While the device agent runs, animations are off (window_animation_scale, which was 0.5; transition_animation_scale, which was not set).',
    ]);
    assert.equal(describePutBack(prepared), 'Animations and the chosen keyboard are as they were.');
    assert.deepEqual(
      phone.commands.filter((command) => command.startsWith('settings')).length,
      1,
      'a phone takes long for each',
    );
  });

  it('looks whether the chosen keyboard is as it was, also where animations were off', async () => {
    for (const name of ['window_animation_scale', 'transition_animation_scale', 'animator_duration_scale'])
      phone.settings.set(`global ${name}`, '0');
    const { settings } = await held();
    assert.equal(describePutBack({ settings }), undefined, 'nothing was changed');
    phone.settings.set('secure default_input_method', 'org.example.other/.Keys');
    assert.deepEqual(await expectPutBack(phone, settings, clock), [
      'default_input_method is org.example.other/.Keys and was org.example.ime/.Keys; put it back: adb -s phone shell settings put secure default_input_method org.example.ime/.Keys',
    ]);
  });

  it('takes no error of the settings command for an input method, nor for what a setting was', async () => {
    phone.settings.set('secure default_input_method', "cmd: Can't find service: settings");
    phone.settings.set('global window_animation_scale', "cmd: Can't find service: settings");
    assert.deepEqual(
      (await wantedSettings(phone)).map(({ name, found }) => [name, found]),
      [
        ['window_animation_scale', undefined],
        ['transition_animation_scale', null],
        ['animator_duration_scale', null],
      ],
    );
    phone.shell = async () => said("cmd: Can't find service: settings");
    assert.ok((await wantedSettings(phone)).every(({ found }) => found === undefined));
  });

  it('goes on with a phone that lets nobody change a setting, and says so', async () => {
    phone.holdSetting = refusal('no');
    const { settings, refused } = await held();
    assert.equal(settings.length, 0);
    assert.equal(refused[0], 'The setting window_animation_scale stays as it is: The maker forbids it.');
  });

  it('looks in the end at a setting of which nobody knows whether it was changed', async () => {
    phone.settings.set('global window_animation_scale', '1');
    phone.holdSetting = refusal('unknown');
    const { settings, refused } = await held();
    assert.equal(refused[0], 'The setting window_animation_scale may not have been changed: The maker forbids it.');
    phone.settings.set('global window_animation_scale', '0');
    assert.match((await expectPutBack(phone, settings, clock)).join(), /^window_animation_scale is 0 and was 1;/);
  });

  it('says what a device agent that was started anew could not hold, and nothing where it could', async () => {
    told.length = 0;
    const hold = await holding();
    await hold(phone);
    await hold(phone);
    assert.equal(told.length, 1);
    phone.holdSetting = refusal('no');
    await hold(phone);
    assert.deepEqual([told.length, told[1]?.settings.length, told[1]?.refused.length], [2, 0, 4]);
  });

  it('names a setting that did not come back, and what puts it back', async () => {
    phone.settings.set('global window_animation_scale', '0');
    const setting = { namespace: 'global', name: 'window_animation_scale', before: '1' } as const;
    assert.deepEqual(await expectPutBack(phone, [setting], clock), [
      'window_animation_scale is 0 and was 1; put it back: adb -s phone shell settings put global window_animation_scale 1',
    ]);
    phone.settings.set('global window_animation_scale', '1');
    assert.deepEqual(await expectPutBack(phone, [setting], clock), []);
  });
});
