import assert from 'node:assert/strict';
import { after, before, describe, it } from 'mocha';
import { systemClock } from '../../src/base/index.js';
import { type AdbLink, type OpenedDevice, resettable } from '../../src/device/index.js';
import { type BootedDevice, bootTimeoutMs } from '../embedded.js';
import { Chance, seedOfRun } from './chance.js';
import { deviceForEndurance } from './device.js';
import { extent } from './extent.js';
import { backTo, resourcesOf } from './resources.js';
import { keepResult, keepText } from './results.js';
import { SOAK_SNAPSHOT, type Soaked, soakOnce } from './soak-acts.js';
import { heapSlope, type SoakRow, soakRow, soakTable } from './soak-row.js';

const { steps, every, warmUp, timeoutMs } = extent({
  sample: { steps: 40, every: 20, warmUp: 20, timeoutMs: 300_000 },
  // Half of it: until then there are kinds of acts whose code and classes are loaded for the first time, which metaspace shows as well.
  whole: { steps: 2_000, every: 100, warmUp: 1_000, timeoutMs: 3_600_000 },
});
/** What a thousand steps may add to the live heap once it is warm; the whole of it is about 95 MB. */
const flatMbPerThousand = 2;
const seed = seedOfRun();

describe(`a device that is used for long (REPRISE_SEED=${seed})`, function () {
  this.timeout(timeoutMs);
  let booted: BootedDevice;
  let opened: OpenedDevice;
  let device: Soaked;
  let link: AdbLink;

  before(async function () {
    this.timeout(bootTimeoutMs);
    booted = await deviceForEndurance();
    opened = await booted.device.open('agent');
    link = booted.device.server.device(booted.device.serial);
    const found = await resettable(opened);
    if ('refused' in found) assert.fail(found.refused);
    device = found;
    await device.key('home');
    await device.saveSnapshot(SOAK_SNAPSHOT);
  });
  after(async function () {
    this.timeout(60_000);
    await device?.restoreSnapshot(SOAK_SNAPSHOT);
    await device?.deleteSnapshot(SOAK_SNAPSHOT);
    await opened?.[Symbol.asyncDispose]();
    await booted?.end();
  });

  it('keeps no window, process, thread or file, and its heap stays as large as it was', async () => {
    const chance = new Chance(seed);
    const counts: Record<string, number> = {};
    const rows: SoakRow[] = [];
    let done = 0;
    const soak = async (until: number) => {
      const began = systemClock.monotonic();
      const first = done;
      while (done < until) {
        const soaking = await soakOnce(device, chance);
        done += soaking.steps;
        const name = soaking.taken ? soaking.kind : `${soaking.kind}, refused`;
        counts[name] = (counts[name] ?? 0) + 1;
      }
      const msPerStep = (systemClock.monotonic() - began) / (done - first);
      await device.restoreSnapshot(SOAK_SNAPSHOT);
      return msPerStep;
    };

    await soak(warmUp);
    const warm = await resourcesOf(link);
    rows.push(soakRow(done, warm, 0));
    for (let next = warmUp + every; next <= steps; next += every) {
      const msPerStep = await soak(next);
      rows.push(soakRow(done, await resourcesOf(link), msPerStep));
    }
    const slope = rows.length > 2 ? heapSlope(rows) : 0;
    await keepResult('soak', seed, {
      steps: done,
      counts,
      heapMbPerThousandSteps: slope,
      rows,
      mishaps: opened.mishaps?.length ?? 0,
      end: await resourcesOf(link),
    });
    await keepText('soak', soakTable(rows));
    await backTo(warm, link);
    assert.deepEqual(opened.mishaps, [], 'mishaps of the device agent');
    assert.ok(
      slope < flatMbPerThousand,
      `The live heap grows by ${slope.toFixed(2)} MB in a thousand steps:\n${soakTable(rows)}`,
    );
  });
});
