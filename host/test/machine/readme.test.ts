import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { checkMachine, linkMachine, parseMachine, printMachine, transforms } from '../../src/machine/index.js';

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
    assert.equal(machines.length, 6);
    for (const text of machines) {
      const parsed = parseMachine(text);
      if (parsed.kind === 'refused') assert.fail(JSON.stringify(parsed.problems));
      const linked = linkMachine(parsed.machine, (name) => {
        const used = machines.find((each) => each.includes(`machine ${name}\n`));
        const read = used === undefined ? undefined : parseMachine(used);
        return read?.kind === 'machine' ? read.machine : `There is no ${name} on the page.`;
      });
      if (linked.kind === 'refused') assert.fail(JSON.stringify(linked.problems));
      const only = /Only the screen says|This goal does not say 'password'/;
      assert.deepEqual(
        checkMachine(linked.machine).filter(({ sentence }) => !only.test(sentence)),
        [],
      );
      assert.equal(printMachine(parsed.machine), `${text}\n`);
    }
  });

  it('names every function', () => {
    for (const name of transforms.keys()) assert.match(page, new RegExp(`\`${name}\\(`));
  });
});
