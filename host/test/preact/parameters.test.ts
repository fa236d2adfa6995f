import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { explain } from '../../src/preact/compile/expressions.js';
import { findSlots, goalTemplate } from '../../src/preact/compile/parameters.js';
import { buildTree, type NodeInit, type UiNode } from '../../src/screen/index.js';

const field = (init: NodeInit): UiNode => buildTree([{ root: { editable: true, ...init } }]).nodes[0] as UiNode;
const GOAL = 'Create a new contact for Ada Lovelace with number +1 555 0100';
const USED = [
  { value: 'Ada', node: field({ hint: 'First name' }) },
  { value: 'Lovelace', node: field({ hint: 'Last name' }) },
  { value: '+1 555 0100', node: field({ hint: 'Phone', inputType: 3 }) },
];

describe('parameters by provenance', () => {
  it('are named by the fields and typed by their values', () => {
    const slots = findSlots(GOAL, USED);
    assert.deepEqual(
      slots.map(({ param }) => param),
      [
        { name: 'first', type: 'text' },
        { name: 'last', type: 'text' },
        { name: 'phone', type: 'phone' },
      ],
    );
    assert.equal(goalTemplate(GOAL, slots), 'Create a new contact for {first} {last} with number {phone}');
  });

  it('of days, times and percentages are no phone numbers and no texts, so that others of their kind can be tried', () => {
    const types = ['2026-11-21', '9:05', '40%', '555-0100'].map(
      (value) => findSlots(`Put in ${value}`, [{ value, node: field({ hint: 'When' }) }])[0]?.param.type,
    );
    assert.deepEqual(types, ['date', 'time', 'number', 'phone']);
  });

  it('are whole words of the goal: Ada is not in Adam', () => {
    const slots = findSlots('Call Adam about Ada', [{ value: 'Ada', node: field({ hint: 'Name' }) }]);
    assert.equal(goalTemplate('Call Adam about Ada', slots), 'Call Adam about {name}');
  });

  it('are whole texts that speak of a time: only a part of that time is none', () => {
    const goal = 'Reply with message: Yoga at 6 PM, and 18 people';
    const found = (value: string) => goalTemplate(goal, findSlots(goal, [{ value, node: field({ hint: 'Message' }) }]));
    assert.equal(found('Yoga at 6 PM'), 'Reply with message: {message}, and 18 people');
    assert.equal(found('6'), goal);
    assert.equal(found('Yoga at 6'), goal);
  });

  it('explain a text that shows them, and only whole words of it', () => {
    const slots = findSlots(GOAL, USED);
    assert.deepEqual(explain('Ada Lovelace', slots), {
      expression: {
        kind: 'call',
        function: 'concat',
        arguments: [
          { kind: 'param', name: 'first' },
          { kind: 'literal', value: ' ' },
          { kind: 'param', name: 'last' },
        ],
      },
      explained: true,
    });
    assert.equal(explain('Adamant', slots).explained, false);
    assert.deepEqual(explain('+1 555 0100', slots).expression, { kind: 'param', name: 'phone' });
  });

  it('never lose a character of what they explain', () => {
    const slots = findSlots(GOAL, USED);
    const values: Record<string, string> = { first: 'Ada', last: 'Lovelace', phone: '+1 555 0100' };
    const text = fc.array(fc.oneof(fc.constantFrom('Ada', 'Lovelace', '+1 555 0100', ' ', ', '), fc.string()), {
      maxLength: 8,
    });
    fc.assert(
      fc.property(text, (parts) => {
        const { expression } = explain(parts.join(''), slots);
        const pieces = expression.kind === 'call' ? expression.arguments : [expression];
        const told = pieces.map((piece) =>
          piece.kind === 'literal' ? piece.value : piece.kind === 'param' ? values[piece.name] : '',
        );
        assert.equal(told.join(''), parts.join(''));
      }),
    );
  });
});
