import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { bindGoal, indexGoals } from '../../src/machine/index.js';
import { valuesOf, withGoal } from './bound.js';

const TODAY = '2023-10-15';
const contact = withGoal(
  'Create a contact {first} {last} with number {phone}',
  'first, last: text\nparam phone: phone',
);
const off = withGoal('Turn off the alarm at {time}', 'time: time');
const remove = withGoal('Delete {title} on {day} from the calendar', 'title: text\nparam day: date');
const send = withGoal('Send a text message to {phone} saying {text}', 'phone: phone\nparam text: text');
const rename = withGoal('Rename the file {name} to {newName}', 'name, newName: file');
const change = withGoal('Change the number of {name} to {phone}', 'name: text\nparam phone: phone');
const shopping = withGoal('Add {items} to the shopping list', 'items: list of text');

const transfer = withGoal('Transfer {amount} to {name}', 'amount: number\nparam name: text');
const distance = withGoal('How far is it from {from} to {to}?', 'from, to: text');
const steps = withGoal('How many steps did I take on {day}?', 'day: date');
const folder = withGoal('Make a new folder {name} in {folder}', 'name, folder: text');
const table = withGoal('Reserve a table at {restaurant} on {day}', 'restaurant: text\nparam day: date');
const language = withGoal('Change the language of the phone to {language}', 'language: text');
const reply = withGoal('Reply to {name} with the text: {text}', 'name, text: text');
const order = withGoal('Order {dish} from {restaurant}', 'dish, restaurant: text');
const weight = withGoal("Record {name}'s weight as {grams} grams", 'name: text\nparam grams: number');
const practise = withGoal('Practise {skill} for {length}', "skill: enum 'reading', 'grammar'\nparam length: duration");
const ferry = withGoal('When does the next ferry to {island} leave', 'island: text');
const party = withGoal('Invite {guest} to the party {party}', 'guest, party: text');
const tariff = withGoal('Switch to the tariff {tariff} on {day}', 'tariff: text\nparam day: date');
const visitor = withGoal('Check out the visitor {name}', 'name: text');
const announce = withGoal('Announce a visitor {name} from {company}', 'name, company: text');
const page = withGoal('I am on page {page} of {book}', 'page: number\nparam book: text');
const label = withGoal('Set the label of {from} to {label}', 'from, label: text');
const nap = withGoal('Log a nap from {from} to {to}', 'from, to: time');
const talk = withGoal('Save the talk {talk} to my agenda', 'talk: text');
const group = withGoal('Create a group {name} with {members}', 'name: text\nparam members: list of text');
const door = withGoal('Lock the {door} door', 'door: text');
const locker = withGoal('Reserve a locker in {place} until {day}', 'place: text\nparam day: date');
const sleep = withGoal('Stop the music in {length}', 'length: duration');

const bind = (machine: typeof contact, goal: string) => valuesOf(bindGoal(machine, goal, {}, TODAY));

describe('a goal in other words', () => {
  for (const [machine, goal, values] of [
    [
      contact,
      'Add Ada Lovelace to my contacts, the number is 555 0100',
      { first: 'Ada', last: 'Lovelace', phone: '555 0100' },
    ],
    [contact, 'Save 555-0123 as a new contact Ada Lovelace', { phone: '555-0123', first: 'Ada', last: 'Lovelace' }],
    [
      contact,
      'Füge Otto von Guericke mit der Nummer 0391 555010 zu den Kontakten hinzu',
      { first: 'Otto', last: 'von Guericke', phone: '0391 555010' },
    ],
    [off, 'Switch my 6 am alarm off', { time: '06:00' }],
    [off, 'Disable the 06:20 alarm, please', { time: '06:20' }],
    [off, "I don't need the alarm at 9:15, please turn it off", { time: '9:15' }],
    [remove, 'Remove Team lunch on October 31st from my calendar', { title: 'Team lunch', day: '2023-10-31' }],
    [remove, 'Take Choir practice out of my calendar tomorrow', { title: 'Choir practice', day: '2023-10-16' }],
    [send, 'Text 555 0109: Bring the keys', { phone: '555 0109', text: 'Bring the keys' }],
    [send, 'Send "See you" to 555 0133 as a text message', { text: 'See you', phone: '555 0133' }],
    [rename, 'Change the name of a.md to b.md', { name: 'a.md', newName: 'b.md' }],
    [change, "Update Amelia's phone number to 555 0162", { name: 'Amelia', phone: '555 0162' }],
    [shopping, 'Put soap and salt on my shopping list', { items: '["soap","salt"]' }],
    [shopping, 'We need soap and salt, put them on the shopping list', { items: '["soap","salt"]' }],
    [shopping, 'Bitte Seife und Salz auf die Einkaufsliste setzen', { items: '["Seife","Salz"]' }],
    [off, 'Would you mind turning off the 6 am alarm?', { time: '06:00' }],
    [
      remove,
      'Stand-up was moved to the office, delete it from the calendar on October 20',
      { title: 'Stand-up', day: '2023-10-20' },
    ],
    [
      remove,
      'Yoga with Eva is off, delete it on Friday from the calendar',
      { title: 'Yoga with Eva', day: '2023-10-20' },
    ],
    [transfer, 'Send Li Na 30 pounds', { name: 'Li Na', amount: '30' }],
    [distance, 'What is the distance between Graz and Linz?', { from: 'Graz', to: 'Linz' }],
    [distance, 'How far is it from New York to Washington D.C.?', { from: 'New York', to: 'Washington D.C.' }],
    [steps, 'Tell me how many steps I took on October 9', { day: '2023-10-09' }],
    [folder, 'Make a new folder Letters to Santa in Documents', { name: 'Letters to Santa', folder: 'Documents' }],
    [table, 'Reserve a table at The Fat Duck on Friday', { restaurant: 'The Fat Duck', day: '2023-10-20' }],
    [language, "Switch the phone's language to Deutsch", { language: 'Deutsch' }],
    [weight, "Record Mila's weight as 4350 grams", { name: 'Mila', grams: '4350' }],
    [weight, "Record Uncle Joe's weight as 90000 grams", { name: 'Uncle Joe', grams: '90000' }],
    [weight, "Log Mila's weight as 4350 grams", { name: 'Mila', grams: '4350' }],
    [practise, "I'd like to practise grammar for ten minutes", { skill: 'grammar', length: '10m' }],
    [ferry, 'What time does the next ferry to Capri leave?', { island: 'Capri' }],
    [party, "I'd like to invite Bo to the party Sixty", { guest: 'Bo', party: 'Sixty' }],
    [visitor, 'Check the visitor Jo Brand out', { name: 'Jo Brand' }],
    [announce, 'Announce a visitor from Sun & Sons called Li Na', { name: 'Li Na', company: 'Sun & Sons' }],
    [nap, 'Note a nap from 3 pm until 4:30 pm', { from: '15:00', to: '16:30' }],
    [talk, 'Put the talk Zero Trust on my agenda', { talk: 'Zero Trust' }],
    [locker, 'Book a locker in Gare du Nord until Friday', { place: 'Gare du Nord', day: '2023-10-20' }],
  ] as const) {
    it(`is bound: ${goal}`, () => {
      const bound = bind(machine, goal);
      assert.deepEqual(bound && Object.entries(bound).sort(), Object.entries(values).sort());
    });
  }

  for (const [machine, goal, why] of [
    [off, 'Turn on the alarm at 7:30', 'the opposite'],
    [off, 'Delete the alarm at 7:30', 'another verb'],
    [off, 'Turn off every alarm at 7:30', 'more than the one'],
    [off, 'Turn off the alarm at 7:30 and mute the phone', 'a second order'],
    [off, 'If I am late, turn off the alarm at 7:30', 'a condition'],
    [off, "Don't turn off the alarm at 7:30", 'a denial'],
    [off, 'Is the alarm at 7:30 off?', 'a question'],
    [remove, 'Delete everything on 2023-10-20 from the calendar', 'no name'],
    [remove, 'Delete Dentist on 2023-10-20 from the calendar every week', 'a repetition'],
    [rename, 'Rename the files a.md to b.md', 'several files'],
    [change, 'Change the name of Amelia to 555 0162', 'another part of the contact'],
    [contact, 'Create her a contact Ada Lovelace with number 555 0100', 'nobody was named before'],
    [contact, 'Add the number 555 0100 to the contact Ada Lovelace', 'a contact that was there before'],
    [send, 'Forward a text message to 555 0142 saying "Hi"', 'another verb'],
    [withGoal('Navigate to {place}', 'place: text'), 'Navigate to Alexanderplatz via Potsdam', 'a way'],
    [withGoal('Reply to {name} with {text}', 'name, text: text'), 'Reply to everybody with "On my way"', 'no name'],
    [
      contact,
      'Create a contact from the number +1 202 555 0143',
      'a number that would be cut into a name and a number',
    ],
    [contact, 'Create a contact like Hedy Lamarr with number 0043 1 5550 120', 'a contact that is only compared'],
    [reply, "Reply to Jo Ann's e-mail with the text: No", 'what is owned, and no name'],
    [folder, 'Make a new folder Letters in Documents provided Bob agrees', 'a condition behind a name'],
    [table, 'Reserve a table at Da Luigi should it rain on Friday', 'a condition without a word for it'],
    [remove, 'Should it rain, delete Picnic on Friday from the calendar', 'a condition before the order'],
    [order, 'Order two of Pizza Margherita from Da Luigi', 'several of what is ordered'],
    [ferry, 'When does the next ferry to Capri arrive', 'another question'],
    [ferry, 'When does the next ferry to Capri need repair', 'another question'],
    [party, 'Ask Ada Lovelace about the party Sixty', 'what it is about, and not to what'],
    [party, 'Add Ada Lovelace to Contacts', 'no word of a party'],
    [tariff, 'Switch from the tariff Green Basic on Friday', 'from it, and not to it'],
    [visitor, 'Check in the visitor Jo Brand', 'the opposite'],
    [visitor, 'Check on the visitor Jo Brand', 'another verb'],
    [announce, 'Announce two visitors from Acme', 'a number, and no name'],
    [page, 'Am I on page 120 of Dune?', 'a question'],
    [steps, 'Do I have to tell you how many steps I took on October 9', 'a question of something else'],
    [group, 'Create a group Hiking with Ada, Bob and Carol the moment Eva arrives', 'a condition behind the last item'],
    [group, 'Create a group Hiking with Ada and Bob Groß daily', 'how often'],
    [group, 'Create a group Hiking with Ada, Bob and let Anna know', 'a second order behind the last item'],
    [door, 'Lock the front door daily', 'how often, and no name'],
    [label, 'Set the label of Box to Not now', 'a denial where a name should be'],
    [sleep, 'Stop the music for ten minutes', 'for a while, and not after one'],
    [withGoal('打开无线网络', 'x: text = "y"'), '关闭无线网络', 'the opposite'],
  ] as const) {
    it(`is refused for ${why}: ${goal}`, () => assert.equal(bind(machine, goal), undefined));
  }

  it('finds the few machines of very many that a goal can be of', () => {
    const machines = [contact, off, remove, send, rename, change, shopping];
    const index = indexGoals(machines);
    for (const goal of ['Switch my 6 am alarm off', 'Turn off the alarm at 7:30', 'Text 555 0109: Bring the keys']) {
      const all = machines.flatMap((machine, at) => (bind(machine, goal) === undefined ? [] : [at]));
      assert.ok(all.length === 1 && all.every((at) => index.candidates(goal).includes(at)), goal);
      assert.ok(index.candidates(goal).length < 3, goal);
    }
    assert.deepEqual(index.candidates('What is the capital of France?'), []);
  });
});
