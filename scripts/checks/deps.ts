import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { importsOf } from './imports.js';
import { sourceFiles } from './source-files.js';

const rooms = 'host/src';

/**
 * Rooms are the folders of host/src; the DEPS file of each lists the rooms that it may import, and only their index.ts. It may name
 * packages too, for the reader, and must name each file outside of host/src that it imports. Type-only imports are free, and so are tests.
 * @param root absolute path of a checkout
 * @returns one sentence for each wrong import, each telling which file to edit; empty: all is well
 */
export function checkDeps(root: string): string[] {
  const files = sourceFiles(root, rooms).filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'));
  const names = [...new Set(files.map(roomOf))].sort();
  const allowed = new Map(names.map((room) => [room, readDeps(root, room)]));
  const known = [...names, ...packagesOf(root)];
  return [
    ...names.flatMap((room) => checkDepsFile(root, room, allowed.get(room), known)),
    ...cycles(allowed),
    ...files.flatMap((file) => checkFile(root, file, allowed, packagesOf(root))),
    ...names.flatMap((room) => unused(root, room, files, allowed)),
  ];
}

/** @returns the listed rooms, or undefined where there is no DEPS file */
function readDeps(root: string, room: string): string[] | undefined {
  const file = path.join(root, rooms, room, 'DEPS');
  if (!existsSync(file)) return undefined;
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.map((line) => line.replace(/#.*/, '').trim()).filter((line) => line !== '');
}

/** What the product may import at run time: never a devDependency. */
function packagesOf(root: string): string[] {
  const file = path.join(root, 'package.json');
  if (!existsSync(file)) return [];
  const { dependencies } = JSON.parse(readFileSync(file, 'utf8')) as { dependencies?: Record<string, string> };
  return Object.keys(dependencies ?? {});
}

function checkDepsFile(
  root: string,
  room: string,
  deps: readonly string[] | undefined,
  known: readonly string[],
): string[] {
  if (room === '') return [`${rooms} holds files outside of any room: move them into a folder with a DEPS file.`];
  if (deps === undefined) return [`${rooms}/${room} has no DEPS file: write one that lists the rooms it may import.`];
  return deps
    .filter((name) => !known.includes(name) && !existsSync(path.join(root, name)))
    .map(
      (name) =>
        `${rooms}/${room}/DEPS lists "${name}", which is neither a room of ${rooms} nor a dependency of package.json nor a file: mend or remove the line.`,
    );
}

/** A DEPS file that lists more than is imported lets in what nobody has decided on. */
function unused(
  root: string,
  room: string,
  files: readonly string[],
  allowed: ReadonlyMap<string, readonly string[] | undefined>,
): string[] {
  const imported = files
    .filter((file) => roomOf(file) === room)
    .flatMap((file) => {
      const imports = importsOf(readFileSync(path.join(root, file), 'utf8'));
      return imports
        .filter(({ typeOnly, specifier }) => !typeOnly && specifier.startsWith('.'))
        .map((each) => targetOf(file, each.specifier).room);
    });
  return (allowed.get(room) ?? [])
    .filter((name) => allowed.has(name) && !imported.includes(name))
    .map((name) => `${rooms}/${room}/DEPS lists ${name}, and no file there imports it: remove the line.`);
}

/** Two rooms that need each other are one room, or lack a third. */
function cycles(allowed: ReadonlyMap<string, readonly string[] | undefined>): string[] {
  const done = new Set<string>();
  const found: string[] = [];
  const visit = (room: string, trail: readonly string[]) => {
    if (trail.includes(room)) {
      const circle = [...trail.slice(trail.indexOf(room)), room].join(' -> ');
      found.push(`The DEPS files form a circle, ${circle}: arrows point one way, so one of these lines must go.`);
      return;
    }
    if (done.has(room)) return;
    for (const next of allowed.get(room) ?? []) visit(next, [...trail, room]);
    done.add(room);
  };
  for (const room of allowed.keys()) visit(room, []);
  return found;
}

function checkFile(
  root: string,
  file: string,
  allowed: ReadonlyMap<string, readonly string[] | undefined>,
  packages: readonly string[],
): string[] {
  const room = roomOf(file);
  return importsOf(readFileSync(path.join(root, file), 'utf8')).flatMap(({ specifier, typeOnly, line }) => {
    const where = `${file}:${line} imports '${specifier}'`;
    if (typeOnly) return [];
    if (!specifier.startsWith('.')) {
      const isThere = specifier.startsWith('node:') || packages.includes(packageOf(specifier));
      return isThere ? [] : [`${where}, which is not among the dependencies of package.json: add it there.`];
    }
    const target = targetOf(file, specifier);
    if (target.room === room) return [];
    if (target.room === '..') {
      const outside = path.posix.join(path.posix.dirname(file), specifier);
      if (allowed.get(room)?.includes(outside)) return [];
      return [
        `${where}, which lies outside of ${rooms}: list ${outside} in ${rooms}/${room}/DEPS if that is right, or move it in.`,
      ];
    }
    if (!(allowed.get(room) ?? []).includes(target.room)) {
      const deps = `${rooms}/${room}/DEPS`;
      return [
        `${where}, but ${deps} does not list ${target.room}: add it there if the arrow is right, or import types only.`,
      ];
    }
    if (target.file === 'index.js') return [];
    return [
      `${where} past the room's face: import it from ${target.room}/index.js, and export it in ${rooms}/${target.room}/index.ts.`,
    ];
  });
}

/** The room and the file in it that a relative specifier leads to; the room `..`: a file outside of the rooms. */
function targetOf(file: string, specifier: string): { room: string; file: string } {
  const target = path.posix.join(path.posix.dirname(file), specifier);
  const [room = '', ...rest] = path.posix.relative(rooms, target).split('/');
  return { room, file: rest.join('/') };
}

/** The room of `host/src/<room>/...`; '' for a file directly in host/src. */
const roomOf = (file: string) => {
  const parts = path.posix.relative(rooms, file).split('/');
  return parts.length > 1 ? (parts[0] ?? '') : '';
};

/** `ai/mcp` and `@scope/name/part` are parts of `ai` and `@scope/name`. */
const packageOf = (specifier: string) => specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
