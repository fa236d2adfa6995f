import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { type Expression, evaluate, invert, type Param } from '../../src/machine/index.js';
import { values } from './values.js';

const param = (name: string): Expression => ({ kind: 'param', name });
const literal = (value: string): Expression => ({ kind: 'literal', value });
const call = (name: string, ...given: (Expression | string)[]): Expression => ({
  kind: 'call',
  function: name,
  arguments: given.map((each) => (typeof each === 'string' ? literal(each) : each)),
});

const day: Param = { name: 'day', type: 'date' };
const first: Param = { name: 'first', type: 'text' };

describe('the way back through an expression', () => {
  for (const [expression, of, output, origins] of [
    [call('concat', 'Due on ', call('date', param('day'), 'd MMMM y')), day, 'Due on 30 October 2023', ['2023-10-30']],
    [call('concat', 'Due on ', call('date', param('day'), 'd MMMM y')), day, 'Since 30 October 2023', []],
    [call('concat', param('first'), ' ', param('last')), first, 'Ada Lovelace', ['Ada']],
    [call('concat', param('first'), ' ', param('last')), first, 'Ada Byron', []],
    [call('ordinal', call('digits', param('first'))), first, '3rd', undefined],
    [call('concat', param('first'), param('first')), first, 'AdaAda', undefined],
    [param('first'), first, 'Ada', ['Ada']],
    [literal('x'), first, 'y', []],
  ] as const) {
    it(`leads from '${output}' to ${origins === undefined ? 'too many to list' : `[${origins}]`}`, () =>
      assert.deepEqual(invert(expression, of, output, { last: 'Lovelace' }).values, origins));
  }

  it('has what it came from among the origins', () => {
    const expressions: readonly (readonly [Param, Expression])[] = [
      [day, call('upper', call('date', param('day'), 'd MMM y'))],
      [day, call('concat', call('date', param('day'), 'd.'), call('date', param('day'), 'M.'))],
      [{ name: 'length', type: 'duration' }, call('word', call('duration', param('length'), 'm s'), '1')],
      [first, call('concat', 'Dr. ', call('capitalised', param('first')))],
      [first, call('digits', call('concat', '0', param('first')))],
    ];
    for (const [of, expression] of expressions)
      fc.assert(
        fc.property(values[of.type], (value) => {
          const output = evaluate(expression, { [of.name]: value });
          const { has, values: listed } = invert(expression, of, output, {});
          assert.ok(has(value), `${value} is not an origin of ${output}`);
          for (const origin of listed ?? []) assert.equal(evaluate(expression, { [of.name]: origin }), output);
        }),
        { numRuns: 50 },
      );
  });
});
