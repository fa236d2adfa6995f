import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'mocha';
import { COMPILER_VERSION, compile } from '../../src/preact/index.js';
import { restoreTrajectory, type StoredTrajectory } from '../../src/trajectory/index.js';

const TRAJECTORIES = new URL('../../../datasets/trajectories/', import.meta.url);
const read = (name: string) => readFileSync(new URL(name, TRAJECTORIES), 'utf8');

describe('the compiler', () => {
  for (const name of readdirSync(TRAJECTORIES).filter((file) => file.endsWith('.json'))) {
    it(`writes ${name} as it did in this version; what it writes otherwise is another version's`, () => {
      const compiled = compile(restoreTrajectory(JSON.parse(read(name)) as StoredTrajectory));
      assert.equal(compiled.kind, 'machine');
      const golden = read(name.replace('.json', '.preact'));
      const version = Number(/^made {4}compiler (\d+)/m.exec(golden)?.[1]);
      const advice =
        version === COMPILER_VERSION
          ? 'Raise COMPILER_VERSION: it was to grow whenever the same trajectory gives other bytes. Then write the .preact anew.'
          : `The .preact beside ${name} is by compiler ${version}: write it anew, and read what has changed.`;
      assert.ok(compiled.kind === 'machine' && compiled.text === golden, advice);
    });
  }
});
