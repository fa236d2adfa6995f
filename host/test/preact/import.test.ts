import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'mocha';
import { edge, includes, made, program, tap } from './programs.js';

const PROGRAMS = new URL('../../../datasets/programs/', import.meta.url);
const file = (name: string) => readFileSync(new URL(name, PROGRAMS), 'utf8');

describe('a published program', () => {
  it('becomes a machine that can run, although its first edge skips a screen', () => {
    const { machine, text, errors, changed } = made(file('add-contact.json'));
    assert.deepEqual(errors, []);
    assert.deepEqual(
      machine.states.map(({ id, optional }) => `${id}${optional ? ' optional' : ''}`),
      ['people_shown optional', 'form_shown', 'first_name_given', 'last_name_given', 'phone_given'],
    );
    assert.match(text, /id\/add'\] -> form_shown$/m, 'the button that was never reached is tapped');
    assert.match(text, /lower-case\(@text\)='save'\] -> person_kept {2}irreversible$/m);
    assert.match(text, /\$phone_number {2}as digits -> phone_given$/m);
    assert.match(text, /verify \/\/\*\[@editable='false' and contains\(@text,\$last_name\)\]$/m);
    includes(changed, /'people_shown' -> 'form_shown' \(action_navigate\) skips 'people_shown'/);
    includes(changed, /'person_kept' is an end that was always taken for reached\. It is known by what was typed/);
  });

  it('is read as it is shown to people, too, and asks for permission where it is asked', () => {
    const bare = made(file('add-contact-shown.json'));
    includes(bare.errors, /This grants a permission, and the header names none/);
    const { machine, text, errors, changed } = made(file('add-contact-shown.json'), {
      permissions: ['android.permission.READ_CONTACTS'],
    });
    assert.deepEqual(errors, []);
    assert.deepEqual(
      machine.interrupts.map(({ id }) => id),
      ['asked_for_permission'],
    );
    assert.equal(machine.states[0]?.id, 'people_shown');
    assert.match(text, /ends-with\(@class,'\.EditText'\) and @hint='Phone'\] \$phone_number/);
    includes(changed, /'contacts' is taken for com\.google\.android\.contacts/);
    includes(changed, /it types into the field by which 'form_shown' is known/);
  });

  it('gives the same machine each time', () => {
    for (const name of readdirSync(PROGRAMS)) assert.equal(made(file(name)).text, made(file(name)).text);
  });

  it('takes the goal over only where it tells which words are values', () => {
    const typed = (text?: string) =>
      program({
        metadata: { task_description: 'Look for Ada in it', parameters: ['who'] },
        transitions: [
          tap('main', 'sound', 'text=Sound'),
          edge('sound', 'done', {
            type: 'action_type',
            target: 'hint=Search',
            parameter_name: 'who',
            ...(text && { text }),
          }),
        ],
      });
    assert.deepEqual(made(typed('Ada')).machine.goals, ['Look for {who} in it']);
    const without = made(typed());
    assert.deepEqual(without.machine.goals, []);
    includes(without.lost, /does not tell which of its words is 'who'/);
    assert.ok(!without.text.includes('Ada'));
  });
});
