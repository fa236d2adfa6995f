import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import {
  checkAppMap,
  checkMachine,
  contains,
  isAppMap,
  linkMachine,
  type Machine,
  parseMachine,
} from '../../host/src/machine/index.js';
import { sourceFiles } from './source-files.js';

const folder = 'statemachines';
/** Machines that were taken away on purpose: `[{ "file": ..., "reason": ... }]`. */
const retiredFile = `${folder}/retired.json`;
/** What is not yet committed is compared with the last commit; in a clean clone, the last commit with the one before. */
const bases = ['HEAD', 'HEAD^'];

/**
 * Every machine file can be read and is free of errors, and none has lost a path since it was last committed.
 * @param root absolute path of a checkout
 * @returns one sentence for each problem, with file and line; empty: all is well
 */
export function checkMachineFiles(root: string): string[] {
  const files = sourceFiles(root, folder).filter(isMachine);
  return [...files.flatMap((file) => lint(root, file)), ...new Set(bases.flatMap((base) => losses(root, base)))];
}

function lint(root: string, file: string): string[] {
  const parsed = parseMachine(readFileSync(path.join(root, file), 'utf8'));
  if (parsed.kind !== 'machine') {
    return parsed.problems.map(({ line, column, sentence }) => `${file}:${line}:${column}: ${sentence}`);
  }
  const problems = isMapFile(file, parsed.machine) ? checkAppMap(parsed.machine) : problemsOf(root, parsed.machine);
  return problems
    .filter(({ severity }) => severity === 'error')
    .map(({ place, sentence }) => `${file}:${parsed.lines.get(place) ?? 1}: ${sentence}`);
}

const isMapFile = (file: string, machine: Machine) => path.basename(file) === 'app.preact' && isAppMap(machine);

function problemsOf(root: string, machine: Machine) {
  const linked = linkMachine(
    machine,
    (name) => readMachine(root, name),
    (name) => {
      const map = readMachine(root, `${name.split('/')[0]}/app`);
      return typeof map === 'string' || map.app !== machine.app || !isAppMap(map) ? undefined : map;
    },
  );
  return linked.kind === 'linked' ? checkMachine(linked.machine) : linked.problems;
}

/** A machine that another one uses; the sentence why there is none. */
function readMachine(root: string, name: string): Machine | string {
  const file = path.join(root, folder, `${name}.preact`);
  if (!existsSync(file)) return `There is no ${folder}/${name}.preact.`;
  const parsed = parseMachine(readFileSync(file, 'utf8'));
  return parsed.kind === 'machine' ? parsed.machine : `${name} cannot be read.`;
}

/** Law 2: what a machine could do, it can still do. */
function losses(root: string, base: string): string[] {
  const retired = readRetired(root);
  return filesAt(root, base)
    .filter((file) => !retired.includes(file))
    .flatMap((file) => {
      const now = path.join(root, file);
      if (!existsSync(now)) return [`${file} is gone: restore it, or list it with a reason in ${retiredFile}.`];
      const [old, current] = [git(root, 'show', `${base}:./${file}`) ?? '', readFileSync(now, 'utf8')].map(
        parseMachine,
      );
      // One that cannot be read now has a problem of its own above, and one that could not be read then had no path to lose.
      if (old?.kind !== 'machine' || current?.kind !== 'machine') return [];
      const held = contains(current.machine, old.machine);
      if (held.kind === 'contains') return [];
      return [
        `${file} has lost a path that its committed version has: ${held.reason}. Add beside it, or write a machine of another name.`,
      ];
    });
}

function readRetired(root: string): string[] {
  const file = path.join(root, retiredFile);
  if (!existsSync(file)) return [];
  const entries = JSON.parse(readFileSync(file, 'utf8')) as { file: string; reason: string }[];
  return entries.filter((entry) => entry.reason.trim() !== '').map((entry) => entry.file);
}

const filesAt = (root: string, base: string) =>
  (git(root, 'ls-tree', '-r', '-z', '--name-only', base, '--', folder) ?? '').split('\0').filter(isMachine);

const isMachine = (file: string) => file.endsWith('.preact');

/** @returns undefined where there is no such commit: a first commit, a shallow clone, or no repository at all */
function git(root: string, ...args: string[]): string | undefined {
  // Named outright, a repository may belong to another user, as in many a container: git refuses only those that it comes upon.
  const where = existsSync(path.join(root, '.git')) ? ['--git-dir=.git', '--work-tree=.'] : [];
  try {
    return execFileSync('git', [...where, ...args], {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  } catch (error) {
    if (error instanceof Error && 'status' in error && typeof error.status === 'number') return undefined;
    throw error;
  }
}
