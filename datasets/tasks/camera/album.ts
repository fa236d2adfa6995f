import { oneAdded } from '../../../scripts/tasks/judge.js';
import type { Phone } from '../../../scripts/tasks/phone.js';
import { type Content, contentOf, HEADER_BYTES, SMALL_PHOTO } from './content.js';

export const APP = 'com.android.camera2';
const STORAGE = '/sdcard';
const FOLDERS = ['Pictures', 'Movies'] as const;

/** A file in one of the folders in which pictures and videos are looked for. */
export interface Taken {
  /** From the phone's storage on. */
  readonly path: string;
  readonly content: Content | undefined;
  readonly digest: string;
}

export async function readAlbum(phone: Phone): Promise<readonly Taken[]> {
  const taken: Taken[] = [];
  for (const folder of FOLDERS) {
    for (const name of await phone.paths(`${STORAGE}/${folder}`)) {
      const path = `${folder}/${name}`;
      const content = contentOf(await phone.head(`${STORAGE}/${path}`, HEADER_BYTES));
      taken.push({ path, content, digest: await phone.digest(`${STORAGE}/${path}`) });
    }
  }
  return taken;
}

/** In one line, the same as long as nobody touches it. */
export function line({ path, digest }: Taken): string {
  return `${path} ${digest}`;
}

/** What is wrong where exactly one picture or video was to be taken and to be as wanted: what it is not, if it is not. */
export function onlyTaken(
  before: readonly Taken[],
  after: readonly Taken[],
  wrongWith: (content: Content) => string | undefined,
): string | undefined {
  const one = oneAdded(before.map(line), after.map(line));
  if ('wrong' in one) return one.wrong;
  const content = after.find((taken) => line(taken) === one.added)?.content;
  return content === undefined ? `${one.added} is neither a photo nor a video.` : wrongWith(content);
}

/** Photos, so many, each an hour older than the last. */
export async function takePhotos(phone: Phone, count: number): Promise<void> {
  for (let index = 0; index < count; index += 1) {
    const hour = String(14 - index).padStart(2, '0');
    const path = `${STORAGE}/Pictures/IMG_20231015_${hour}0000.jpg`;
    // A byte more in each, which no reader of pictures minds, so that no two are the same.
    await phone.writeBytes(path, SMALL_PHOTO, index);
    await phone.shell(`touch -d 2023-10-15T${hour}:00:00 ${path}`);
  }
}
