import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import {
  checkAppMap,
  checkMachine,
  isAppMap,
  linkMachine,
  parseMachine,
  printMachine,
  transforms,
} from '../../src/machine/index.js';

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
    assert.equal(machines.length, 10);
    const find = (name: string) => {
      const used = machines.find((each) => each.includes(`machine ${name}\n`));
      const read = used === undefined ? undefined : parseMachine(used);
      return read?.kind === 'machine' ? read.machine : `There is no ${name} on the page.`;
    };
    for (const text of machines) {
      const parsed = parseMachine(text);
      if (parsed.kind === 'refused') assert.fail(JSON.stringify(parsed.problems));
      assert.equal(printMachine(parsed.machine), `${text}\n`);
      if (isAppMap(parsed.machine)) {
        assert.deepEqual(checkAppMap(parsed.machine), []);
        continue;
      }
      const linked = linkMachine(parsed.machine, find, (name) => {
        const map = find(`${name.split('/')[0]}/app`);
        return typeof map === 'string' ? undefined : map;
      });

      if (linked.kind === 'refused') assert.fail(JSON.stringify(linked.problems));
      const only = /Only the screen says|This goal does not say 'password'/;
      assert.deepEqual(
        checkMachine(linked.machine).filter(({ sentence }) => !only.test(sentence)),
        [],
      );
    }
  });

  it('names every function', () => {
    for (const name of transforms.keys()) assert.match(page, new RegExp(`\`${name}\\(`));
  });
});
