import assert from 'node:assert/strict';
import type { Action } from '../../src/actions/index.js';
import {
  type Expression,
  evaluate,
  normalised,
  showsTyped,
  tryEvaluate,
  typedAsWanted,
} from '../../src/machine/index.js';

const param = (name: string): Expression => ({ kind: 'param', name });
const literal = (value: string): Expression => ({ kind: 'literal', value });
const call = (name: string, ...given: Expression[]): Expression => ({ kind: 'call', function: name, arguments: given });

describe('an expression', () => {
  const bindings = { first: 'Ada', last: 'Lovelace', phone: '+1 (555) 010-0', path: '/sdcard/Notes/to do.final.md' };

  for (const [expression, value] of [
    [literal('x'), 'x'],
    [param('first'), 'Ada'],
    [call('concat', param('first'), literal(' '), param('last')), 'Ada Lovelace'],
    [call('digits', param('phone')), '15550100'],
    [call('digits', literal('٠١٢ ３４ 雷')), '01234'],
    [call('upper', call('trim', literal(' straße '))), 'STRASSE'],
    [call('lower', param('first')), 'ada'],
    [call('basename', param('path')), 'to do.final.md'],
    [call('extension', param('path')), 'md'],
    [call('extension', literal('.profile')), ''],
    [call('extension', literal('/a.b/c')), ''],
  ] as const) {
    it(`gives '${value}'`, () => assert.equal(evaluate(expression, bindings), value));
  }

  it('is refused where a value or a function is missing', () => {
    assert.match(reason(param('nobody')), /'nobody' has no value. Give it one: -p nobody=/);
    assert.match(reason(param('constructor')), /has no value/);
    assert.match(reason(call('reverse', literal('a'))), /no function 'reverse'. The functions are concat, digits/);
    assert.match(reason(call('digits')), /'digits' takes 1 value, and is given 0/);
    assert.match(reason(call('concat', literal('a'), call('digits', param('nobody')))), /'nobody'/);
    assert.throws(() => evaluate(param('nobody'), bindings), /'nobody' has no value/);
  });

  it('says what the other side of ~ looks like', () => {
    assert.equal(normalised(call('digits', param('phone')), '1-555-0100'), '15550100');
    assert.equal(normalised(param('phone'), '1-555-0100'), '1-555-0100');
    assert.equal(normalised(call('concat', param('first'), param('last')), 'Ada Lovelace'), 'Ada Lovelace');
  });

  function reason(expression: Expression): string {
    const evaluated = tryEvaluate(expression, bindings);
    return evaluated.kind === 'refused' ? evaluated.reason : assert.fail(evaluated.value);
  }
});

describe('reading back what was typed', () => {
  for (const [typed, shown, as, same] of [
    ['Ada', 'Ada', 'exact', true],
    ['Ada', 'ada', 'exact', false],
    ['Ada', 'ADA', 'case', true],
    ['Ada', 'Adam', 'case', false],
    ['+1 555 0100', '+1 (555) 010-0', 'digits', true],
    ['+1 555 0100', '+1 555 0101', 'digits', false],
    ['call me', '', 'digits', false],
    ['call me', 'calm e', 'digits', false],
    ['', '', 'digits', true],
    ['secret', '••••••', 'length', true],
    ['secret', '•••••t', 'length', true],
    ['secret', '•••••x', 'length', false],
    ['secret', '•••••', 'length', false],
    ['secret', 'public', 'length', false],
    ['secret', 'secret', 'length', true],
    ['x', 'y', 'length', false],
    ['😀a', '••', 'length', true],
    ['😀a', '•••', 'length', true],
  ] as const) {
    it(`${same ? 'takes' : 'does not take'} '${shown}' for '${typed}' as ${as}`, () =>
      assert.equal(showsTyped(typed, shown, as), same));
  }

  it('asks nothing of acts that type nothing', () => {
    const tap: Action<string, string> = { kind: 'tap', target: '//a' };
    assert.equal(typedAsWanted(tap, 'anything'), true);
    assert.equal(typedAsWanted({ kind: 'type', target: '//a', value: 'a', as: 'exact' }, 'b'), false);
  });
});
