import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { CompiledScript } from '../../bin/compiled-script.mjs';

describe('a script whose compiled code is kept', () => {
  let folder: string;
  let file: string;
  const kept = () => `${file}.compiled`;

  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'reprise-script-'));
    file = path.join(folder, 'cli.cjs');
    writeFileSync(file, "exports.answer = () => 41 + require('./one.cjs');");
    writeFileSync(path.join(folder, 'one.cjs'), 'module.exports = 1;');
  });

  afterEach(() => rmSync(folder, { recursive: true }));

  const used = (use: string): unknown => {
    const script = new CompiledScript(file);
    const answer: unknown = script.exports.answer();
    script.keep(use);
    return answer;
  };

  it('answers the same from what was kept, and is kept once a use', () => {
    assert.equal(used('run'), 42);
    const first = statSync(kept()).mtimeMs;
    const written = readFileSync(kept());
    assert.equal(used('run'), 42);
    assert.deepEqual([statSync(kept()).mtimeMs, readFileSync(kept())], [first, written]);
    assert.equal(used('replay'), 42);
    assert.match(readFileSync(kept(), 'latin1').split('\n')[0] ?? '', /^[0-9a-f]{40} [0-9a-f]{40} run replay$/);
    assert.deepEqual(readdirSync(folder).sort(), ['cli.cjs', 'cli.cjs.compiled', 'one.cjs']);
  });

  it('is never the code of another script of the same length', () => {
    assert.equal(used('run'), 42);
    writeFileSync(file, "exports.answer = () => 51 + require('./one.cjs');");
    assert.equal(used('run'), 52);
    assert.equal(used('run'), 52);
  });

  it('is compiled anew where what was kept is cut off, broken or none', () => {
    used('run');
    const whole = readFileSync(kept());
    const flipped = Buffer.from(whole.map((byte, at) => (at > 150 ? byte ^ 21 : byte)));
    for (const broken of [
      flipped,
      whole.subarray(0, whole.length / 2),
      whole.subarray(0, 45),
      Buffer.from('x'),
      Buffer.alloc(0),
    ]) {
      writeFileSync(kept(), broken);
      assert.equal(used('run'), 42);
    }
  });

  it('answers where nothing can be written beside it', () => {
    writeFileSync(file, 'exports.answer = () => 42;');
    rmSync(kept(), { force: true });
    const script = new CompiledScript(file);
    rmSync(folder, { recursive: true });
    script.keep('run');
    assert.equal(script.exports.answer(), 42);
    folder = mkdtempSync(path.join(tmpdir(), 'reprise-script-'));
  });
});
