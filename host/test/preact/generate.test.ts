import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { acceptValue, type Bindings, type Param, type ParamType } from '../../src/machine/index.js';
import { generateParameters } from '../../src/preact/generate.js';

const SHAPES: Readonly<Partial<Record<ParamType, fc.Arbitrary<string>>>> = {
  text: fc.string({ minLength: 1 }).filter((text) => text.trim() !== ''),
  phone: fc.oneof(fc.constantFrom('+1 555 0100', '10000', '00'), fc.integer({ min: 10, max: 999_999_999 }).map(String)),
  number: fc.oneof(fc.constantFrom('0', '5', '10', '-1', '40%', '4.5'), fc.integer().map(String)),
  date: fc
    .date({ min: new Date('1970-01-01'), max: new Date('2999-01-01'), noInvalidDate: true })
    .map((day) => day.toISOString().slice(0, 10)),
  time: fc.constantFrom('0:00', '9:05', '14:05', '23:59', '23:59:59'),
  email: fc.constant('ada@example.org'),
  file: fc.constantFrom('notes.md', 'a'),
};

const valued = fc
  .constantFrom(...(Object.keys(SHAPES) as ParamType[]))
  .chain((type) => (SHAPES[type] as fc.Arbitrary<string>).map((value) => ({ type, value })));

describe("the gate's other parameters", () => {
  it('are there for every value that a run can leave behind, are of its type, and are never the recorded ones', () => {
    fc.assert(
      fc.property(fc.array(valued, { maxLength: 4 }), fc.string(), (wanted, seed) => {
        const params: Param[] = wanted.map(({ type }, index) => ({ name: `p${index}`, type }));
        const recorded: Bindings = Object.fromEntries(wanted.map(({ value }, index) => [`p${index}`, value]));
        const made = generateParameters(params, recorded, seed);
        assert.equal(made.kind, 'generated');
        if (made.kind !== 'generated') return;
        const others = params.map(({ name }) => made.values[name] ?? '');
        for (const [index, param] of params.entries())
          assert.equal(acceptValue(param, others[index] ?? '').kind, 'accepted', `${param.type} ${others[index]}`);
        for (const value of others) assert.ok(!Object.values(recorded).includes(value), value);
        assert.equal(new Set(others).size, others.length, 'a machine that mixes two up must be seen');
        assert.deepEqual(generateParameters(params, recorded, seed), made);
      }),
    );
  });

  it('end with a sentence where there is no other value: an enum of one word', () => {
    const made = generateParameters([{ name: 'unit', type: 'enum', choices: ['km'] }], { unit: 'km' }, 'seed');
    assert.deepEqual(made, {
      kind: 'refused',
      reason: "There is no other enum for unit than 'km' to try it with.",
    });
  });

  it('are of a list that was picked other rows, as many as there were, or fewer where there are no more', () => {
    const names: Param = { name: 'names', type: 'list', items: 'text' };
    const made = (others: readonly string[]) =>
      generateParameters([names], { names: '["Ada","Bob"]' }, 'seed', { names: others });
    assert.deepEqual(made(['Cy', 'Di', 'Eve']), { kind: 'generated', values: { names: '["Cy","Di"]' } });
    assert.deepEqual(made(['Cy']), { kind: 'generated', values: { names: '["Cy"]' } });
    assert.equal(made([]).kind, 'refused');
  });

  it('are there for several small numbers that are alike', () => {
    for (const value of ['-1', '0', '5']) {
      const params = ['a', 'b', 'c', 'd'].map((name): Param => ({ name, type: 'number' }));
      const made = generateParameters(params, Object.fromEntries(params.map(({ name }) => [name, value])), 'seed');
      assert.equal(made.kind, 'generated', value);
    }
  });

  it('keep a number within what the app took: never larger than it, from 2 on', () => {
    for (const value of ['2', '10', '40', '100', '65535']) {
      const made = generateParameters([{ name: 'level', type: 'number' }], { level: value }, 'seed');
      assert.ok(made.kind === 'generated' && Number(made.values['level']) < Number(value), JSON.stringify(made));
    }
  });
});
