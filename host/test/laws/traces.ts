import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The forms in which a text could stand in a file, a page or a request. */
export function formsOf(text: string): readonly Buffer[] {
  const html = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
  const forms = [text, JSON.stringify(text).slice(1, -1), html, encodeURIComponent(text)];
  return [...forms.map((form) => Buffer.from(form)), Buffer.from(text, 'utf16le')];
}

/** The files below a folder that hold a text in any form, by name or by content. */
export async function filesThatHold(folder: string, text: string): Promise<readonly string[]> {
  const forms = formsOf(text);
  const found: string[] = [];
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.name.includes(text)) found.push(path);
    else if (entry.isFile() && holds(await readFile(path), forms)) found.push(path);
  }
  return found;
}

/** Does a text hold another in any form? */
export function tells(said: string, text: string): boolean {
  return holds(Buffer.from(said), formsOf(text));
}

function holds(content: Buffer, forms: readonly Buffer[]): boolean {
  return forms.some((form) => content.includes(form));
}
