import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { type Device, quote, type UntilOptions, until } from '../../src/device/index.js';
import { appears, label, packageName, screenOf, tapOn } from './test-app.js';

/** Starting and stopping apps, and the shell. */
export function appsContract(use: () => Device, within: (ms?: number) => UntilOptions): void {
  describe('apps', () => {
    it('launches cold: what the process held is lost', async () => {
      const device = use();
      await countedOne(device);
      const screen = await screenOf(device, 'CounterActivity', within());
      assert.equal(label(screen, 'count'), 'Count: 0');
    });

    it('launches warm: what the process held is still there', async () => {
      const device = use();
      await countedOne(device);
      await device.key('home');
      await until(device, (now) => (now.package === packageName ? undefined : true), within());
      await device.launch(packageName, { activity: `${packageName}.screen.CounterActivity` });
      await appears(device, 'count', 'Count: 1', within());
    });

    it('stops an app', async () => {
      const device = use();
      await screenOf(device, 'CounterActivity', within());
      await device.forceStop(packageName);
      const gone = await until(device, (now) => (now.package === packageName ? undefined : true), within());
      assert.equal(gone.kind, 'held');
    });

    it('does not launch what is not installed, and says so', async () => {
      const device = use();
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
      const device = use();
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
        const device = use();
        const { stdout } = await device.shell(`printf %s ${quote(argument)}`);
        assert.equal(stdout, argument);
      });
    }

    it('reads providers and settings as a phone prints them', async () => {
      const device = use();
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
