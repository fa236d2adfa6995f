import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Point } from './geometry.js';
import type { Picture, Screen } from './ui-tree.js';

type Taken = Extract<Picture, { kind: 'taken' }>;

/** A look at one point unpacks so many rows: half a millisecond of a phone's picture. */
const STRIP_ROWS = 64;
/** Red, green, blue. */
const CHANNELS = 3;

/**
 * A picture of these pixels, three bytes each, row by row. It is packed, for a run keeps every screen that it has seen, and a phone's picture has
 * 8 MB.
 *
 * @example pictureOf(1080, 2400, rgb)
 */
export function pictureOf(width: number, height: number, rgb: Uint8Array): Taken {
  if (rgb.length !== width * height * CHANNELS)
    throw new RangeError(`A picture of ${width} x ${height} has ${rgb.length} bytes.`);
  const size = STRIP_ROWS * width * CHANNELS;
  const strips: Uint8Array[] = [];
  for (let at = 0; at < rgb.length; at += size) strips.push(deflateRawSync(rgb.subarray(at, at + size), { level: 1 }));
  return { kind: 'taken', width, height, strips };
}

/**
 * Is it a picture of such a screen: as large, or as many times larger both ways? Its size and that of the tree differ where a display's size is
 * overridden; one that was taken while the device was turned is of another shape. Pure.
 */
export function fitsScreen({ width, height }: Taken, screen: Screen): boolean {
  if (Math.min(width, height, screen.width, screen.height) <= 0) return false;
  // Each side may have been rounded by a pixel of the picture.
  return Math.abs(width * screen.height - height * screen.width) <= screen.width + screen.height;
}

/** The colour of a picture at a point of its screen: `#2a9d8f`. Pure. */
export function colourAt({ width, height, strips }: Taken, screen: Screen, point: Point): string {
  // The middle of the screen's pixel, wherever that lies in the picture.
  const along = (at: number, size: number, of: number) => Math.min(size - 1, Math.floor(((at + 0.5) * size) / of));
  const [x, y] = [along(point.x, width, screen.width), along(point.y, height, screen.height)];
  const strip = strips[Math.floor(y / STRIP_ROWS)];
  if (strip === undefined) throw new RangeError(`A picture of ${width} x ${height} has no row ${y}.`);
  const at = ((y % STRIP_ROWS) * width + x) * CHANNELS;
  return `#${inflateRawSync(strip)
    .subarray(at, at + CHANNELS)
    .toString('hex')}`;
}
