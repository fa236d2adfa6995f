import assert from 'node:assert/strict';
import { after, before, describe, it } from 'mocha';
import { Deadline, systemClock } from '../../src/base/index.js';
import { type OpenedDevice, until } from '../../src/device/index.js';
import type { Screen, UiNode } from '../../src/screen/index.js';
import { settingsApk } from '../apidemos/settings-apk.js';
import { bootTimeoutMs, embeddedDevice } from '../embedded.js';
import { centre } from './test-app.js';

const within = () => ({ deadline: new Deadline(systemClock, 20_000) });
const contacts = 'com.google.android.contacts';
const notes = 'net.gsantner.markor';
const calendar = 'com.simplemobiletools.calendar.pro';
const settings = 'com.android.settings';

/** A field that a person has opened, and by what it is found. */
interface Field {
  readonly app: string;
  readonly what: string;
  /** Opens the screen that has the field. */
  readonly open: string;
  /** What to tap for the field to be there. */
  readonly tap?: (node: UiNode) => boolean;
  readonly field: (node: UiNode) => boolean;
}

const id = (name: string) => (node: UiNode) => node.resourceId.endsWith(`id/${name}`);
const said = (words: string) => (node: UiNode) => node.text === words || node.contentDesc === words;
const typed = (node: UiNode) => node.class.endsWith('EditText') || node.class.endsWith('SearchAutoComplete');

const fields: readonly Field[] = [
  {
    app: contacts,
    what: 'the name of a new contact',
    open: 'am start -a android.intent.action.INSERT -t vnd.android.cursor.dir/contact',
    field: id('first_name'),
  },
  {
    app: contacts,
    what: 'the words of a search',
    open: `am start -n ${contacts}/com.android.contacts.activities.PeopleActivity`,
    tap: said('Search contacts'),
    field: id('search_src_text'),
  },
  {
    app: notes,
    what: 'the words of a search',
    open: `am start -n ${notes}/.activity.MainActivity`,
    tap: said('Search'),
    field: id('search_src_text'),
  },
  {
    app: notes,
    what: 'the name of a new note',
    open: `am start -n ${notes}/.activity.MainActivity`,
    tap: id('add'),
    field: id('name'),
  },
  {
    app: calendar,
    what: 'the words of a search',
    open: `am start -n ${calendar}/.activities.MainActivity`,
    tap: said('Search'),
    field: id('search_src_text'),
  },
  {
    app: settings,
    what: 'the words of a search',
    open: `am start -n ${settings}/.Settings`,
    tap: id('search_bar'),
    field: id('search_field'),
  },
  {
    app: settings,
    what: 'another name for the device',
    open: `am start -n ${settings}/.SubSettings --es page about_phone`,
    tap: said('Device name'),
    field: typed,
  },
];

describe('the apps on a device that is turned or set otherwise', () => {
  let device: OpenedDevice;

  before(async function () {
    this.timeout(bootTimeoutMs);
    device = await (await embeddedDevice()).open('agent');
    const permissions = ['READ_CONTACTS', 'WRITE_CONTACTS'].map(
      (name) => `pm grant ${contacts} android.permission.${name}`,
    );
    const files = ['READ_EXTERNAL_STORAGE', 'WRITE_EXTERNAL_STORAGE'].map(
      (name) => `pm grant ${notes} android.permission.${name}`,
    );
    await device.shell([...permissions, ...files].join('; '));
  });

  after(async function () {
    this.timeout(30_000);
    await asBefore();
    await device?.[Symbol.asyncDispose]();
  });

  for (const { app, what, open, tap, field } of fields) {
    it(`${app} keeps ${what} when the screen is turned`, async function () {
      this.timeout(60_000);
      await device.shell(`am force-stop ${app}; ${open}`);
      if (tap) await tapUntil(tap, field);
      const { screen, node } = await shown(field);
      await device.setText(screen, node, 'Ada Lovelace');
      await device.shell('wm user-rotation lock 1');
      const turned = await screenThat(
        (now) => now.width > now.height && now.tree.nodes.some((kept) => field(kept) && kept.text === 'Ada Lovelace'),
      );
      assert.deepEqual([turned.width, turned.height], [1280, 720]);
      await device.shell(`wm user-rotation lock 0; am force-stop ${app}`);
    });
  }

  it('shows the dark theme, larger letters, and a language from right to left in the app in front, and comes back', async function () {
    this.timeout(60_000);
    const title = said('Network & internet');
    await device.shell(`am start -n ${settings}/.Settings`);
    const before = (await shown(title)).node.bounds;
    const light = await device.screenshot();
    await device.shell(
      'cmd uimode night yes; settings put system font_scale 1.3; settings put system system_locales ar-EG',
    );
    await screenThat((now) =>
      now.tree.nodes.some(
        (node) =>
          title(node) &&
          node.bounds.left !== before.left &&
          node.bounds.bottom - node.bounds.top > before.bottom - before.top,
      ),
    );
    assert.notDeepEqual(await device.screenshot(), light);
    assert.match((await device.shell('am get-config')).stdout, /ar-rEG-ldrtl-.*-night-/);
    const printed = await device.shell("cat /proc/uptime; date '+%d %s'; dumpsys display; ps -A");
    assert.doesNotMatch(printed.stdout, /[\u0660-\u0669]/, 'the shell speaks one language, whatever the device speaks');
    await asBefore();
    await screenThat((now) => now.tree.nodes.some((node) => title(node) && node.bounds.left === before.left));
  });

  it("lets Appium's helper app change the language once it has been given the permission, and not before", async function () {
    this.timeout(90_000);
    const { adb } = await embeddedDevice();
    assert.match((await adb('install', '-r', settingsApk)).stdout, /Success/);
    const speak = (lang: string, country: string) =>
      device.shell(
        `am broadcast -a io.appium.settings.locale -n io.appium.settings/.receivers.LocaleSettingReceiver --es lang ${lang} --es country ${country}`,
      );
    const language = async () => (await device.shell('getprop persist.sys.locale')).stdout.trim();
    try {
      await speak('de', 'DE');
      assert.equal(await language(), 'en-US');
      await device.shell('pm grant io.appium.settings android.permission.CHANGE_CONFIGURATION');
      await speak('de', 'DE');
      const { deadline } = within();
      while ((await language()) !== 'de-DE' && !deadline.over) await systemClock.sleep(50);
      assert.equal(await language(), 'de-DE');
    } finally {
      await adb('uninstall', 'io.appium.settings');
      await asBefore();
    }
  });

  /** Again when nothing comes of it: a menu that has just been shown may be made anew under the finger. */
  async function tapUntil(tap: (node: UiNode) => boolean, wanted: (node: UiNode) => boolean): Promise<void> {
    for (let attempt = 0; attempt < 4; attempt++) {
      await device.tap(centre((await shown(tap)).node.bounds));
      const soon = { deadline: new Deadline(systemClock, 5_000) };
      const held = await until(device, (screen) => (screen.tree.nodes.some(wanted) ? true : undefined), soon);
      if (held.kind === 'held') return;
    }
  }

  async function shown(wanted: (node: UiNode) => boolean): Promise<{ screen: Screen; node: UiNode }> {
    const screen = await screenThat((now) => now.tree.nodes.some(wanted));
    return { screen, node: screen.tree.nodes.find(wanted) ?? assert.fail() };
  }

  async function screenThat(holds: (screen: Screen) => boolean): Promise<Screen> {
    const held = await until(device, (screen) => (holds(screen) ? screen : undefined), within());
    if (held.kind === 'held') return held.screen;
    const words = held.last.tree.nodes.map((node) => node.text || node.contentDesc).filter(Boolean);
    return assert.fail(`${held.last.activity} shows ${held.last.width}x${held.last.height}: ${words.join(' | ')}`);
  }

  async function asBefore(): Promise<void> {
    const set = ['system font_scale 1.0', 'system system_locales en-US', 'secure ui_night_mode 1'].map(
      (what) => `settings put ${what}`,
    );
    await device.shell(['wm user-rotation lock 0', ...set].join('; '));
  }
});
