import type { Draws } from '../../../scripts/tasks/draws.js';
import { oneOf } from '../../../scripts/tasks/parameters/parameter.js';
import { fileName, sentence } from '../../../scripts/tasks/parameters/writing.js';
import type { Phone } from '../../../scripts/tasks/phone.js';

export const APP = 'com.google.android.documentsui';
const ROOT = '/sdcard';

/** Folders that every phone has; a file goes from one of the first to one of the others. */
export const source = oneOf('DCIM', 'Documents', 'Download', 'Music', 'Pictures');
export const destination = oneOf('Alarms', 'Audiobooks', 'Movies', 'Podcasts', 'Recordings');

/** Every file of shared storage as {@link file} says it, and every folder as {@link folder} does. */
export async function readStorage(phone: Phone): Promise<readonly string[]> {
  const files = await phone.files(ROOT);
  const folders = await phone.folders(ROOT);
  return [...[...files].map(([path, text]) => file(path, text)), ...folders.map(folder)];
}

export function file(path: string, text: string): string {
  return `${path}: ${text}`;
}

export function folder(path: string): string {
  return `${path}/`;
}

/** What stands at a path, as it was read. */
export function kept(all: readonly string[], path: string): string {
  return all.find((one) => one.startsWith(file(path, ''))) ?? '';
}

export async function writeFile(phone: Phone, path: string, text: string): Promise<void> {
  await phone.write(`${ROOT}/${path}`, text);
}

/** Files of other names that lie in a folder; the result names them. */
export async function writeOthers(
  phone: Phone,
  draws: Draws,
  folder: string,
  count: number,
): Promise<readonly string[]> {
  const names: string[] = [];
  for (let index = 1; index <= count; index += 1) {
    const name = `${index}-${fileName('txt').draw(draws)}`;
    await writeFile(phone, `${folder}/${name}`, sentence.draw(draws));
    names.push(name);
  }
  return names;
}
