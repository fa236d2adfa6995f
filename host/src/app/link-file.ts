import { existsSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import {
  type AppMap,
  checkAppMap,
  isAppMap,
  type Linked,
  linkMachine,
  type Machine,
  parseMachine,
} from '../machine/index.js';
import { readText } from './text-file.js';

/** The file beside the machines of an app that says what their names stand for. */
export const APP_MAP = 'app.preact';

/**
 * Puts into the machine of a file what it uses, and what its names stand for: other machines lie beside it, as `<app>/<task>.preact` in the folder that
 * its own app's lies in, and the map of an app beside its machines.
 */
export async function linkFile(machine: Machine, file: string): Promise<Linked> {
  const own = dirname(resolve(file));
  const folder = dirname(own);
  const found = new Map<string, Machine | string>();
  const maps = new Map<string, AppMap>();
  const pending = [{ machine, at: own }];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const map = await readMap(join(next.at, APP_MAP), next.machine.app);
    if (typeof map === 'string')
      return { kind: 'refused', problems: [{ severity: 'error', place: 'app', sentence: map }] };
    if (map !== undefined) maps.set(next.machine.name, map);
    for (const { machine: name } of next.machine.uses ?? []) {
      if (found.has(name)) continue;
      const used = await readUsed(folder, name);
      found.set(name, used);
      if (typeof used !== 'string') pending.push({ machine: used, at: join(folder, name.split('/')[0] ?? '') });
    }
  }
  return linkMachine(
    machine,
    (name) => found.get(name) ?? `There is no machine ${name}.`,
    (name) => maps.get(name),
  );
}

/** The map of an app, where there is one beside its machines; a sentence where it cannot be read, for then nobody knows what it says. */
export async function readMap(file: string, app: string): Promise<AppMap | string | undefined> {
  if (!existsSync(file)) return undefined;
  const parsed = parseMachine(await readText(file, 'the app map'));
  if (parsed.kind === 'refused') {
    const [first] = parsed.problems;
    return `The map of the app cannot be read: ${file}:${first?.line}:${first?.column}: ${first?.sentence}`;
  }
  const [wrong] = isAppMap(parsed.machine)
    ? checkAppMap(parsed.machine).filter(({ severity }) => severity === 'error')
    : [];
  if (wrong !== undefined)
    return `The map of the app has a problem: ${file}:${parsed.lines.get(wrong.place) ?? 1}: ${wrong.sentence}`;
  return parsed.machine.app === app && isAppMap(parsed.machine) ? parsed.machine : undefined;
}

async function readUsed(folder: string, name: string): Promise<Machine | string> {
  const [app = '', task = '', ...more] = name.split('/');
  const isName = more.length === 0 && [app, task].every((part) => part === basename(part) && !/^\.*$/.test(part));
  if (!isName) return `'${name}' is no name of a machine. Write <app>/<task>, such as accounts/login.`;
  const file = join(folder, app, `${task}.preact`);
  if (!existsSync(file)) return `There is no machine ${name}: wanted ${file}. Write it there, or correct the name.`;
  const parsed = parseMachine(await readText(file, 'the machine file'));
  if (parsed.kind === 'refused') {
    const [first] = parsed.problems;
    return `${name} cannot be read: ${file}:${first?.line}:${first?.column}: ${first?.sentence}`;
  }
  if (parsed.machine.name !== name)
    return `${file} holds a machine that is called ${parsed.machine.name}, not ${name}. Rename one.`;
  return parsed.machine;
}
