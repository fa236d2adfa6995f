import assert from 'node:assert/strict';
import { after, before, describe, it } from 'mocha';
import { type Clock, Deadline, DeviceError } from '../../src/base/index.js';
import { type Device, quote, settled, until } from '../../src/device/index.js';
import { topWindow } from '../../src/screen/index.js';
import { appears, label, node, packageName, screenOf } from './test-app.js';
import { textContract } from './text-contract.js';

/** What a path cannot do; the reason is what its refusal says, or why it cannot. */
export type Gap = 'node-actions' | 'events' | 'non-ascii' | 'hints';
export type Gaps = Readonly<Partial<Record<Gap, string>>>;

export interface Subject {
  readonly clock: Clock;
  readonly openTimeoutMs?: number;
  /** Opens the device, the test app installed; called again after it was lost. */
  open(): Promise<Device>;
  /** Cuts the connection, and mends it. */
  lose(device: Device): Promise<void>;
  regain(device: Device): Promise<void>;
}

/** What every Device must do, over the test app. A gap is tested for its refusal: it may be missing, it may not pretend. */
export function deviceContract(name: string, subject: Subject, gaps: Gaps = {}): void {
  describe(`the device contract, ${name}`, function () {
    this.timeout(120_000);
    let device: Device;
    const use = () => device;
    const within = (ms = 20_000) => ({ deadline: new Deadline(subject.clock, ms) });

    before(async function () {
      this.timeout(subject.openTimeoutMs ?? 10_000);
      device = await subject.open();
    });
    after(async () => {
      await device?.forceStop(packageName);
      await device?.[Symbol.asyncDispose]();
    });

    describe('looking', () => {
      it('shows the app, the activity, the size and the nodes of what was launched', async () => {
        const screen = await screenOf(device, 'CounterActivity', within());
        assert.equal(screen.package, packageName);
        assert.equal(screen.activity, `${packageName}.screen.CounterActivity`);
        assert.ok(screen.width > 0 && screen.height > screen.width, `${screen.width}x${screen.height}`);
        assert.equal(node(screen, 'increment').class, 'android.widget.Button');
        assert.equal(node(screen, 'increment').clickable, true);
        const { bounds } = node(screen, 'increment');
        assert.ok(bounds.right > bounds.left && bounds.bottom > bounds.top);
      });

      it('never shows an older screen after a newer one', async () => {
        await screenOf(device, 'CounterActivity', within());
        for (let count = 1; count <= 3; count += 1) {
          const screen = await settled(device, undefined, within().deadline);
          assert.equal(label(screen, 'count'), `Count: ${count - 1}`);
          await tapOn(device, screen, 'increment');
          await appears(device, 'count', `Count: ${count}`, within());
          assert.equal(label(await device.observe(), 'count'), `Count: ${count}`);
        }
      });

      it('keeps the generation while nothing happens, and raises it when something does', async () => {
        await screenOf(device, 'CounterActivity', within());
        const quiet = await settled(device, undefined, within().deadline);
        assert.equal((await device.observe()).generation, quiet.generation);
        await tapOn(device, quiet, 'increment');
        const after = await appears(device, 'count', 'Count: 1', within());
        assert.ok(after.generation > quiet.generation, `${after.generation} > ${quiet.generation}`);
      });

      it('answers observations that are asked for at the same time', async () => {
        await screenOf(device, 'CounterActivity', within());
        const screens = await Promise.all([1, 2, 3].map(() => device.observe()));
        for (const screen of screens) assert.equal(label(screen, 'count'), 'Count: 0');
      });

      it('has a dialog as its topmost window, and the screen below it untouchable', async () => {
        const screen = await screenOf(device, 'DialogsActivity', within());
        await tapOn(device, screen, 'show_alert');
        const dialog = await until(
          device,
          (now) => now.tree.nodes.find(({ text }) => text === 'Shall the test go on?'),
          within(),
        );
        assert.equal(dialog.kind, 'held');
        if (dialog.kind !== 'held') return;
        const top = topWindow(dialog.screen.tree);
        assert.equal(top?.root, dialog.screen.tree.windows[dialog.value.window]?.root);
        const yes = dialog.screen.tree.nodes.find(({ text }) => text.toLowerCase() === 'yes');
        assert.ok(yes);
        await device.tap(centre(yes.bounds));
        await appears(device, 'answer', 'Answer: Yes', within());
      });

      it('takes a picture', async () => {
        await screenOf(device, 'CounterActivity', within());
        const png = await device.screenshot();
        assert.equal(png.subarray(0, 8).toString('latin1'), '\x89PNG\r\n\x1a\n');
        assert.ok(png.readUInt32BE(16) > 0 && png.readUInt32BE(20) > 0);
      });
    });

    describe('waiting', () => {
      it('says when the screen changes, and not before', async () => {
        await screenOf(device, 'DelayedActivity', within());
        const loading = await until(device, (now) => (label(now, 'loading') === 'Loading' ? now : undefined), within());
        assert.equal(loading.kind, 'held');
        const ready = await until(device, (now) => (label(now, 'loading') === 'Ready' ? now : undefined), within());
        assert.equal(ready.kind, 'held');
        if (ready.kind !== 'held') return;
        const quiet = await settled(device, undefined, within().deadline);
        const changed = await device.changed(quiet.generation, 400);
        assert.equal(changed, gaps.events !== undefined, gaps.events);
        await tapOn(device, quiet, 'again');
        assert.equal(await device.changed(quiet.generation, 10_000), true);
      });

      it('says at once that the screen has changed already', async () => {
        const screen = await screenOf(device, 'CounterActivity', within());
        await tapOn(device, screen, 'increment');
        await appears(device, 'count', 'Count: 1', within());
        assert.equal(await device.changed(screen.generation, 10_000), true);
      });
    });

    describe('acting', () => {
      it('taps, and the effect shows', async () => {
        const screen = await screenOf(device, 'ControlsActivity', within());
        assert.equal(node(screen, 'accept').checked, false);
        const acted = await tapOn(device, screen, 'accept');
        assert.equal(acted.done, true);
        assert.ok(acted.done && Number.isFinite(acted.injectedAtMs));
        const held = await until(device, (now) => (node(now, 'accept').checked ? true : undefined), within());
        assert.equal(held.kind, 'held');
      });

      it('asks a node to act', async () => {
        const screen = await screenOf(device, 'CounterActivity', within());
        const acted = await device.perform(screen, node(screen, 'increment'), { kind: 'click' });
        if (gaps['node-actions']) return refuses(acted, gaps['node-actions']);
        assert.equal(acted.done, true, JSON.stringify(acted));
        await appears(device, 'count', 'Count: 1', within());
      });

      it('sets a slider', async () => {
        const screen = await screenOf(device, 'ControlsActivity', within());
        const acted = await device.perform(screen, node(screen, 'volume'), { kind: 'set-progress', value: 13 });
        if (gaps['node-actions']) return refuses(acted, gaps['node-actions']);
        assert.equal(acted.done, true, JSON.stringify(acted));
        const held = await until(
          device,
          (now) => (/volume 13\b/.test(label(now, 'state')) ? true : undefined),
          within(),
        );
        assert.equal(held.kind, 'held');
      });

      it('does not act on a node that is gone', async () => {
        await screenOf(device, 'DelayedActivity', within());
        const ready = await until(device, (now) => now.tree.nodes.find(byId('continue_button')), within());
        assert.equal(ready.kind, 'held');
        if (ready.kind !== 'held') return;
        await tapOn(device, ready.screen, 'again');
        await appears(device, 'loading', 'Loading', within());
        const acted = await device.perform(ready.screen, ready.value, { kind: 'click' });
        assert.equal(acted.done, false);
        assert.equal(acted.done ? '' : acted.acted, 'no');
      });

      it('scrolls a list by its own action', async () => {
        const screen = await screenOf(device, 'LongListActivity', within());
        const acted = await device.perform(screen, node(screen, 'list'), { kind: 'scroll', direction: 'forward' });
        if (gaps['node-actions']) return refuses(acted, gaps['node-actions']);
        await hasScrolled(device);
      });

      it('scrolls a list with a finger', async () => {
        const screen = await screenOf(device, 'LongListActivity', within());
        const { left, right, top, bottom } = node(screen, 'list').bounds;
        const x = (left + right) / 2;
        await device.swipe({ x, y: bottom - (bottom - top) / 6 }, { x, y: top + (bottom - top) / 6 }, 300);
        await hasScrolled(device);
      });

      it('goes back with the back key', async () => {
        const launched = await device.launch(packageName, { cold: true });
        assert.equal(launched.done, true, JSON.stringify(launched));
        const main = await until(
          device,
          (now) => now.tree.nodes.find(({ text }) => text === 'Counter in a static'),
          within(),
        );
        assert.equal(main.kind, 'held');
        if (main.kind !== 'held') return;
        await device.tap(centre(main.value.bounds));
        await appears(device, 'count', 'Count: 0', within());
        assert.equal((await device.key('back')).done, true);
        await appears(device, 'title', 'Test app', within());
      });

      const hasScrolled = async (scrolled: Device) => {
        const gone = await until(
          scrolled,
          (now) => (now.tree.nodes.some(({ text }) => text === 'Row 1') ? undefined : now),
          within(),
        );
        assert.equal(gone.kind, 'held');
      };
    });

    textContract(use, within, gaps);

    describe('apps', () => {
      it('launches cold: what the process held is lost', async () => {
        await countedOne(device);
        const screen = await screenOf(device, 'CounterActivity', within());
        assert.equal(label(screen, 'count'), 'Count: 0');
      });

      it('launches warm: what the process held is still there', async () => {
        await countedOne(device);
        await device.key('home');
        await until(device, (now) => (now.package === packageName ? undefined : true), within());
        await device.launch(packageName, { activity: `${packageName}.screen.CounterActivity` });
        await appears(device, 'count', 'Count: 1', within());
      });

      it('stops an app', async () => {
        await screenOf(device, 'CounterActivity', within());
        await device.forceStop(packageName);
        const gone = await until(device, (now) => (now.package === packageName ? undefined : true), within());
        assert.equal(gone.kind, 'held');
      });

      it('does not launch what is not installed, and says so', async () => {
        const acted = await device.launch('com.example.nowhere');
        assert.deepEqual({ ...acted, reason: '' }, { done: false, acted: 'no', reason: '' });
        assert.match(acted.done ? '' : acted.reason, /com\.example\.nowhere/);
      });

      const countedOne = async (counted: Device) => {
        const screen = await screenOf(counted, 'CounterActivity', within());
        await tapOn(counted, screen, 'increment');
        await appears(counted, 'count', 'Count: 1', within());
      };
    });

    describe('the shell', () => {
      it('gives the exit code, and keeps standard error apart', async () => {
        assert.deepEqual(await device.shell('echo out; echo err >&2; exit 3'), {
          exitCode: 3,
          stdout: 'out\n',
          stderr: 'err\n',
        });
        assert.deepEqual(await device.shell('true'), { exitCode: 0, stdout: '', stderr: '' });
        assert.equal((await device.shell('no_such_command_here')).exitCode, 127);
      });

      for (const argument of nasty) {
        it(`passes the argument ${JSON.stringify(argument)} as it is`, async () => {
          const { stdout } = await device.shell(`printf %s ${quote(argument)}`);
          assert.equal(stdout, argument);
        });
      }

      it('reads providers and settings as a phone prints them', async () => {
        const query = `content query --uri content://dev.reprise.testapp.rows/rows --projection name:note --where ${quote('_id=10')}`;
        assert.equal((await device.shell(query)).stdout, 'Row: 0 name=Row 10, note=NULL\n');
        const none = `content query --uri content://dev.reprise.testapp.rows/rows --projection name --where ${quote('_id=1000')}`;
        assert.equal((await device.shell(none)).stdout, 'No result found.\n');
        await device.shell(`settings put system reprise_contract ${quote("it's 1")}`);
        assert.equal((await device.shell('settings get system reprise_contract')).stdout, "it's 1\n");
        await device.shell('settings delete system reprise_contract');
        assert.equal((await device.shell('settings get system reprise_contract')).stdout, 'null\n');
        assert.equal((await device.shell('test -e /sdcard/nothing-here')).exitCode, 1);
      });
    });

    describe('ends', () => {
      it('rejects with the reason of a signal that is raised, before or during a call', async () => {
        const reason = new Error('The person pressed Ctrl-C.');
        await assert.rejects(device.observe(AbortSignal.abort(reason)), reason);
        const screen = await device.observe();
        const controller = new AbortController();
        const pending = device.changed(screen.generation, 60_000, controller.signal);
        controller.abort(reason);
        if (gaps.events === undefined && device.path === 'fake') await pending;
        else await assert.rejects(pending, reason);
        await device.observe();
      });

      it('says that the device is lost', async () => {
        await device.observe();
        await subject.lose(device);
        for (const call of [() => device.observe(), () => device.shell('true'), () => device.tap({ x: 1, y: 1 })]) {
          await assert.rejects(
            call(),
            (error: unknown) => error instanceof DeviceError && error.code === 'device-lost',
          );
        }
        await subject.regain(device);
        device = await subject.open();
      });
    });
  });
}

const nasty = [
  "it's",
  'say "hello"',
  '$HOME `id` $(id)',
  'a  b   c',
  ' lead and trail ',
  '\\back\\slash\\',
  '* ? [a-z] {x,y} ~',
  '; & | < > ( ) # !',
  '-n',
  '雷 李 é 😀',
  'two\nlines',
  "'''",
];

function byId(id: string) {
  return (candidate: { resourceId: string }) => candidate.resourceId === `${packageName}:id/${id}`;
}

async function tapOn(device: Device, screen: Parameters<typeof node>[0], id: string) {
  return device.tap(centre(node(screen, id).bounds));
}

function centre({ left, top, right, bottom }: { left: number; top: number; right: number; bottom: number }) {
  return { x: (left + right) / 2, y: (top + bottom) / 2 };
}

function refuses(acted: Awaited<ReturnType<Device['perform']>>, reason: string): void {
  assert.equal(acted.done, false);
  if (acted.done) return;
  assert.equal(acted.acted, 'no');
  assert.ok(acted.reason.includes(reason), `${acted.reason} does not say: ${reason}`);
}
