import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { shownParameters } from '../../src/app/record-run.js';
import { type Machine, parseMachine, printMachine } from '../../src/machine/index.js';
import { Bench } from './bench.js';

describe('a secret', () => {
  it('is refused as a parameter by the language of this version', async () => {
    await using bench = await Bench.set();
    const machine = await bench.kept();
    const parsed = parseMachine(printMachine(machine).replace('param   phone: phone', 'param   phone: secret'));
    assert.equal(parsed.kind, 'refused');
    if (parsed.kind === 'refused') assert.match(parsed.problems.map(({ sentence }) => sentence).join(' '), /secret/);
  });

  it('is never among the parameters that a run shows and stores', async () => {
    await using bench = await Bench.set();
    const machine = await bench.kept();
    const secret: Machine = { ...machine, params: [...machine.params, { name: 'pin', type: 'secret' }] };
    const shown = shownParameters(secret, { first: 'Ada', pin: 'x7-swordfish' });
    assert.equal(shown['first'], 'Ada');
    assert.ok(!JSON.stringify(shown).includes('swordfish'));
  });
});
