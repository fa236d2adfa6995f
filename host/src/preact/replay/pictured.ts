import { DeviceError, ProtocolError } from '../../base/index.js';
import type { Device } from '../../device/index.js';
import { type Picture, pictureOf, type Screen } from '../../screen/index.js';

/** So often a screen is looked at anew because it moved while its picture was taken. */
const MOST_TRIES = 4;

/**
 * The same device, each of whose screens comes with its picture. Every look costs a second tree and a screenshot, so it is for machines that look at
 * pictures alone.
 */
export function pictured(device: Device): Device {
  return new Proxy(device, {
    get(target, name) {
      if (name === 'observe') return (signal?: AbortSignal) => observe(target, signal);
      const value: unknown = Reflect.get(target, name, target);
      // Devices have private fields, which only they themselves can reach.
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}

/** Between two trees of one generation nothing was reported to have moved: what was taken in between shows both. */
async function observe(device: Device, signal: AbortSignal | undefined): Promise<Screen> {
  let screen = await device.observe(signal);
  for (let tries = 1; tries <= MOST_TRIES; tries += 1) {
    const picture = await take(device, signal);
    const now = await device.observe(signal);
    if (now.generation === screen.generation) return { ...now, picture };
    screen = now;
  }
  const why = `the screen moved while it was taken, ${MOST_TRIES} times`;
  return { ...screen, picture: { kind: 'missing', why } };
}

async function take(device: Device, signal: AbortSignal | undefined): Promise<Picture> {
  try {
    return await decode(await device.screenshot(signal));
  } catch (error) {
    const isOne = error instanceof DeviceError || error instanceof ProtocolError;
    if (!isOne || error.code === 'device-lost') throw error;
    // A screen that lets itself not be taken, as a bank's does: no colour of it holds.
    return { kind: 'missing', why: error.message.replace(/\.$/, '') };
  }
}

async function decode(png: Buffer): Promise<Picture> {
  // Loaded where a picture is looked at and nowhere else: it takes longer than most commands.
  const { default: sharp } = await import('sharp');
  try {
    // Three bytes a pixel, whatever the file has: grey, transparency, another space of colours.
    const opened = sharp(png).toColourspace('srgb').removeAlpha().raw({ depth: 'uchar' });
    const { data, info } = await opened.toBuffer({ resolveWithObject: true });
    return pictureOf(info.width, info.height, data);
  } catch {
    // Of no use to anybody but as the fact that there is none.
    return { kind: 'missing', why: 'what the device gave as a screenshot is no picture' };
  }
}
