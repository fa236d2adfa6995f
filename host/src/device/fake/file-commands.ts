import type { FakePhone } from './phone.js';
import { type FakeCommand, fail, type Printed, print } from './shell.js';

/** ls, cat, rm, test, [, find and stat over the fake's files; folders are there as far as files lie in them. */
export const files: Readonly<Record<string, FakeCommand>> = { ls, cat, rm, find, test, '[': bracket };

function ls(phone: FakePhone, args: readonly string[]): Printed {
  const path = normal(args.find((arg) => !arg.startsWith('-')) ?? '/');
  const { files: all } = phone.state;
  if (path in all) return print(`${path}\n`);
  const names = below(phone, path).map((file) => file.slice(prefix(path).length).split('/')[0] ?? '');
  if (names.length === 0 && path !== '/') return missing('ls', path);
  return print(
    [...new Set(names)]
      .sort()
      .map((name) => `${name}\n`)
      .join(''),
  );
}

function cat(phone: FakePhone, args: readonly string[]): Printed {
  const path = normal(args[0] ?? '');
  const found = phone.state.files[path];
  return found === undefined ? missing('cat', path) : print(found);
}

function rm(phone: FakePhone, args: readonly string[]): Printed {
  const force = args.some((arg) => /^-r?f/.test(arg));
  for (const path of args.filter((arg) => !arg.startsWith('-')).map(normal)) {
    const gone = path in phone.state.files ? [path] : below(phone, path);
    if (gone.length === 0 && !force) return missing('rm', path);
    for (const file of gone) delete phone.state.files[file];
  }
  return print('');
}

/** `find FOLDER -type f ... -exec stat -c '%s %Y %n' {} +`: sizes, a time of change that stands still, and paths. */
function find(phone: FakePhone, args: readonly string[]): Printed {
  const folder = normal(args[0] ?? '/');
  const excluded = args[args.indexOf('-path') + 1]?.replace(/\*$/, '') ?? '';
  const found = below(phone, folder).filter((file) => !args.includes('-path') || !file.startsWith(excluded));
  const withStat = args.includes('stat');
  const lines = found.map((file) => {
    const content = phone.state.files[file] ?? '';
    return withStat ? `${Buffer.byteLength(content)} 0 ${file}\n` : `${file}\n`;
  });
  return print(lines.join(''));
}

function test(phone: FakePhone, args: readonly string[]): Printed {
  const [first = '', second] = args;
  if (first === '!') {
    const inner = test(phone, args.slice(1));
    return inner.exitCode > 1 ? inner : fail(inner.exitCode === 0 ? 1 : 0, '');
  }
  if (args.length === 3) return fail(args[1] === '=' ? Number(args[0] !== args[2]) : Number(args[0] === args[2]), '');
  const isFile = normal(second ?? '') in phone.state.files;
  const isFolder = below(phone, normal(second ?? '')).length > 0;
  switch (first) {
    case '-e':
      return fail(Number(!isFile && !isFolder), '');
    case '-f':
      return fail(Number(!isFile), '');
    case '-d':
      return fail(Number(!isFolder), '');
    default:
      return fail(2, `/system/bin/sh: test: ${first}: unknown operand\n`);
  }
}

function bracket(phone: FakePhone, args: readonly string[]): Printed {
  if (args.at(-1) !== ']') return fail(2, '/system/bin/sh: [: missing ]\n');
  return test(phone, args.slice(0, -1));
}

function below(phone: FakePhone, folder: string): string[] {
  return Object.keys(phone.state.files)
    .filter((file) => file.startsWith(prefix(folder)))
    .sort();
}

function prefix(folder: string): string {
  return folder === '/' ? '/' : `${folder}/`;
}

function normal(path: string): string {
  return path.replace(/\/{2,}/g, '/').replace(/(.)\/$/, '$1');
}

function missing(command: string, path: string): Printed {
  return fail(1, `${command}: ${path}: No such file or directory\n`);
}
