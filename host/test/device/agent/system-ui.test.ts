import assert from 'node:assert/strict';
import { type AgentClient, AgentDevice, startAgent } from '../../../src/device/agent/index.js';
import { AdbDevice, agentJar } from '../../../src/device/index.js';
import { type Screen, topWindow, type UiNode } from '../../../src/screen/index.js';
import { bootTimeoutMs, embeddedDevice, type SharedDevice } from '../../embedded.js';
import { centre, label, node, packageName, seen } from '../test-app.js';

const KEYBOARD = 'com.android.inputmethod.latin';

systemUi('the system around the apps, by adb and by the device agent');
systemUi('the system around the apps, by adb and by the device agent over UiAutomation', 'uiautomation');

function systemUi(title: string, source?: 'uiautomation'): void {
  describe(title, function () {
    this.timeout(60_000);
    let shared: SharedDevice;
    let device: AgentDevice;
    let client: AgentClient;

    before(async function () {
      this.timeout(bootTimeoutMs);
      shared = await embeddedDevice();
      const link = shared.server.device(shared.serial);
      const agent = await startAgent(link, source ? { jar: agentJar, source } : { jar: agentJar });
      client = agent.client;
      device = new AgentDevice(agent, new AdbDevice(link));
    });

    after(async () => {
      await shared?.adb('shell', 'cmd statusbar collapse; rm -f /sdcard/Documents/shade.txt');
      await device?.forceStop(packageName);
      await device?.[Symbol.asyncDispose]();
    });

    async function shell(command: string): Promise<string> {
      return (await shared.adb('shell', command)).stdout;
    }

    async function open(activity: string): Promise<Screen> {
      await device.launch(packageName, { cold: true, activity: `${packageName}.screen.${activity}` });
      return see((screen) => screen.activity.endsWith(activity));
    }

    const see = (holds: (screen: Screen) => boolean) => seen(device, holds);

    /** Clicks what has this text or description, in whatever window it is. */
    async function press(text: string): Promise<void> {
      const shows = ({ tree }: Screen) => find(tree.nodes, text) !== undefined;
      const screen = await see(shows);
      let target: UiNode | undefined = find(screen.tree.nodes, text);
      while (target !== undefined && !target.clickable) target = target.parent;
      await client.act(screen, target ?? assert.fail(`Nothing around '${text}' can be clicked.`), { action: 'click' });
    }

    it('types on the keys of the keyboard, which lies in a window of its own', async () => {
      const screen = await open('FieldsActivity');
      await device.tap(centre(node(screen, 'plain_text').bounds));
      const typing = await see(({ tree }) => tree.windows.some(({ type }) => type === 'input-method'));
      assert.equal(typing.keyboardShown, true);
      assert.match(await shell('dumpsys input_method'), /mInputShown=true/);
      for (const key of ['h', 'i']) await device.tap(centre((find(typing.tree.nodes, key) ?? assert.fail(key)).bounds));
      const typed = await see((now) => label(now, 'plain_text') === 'hi');
      // The keys are no views of their own, as the nodes of Compose and Flutter are none: each is found again by its reference, and acts.
      const keys = typed.tree.nodes.filter(({ package: owner, clickable }) => owner === KEYBOARD && clickable);
      assert.ok(keys.length > 20, `${keys.length} keys`);
      for (const key of keys) assert.equal((await client.act(typed, key, { action: 'clear-focus' })).accepted, false);
      await client.act(typed, find(typed.tree.nodes, 'o') ?? assert.fail('o'), { action: 'click' });
      await see((now) => label(now, 'plain_text') === 'hio');
      await shell('input keyevent BACK');
      await see((now) => !now.keyboardShown && now.tree.windows.every(({ type }) => type !== 'input-method'));
    });

    it('pulls the shade by the shell and opens what is posted with the agent', async () => {
      const screen = await open('SystemActivity');
      await client.act(screen, node(screen, 'notify_post'), { action: 'click' });
      await shell('cmd statusbar expand-notifications');
      assert.match(await shell('dumpsys window displays'), /mCurrentFocus=Window\{\w+ u0 NotificationShade\}/);
      await press('Test notification');
      await see((now) => label(now, 'count') === 'Count: 0');
      assert.match(await shell('dumpsys notification'), /pkg=dev\.reprise\.testapp .*id=1/);
    });

    it('shows the dialog of an app that has crashed above everything else', async () => {
      const screen = await open('CrashActivity');
      await client.act(screen, node(screen, 'crash_main'), { action: 'click' });
      const crashed = await see(({ tree }) => find(tree.nodes, 'Close app') !== undefined);
      assert.match(topWindow(crashed.tree)?.title ?? '', /^Application Error: dev\.reprise\.testapp$/);
      await press('Close app');
      await see(({ tree }) => find(tree.nodes, 'Close app') === undefined);
    });

    it('goes back to an app from the recents that the agent has opened', async () => {
      await open('CounterActivity');
      await shell('input keyevent HOME');
      await see((now) => now.package.includes('launcher'));
      assert.equal((await client.global('recents')).accepted, true);
      await press('Test app');
      await see((now) => now.activity.endsWith('CounterActivity') && label(now, 'count') === 'Count: 0');
    });

    it('shares a text with the app that is chosen', async () => {
      await open('HandoffActivity');
      await press('Share a text');
      await press('Test app\nTaker');
      await see((now) => label(now, 'taken') === '.screen.TakerActivity took handed over');
    });

    it('picks a document that the shell has written', async () => {
      await shell('mkdir -p /sdcard/Documents; echo from the shell > /sdcard/Documents/shade.txt');
      await open('HandoffActivity');
      await press('Open a document');
      await press('Documents');
      await press('shade.txt');
      await see((now) => label(now, 'handoff_result') === 'Read: from the shell');
    });
  });
}

function find(nodes: readonly UiNode[], text: string): UiNode | undefined {
  return nodes.find((each) => each.visible && (each.text === text || each.contentDesc === text));
}
