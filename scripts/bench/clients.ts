import { systemClock } from '../../host/src/base/index.js';
import { AdbServer, builtApk, type Device, openDevice, startEmbedded } from '../../host/src/device/index.js';
import { type AppiumServer, startAppium } from '../../host/test/appium/appium-server.js';
import { lookAtTrees, tapAndSee, typeTexts } from './clients/acts.js';
import { openAppium, WITHOUT_WAITING } from './clients/appium-client.js';
import type { Client } from './clients/client.js';
import { DeviceClient } from './clients/device-client.js';
import { type Measure, Tally } from './clients/tally.js';
import type { Figure } from './statistics.js';
import { COUNT, counted, openPage, type Page } from './test-app.js';

/** Acts of a kind that each client does each time that it has its turn. */
const TIMES = 3;
/** Ours is to be so many times as fast as Appium with its own defaults, for a node found and tapped. */
const TIMES_AS_FAST = 5;

interface Contender {
  readonly tally: Tally;
  readonly start: () => Promise<Client>;
}

/**
 * The same acts on the same screens of one device by our device agent, by stock Appium with webdriverio and by plain adb, in turn, so that what else
 * the computer does falls on all of them alike; who begins moves on by one each round. Two of them cannot be there at once: a device has one
 * accessibility connection. So each begins anew in its turn, and that is measured, too. The first round warms up, and is not measured.
 *
 * - start: until its first tree is here. Appium's server and its packages on the device are there before.
 * - tree: one look at 60 nodes at rest. Appium's is text, and nobody parses it.
 * - find: the node with a resource id on a screen that has just changed, looked for once.
 * - tap: the node that was found, pressed; until a counter is seen to be one higher.
 * - find and tap: both together, which is a step of a test.
 * - type: a field found, its text replaced, and read back.
 *
 * What fails is counted. A counter that has not counted every press exactly once, by a look of nobody's among them at the end, is a failure of `tap`.
 */
export async function benchClients(
  env: NodeJS.ProcessEnv,
  home: string,
  runs: number,
  log: (line: string) => void,
): Promise<readonly Figure[]> {
  const apks = [await builtApk('testapp-1')];
  await using embedded = await startEmbedded({ env, home, apks });
  const { serial } = embedded;
  await using adb = await openDevice({ serial, env, prefer: 'adb' });
  for (const scale of ['window_animation_scale', 'transition_animation_scale', 'animator_duration_scale'])
    await adb.shell(`settings put global ${scale} 0`);
  await using appium = await startAppium(new AdbServer({ env }).address.port);
  const contenders = contendersOn(serial, env, appium, log);

  for (let round = 0; round <= runs; round += 1) {
    for (let turn = 0; turn < contenders.length; turn += 1) {
      const contender = contenders[(round + turn) % contenders.length];
      if (contender !== undefined) await takeTurn(contender, adb);
    }
    if (round === 0) for (const { tally } of contenders) tally.forgetTimes();
    log(`round ${round} of ${runs} done`);
  }
  return figuresOf(contenders.map(({ tally }) => tally));
}

/** Ours first: the others are compared with it. */
function contendersOn(
  serial: string,
  env: NodeJS.ProcessEnv,
  appium: AppiumServer,
  log: (line: string) => void,
): readonly Contender[] {
  const contender = (name: string, start: () => Promise<Client>) => ({ tally: new Tally(name, log), start });
  return [
    contender('device agent', async () => new DeviceClient(await openDevice({ serial, env }), 'node')),
    contender('device agent, by a finger', async () => new DeviceClient(await openDevice({ serial, env }), 'finger')),
    contender('Appium', () => openAppium(appium, serial, {})),
    contender('Appium, told not to wait', () => openAppium(appium, serial, WITHOUT_WAITING)),
    contender('plain adb', async () => new DeviceClient(await openDevice({ serial, env, prefer: 'adb' }), 'finger')),
  ];
}

async function takeTurn({ tally, start }: Contender, adb: Device): Promise<void> {
  const open = (page: Page) => openPage(adb, page);
  await open('SmallTreeActivity');
  let client: Client | undefined;
  await tally.attempt(['start'], async () => {
    const began = systemClock.monotonic();
    client = await start();
    await client.tree();
    return [systemClock.monotonic() - began];
  });
  if (client === undefined) return;
  const round = { client, tally, times: TIMES, open };
  let presses: number;
  try {
    await lookAtTrees(round);
    await typeTexts(round);
    presses = await tapAndSee(round);
  } finally {
    await client[Symbol.asyncDispose]();
  }
  const shown = (await adb.observe()).tree.nodes.find(({ resourceId }) => resourceId === COUNT)?.text;
  if (shown !== counted(presses))
    tally.fail(['tap', 'find and tap'], `the counter shows '${shown}' after ${presses} presses`);
}

const MEASURES: readonly Measure[] = ['start', 'tree', 'find', 'tap', 'find and tap', 'type'];

function figuresOf(tallies: readonly Tally[]): readonly Figure[] {
  const appium = tallies.find(({ client }) => client === 'Appium')?.figure('find and tap').p50 ?? 0;
  return MEASURES.flatMap((measure) =>
    tallies.map((tally, index) => {
      const isOurs = index === 0 && measure === 'find and tap';
      return tally.figure(measure, isOurs ? { below: Math.round(appium / TIMES_AS_FAST) } : {});
    }),
  );
}
