import { existsSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { type Linked, linkMachine, type Machine, parseMachine } from '../machine/index.js';
import { readText } from './text-file.js';

/** Puts the machines that the machine of a file uses into it: they lie beside it, as `<app>/<task>.preact` in the folder that its own app's lies in. */
export async function linkFile(machine: Machine, file: string): Promise<Linked> {
  if (machine.uses === undefined) return { kind: 'linked', machine };
  const folder = dirname(dirname(resolve(file)));
  const found = new Map<string, Machine | string>();
  const pending = [machine];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    for (const { machine: name } of next.uses ?? []) {
      if (found.has(name)) continue;
      const used = await readUsed(folder, name);
      found.set(name, used);
      if (typeof used !== 'string') pending.push(used);
    }
  }
  return linkMachine(machine, (name) => found.get(name) ?? `There is no machine ${name}.`);
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
