import { quote } from './quote.js';

/** Why `input text` cannot type a text; undefined when it can. */
export function whyNotTypeable(text: string): string | undefined {
  const strange = /[^\x20-\x7e]/u.exec(text)?.[0];
  if (strange === undefined) return undefined;
  if (strange === '\n' || strange === '\r')
    return "'input text' would press Enter for the line break; use the device agent.";
  if (strange === '\t') return "'input text' would leave the field for the tab; use the device agent.";
  return `'input text' cannot type '${strange}' (only ASCII); use the device agent.`;
}

/**
 * The shell commands that type a text of printable ASCII. `input text` turns `%s` into a space, so that spaces are written so, and a
 * literal `%s` is typed in two calls. Source: AOSP InputShellCommand.sendText.
 */
export function typingCommands(text: string): string[] {
  return text
    .split(/(?<=%)(?=s)/)
    .filter((part) => part !== '')
    .map((part) => `input text ${quote(part.replaceAll(' ', '%s'))}`);
}

const keycode = { moveEnd: 123, delete: 67, forwardDelete: 112 } as const;
/** Key events a call: one `input` process starts in some 300 ms on a phone, and its argument list is bounded. */
const keysPerCall = 100;

/** The shell commands that empty the focused field of up to `length` characters, wherever its cursor is. */
export function clearingCommands(length: number): string[] {
  if (length === 0) return [];
  const keys: number[] = [keycode.moveEnd, ...times(keycode.delete, length), ...times(keycode.forwardDelete, length)];
  const commands: string[] = [];
  for (let from = 0; from < keys.length; from += keysPerCall) {
    commands.push(`input keyevent ${keys.slice(from, from + keysPerCall).join(' ')}`);
  }
  return commands;
}

function times(key: number, count: number): number[] {
  return new Array<number>(count).fill(key);
}
