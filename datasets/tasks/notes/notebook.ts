import type { Draws } from '../../../scripts/tasks/draws.js';
import { sentence, title } from '../../../scripts/tasks/parameters/writing.js';
import type { Phone } from '../../../scripts/tasks/phone.js';

export const APP = 'net.gsantner.markor';
export const FOLDER = '/sdcard/Documents/Markor';

/** Every note as {@link note} says it, and every folder as {@link folder} does. */
export async function readNotebook(phone: Phone): Promise<readonly string[]> {
  const files = await phone.files(FOLDER);
  const folders = await phone.folders(FOLDER);
  return [...[...files].map(([path, text]) => note(path, text)), ...folders.map(folder)];
}

export function note(path: string, text: string): string {
  return `${path}: ${text}`;
}

export function folder(path: string): string {
  return `${path}/`;
}

/** Notes of other names that stand around those of a task, each a day older than the last; the result names them. */
export async function writeOthers(phone: Phone, draws: Draws, count: number): Promise<readonly string[]> {
  const names: string[] = [];
  for (let index = 1; index <= count; index += 1) {
    const name = `${title.draw(draws).toLowerCase().replace(' ', '-')}-${index}.md`;
    await phone.write(`${FOLDER}/${name}`, `${sentence.draw(draws)}\n`);
    await phone.shell(`touch -d 2023-10-${String(14 - index).padStart(2, '0')}T09:00:00 ${FOLDER}/${name}`);
    names.push(name);
  }
  return names;
}
