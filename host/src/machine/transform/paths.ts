import { none, whatever } from './origins.js';
import { ofText, type Transform } from './shape.js';

export const basename: Transform = ofText('basename', nameOf, (output) =>
  output.includes('/') ? none : whatever((path) => nameOf(path) === output),
);

export const extension: Transform = ofText('extension', extensionOf, (output) =>
  /[./]/.test(output) ? none : whatever((path) => extensionOf(path) === output),
);

export const stem: Transform = ofText('stem', stemOf, (output) =>
  output.includes('/') ? none : whatever((path) => stemOf(path) === output),
);

/** What follows the last slash. */
function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** What follows the last dot of the file's name; '' when there is none, or nothing before it (`.profile`). */
function extensionOf(path: string): string {
  const name = nameOf(path);
  const dot = name.lastIndexOf('.');
  return dot <= 0 ? '' : name.slice(dot + 1);
}

/** The file's name without its extension and the dot before it. */
function stemOf(path: string): string {
  const name = nameOf(path);
  const dot = name.lastIndexOf('.');
  return dot <= 0 ? name : name.slice(0, dot);
}
