import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'mocha';
import { checkMachine, diffMachines, graphOf, parseMachine, printMachine } from '../../src/machine/index.js';
import { words } from '../../src/machine/language/tokens.js';
import { Chance, seedOfRun } from '../endurance/chance.js';
import { extent } from '../endurance/extent.js';
import { mutated } from '../endurance/mutate.js';
import { keepResult } from '../endurance/results.js';

const root = new URL('../../../', import.meta.url);
const page = readFileSync(new URL('statemachines/README.md', root), 'utf8');
const files = ['statemachines/', 'datasets/trajectories/'].flatMap((folder) =>
  readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.preact'))
    .map((name) => readFileSync(new URL(folder + name, root), 'utf8')),
);
const texts = [
  ...files,
  ...page
    .split('\n')
    .filter((line) => /^ {4}/.test(line))
    .join('\n')
    .replaceAll(/^ {4}/gm, '')
    .split(/\n(?=version 1\n)/),
];

const { inputs, timeoutMs } = extent({
  sample: { inputs: 100, timeoutMs: 60_000 },
  whole: { inputs: 10_000, timeoutMs: 1_800_000 },
});
const seed = seedOfRun();

describe(`a machine file that is nonsense (REPRISE_SEED=${seed})`, function () {
  this.timeout(timeoutMs);

  it('is a machine that is read back as it is printed, or every wrong line of it is told', async () => {
    const chance = new Chance(seed);
    const told = { refused: 0, withErrors: 0, runnable: 0 };
    for (let done = 0; done < inputs; done += 1) told[outcomeOf(nonsense(chance))] += 1;
    assert.equal(told.refused + told.withErrors + told.runnable, inputs);
    assert.ok(told.refused > 0 && told.withErrors + told.runnable > 0, JSON.stringify(told));
    await keepResult('fuzzed-machines', seed, { inputs, ...told });
  });
});

function outcomeOf(text: string): 'refused' | 'withErrors' | 'runnable' {
  const parsed = parseMachine(text);
  if (parsed.kind === 'refused') {
    assert.ok(parsed.problems.length > 0, text);
    const rows = text.split(/\r\n|\n|\r/).length;
    for (const { line, column, sentence } of parsed.problems) {
      assert.ok(line >= 1 && line <= rows && column >= 1, `${line}:${column} of ${rows} lines\n${text}`);
      assert.match(sentence, /^[\p{Lu}'][\s\S]{9,}$/u, text);
    }
    return 'refused';
  }
  const printed = printMachine(parsed.machine);
  const again = parseMachine(printed);
  if (again.kind === 'refused') assert.fail(`${again.problems[0]?.sentence}\n${printed}\n---\n${text}`);
  assert.equal(printMachine(again.machine), printed);
  assert.deepEqual(diffMachines(again.machine, parsed.machine), []);
  graphOf(parsed.machine);
  const isSound = checkMachine(parsed.machine).every(({ severity }) => severity !== 'error');
  return isSound ? 'runnable' : 'withErrors';
}

const SIGNS = [
  '"',
  "'",
  '\\',
  '#',
  '->',
  '(',
  ')',
  '[',
  ']',
  '{',
  '}',
  '$',
  '$x',
  ',',
  ':',
  '~',
  '=',
  '+1',
  '-',
  '%',
  '&&',
  '\u0000',
  '\u202e',
  '\ud800',
  '😀',
  '雷',
  'א',
];
const WORDS = Object.values(words).map(({ PATTERN }) => String(PATTERN));

/** A machine with lines, words or bytes that are others, gone, twice or somewhere else. */
function nonsense(chance: Chance): string {
  const text = chance.of(texts);
  if (chance.oneIn(5)) return mutated(chance, Buffer.from(text)).toString('utf8');
  const lines = text.split('\n');
  for (let times = chance.between(1, 4); times > 0; times -= 1) change(chance, lines);
  return lines.join(chance.oneIn(8) ? '\r\n' : '\n');
}

function change(chance: Chance, lines: string[]): void {
  const at = chance.below(lines.length);
  const line = lines[at] ?? '';
  switch (chance.weighted({ word: 5, sign: 4, gone: 2, twice: 2, other: 3, join: 1, long: 1, deep: 1 })) {
    case 'word': {
      const parts = line.split(' ');
      parts[chance.below(parts.length)] = chance.of(WORDS);
      lines[at] = parts.join(' ');
      return;
    }
    case 'sign': {
      const place = chance.below(line.length + 1);
      lines[at] = line.slice(0, place) + chance.of(SIGNS) + line.slice(place);
      return;
    }
    case 'gone':
      lines.splice(at, 1);
      return;
    case 'twice':
      lines.splice(chance.below(lines.length), 0, line);
      return;
    case 'other':
      lines[at] = chance.of(chance.of(texts).split('\n'));
      return;
    case 'join':
      lines[at] = `${line} ${chance.of(lines)}`;
      return;
    case 'long':
      lines[at] = line + 'x'.repeat(chance.between(1_000, 20_000));
      return;
    case 'deep':
      lines[at] = `  do type //a ${'concat('.repeat(chance.between(1, 2_000))}$x`;
  }
}
