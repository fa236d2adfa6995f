import { crc32, deflateSync } from 'node:zlib';
import type { Screen } from '../../screen/index.js';

/** A tenth of the screen's size, in grey: enough to look at in a report. */
const scale = 10;

/** The screen as a PNG of its nodes' outlines. */
export function picture(screen: Screen): Buffer {
  const width = screen.width / scale;
  const height = screen.height / scale;
  const pixels = Buffer.alloc(width * height, 0xff);
  for (const { bounds } of [...screen.tree.nodes].sort((one, other) => other.window - one.window)) {
    const [left, top, right, bottom] = [bounds.left, bounds.top, bounds.right, bounds.bottom].map((edge) =>
      Math.floor(edge / scale),
    );
    for (let y = top ?? 0; y < Math.min(bottom ?? 0, height); y += 1) {
      for (let x = left ?? 0; x < Math.min(right ?? 0, width); x += 1) {
        const isEdge = y === top || x === left || y === (bottom ?? 0) - 1 || x === (right ?? 0) - 1;
        pixels[y * width + x] = isEdge ? 0x40 : 0xf0;
      }
    }
  }
  return png(width, height, pixels);
}

/** 8 bit grey, no filter. Source: the PNG specification, sections 5 and 11. */
function png(width: number, height: number, pixels: Buffer): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = 8;
  const rows = Buffer.alloc(height * (width + 1));
  for (let y = 0; y < height; y += 1) pixels.copy(rows, y * (width + 1) + 1, y * width, (y + 1) * width);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body) >>> 0);
  return Buffer.concat([length, body, sum]);
}
