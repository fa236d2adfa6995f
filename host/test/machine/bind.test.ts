import assert from 'node:assert/strict';
import fc from 'fast-check';
import { bindGoal } from '../../src/machine/index.js';
import { reasonOf, valuesOf, withGoal } from './bound.js';
import { addContact, machineOf } from './contacts.js';

const contacts = machineOf(addContact);

describe('binding a goal', function () {
  // Hundreds of goals in some of these tests, also on a busy computer; a search without end would take for ever.
  this.timeout(60_000);

  for (const [goal, values] of [
    ['Create a contact Ada Lovelace with number +1 555 0100', { first: 'Ada', last: 'Lovelace', phone: '+1 555 0100' }],
    [
      'please  CREATE contact Ada Lovelace, with number (555) 01-00.',
      { first: 'Ada', last: 'Lovelace', phone: '(555) 01-00' },
    ],
    ['Could you create the contact 雷 李 with number 13800000000?', { first: '雷', last: '李', phone: '13800000000' }],
    [
      'Create a contact "Ada" "King of Love" with number 5550100',
      { first: 'Ada', last: 'King of Love', phone: '5550100' },
    ],
    ["Create a contact Conan O'Brien with number 5550100", { first: 'Conan', last: "O'Brien", phone: '5550100' }],
    [
      'Create a contact Ada King Lovelace with number 5550100',
      { first: 'Ada', last: 'King Lovelace', phone: '5550100' },
    ],
  ] as const) {
    it(`reads "${goal}"`, () => {
      assert.deepEqual(bindGoal(contacts, goal), { kind: 'bound', values });
    });
  }

  for (const [goal, leftover] of [
    ['Create a contact Ada Lovelace with number 5550100 and then call her', ['and', 'then', 'call', 'her']],
    ['Do not create a contact Ada Lovelace with number 5550100', ['Do', 'not']],
    ['Create a contact Ada Lovelace with number 5550100 twice', ['twice']],
    ['Create a contact Ada Lovelace with number 5550100 in group Work', ['in', 'group', 'Work']],
    ['Create a contact Ada Lovelace with number call it 5550100', ['call', 'it']],
  ] as const) {
    it(`refuses "${goal}", naming what nothing takes`, () => {
      const bound = bindGoal(contacts, goal);
      assert.deepEqual(bound.kind === 'refused' && bound.leftover, leftover);
    });
  }

  it('says in one sentence why it refuses', () => {
    assert.equal(
      reasonOf(bindGoal(contacts, 'Create a contact Ada Lovelace with number 5550100 and then call her')),
      'This is not the goal of contacts/add-contact ("Create a contact {first} {last} with number {phone}"): nothing in it takes \'and then call her\'. If that is part of a value, put the value in quotes.',
    );
    assert.match(
      reasonOf(bindGoal(contacts, 'Create a contact Ada Lovelace')),
      /it wants 'with', 'number'; it finds no phone\./,
    );
    assert.match(
      reasonOf(bindGoal(contacts, 'Delete the contact Ada Lovelace with number 5550100')),
      /nothing in it takes 'Delete'; it wants 'create'/,
    );
    assert.match(
      reasonOf(bindGoal(contacts, 'Create two contacts Ada Lovelace with number 5550100')),
      /it wants 'contact'/,
    );
    assert.match(reasonOf(bindGoal(contacts, 'Create a contact Ada with number 5550100')), /it finds no last\./);
  });

  it('never takes a second wish for a value', () => {
    const notes = withGoal('Create a note {title}', 'title: text');
    for (const goal of [
      'Create a note Shopping and then delete it',
      'Create a note Shopping, delete all others',
      'Create a note Shopping. Delete Milk',
      'Create a note Shopping without a date',
      'Create a note Shopping delete Milk',
      'Create a note Shopping in folder Work',
      'Create a note Shopping twice',
      'Create a note Shopping tomorrow',
    ]) {
      assert.equal(bindGoal(notes, goal).kind, 'refused', goal);
    }
    assert.deepEqual(valuesOf(bindGoal(notes, 'Create a note "Shopping, and then delete it"')), {
      title: 'Shopping, and then delete it',
    });
    assert.deepEqual(valuesOf(bindGoal(notes, 'Create a note “Call mum”.')), { title: 'Call mum' });
  });

  it('refuses a border that could lie elsewhere, and says what to write', () => {
    const paint = withGoal('Paint {place} {colour}', "place: text\nparam colour: enum 'red', 'dark red'");
    assert.equal(
      reasonOf(bindGoal(paint, 'Paint hall dark red')),
      "The goal can be read as place 'hall', colour 'dark red', or as place 'hall dark', colour 'red'. Write the values: -p place=... -p colour=...",
    );
    const notes = withGoal('Create a note {title}', 'title: text');
    assert.deepEqual(valuesOf(bindGoal(notes, 'Create a note the Plan', { title: 'The Plan' })), { title: 'The Plan' });
    const call = withGoal('Call {name} {phone}', 'name: text\nparam phone: phone');
    assert.deepEqual(valuesOf(bindGoal(call, 'Call Ada 555 0100')), undefined);
    assert.deepEqual(valuesOf(bindGoal(call, 'Call Ada 5550100')), { name: 'Ada', phone: '5550100' });
  });

  it('lets a colon of the template free the value behind it', () => {
    const notes = withGoal('Create a note named {name} with the following text: {text}', 'name, text: text');
    assert.deepEqual(
      valuesOf(bindGoal(notes, 'Create a note named todo.md with the following text: Call her, and then go.')),
      {
        name: 'todo.md',
        text: 'Call her, and then go.',
      },
    );
  });

  it('took a second order for a part of the text behind a colon', () => {
    const note = withGoal('Create a note named {name} with the text: {text}', 'name, text: text');
    const two = bindGoal(note, 'Create a note named todo.md with the text: Buy milk. Share it with Ada by mail.');
    assert.equal(two.kind, 'refused');
    const quoted = bindGoal(note, 'Create a note named todo.md with the text: "Buy milk. Share it with Ada by mail."');
    assert.deepEqual(valuesOf(quoted), { name: 'todo.md', text: 'Buy milk. Share it with Ada by mail.' });
    const ordering = bindGoal(note, 'Create a note named todo.md with the text: Share the milk. It is in the fridge.');
    assert.deepEqual(valuesOf(ordering), { name: 'todo.md', text: 'Share the milk. It is in the fridge.' });
    const chinese = withGoal('创建笔记 {name}，内容：{text}', 'name, text: text');
    assert.equal(bindGoal(chinese, '创建笔记 清单，内容：买牛奶。然后发送给小明').kind, 'refused');
  });

  it('reads a text behind its colon one way, also where it begins with an article', () => {
    const send = withGoal('Send {to} a message: {text}', 'to, text: text');
    assert.deepEqual(valuesOf(bindGoal(send, 'Send Ada a message: The key is under the pot.')), {
      to: 'Ada',
      text: 'The key is under the pot.',
    });
  });

  it('reads values inside one word', () => {
    const notes = withGoal('Create a file {name}.md', 'name: file');
    assert.deepEqual(valuesOf(bindGoal(notes, 'create a file shopping.MD')), { name: 'shopping' });
    assert.equal(bindGoal(notes, 'create a file shopping.txt').kind, 'refused');
  });

  it('reads each type by its shape', () => {
    const typed = withGoal(
      'Write {mail} at {time} on {day} {percent} as {kind}',
      "mail: email\nparam time: time\nparam day: date\nparam percent: number\nparam kind: enum 'Markdown', 'Plain text'",
    );
    assert.deepEqual(valuesOf(bindGoal(typed, 'Write ada@example.org at 14:05 on 2026-01-31 40% as plain text')), {
      mail: 'ada@example.org',
      time: '14:05',
      day: '2026-01-31',
      percent: '40%',
      kind: 'Plain text',
    });
    assert.equal(bindGoal(typed, 'Write ada@example.org at 14:05 on 2026-02-31 40% as plain text').kind, 'refused');
  });

  it('reads German and Chinese goals by their own words', () => {
    const german = withGoal(
      'Erstelle einen Kontakt {first} {last} mit der Nummer {phone}',
      'first, last: text\nparam phone: phone',
    );
    assert.deepEqual(valuesOf(bindGoal(german, 'Bitte erstelle mal den Kontakt Ada Lovelace mit Nummer 0301234567')), {
      first: 'Ada',
      last: 'Lovelace',
      phone: '0301234567',
    });
    assert.equal(
      bindGoal(german, 'Erstelle einen Kontakt Ada Lovelace mit der Nummer 0301234567 und ruf sie an').kind,
      'refused',
    );
    const chinese = withGoal('新建联系人{last}{first}，电话{phone}', 'last, first: text\nparam phone: phone');
    assert.deepEqual(valuesOf(bindGoal(chinese, '请新建联系人李雷，电话13800000000')), {
      last: '李',
      first: '雷',
      phone: '13800000000',
    });
    assert.equal(bindGoal(chinese, '新建联系人李雷，电话13800000000，然后打电话给他').kind, 'refused');
    assert.equal(bindGoal(chinese, '不新建联系人李雷，电话13800000000').kind, 'refused');
  });

  it('takes any of several goal lines, and refuses when two of them read different values', () => {
    const several = { ...contacts, goals: [...contacts.goals, 'Add {first} {last} ({phone}) to my contacts'] };
    assert.deepEqual(valuesOf(bindGoal(several, 'Add Ada Lovelace (555 0100) to my contacts')), {
      first: 'Ada',
      last: 'Lovelace',
      phone: '555 0100',
    });
    const torn = { ...contacts, goals: ['Ring {first} {last} {phone}', 'Ring {last} {first} {phone}'] };
    assert.match(reasonOf(bindGoal(torn, 'Ring Ada Lovelace 5550100')), /different values/);
  });

  it('lets given values win, and still wants every word of the goal', () => {
    const goal = 'Create a contact Ada Lovelace with number 5550100';
    assert.equal(valuesOf(bindGoal(contacts, goal, { first: 'Augusta "Ada"' }))?.['first'], 'Augusta "Ada"');
    assert.equal(bindGoal(contacts, `${goal} twice`, { first: 'Ada' }).kind, 'refused');
  });

  it('never leaves a word of the goal unread', () => {
    const name = fc.constantFrom('Ada', 'Grace', '李', 'Zoë', 'Anne-Marie', 'X1');
    const word = fc.constantFrom(
      'and',
      'then',
      'not',
      'call',
      'her',
      'twice',
      '3',
      'don’t',
      'without',
      'in',
      'Bob',
      'delete',
      'or',
      'it',
      '&',
      'never',
    );
    fc.assert(
      fc.property(name, name, fc.array(word, { minLength: 1, maxLength: 4 }), fc.nat(7), (first, last, extra, at) => {
        const said = `Create a contact ${first} ${last} with number 5550100`.split(' ');
        const goal = [...said.slice(0, at), ...extra, ...said.slice(at)].join(' ');
        const bound = bindGoal(contacts, goal);
        if (bound.kind === 'refused') return;
        // What was bound accounts for every word: taking the values out leaves the template's own.
        const values = Object.values(bound.values).join(' ').split(' ');
        const rest = goal.split(' ');
        for (const value of values) rest.splice(rest.indexOf(value), 1);
        assert.deepEqual(rest, ['Create', 'a', 'contact', 'with', 'number'], goal);
        for (const value of values)
          assert.ok(
            ![
              'and',
              'then',
              'not',
              'call',
              'her',
              'don’t',
              'without',
              'in',
              'delete',
              'or',
              'it',
              '&',
              'never',
            ].includes(value),
            goal,
          );
      }),
      { numRuns: 500 },
    );
  });

  it('binds whatever is quoted, and reads it back', () => {
    const notes = withGoal('Create a note {title} with text {text}', 'title, text: text');
    const text = fc.string({ unit: 'grapheme', minLength: 1 }).filter((it) => it.trim() !== '' && !/["“”]/.test(it));
    fc.assert(
      fc.property(text, text, (title, body) => {
        assert.deepEqual(valuesOf(bindGoal(notes, `Create a note "${title}" with text "${body}"`)), {
          title,
          text: body,
        });
      }),
    );
  });

  it('never throws, and never takes long', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (goal) => void bindGoal(contacts, goal)));
    assert.equal(bindGoal(contacts, 'Ada '.repeat(240)).kind, 'refused');
    assert.match(reasonOf(bindGoal(contacts, 'Ada '.repeat(2400))), /1000 are read at most/);
  });
});
