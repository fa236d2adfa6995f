/** What a file says that it shows. */
export type Content =
  | { readonly kind: 'photo'; readonly camera: 'back' | 'front' | undefined }
  | { readonly kind: 'video'; readonly seconds: number; readonly pictures: number };

/** Enough of a file to read what it says. */
export const HEADER_BYTES = 1024;

const JPEG = 0xffd8;

/** Of the beginning of a file; undefined for what is neither. */
export function contentOf(head: Buffer): Content | undefined {
  if (head.length > 2 && head.readUInt16BE(0) === JPEG) return { kind: 'photo', camera: cameraOf(head) };
  if (head.length < 64 || head.toString('latin1', 8, 12) !== 'AVI ') return undefined;
  const pictures = head.readUInt32LE(48);
  return { kind: 'video', seconds: (head.readUInt32LE(32) * pictures) / 1e6, pictures };
}

/** By the model in its EXIF part. */
function cameraOf(head: Buffer): 'back' | 'front' | undefined {
  if (head.includes('front camera')) return 'front';
  return head.includes('back camera') ? 'back' : undefined;
}

/** Eight by eight points of grey. */
export const SMALL_PHOTO = Buffer.from(
  [
    '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAFA3PEY8MlBGQUZaVVBfeMiCeG5uePWvuZHI////////////////////////////////',
    '////////////////////wAALCAAIAAgBAREA/8QAHwAAAQUBAQEBAQEAAAAAAAAAAAECAwQFBgcICQoL/8QAtRAAAgEDAwIEAwUF',
    'BAQAAAF9AQIDAAQRBRIhMUEGE1FhByJxFDKBkaEII0KxwRVS0fAkM2JyggkKFhcYGRolJicoKSo0NTY3ODk6Q0RFRkdISUpTVFVW',
    'V1hZWmNkZWZnaGlqc3R1dnd4eXqDhIWGh4iJipKTlJWWl5iZmqKjpKWmp6ipqrKztLW2t7i5usLDxMXGx8jJytLT1NXW19jZ2uHi',
    '4+Tl5ufo6erx8vP09fb3+Pn6/9oACAEBAAA/AEr/2Q==',
  ].join(''),
  'base64',
);
