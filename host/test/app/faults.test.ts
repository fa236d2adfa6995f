import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { packageName } from '../device/test-app.js';
import { bootTimeoutMs, embeddedDevice, type SharedDevice } from '../embedded.js';
import { CommandLine } from './command-line.js';

describe('a replay on a device that does wrong what phones do wrong', function () {
  this.timeout(120_000);
  let shared: SharedDevice;
  let reprise: CommandLine;

  before(async function () {
    this.timeout(bootTimeoutMs);
    shared = await embeddedDevice();
    reprise = await CommandLine.in(shared.env);
    await writeFile(join(reprise.folder, 'counts.preact'), counts);
    await writeFile(join(reprise.folder, 'asks.preact'), asks);
    await writeFile(join(reprise.folder, 'blind.preact'), blind);
  });
  after(async () => {
    await reprise?.[Symbol.asyncDispose]();
  });
  afterEach(async () => {
    await shared.server.connect(shared.serial);
    await control('fault clear');
    await shared.adb('shell', `am force-stop ${packageName}`);
  });

  const control = async (line: string) => {
    const said = await shared.adb('shell', `reprise-device ${line}`);
    assert.equal(said.code, 0, said.stderr);
  };
  const shown = async () =>
    (await shared.adb('shell', 'uiautomator dump /sdcard/now.xml >/dev/null; cat /sdcard/now.xml')).stdout;

  for (const via of ['agent', 'adb'] as const) {
    it(`whose tap is lost is called done only where it was done (${via})`, async () => {
      for (const nth of [1, 2, 3]) {
        await shared.adb('shell', `am force-stop ${packageName}`);
        await control(`fault set lost-tap ${nth}`);
        const ended = await reprise.run('replay', 'counts.preact', '--path', via, '--patience', '4');
        const counted = /Count: 1/.test(await shown());
        assert.equal(ended.code === 0, counted, ended.stdout + ended.stderr);
        await control('fault clear');
      }
    });
  }

  it('whose tap is lost does not take the app for what it was told to bring about', async () => {
    await control('fault set lost-tap 2');
    const ended = await reprise.run('replay', 'blind.preact', '--patience', '4');
    assert.equal(ended.code === 0, /Count: [1-9]/.test(await shown()), ended.stdout + ended.stderr);
  });

  for (const fault of ['slow-frame 200ms', 'late-dialog 800ms']) {
    it(`goes through with ${fault}`, async () => {
      await control(`fault set ${fault}`);
      const ended = await reprise.run('replay', 'asks.preact');
      assert.equal(ended.code, 0, ended.stdout + ended.stderr);
    });
  }
});

const counts = `machine testapp/counts
goal "Count to one"
app dev.reprise.testapp

state main
  verify //*[@resource-id='dev.reprise.testapp:id/title' and @text='Test app']
  do tap //*[@text='Counter in a static'] -> counter

state counter
  verify //*[@resource-id='dev.reprise.testapp:id/count']
  do tap //*[@resource-id='dev.reprise.testapp:id/increment'] -> done

final done
  verify //*[@text='Count: 1']
`;

const asks = `machine testapp/asks
goal "Answer the question"
app dev.reprise.testapp

state main
  verify //*[@resource-id='dev.reprise.testapp:id/title' and @text='Test app']
  do tap //*[@text='Dialogs and menus'] -> dialogs

state dialogs
  verify //*[@resource-id='dev.reprise.testapp:id/show_alert']
  do tap //*[@resource-id='dev.reprise.testapp:id/show_alert'] -> question

state question
  verify //*[@resource-id='android:id/button1']
  do tap //*[@resource-id='android:id/button1'] -> done

final done
  verify //*[@resource-id='dev.reprise.testapp:id/answer' and @text!='Answer: none']
`;

/** Its end looks as its last state does, but for the tap's effect. */
const blind = `machine testapp/blind
goal "Count once"
app dev.reprise.testapp

state main
  verify //*[@resource-id='dev.reprise.testapp:id/title' and @text='Test app']
  do tap //*[@text='Counter in a static'] -> counter

state counter
  verify //*[@resource-id='dev.reprise.testapp:id/count']
  do tap //*[@resource-id='dev.reprise.testapp:id/increment'] -> done

final done
  verify //*[@resource-id='dev.reprise.testapp:id/count']
`;
