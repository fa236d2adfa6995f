import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { checkMachine, parseMachine, printMachine, transforms } from '../../src/machine/index.js';

const page = readFileSync(new URL('../../../statemachines/README.md', import.meta.url), 'utf8');

describe('the page on the language', () => {
  it('shows machines that can be read, are in order, and are written as they are printed', () => {
    const machines = page
      .split('\n')
      .filter((line) => /^ {4}/.test(line) || line === '')
      .join('\n')
      .replaceAll(/^ {4}/gm, '')
      .replaceAll(/\n{3,}/g, '\n\n')
      .split(/\n(?=version 1\n)/)
      .map((text) => text.trim());
    assert.equal(machines.length, 3);
    for (const text of machines) {
      const parsed = parseMachine(text);
      if (parsed.kind === 'refused') assert.fail(JSON.stringify(parsed.problems));
      assert.deepEqual(checkMachine(parsed.machine), []);
      assert.equal(printMachine(parsed.machine), `${text}\n`);
    }
  });

  it('names every function', () => {
    for (const name of transforms.keys()) assert.match(page, new RegExp(`\`${name}\\(`));
  });
});
