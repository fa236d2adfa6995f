import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { bindExplicit, bindGoal } from '../../src/machine/index.js';
import { reasonOf, valuesOf, withGoal } from './bound.js';
import { addContact, machineOf } from './contacts.js';

const contacts = machineOf(addContact);

describe('binding values by name', () => {
  it('takes quotes and every script as they are', () => {
    const values = { first: 'A "quoted" name', last: "'李'", phone: '+86 138 0000 0000' };
    assert.deepEqual(bindExplicit(contacts, values), { kind: 'bound', values });
  });

  for (const [what, given, reason] of [
    [
      'a missing one',
      { first: 'Ada', phone: '5550100' },
      "contacts/add-contact needs 'last', and nothing gives it a value. Write -p last=...",
    ],
    [
      'an unknown one',
      { frist: 'Ada' },
      "contacts/add-contact has no parameter 'frist'. Its parameters are first, last, phone.",
    ],
    ['an empty one', { first: '', last: 'L', phone: '5550100' }, "'' is no text for first: it is empty."],
    [
      'one that is not of its type',
      { first: 'A', last: 'L', phone: 'call me' },
      "'call me' is no phone for phone: a phone number has two digits or more, and besides them blanks and + ( ) . / - only.",
    ],
  ] as const) {
    it(`refuses ${what}`, () => {
      assert.equal(reasonOf(bindExplicit(contacts, given as Record<string, string>)), reason);
    });
  }

  it('uses defaults', () => {
    const notes = withGoal('Create a note {title}', "title: text\nparam note: text = ''");
    assert.deepEqual(valuesOf(bindExplicit(notes, { title: 'A' })), { title: 'A', note: '' });
    assert.deepEqual(valuesOf(bindExplicit(notes, { title: 'A', note: 'b' })), { title: 'A', note: 'b' });
  });

  it('binds a parameter that is called like a property of every object', () => {
    const odd = withGoal('Set {constructor}', 'constructor: text');
    assert.equal(bindExplicit(odd, {}).kind, 'refused');
    assert.deepEqual(valuesOf(bindGoal(odd, 'Set x')), { constructor: 'x' });
  });
});
