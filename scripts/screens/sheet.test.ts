import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import sharp from 'sharp';
import { sheet } from './sheet.js';

describe('a contact sheet', () => {
  it('has a row of pictures for each look, in their order and all as wide', async () => {
    const drawn = sharp(
      await sheet([
        { name: 'light', pictures: [await plain('#ff0000', 1080, 2160), await plain('#00ff00', 540, 1080)] },
        { name: 'dark', pictures: [await plain('#0000ff', 1080, 2160)] },
      ]),
    );
    const { data, info } = await drawn.removeAlpha().raw().toBuffer({ resolveWithObject: true });
    assert.deepEqual([info.width, info.height], [6 + 2 * (216 + 6), 6 + 2 * (22 + 432 + 6)]);
    const colour = (x: number, y: number) => [...data.subarray((y * info.width + x) * 3, (y * info.width + x) * 3 + 3)];
    assert.deepEqual(colour(100, 200), [255, 0, 0]);
    assert.deepEqual(colour(330, 200), [0, 255, 0]);
    assert.deepEqual(colour(100, 700), [0, 0, 255]);
    assert.deepEqual(colour(330, 700), colour(2, 2));
  });
});

function plain(background: string, width: number, height: number): Promise<Buffer> {
  return sharp({ create: { width, height, channels: 3, background } })
    .png()
    .toBuffer();
}
