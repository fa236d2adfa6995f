import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { fields } from '../../src/agent/explorer/candidates.js';
import { placeValues } from '../../src/agent/explorer/placing.js';
import { readGoal } from '../../src/agent/index.js';
import { screenOf } from '../screen/screens.js';

/** What is put into fields of these names for a goal; where nobody can tell, the sentence that says so. */
function put(goal: string, ...labels: readonly string[]): string {
  const children = labels.map((hint) => ({ class: 'android.widget.EditText', hint, editable: true }));
  const { values, topic } = readGoal(goal);
  const placing = placeValues(fields(screenOf([{ package: 'com.example', root: { children } }])), values, topic);
  if ('doubt' in placing) return placing.doubt;
  return placing.placements.map(({ label, text }) => `${label}: ${text}`).join(', ');
}

const NAMES = ['First name', 'Last name'];
const CONTACT = [...NAMES, 'Phone', 'Email'];
const NOBODY_KNOWS =
  /^The form asks for 'First name' and 'Last name', and nobody can tell .* Say which is which: first name/;

describe('the explorer puts the parts of a name where the goal says', () => {
  for (const [goal, names] of [
    ['Create a contact named "Anna Maria" Smith', 'First name: Anna Maria, Last name: Smith'],
    ['Create a contact with first name "Anna Maria" and last name Smith', 'First name: Anna Maria, Last name: Smith'],
    ['Create a contact with last name Smith and first name "Anna Maria"', 'First name: Anna Maria, Last name: Smith'],
    ['Create a contact with first name Anna Maria and last name Smith', 'First name: Anna Maria, Last name: Smith'],
    ['Create a contact with Smith as last name and Anna as first name', 'First name: Anna, Last name: Smith'],
    ['Create a contact with Smith (surname) and Anna (given name)', 'First name: Anna, Last name: Smith'],
    ['Create a contact for Smith with first name "Anna Maria"', 'First name: Anna Maria, Last name: Smith'],
    ['Create a contact for Ludwig van Beethoven', 'First name: Ludwig, Last name: van Beethoven'],
    ['Create a contact for "Ada" "Lovelace"', 'First name: Ada, Last name: Lovelace'],
    ['Create a contact for Ada Lovelace', 'First name: Ada, Last name: Lovelace'],
  ] as const)
    it(`"${goal}"`, () => {
      assert.equal(put(goal, ...CONTACT), names);
      assert.equal(put(goal, 'Surname', 'Given name').split(', ').toReversed().join(', '), inOtherWords(names));
    });

  for (const name of [
    'Anna Maria Smith',
    '"Anna Maria Smith"',
    '"Smith, Anna"',
    '李 雷',
    '李雷',
    'Dr. Anna Smith',
    'John F. Kennedy',
  ])
    it(`parted ${name}, of which nobody can tell the first name`, () => {
      assert.match(put(`Create a contact for ${name} with number 5550100`, ...CONTACT), NOBODY_KNOWS);
    });

  it('put a whole name into the field of its first or its last part', () => {
    assert.match(put('Create a contact for Ada Lovelace', 'First name'), /^The form asks for 'First name', and nobody/);
    assert.match(put('Create a contact for Ada Lovelace', 'Last name'), /^The form asks for 'Last name', and nobody/);
    assert.equal(put('Create a contact for "Anna Maria" Smith', 'Name'), 'Name: Anna Maria Smith');
  });

  it('took one of two people', () => {
    for (const two of ['Anna Smith and Bob Jones', 'Smith, Anna'])
      assert.match(put(`Create a contact for ${two}`, ...CONTACT), /^The form asks for one name, and the goal says '/);
  });

  it('gave the company, the user and the reading of a name the name of a person', () => {
    for (const other of ['Company name', 'User name', 'Phonetic first name', 'Middle name'])
      assert.equal(put('Create a contact for Ada Lovelace', ...NAMES, other), 'First name: Ada, Last name: Lovelace');
    assert.equal(put('Create a contact for Ada', 'Company name'), '');
    assert.equal(put('Create a contact with company name Acme', 'Name', 'Phone'), '');
  });

  it('gave a contact the name of a city that the goal tells of', () => {
    assert.equal(put('Add a contact Ada Byron who lives in Paris', ...NAMES), 'First name: Ada, Last name: Byron');
  });

  it('takes as right what somebody has parted before', () => {
    const node = (hint: string, text: string) => ({ class: 'android.widget.EditText', hint, text, editable: true });
    const children = [node('First name', 'Ada King'), node('Last name', 'Lovelace')];
    const { values, topic } = readGoal('Create a contact for Ada King Lovelace');
    const placing = placeValues(fields(screenOf([{ package: 'com.example', root: { children } }])), values, topic);
    assert.deepEqual('placements' in placing && placing.placements.map(({ text }) => text), ['Ada King', 'Lovelace']);
  });
});

function inOtherWords(names: string): string {
  return names.replace('First name', 'Given name').replace('Last name', 'Surname');
}

describe('the explorer tells values of a kind apart', () => {
  for (const [goal, labels, expected] of [
    [
      'Create a contact for Ada with number 5550100 and work number 5550101',
      ['Name', 'Work phone', 'Mobile'],
      'Name: Ada, Work phone: 5550101, Mobile: 5550100',
    ],
    [
      'Create a contact for Ada with mobile 5550100 and home number 5550101',
      ['Name', 'Home phone', 'Mobile'],
      'Name: Ada, Home phone: 5550101, Mobile: 5550100',
    ],
    [
      'Create a contact for Ada with home email a@b.org and work email c@d.org',
      ['Name', 'Work email', 'Home email'],
      'Name: Ada, Work email: c@d.org, Home email: a@b.org',
    ],
    ['Create a trip from Berlin to Hamburg', ['To', 'From'], 'To: Hamburg, From: Berlin'],
    [
      'Find a route from "Berlin Hbf" to "Hamburg"',
      ['Destination', 'Start'],
      'Destination: Hamburg, Start: Berlin Hbf',
    ],
    [
      'Create an event "Lunch" on 2023-10-30 from 12:00 to 13:30',
      ['Title', 'End time', 'Start time', 'Date'],
      'Title: Lunch, End time: 13:30, Start time: 12:00, Date: 2023-10-30',
    ],
    [
      'Create an event "Lunch" with start 12:00 and end 13:30',
      ['Title', 'End', 'Start'],
      'Title: Lunch, End: 13:30, Start: 12:00',
    ],
    ['Create an event Lunch from 12:00-13:30', ['End', 'Start', 'Title'], 'End: 13:30, Start: 12:00, Title: Lunch'],
    [
      'Create a trip called Lakes from October 30, 2023 to November 2, 2023',
      ['Name', 'End date', 'Start date'],
      'Name: Lakes, End date: November 2, 2023, Start date: October 30, 2023',
    ],
    [
      'Add a recipe "Tea" with 4 servings and 30 minutes',
      ['Title', 'Minutes', 'Servings'],
      'Title: Tea, Minutes: 30, Servings: 4',
    ],
    ['Create a note "Plan" "Buy milk"', ['Text', 'Title'], 'Text: Buy milk, Title: Plan'],
    [
      'Create a contact for Ada with company Acme and title Boss',
      ['Title', 'Company', 'Name'],
      'Title: Boss, Company: Acme, Name: Ada',
    ],
  ] as const)
    it(`"${goal}"`, () => assert.equal(put(goal, ...labels), expected));

  for (const [goal, labels, doubt] of [
    [
      'Create a contact for Ada with the numbers 5550100 and 5550101',
      ['Name', 'Mobile', 'Work phone'],
      /'5550100' or '5550101' belongs into 'Mobile'/,
    ],
    [
      'Create a contact for Ada with email a@b.org',
      ['Name', 'Work email', 'Home email'],
      /'a@b.org' belongs into 'Work email' or into 'Home email'/,
    ],
    [
      'Create an event Lunch at 12:00',
      ['Title', 'Start time', 'End time'],
      /'12:00' belongs into 'Start time' or into 'End time'/,
    ],
    ['Create a note with "A" "B" "C"', ['Title', 'Text'], /'B' or 'C' belongs into 'Text'/],
  ] as const)
    it(`"${goal}" leaves a doubt, and nothing is typed`, () => assert.match(put(goal, ...labels), doubt));

  it('took a number for a telephone number that the goal calls by another word', () => {
    for (const what of ['order number 4455667', 'room number 112', 'customer 4455667', 'fax number 5550100'])
      assert.equal(put(`Create a contact for Ada with ${what}`, 'Name', 'Phone'), 'Name: Ada', what);
    assert.equal(put('Create a contact for Ada, who is 42', 'Name', 'Phone'), 'Name: Ada');
    assert.equal(put('Create a contact for Ada with mobile number 5550100', 'Name', 'Home phone'), 'Name: Ada');
    for (const what of ['number 112', 'the phone number "112"', 'mobile 112'])
      assert.equal(put(`Create a contact for Ada with ${what}`, 'Name', 'Phone'), 'Name: Ada, Phone: 112', what);
  });

  it('wrote a day over one that is written in another way', () => {
    const node = (text: string) => ({ class: 'android.widget.EditText', hint: 'Date', text, editable: true });
    const on = (text: string) => {
      const { values, topic } = readGoal('Create an event Lunch on 2023-10-30');
      const screen = screenOf([{ package: 'com.example', root: { children: [node(text)] } }]);
      const placing = placeValues(fields(screen), values, topic);
      return 'placements' in placing ? placing.placements.map((each) => each.text) : placing.doubt;
    };
    assert.deepEqual(on('2023-10-15'), ['2023-10-30']);
    assert.deepEqual(on('10/15/23'), []);
  });
});

describe('the explorer puts in all of a value, and none that is no new one', () => {
  for (const [piece, goal] of [
    ['Photos', 'Create a folder Photos2023'],
    ['shopping', 'Create a folder called shopping list'],
    ['Anna', 'Create a contact for Anna smith'],
    ['Buy', 'Create a note with the name Buy milk'],
    ['AT&T', 'Create a folder called AT&T bill'],
    ['neil@x.org', "Create a contact Anna with email anna.o'neil@x.org"],
    ['100', 'Create a contact Anna with phone *100#'],
    ['Secret', 'Create a folder Secret1'],
    ['Wendy', "Create a folder called Wendy's"],
  ] as const)
    it(`put in ${piece} of "${goal}"`, () => {
      assert.equal(
        put(goal, 'Name', 'Phone', 'Email'),
        `Nobody can tell where '${piece}' begins and ends in the goal. Put the whole of it in quotes.`,
      );
    });

  it('takes as whole what stands in quotes, at signs that end a sentence, and before a word that goes on', () => {
    for (const [goal, name] of [
      ['Create a folder called "shopping list"', 'shopping list'],
      ['Create a folder "Photos2023", please', 'Photos2023'],
      ['Create a folder (called Photos) now', 'Photos'],
      ['Create a folder named photos in the Files app', 'photos'],
      ['Create a Photos folder', 'Photos'],
      ['Create a folder: “AT&T bill”.', 'AT&T bill'],
    ] as const)
      assert.equal(put(goal, 'Name'), `Name: ${name}`, goal);
    assert.equal(put('Add a contact named Ada phone 5550100', 'Name', 'Phone'), 'Name: Ada, Phone: 5550100');
    assert.equal(
      put('Add an event Lunch, 12:00-13:00', 'Title', 'Start', 'End'),
      'Title: Lunch, Start: 12:00, End: 13:00',
    );
    assert.equal(put('Add an expense Coffee, amount $4.50', 'Name', 'Amount'), 'Name: Coffee, Amount: 4.50');
  });

  it('put in whose name was to be changed, and made a last name Anna Smith of it', () => {
    for (const goal of ['Change the last name of Anna Smith to Jones', 'Update the first name of Anna Smith to Maria'])
      assert.match(put(goal, ...NAMES), /^'Anna Smith' names what the goal is to change, and nobody can tell/);
    assert.match(
      put("Change Anna Smith's last name to Jones", ...NAMES),
      /^Nobody can tell where 'Anna Smith's' begins/,
    );
    assert.equal(
      put('Create a contact with a first name of Anna and a last name of Smith', ...NAMES),
      'First name: Anna, Last name: Smith',
    );
  });

  it('wrote anew the note that something was to be added to', () => {
    for (const goal of ['Add "Milk" to the note "Groceries"', 'Append "Milk" to my note Groceries'])
      assert.match(put(goal, 'Title', 'Note'), /^The goal adds '(?:Milk|Groceries)' to what is there already/);
    assert.equal(put('Add "Milk" to the list', 'Title'), 'Title: Milk');
    assert.equal(put('Add Anna Smith to my contacts', 'Name'), 'Name: Anna Smith');
  });
});
