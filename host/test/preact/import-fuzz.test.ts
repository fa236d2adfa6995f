import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'mocha';
import { checkMachine, parseMachine, printMachine } from '../../src/machine/index.js';
import { importProgram, readProgram } from '../../src/preact/index.js';
import { Chance, seedOfRun } from '../endurance/chance.js';
import { extent } from '../endurance/extent.js';
import { mutated } from '../endurance/mutate.js';
import { keepResult } from '../endurance/results.js';

const PROGRAMS = new URL('../../../datasets/programs/', import.meta.url);
const texts = readdirSync(PROGRAMS).map((name) => readFileSync(new URL(name, PROGRAMS), 'utf8'));

const { inputs, timeoutMs } = extent({
  sample: { inputs: 200, timeoutMs: 60_000 },
  whole: { inputs: 10_000, timeoutMs: 1_800_000 },
});
const seed = seedOfRun();

describe(`an import that is given nonsense (REPRISE_SEED=${seed})`, function () {
  this.timeout(timeoutMs);

  it('says in a sentence what is wrong, or makes a machine that can be read', async () => {
    const chance = new Chance(seed);
    const told = { noJson: 0, refused: 0, withErrors: 0, runnable: 0 };
    for (let done = 0; done < inputs; done += 1) {
      const text = chance.oneIn(4) ? mutated(chance, Buffer.from(chance.of(texts))).toString('utf8') : changed(chance);
      told[outcomeOf(text)] += 1;
    }
    assert.equal(
      Object.values(told).reduce((sum, count) => sum + count, 0),
      inputs,
    );
    await keepResult('fuzzed-imports', seed, { inputs, ...told });
  });
});

function outcomeOf(text: string): 'noJson' | 'refused' | 'withErrors' | 'runnable' {
  const read = readProgram(text);
  if (read.kind === 'refused') {
    assertSentence(read.reason);
    return read.reason.startsWith('It is no JSON') ? 'noJson' : 'refused';
  }
  const imported = importProgram(read.program, { name: 'task' });
  if (imported.kind === 'refused') {
    assertSentence(imported.reason);
    return 'refused';
  }
  const printed = printMachine(imported.machine);
  const parsed = parseMachine(printed);
  if (parsed.kind === 'refused') assert.fail(`${parsed.problems[0]?.sentence}\n${printed}\n${text}`);
  assert.equal(printMachine(parsed.machine), printed);
  const isSound = checkMachine(imported.machine).every(({ severity }) => severity !== 'error');
  return isSound ? 'runnable' : 'withErrors';
}

function assertSentence(reason: string): void {
  assert.match(reason, /^[A-Z][\s\S]{10,}/);
  assert.match(reason, /[.>]$/);
}

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** A program of the right form, nearly: some of its values are others, or gone, or there twice. */
function changed(chance: Chance): string {
  const program = JSON.parse(chance.of(texts)) as Json;
  for (let times = chance.between(1, 4); times > 0; times -= 1) {
    const places = placesIn(program);
    const { holder, key } = chance.of(places);
    change(chance, holder, key, places);
  }
  return JSON.stringify(program);
}

interface Place {
  readonly holder: { [key: string]: Json } | Json[];
  readonly key: string;
}

/** Not far into what was nested before. */
function placesIn(value: Json, depth = 0): readonly Place[] {
  if (typeof value !== 'object' || value === null || depth > 10) return [];
  return Object.entries(value).flatMap(([key, inner]) => [{ holder: value, key }, ...placesIn(inner, depth + 1)]);
}

const ODD: readonly Json[] = [
  null,
  true,
  -1,
  0.5,
  '',
  ' ',
  '\n',
  '$',
  `\${}`,
  `\${a b}`,
  '\'"',
  '//*[',
  '&&',
  '=',
  'a=b',
  '__proto__',
  '😀\u0000',
  [],
  {},
  'x'.repeat(5_000),
];

function change(chance: Chance, holder: Place['holder'], key: string, places: readonly Place[]): void {
  const record = holder as Record<string, Json>;
  switch (chance.weighted({ odd: 4, gone: 2, twice: 2, other: 4, deep: 1 })) {
    case 'odd':
      record[key] = chance.of(ODD);
      return;
    case 'gone':
      if (Array.isArray(holder)) holder.splice(Number(key), 1);
      else delete holder[key];
      return;
    case 'twice':
      if (Array.isArray(holder)) holder.push(structuredClone(record[key] ?? null));
      else record[`${key}_`] = structuredClone(record[key] ?? null);
      return;
    case 'other': {
      const from = chance.of(places);
      record[key] = structuredClone((from.holder as Record<string, Json>)[from.key] ?? null);
      return;
    }
    case 'deep':
      record[key] = nested(chance.between(10, 1_000));
  }
}

function nested(depth: number): Json {
  let value: Json = 'x';
  for (let level = 0; level < depth; level += 1) value = level % 2 === 0 ? [value] : { true_steps: value };
  return value;
}
