import assert from 'node:assert/strict';
import { bindByLine, bindGoal, type Machine } from '../../src/machine/index.js';
import { reasonOf, valuesOf, withGoal } from './bound.js';

const TODAY = '2023-10-15';
const book = withGoal('Renew the book {title}', 'title: text');
const song = withGoal('Play the song {song}', 'song: text');
const watch = withGoal('Add {film} to my watchlist', 'film: text');
const project = withGoal('Archive {project} in Planner', 'project: text');
const course = withGoal('Sign me up for {course} on {day}', 'course: text\nparam day: date');
const show = withGoal('Order {show} tickets for {count} people', 'show: text\nparam count: number');
const table = withGoal('Book a table at {restaurant} for {count} people', 'restaurant: text\nparam count: number');
const price = withGoal('Tell me when {item} costs less than {amount}', 'item: text\nparam amount: number');
const invoice = withGoal('Create an invoice for {firm} over {amount}', 'firm: text\nparam amount: number');
const note = withGoal('Create the note {title} in the folder {folder}', 'title, folder: text');
const write = withGoal('Text {name}: {text}', 'name, text: text');
const sign = withGoal('Set my signature to: {text}', 'text: text');
const notiz = withGoal('Erstelle eine Notiz mit dem Text: {text}', 'text: text');
const later = withGoal('Text {name}: {text} at {time}', 'name, text: text\nparam time: time');

const bind = (machine: Machine, goal: string) => bindGoal(machine, goal, {}, TODAY);

describe('two names that are joined', () => {
  for (const [machine, goal, values] of [
    [book, 'Renew the book War and Peace', { title: 'War and Peace' }],
    [song, 'Play the song Hello and Yesterday', { song: 'Hello and Yesterday' }],
    [note, 'Create the note Milk and Eggs in the folder Home', { title: 'Milk and Eggs', folder: 'Home' }],
    [note, 'Create the note Milk in the folder Home & Garden', { title: 'Milk', folder: 'Home & Garden' }],
  ] as const) {
    it(`are one behind the word for it as far as somebody says so: ${goal}`, () => {
      assert.deepEqual(bind(machine, goal), { kind: 'bound', values, isParaphrase: true });
      assert.match(reasonOf(bindByLine(machine, goal, {}, TODAY)), /in other words than those/);
    });
  }

  for (const [machine, goal] of [
    [watch, 'Add Alien and Rocky to my watchlist'],
    [project, 'Archive Alpha and Beta in Planner'],
    [course, 'Sign me up for Yoga and Pilates on Friday'],
    [show, 'Order Hamlet and Macbeth tickets for 2 people'],
    [table, 'Book a table at Luigi and Sons for 2 people'],
    [price, 'Tell me when Pride and Prejudice costs less than 10'],
    [invoice, 'Create an invoice for Ada and Bob over 30'],
  ] as const) {
    it(`are refused, whatever the line calls them: ${goal}`, () => assert.equal(bind(machine, goal).kind, 'refused'));
  }

  for (const [machine, goal, values] of [
    [book, 'Renew the book "War and Peace"', { title: 'War and Peace' }],
    [watch, 'Add "Alien and Rocky" to my watchlist', { film: 'Alien and Rocky' }],
    [course, 'Sign me up for "Yoga and Pilates" on Friday', { course: 'Yoga and Pilates', day: '2023-10-20' }],
    [table, 'Book a table at "Luigi and Sons" for 2 people', { restaurant: 'Luigi and Sons', count: '2' }],
    [price, 'Tell me when "Pride and Prejudice" costs less than 10', { item: 'Pride and Prejudice', amount: '10' }],
    [
      invoice,
      'Create an invoice for Smith and Daughters Ltd over 30',
      { firm: 'Smith and Daughters Ltd', amount: '30' },
    ],
  ] as const) {
    it(`are one in quotes, and where it is a firm: ${goal}`, () =>
      assert.deepEqual(bind(machine, goal), { kind: 'bound', values }));
  }
});

describe('a text in quotes behind a colon', () => {
  for (const [machine, goal, values] of [
    [write, 'Text Ada: "I am late", please', { name: 'Ada', text: 'I am late' }],
    [write, 'Text Ada: "I am late", please.', { name: 'Ada', text: 'I am late' }],
    [write, 'Text Ada: "I am late".', { name: 'Ada', text: 'I am late' }],
    [write, 'Text Ada: I saw "Dune", please come', { name: 'Ada', text: 'I saw "Dune", please come' }],
    [notiz, 'Erstelle eine Notiz mit dem Text: „Milch“, bitte.', { text: 'Milch' }],
    [later, 'Text Ada: "I am late", at 6:00', { name: 'Ada', text: 'I am late', time: '6:00' }],
  ] as const) {
    it(`ends with them: ${goal}`, () => assert.deepEqual(valuesOf(bind(machine, goal)), values));
  }

  for (const [machine, goal, why] of [
    [write, 'Text Ada: "I am late"; Bob: "me too"', 'it is sent to somebody else'],
    [write, 'Text Ada: "I am late", same to Bob', 'it goes to two'],
    [write, 'Text Ada: "I am late", Bob too', 'it goes to two'],
    [write, 'Text Ada: "I am late", ten times', 'it is said how often'],
    [write, 'Text Ada: "I am late", she should know', 'more is told'],
    [write, 'Text Ada: "I am late"? Hmm, better call', 'it is a second thought'],
    [write, 'Text Ada: "Dune" is great', "whether the quotes are the text's own, nobody can tell"],
    [sign, 'Set my signature to: "Back at nine", or rather leave it', 'it is a second thought'],
    [notiz, 'Erstelle eine Notiz mit dem Text: „Milch“ und ruf Ada an', 'there is a second wish'],
  ] as const) {
    it(`is refused with what follows it where ${why}: ${goal}`, () =>
      assert.equal(bind(machine, goal).kind, 'refused'));
  }
});
