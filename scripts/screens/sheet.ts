import sharp, { type OutputInfo, type OverlayOptions } from 'sharp';

/** A row of a contact sheet: pictures of one look. */
export interface Row {
  readonly name: string;
  /** PNG. */
  readonly pictures: readonly Buffer[];
}

const WIDTH = 216;
const GAP = 6;
const LABEL = 22;
const BACKGROUND = '#8a8a8a';

/** A contact sheet as PNG: a row for each look, its name above it, every picture as wide as the others. */
export async function sheet(rows: readonly Row[]): Promise<Buffer> {
  const shrunk = await Promise.all(
    rows.map(async ({ name, pictures }) => ({ name, pictures: await Promise.all(pictures.map(shrink)) })),
  );
  const columns = Math.max(...shrunk.map(({ pictures }) => pictures.length));
  const layers: OverlayOptions[] = [];
  let top = GAP;
  for (const { name, pictures } of shrunk) {
    layers.push({ input: label(name), left: GAP, top });
    top += LABEL;
    for (const [column, { data }] of pictures.entries())
      layers.push({ input: data, left: GAP + column * (WIDTH + GAP), top });
    top += Math.max(0, ...pictures.map(({ info }) => info.height)) + GAP;
  }
  const width = GAP + columns * (WIDTH + GAP);
  return sharp({ create: { width, height: top, channels: 3, background: BACKGROUND } })
    .composite(layers)
    .png({ palette: true, colours: 128, compressionLevel: 9 })
    .toBuffer();
}

function shrink(picture: Buffer): Promise<{ data: Buffer; info: OutputInfo }> {
  return sharp(picture).resize({ width: WIDTH }).png().toBuffer({ resolveWithObject: true });
}

function label(text: string): Buffer {
  return Buffer.from(
    `<svg width="${WIDTH}" height="${LABEL}"><text x="2" y="15" font-family="sans-serif" font-size="13" fill="white">${text}</text></svg>`,
  );
}
