import { readFileSync } from 'node:fs';
import path from 'node:path';
import { sourceFiles } from './source-files.js';

const maxLines = 300;
/** Captured material may hold any word, and generated files any number of lines. */
const captured = /^datasets\/|(^|\/)generated\//;
const handWritten = /\.(ts|mts|cts|js|mjs|cjs|java|py|gradle)$/;
const readable =
  /\.(ts|mts|cts|js|mjs|cjs|java|py|gradle|json|md|xml|preact|properties|sh|html|css|txt|ya?ml)$|(^|\/)(DEPS|run|\.npmrc|\.gitignore)$/;

/** What must not stand in any file that people read. The patterns are written so that they do not match themselves. */
const forbidden: readonly { pattern: RegExp; what: string; instead: string; only?: RegExp }[] = [
  {
    pattern: /(?<![\w.$)}*\]:/-])\/(?:work|root|tmp|home\/\w+|Users\/\w+)(?:\/|\b(?=['"`\s]))/,
    what: 'a path of one computer',
    instead: 'take it from an argument, the environment, or os.tmpdir()',
  },
  {
    pattern:
      /\b(?:registry\.npmjs|repo1?\.maven|maven\.google|(?:deb|archive)\.(?:debian|ubuntu)\.|pypi\.(?:org|python)|files\.pythonhosted|static\.crates|proxy\.golang|plugins\.gradle|services\.gradle)/,
    what: "a package registry's host",
    instead: "leave the address to the package's client",
  },
  { pattern: /\b(?:TO)DO\b|\b(?:FIX)ME\b/, what: 'a note of unfinished work', instead: 'finish it, or open an issue' },
  {
    pattern:
      /String\.format\((?!Locale\.)|\.to(?:Upper|Lower)Case\(\)|\.formatted\(|DateTimeFormatter\.ofPattern\((?!.*Locale\.)/,
    what: "a text in the phone's language",
    instead: 'name Locale.ROOT: what a program prints is the same in every language',
    only: /embedded\/src\/main\/java\/.*\/(?:shell|adbd)\/.*\.java$/,
  },
  {
    pattern: /\b(?:describe|it|context|suite|test)\.only\(/,
    what: 'a test that silences all others',
    instead: 'remove .only',
    only: /\.m?[tj]s$/,
  },
];

/**
 * What every file keeps to: its length, and words that must not be in it.
 * @param root absolute path of a checkout
 * @returns one sentence for each breach, with file and line; empty: all is well
 */
export function checkFileRules(root: string): string[] {
  return sourceFiles(root)
    .filter((file) => !captured.test(file) && readable.test(file))
    .flatMap((file) => {
      const lines = readFileSync(path.join(root, file), 'utf8').split('\n');
      if (file.endsWith('package-lock.json')) return lockProblems(file, lines);
      return [...lengthProblems(file, lines), ...wordProblems(file, lines)];
    });
}

function lengthProblems(file: string, lines: readonly string[]): string[] {
  const count = lines.at(-1) === '' ? lines.length - 1 : lines.length;
  if (!handWritten.test(file) || count <= maxLines) return [];
  return [`${file} has ${count} lines, ${maxLines} are allowed: split it into nameable things.`];
}

function wordProblems(file: string, lines: readonly string[]): string[] {
  return lines.flatMap((line, index) =>
    forbidden
      .filter(({ pattern, only }) => (only?.test(file) ?? true) && pattern.test(line))
      .map(({ pattern, what, instead }) => {
        const found = pattern.exec(line)?.[0] ?? '';
        return `${file}:${index + 1} holds ${what} (${found}): ${instead}.`;
      }),
  );
}

/** With `resolved`, the lock file would tie every clone to one registry. */
function lockProblems(file: string, lines: readonly string[]): string[] {
  const index = lines.findIndex((line) => line.includes('"resolved"'));
  if (index < 0) return [];
  return [
    `${file}:${index + 1} has a "resolved" address: keep omit-lockfile-registry-resolved=true in .npmrc, and write the lock file again.`,
  ];
}
