import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { bindGoal, indexGoals, type Machine } from '../../src/machine/index.js';
import { valuesOf, withGoal } from './bound.js';

const TODAY = '2023-10-15';
const bind = (machine: Machine, goal: string) => valuesOf(bindGoal(machine, goal, {}, TODAY));

const renew = withGoal('Renew the book {title}', 'title: text');
const event = withGoal('Where is my {title} event? Answer with the place', 'title: text');
const chat = withGoal('Close the {contact} chat', 'contact: text');
const invoice = withGoal('Create an invoice for {firm} over {amount}', 'firm: text\nparam amount: number');
const badge = withGoal('Print a badge for {name}', 'name: text');
const contact = withGoal('Delete the contact {name}', 'name: text');
const dish = withGoal('Order {dish} from {place}', 'dish, place: text');
const remove = withGoal('Delete {title} on {day} from the calendar', 'title: text\nparam day: date');
const unpack = withGoal('Unpack {name} into {folder}', 'name: file\nparam folder: text');
const door = withGoal('Lock the {door} door', 'door: text');
const light = withGoal('Turn off the light in the {room}', 'room: text');
const blinds = withGoal('Lower the blinds in the {room} to {level}', 'room: text\nparam level: number');
const alarm = withGoal('Set an alarm for {time}', 'time: time');
const off = withGoal('Turn off the alarm at {time}', 'time: time');
const brightness = withGoal('Set the screen brightness to {level}', 'level: number');
const song = withGoal('Play the song {song}', 'song: text');
const bluetooth = withGoal('Turn Bluetooth on', 'x: text = "y"');
const ferry = withGoal('When does the next ferry to {island} leave', 'island: text');
const tag = withGoal('Create the label {name}', 'name: text');
const topic = withGoal('Unfollow the topic {topic}', 'topic: text');
const park = withGoal('Extend the parking time by {length}', 'length: duration');
const course = withGoal('Book me into {course} on {day}', 'course: text\nparam day: date');
const send = withGoal('Send a text message to {phone} saying {text}', 'phone: phone\nparam text: text');
const reply = withGoal('Reply to {name} with the text: {text}', 'name, text: text');
const call = withGoal('Call {name}', 'name: text');
const signature = withGoal('Set my signature to: {text}', 'text: text');
const tape = withGoal('Transcribe the recording {name}', 'name: text');
const page = withGoal('Save {url} as {name}', 'url, name: text');
const mail = withGoal('Send an e-mail to {to} with the subject {subject}', 'to: email\nparam subject: text');
const done = withGoal('Mark the reminder {what} as done', 'what: text');
const notes = withGoal('Find the notes with the tag {tag}', 'tag: text');
const podcast = withGoal('订阅播客{show}', 'show: text');
const visit = withGoal(
  'Make an appointment with {doctor} on {day} at {time}',
  'doctor: text\nparam day: date\nparam time: time',
);
const pick = withGoal('Delete {title} from the calendar', 'title: text');
const pay = withGoal(
  'Transfer {amount} to {name} with the reference {reference}',
  'amount: number\nparam name, reference: text',
);
const vet = withGoal('Make an appointment with the vet for {pet} at {time}', 'pet: text\nparam time: time');
const recur = withGoal('Create an event {title} that recurs {repeat_rule}', 'title, repeat_rule: text');
const clean = withGoal('Vacuum the {rooms}', 'rooms: list of text');

describe('the frames of a language', () => {
  for (const [machine, goal, values] of [
    [event, 'Where is my Dinner with friends event? Answer with the place', { title: 'Dinner with friends' }],
    [event, 'Where is my Lunch with Ada event? Answer with the place', { title: 'Lunch with Ada' }],
    [remove, 'Stand-up on October 20 should be deleted from the calendar', { title: 'Stand-up', day: '2023-10-20' }],
    [unpack, 'lessons.zip has to be unpacked into School', { name: 'lessons.zip', folder: 'School' }],
    [contact, 'The contact Ada Lovelace can be deleted', { name: 'Ada Lovelace' }],
    [door, 'Please see to it that the side door gets locked', { door: 'side' }],
    [light, 'Could the light in the utility room be turned off?', { room: 'utility room' }],
    [alarm, 'Alarm at 5 in the morning, please', { time: '05:00' }],
    [brightness, 'Screen brightness 65 percent, please', { level: '65%' }],
    [song, 'How about the song "Help"? Play it', { song: 'Help' }],
    [bluetooth, 'I want to use my headset, please turn on Bluetooth', { x: 'y' }],
    [park, 'The dentist takes longer, so extend the parking time by forty minutes', { length: '40m' }],
    [ferry, 'Tell me when the next ferry to Föhr leaves', { island: 'Föhr' }],
    [tag, 'I need a new label, call it Bills', { name: 'Bills' }],
    [podcast, '我想订阅忽左忽右这个播客', { show: '忽左忽右' }],
    [remove, "Remove St. Mary's on October 31st from the calendar", { title: "St. Mary's", day: '2023-10-31' }],
    [pick, 'Meeting with Bob is off, delete it from the calendar', { title: 'Meeting with Bob' }],
    [recur, 'Create an event Choir that recurs weekly', { title: 'Choir', repeat_rule: 'weekly' }],
  ] as const) {
    it(`are read, and by the index, too: ${goal}`, () => {
      const bound = bind(machine, goal);
      assert.deepEqual(bound && Object.entries(bound).sort(), Object.entries(values).sort());
      assert.deepEqual(indexGoals([machine]).candidates(goal), [0]);
    });
  }

  for (const [machine, goal, why] of [
    [badge, 'Print a badge for Paul Weiss and Li Na', 'no word for one thing stands before the two'],
    [contact, 'Delete the contact Paul Weiss and Li Na', 'somebody may be two'],
    [renew, 'Renew the book Dune and return Emma', 'the second half is written small'],
    [renew, 'Renew the book Dune and Delete Emma', 'the second half orders something'],
    [renew, 'Renew the books Dune and Emma', 'they are two'],
    [renew, 'Renew the book Dune, Emma and Ran', 'they are three'],
    [dish, 'Order Pizza and Pasta from Da Luigi', 'both can be ordered at once'],
    [event, 'Where is my Dinner event with friends? Answer with the place', 'who comes along is said behind the thing'],
    [event, 'Where is my Dinner with the other event? Answer with the place', 'another thing is pointed at'],
    [event, 'Where is my Dinner with all friends event? Answer with the place', 'those who come are counted'],
    [event, 'Where is my Dinner with friends and my Lunch event? Answer with the place', 'there are two'],
    [event, 'Where is my dinner with friends event? Answer with the place', 'no name begins'],
    [event, 'Where is my Dinner with friends? Answer with the place', 'the thing is not said'],
    [chat, 'Close the Ada with Bob chat', 'somebody is no thing'],
    [invoice, 'Create an invoice for Ada and Bob over 30', 'neither is a firm'],
    [contact, 'The contact Ada Lovelace should not be deleted', 'it is denied'],
    [contact, 'Should the contact Ada Lovelace be deleted?', 'it is asked'],
    [contact, 'The contact Ada Lovelace was deleted', 'it is over'],
    [contact, 'The contact Ada Lovelace will be deleted', 'it is foretold'],
    [contact, 'The number of Ada Lovelace can be deleted', 'another thing is meant'],
    [door, 'Make sure that the side door is not locked', 'the opposite is meant'],
    [door, 'The side door is locked', 'nothing is wanted'],
    [off, 'Alarm at 5:00, please', 'what is named is not to be turned off'],
    [alarm, 'No alarm at 5:00, please', 'none is wanted'],
    [alarm, 'Alarm at 5:00?', 'there is no plea'],
    [brightness, 'Screen brightness by 65 percent, please', 'it is so much more'],
    [song, 'What about the song "Help"? Delete it', 'another order answers'],
    [visit, 'Team lunch on October 19 starts at 12:30 now, change that in the calendar', 'what was there is changed'],
    [song, 'Did I hear the song "Help"? Play it', 'it is a condition'],
    [bluetooth, 'I want to call Bob, turn on Bluetooth', 'there are two wishes'],
  ] as const) {
    it(`are refused where ${why}: ${goal}`, () => assert.equal(bind(machine, goal), undefined));
  }
});

describe('a value that may be more than one', () => {
  for (const [machine, goal, why] of [
    [contact, 'Delete the contact Theo Fischer jun.', 'the point may be its own'],
    [blinds, "Lower the blinds in the children's room to 75", 'the room may be named so'],
    [done, 'Hedge and lawn is done, tick that reminder off', 'it is joined to more'],
    [notes, 'Show me my notes tagged to-read', 'a word before it tells of it'],
    [recur, 'Create an event Choir daily that recurs weekly', 'it says how often before its place'],
    [contact, 'Delete the contact Why Not?', 'an order asks nothing'],
    [renew, 'Renew the book Why Not? please', 'no sentence goes on small behind its sign'],
    [remove, "Remove St. Mary's on October 31st from the calendar and rest", 'more is said'],
    [done, 'Tom from work is done, tick that reminder off', 'more of the name may follow'],
    [
      pay,
      'Channel 5 paid for the boat, so transfer 64 to him with "Boat" as the reference',
      'a number belongs to a name',
    ],
    [pay, 'Transfer €50 to Meeting with Bob with the reference Rent', 'another value would hold its own label'],
    [vet, 'The cat has to see the vet, make an appointment at 2:30 pm', 'half of a time is none'],
    [clean, 'Vacuum the kitchen, wait', 'the last item is a second thought'],
    [clean, 'Vacuum the kitchen, hall the moment Eva arrives', 'the last item says when'],
    [topic, 'Unfollow the topic Royals for a week', 'a time stands behind it'],
    [topic, 'Stop following the topic Football should the train be late', 'a condition stands behind it'],
    [park, 'Extend the parking time to 30 minutes', 'it is all there is, and not so much more'],
    [course, 'Book me out of Power Yoga on Friday', 'the way leads out'],
    [send, 'Send a text message to 555 0172 saying what I wrote to Mei', 'another text is told'],
    [reply, 'Reply to Inge with the text that she sent to Mei', 'another text is told'],
    [reply, 'Reply to Inge with the text of quotes.txt', 'another text is told'],
    [call, 'Call Mei Lin a taxi', 'something small stands behind the name'],
    [signature, 'Set my signature to: "Back at nine", or rather leave it', 'the quotes end before a second thought'],
    [signature, 'Set my signature to: "Back at nine" subject to approval', 'more stands behind the quotes'],
    [tape, 'Transcribe the recording Lecture 3 on tape', 'the thing is said again as a place'],
    [page, 'Save the equalizer as Bass', 'it is no address'],
    [mail, 'Send an e-mail to ada@example.org saying "Dinner is ready"', 'what it says is no subject'],
  ] as const) {
    it(`is none where ${why}: ${goal}`, () => assert.equal(bind(machine, goal), undefined));
  }
});
