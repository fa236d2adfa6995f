import assert from 'node:assert/strict';
import { Deadline, systemClock } from '../../../src/base/index.js';
import { type AgentClient, AgentDevice, type AgentEvent, startAgent } from '../../../src/device/agent/index.js';
import { AdbDevice, agentJar, settled } from '../../../src/device/index.js';
import type { Screen } from '../../../src/screen/index.js';
import { bootTimeoutMs, embeddedDevice } from '../../embedded.js';
import { centre, label, node, packageName, seen } from '../test-app.js';
import { nodesContract } from './nodes-contract.js';

const TYPE_VIEW_CLICKED = 1;
const TYPE_VIEW_FOCUSED = 8;
const TYPE_WINDOW_STATE_CHANGED = 32;
const TYPE_NOTIFICATION_STATE_CHANGED = 64;
const TYPE_WINDOW_CONTENT_CHANGED = 2048;
const KEYCODE_BACK = 4;

/** What a device agent must do beyond what every Device does, over the test app; `source` is where it takes its nodes from. */
export function agentContract(name: string, source?: 'uiautomation'): void {
  describe(`the device agent ${name}`, function () {
    this.timeout(60_000);
    let device: AgentDevice;
    let client: AgentClient;

    before(async function () {
      this.timeout(bootTimeoutMs);
      const { server, serial } = await embeddedDevice();
      const link = server.device(serial);
      const agent = await startAgent(link, source ? { jar: agentJar, source } : { jar: agentJar });
      client = agent.client;
      device = new AgentDevice(agent, new AdbDevice(link));
    });

    after(async () => {
      await device?.forceStop(packageName);
      await device?.[Symbol.asyncDispose]();
    });

    async function open(activity: string, id: string): Promise<Screen> {
      await device.launch(packageName, { cold: true, activity: `${packageName}.screen.${activity}` });
      return see((screen) => screen.activity.endsWith(activity) && has(screen, id));
    }

    const see = (holds: (screen: Screen) => boolean) => seen(device, holds);

    nodesContract(() => ({ device, client }), open);

    it('reads back what the field made of a text', async () => {
      const screen = await open('FieldsActivity', 'plain_text');
      const shows = async (id: string, text: string) => {
        const typed = await client.setText(screen, node(screen, id), text);
        return 'text' in typed ? typed.text : typed.length;
      };
      assert.equal(await shows('plain_text', '雷 "李" 😀 \\n'), '雷 "李" 😀 \\n');
      assert.equal(await shows('card_number', '4111111111111111'), '4111 1111 1111 1111');
      assert.equal(await shows('short_text', 'abcdefgh'), 'abcde');
      assert.equal(await shows('capitals', 'straße'), 'STRASSE');
      assert.equal(await shows('several_lines', 'one\ntwo'), 'one\ntwo');
      assert.equal(await shows('password', 's3cret!'), 7);
      const after = await client.tree();
      assert.equal(node(after, 'password').text, '•••••••');
      assert.equal(node(after, 'plain_text').text, '雷 "李" 😀 \\n');
    });

    it('has the kind of each field, its hint, and no text while only the hint shows', async () => {
      const screen = await open('FieldsActivity', 'plain_text');
      const { text, hint, inputType, editable } = node(screen, 'phone_number');
      assert.deepEqual(
        { text, hint, inputType, editable },
        { text: '', hint: 'Phone number', inputType: 3, editable: true },
      );
      assert.equal(node(screen, 'password').password, true);
      assert.equal(node(screen, 'read_only').enabled, false);
    });

    it('types at the cursor, and presses the keyboard’s own key', async () => {
      const screen = await open('FieldsActivity', 'search_text');
      const field = node(screen, 'search_text');
      await client.setText(screen, field, 'ab');
      const filled = await client.tree();
      await client.act(filled, node(filled, 'search_text'), { action: 'focus' });
      const focused = await see((now) => node(now, 'search_text').focused);
      await client.act(focused, node(focused, 'search_text'), { action: 'set-selection', start: 1, end: 1 });
      assert.equal((await client.commitText('雷')).accepted, true);
      const typed = await see((now) => node(now, 'search_text').text === 'a雷b');
      await client.act(typed, node(typed, 'search_text'), { action: 'ime-enter' });
      await see((now) => label(now, 'submitted') === 'Searched for: a雷b');
    });

    it('answers a wait when something has changed, and not before', async () => {
      const screen = await open('CounterActivity', 'increment');
      const { generation } = await settled(device, undefined, new Deadline(systemClock, 20_000));
      assert.equal((await client.wait(generation, 300)).changed, false);
      const waiting = client.treeAfter(generation, 20_000);
      const acted = await client.act(screen, node(screen, 'increment'), { action: 'click' });
      const after = await waiting;
      assert.ok(after.generation > acted.generation);
      const seen = await see((now) => label(now, 'count') === 'Count: 1');
      assert.ok(seen.takenAtMs >= acted.atMs, 'both are of one clock');
    });

    it('tells of a click that a finger made', async () => {
      const screen = await open('CounterActivity', 'increment');
      const listening = firstEvent(client, TYPE_VIEW_CLICKED);
      await client.tap(centre(node(screen, 'increment').bounds));
      const event = await listening;
      assert.deepEqual([event.package, event.class, event.text], [packageName, 'android.widget.Button', 'Add one']);
    });

    it('drags a slider by its value, and a list by a finger', async () => {
      const controls = await open('ControlsActivity', 'volume');
      await client.act(controls, node(controls, 'volume'), { action: 'set-progress', value: 7 });
      await see((now) => node(now, 'volume').range?.current === 7);
      const list = await open('LongListActivity', 'list');
      const { x, y } = centre(node(list, 'list').bounds);
      const { atMs, endMs } = await client.swipe({ x, y: y + 300 }, { x, y: y - 300 }, 200);
      assert.ok(endMs - atMs >= 200, `${endMs - atMs}`);
      await see((now) => !now.tree.nodes.some((each) => each.text === 'Row 1' && each.visible));
    });

    it('plays two fingers at a time', async () => {
      const screen = await open('ControlsActivity', 'accept');
      const one = centre(node(screen, 'accept').bounds);
      const { accepted } = await client.gesture([
        [
          [one.x, one.y, 0],
          [one.x, one.y, 120],
        ],
        [
          [one.x + 20, one.y, 30],
          [one.x + 20, one.y, 90],
        ],
      ]);
      assert.equal(accepted, true);
    });

    it('goes back by the global action and by the key', async () => {
      await open('CounterActivity', 'increment');
      assert.equal((await client.global('back')).accepted, true);
      await see((now) => !now.activity.endsWith('CounterActivity'));
      await open('CounterActivity', 'increment');
      assert.equal((await client.key(KEYCODE_BACK)).accepted, true);
      await see((now) => !now.activity.endsWith('CounterActivity'));
    });

    it('starts an activity, and ends its app', async () => {
      assert.equal((await client.forceStop(packageName)).accepted, true);
      const activity = `${packageName}.screen.CounterActivity`;
      assert.equal((await client.launch(packageName, activity)).accepted, true);
      await see((now) => now.activity === activity);
      assert.equal((await client.launch('org.example.absent', 'org.example.absent.Main')).accepted, false);
      assert.equal((await client.launch(packageName, 'org.example.Absent')).accepted, false);
      await client.forceStop(packageName);
      await see((now) => now.package !== packageName);
    });

    it('reads and sets the clipboard, and leaves it as it was after typing by way of it', async () => {
      await client.setClipboard('雷 "kept" 😀');
      const screen = await open('FieldsActivity', 'plain_text');
      await client.act(screen, node(screen, 'plain_text'), { action: 'focus' });
      await see((now) => node(now, 'plain_text').focused);
      assert.equal((await client.commitText('李')).accepted, true);
      await see((now) => node(now, 'plain_text').text.includes('李'));
      assert.equal(await client.clipboard(), '雷 "kept" 😀');
    });

    for (const [kind, text] of [
      ['plain letters and signs', 'Ab c-1 (x)!'],
      ['more letters than go by keys', 'The quick brown fox jumps over the lazy dog. '.repeat(3).trim()],
    ] as const) {
      it(`types ${kind} at the cursor`, async () => {
        const screen = await open('FieldsActivity', 'plain_text');
        await client.act(screen, node(screen, 'plain_text'), { action: 'focus' });
        await see((now) => node(now, 'plain_text').focused);
        assert.equal((await client.commitText(text)).accepted, true);
        await see((now) => node(now, 'plain_text').text === text);
      });
    }

    it('knows the keyboard while it is there', async () => {
      const screen = await open('FieldsActivity', 'plain_text');
      await client.tap(centre(node(screen, 'plain_text').bounds));
      const typing = await see((now) => now.tree.windows.some(({ type }) => type === 'input-method'));
      assert.equal(typing.keyboardShown, true);
      await client.global('back');
      await see((now) => !now.keyboardShown);
    });

    it('types nowhere where no field has the focus', async () => {
      await open('CounterActivity', 'increment');
      assert.equal((await client.commitText('lost')).accepted, false);
    });

    it('answers a permission dialog, a window like any other', async () => {
      const deny = `pm revoke ${packageName} android.permission.READ_CONTACTS`;
      await device.shell(deny);
      const screen = await open('PermissionActivity', 'ask_one');
      await client.act(screen, node(screen, 'ask_one'), { action: 'click' });
      const allow = 'com.android.permissioncontroller:id/permission_allow_button';
      const asked = await see((now) => now.tree.nodes.some((each) => each.resourceId === allow));
      assert.equal(asked.package, 'com.android.permissioncontroller');
      const button = asked.tree.nodes.find((each) => each.resourceId === allow) ?? assert.fail('no button');
      assert.equal((await client.act(asked, button, { action: 'click' })).accepted, true);
      await see((now) => now.package === packageName && label(now, 'granted').includes('READ_CONTACTS'));
      await device.shell(deny);
    });

    it('asks the app anew for every tree, reported change or not', async () => {
      const screen = await open('HangActivity', 'count_asks');
      await client.act(screen, node(screen, 'count_asks'), { action: 'click' });
      await see((now) => has(now, 'asks'));
      const first = await settled(device, undefined, new Deadline(systemClock, 20_000));
      const second = await client.tree();
      assert.notEqual(label(second, 'asks'), label(first, 'asks'));
    });

    it('tells of a toast', async () => {
      const screen = await open('ToastActivity', 'toast_later');
      const listening = firstEvent(client, TYPE_NOTIFICATION_STATE_CHANGED);
      await client.act(screen, node(screen, 'toast_later'), { action: 'click' });
      const event = await listening;
      assert.deepEqual([event.package, event.class], [packageName, 'android.widget.Toast']);
      assert.notEqual(event.text, undefined);
    });

    it('tells of a window that comes, of the field that gets the focus, and of what changes in it', async () => {
      const comes = firstEvent(client, TYPE_WINDOW_STATE_CHANGED, (event) => event.package === packageName);
      const screen = await open('FieldsActivity', 'plain_text');
      assert.equal((await comes).package, packageName);
      const focused = firstEvent(client, TYPE_VIEW_FOCUSED);
      await client.act(screen, node(screen, 'short_text'), { action: 'focus' });
      assert.equal((await focused).class, 'android.widget.EditText');
      const changed = firstEvent(client, TYPE_WINDOW_CONTENT_CHANGED);
      await client.setText(await client.tree(), node(await client.tree(), 'short_text'), 'abc');
      assert.equal((await changed).package, packageName);
    });

    it('gives no picture while a window forbids one, and says why', async () => {
      await device.shell(`am start -S -W -n ${packageName}/.screen.CounterActivity --ez secure true`);
      await see((screen) => screen.activity.endsWith('CounterActivity') && has(screen, 'count'));
      await assert.rejects(client.screenshot(), { code: 'agent-no-image', message: /may be marked secure/ });
      await open('CounterActivity', 'count');
      assert.ok((await client.screenshot()).length > 0);
    });

    it('gives a screenshot of the display’s size', async () => {
      const { display } = await client.info();
      const png = await client.screenshot();
      assert.equal(png.toString('latin1', 1, 4), 'PNG');
      assert.deepEqual([png.readUInt32BE(16), png.readUInt32BE(20)], display.slice(0, 2));
    });
  });
}

function has(screen: Screen, id: string): boolean {
  return screen.tree.nodes.some(
    (each) => each.resourceId === `${packageName}:id/${id}` || (id === '' && each.text !== ''),
  );
}

async function firstEvent(
  client: AgentClient,
  types: number,
  wanted: (event: AgentEvent) => boolean = () => true,
): Promise<AgentEvent> {
  for await (const event of client.events({ types })) if (wanted(event)) return event;
  return assert.fail('the events ended');
}
