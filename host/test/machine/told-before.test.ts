import assert from 'node:assert/strict';
import { bindGoal, type Machine } from '../../src/machine/index.js';
import { valuesOf, withGoal } from './bound.js';

const TODAY = '2023-10-15';
const remove = withGoal('Delete the file {name}', 'name: file');
const call = withGoal('Call {name}', 'name: text');
const block = withGoal('Block {name}', 'name: text');
const song = withGoal('Play the song {song}', 'song: text');
const deploy = withGoal('Deploy {app}', 'app: text');
const light = withGoal('Turn off the light in the {room}', 'room: text');
const off = withGoal('Turn off the alarm at {time}', 'time: time');
const alarm = withGoal('Set an alarm for {time}', 'time: time');
const pay = withGoal('Send {amount} euros to {name}', 'amount: number\nparam name: text');
const list = withGoal('Put {items} on the shopping list', 'items: list of text');
const prescription = withGoal('Request a prescription of {medicine}', 'medicine: text');
const open = withGoal('Open locker {locker} with the code {code}', 'locker: number\nparam code: text');
const room = withGoal('Create a room {name}', 'name: text');
const group = withGoal('Create a group {name}', 'name: text');
const event = withGoal('Create an event {title} on {day}', 'title: text\nparam day: date');
const meeting = withGoal('Add a meeting {title} at {time}', 'title: text\nparam time: time');
const account = withGoal('Create an account for {name}', 'name: text');
const folder = withGoal('Create a folder {name}', 'name: text');
const bind = (machine: Machine, goal: string) => valuesOf(bindGoal(machine, goal, {}, TODAY));

describe('what stands before an order', () => {
  for (const [machine, goal, values] of [
    [song, 'How about the song Hey Jude? Play it', { song: 'Hey Jude' }],
    [off, 'How about the alarm at 6 am? Turn it off', { time: '06:00' }],
    [off, 'Enough of the alarm at 6 am, turn it off', { time: '06:00' }],
    [alarm, 'I must get up at 8 am, set an alarm', { time: '08:00' }],
    [remove, 'I no longer need the file a.md, delete it', { name: 'a.md' }],
    [pay, 'I owe Bob 40 euros, send it to him', { amount: '40', name: 'Bob' }],
    [list, "We're out of butter, sugar: put them on the shopping list", { items: '["butter","sugar"]' }],
    [prescription, "I'm running out of Metoprolol, please request a prescription", { medicine: 'Metoprolol' }],
    [open, "I'm in front of locker 4, open it with the code 7713", { locker: '4', code: '7713' }],
  ] as const) {
    it(`gives a value: ${goal}`, () => {
      const bound = bind(machine, goal);
      assert.deepEqual(bound && Object.entries(bound).sort(), Object.entries(values).sort());
    });
  }

  for (const [machine, goal, why] of [
    [remove, 'How about the file a.md instead of b.md? Delete it', 'the other one was meant, and b.md taken'],
    [remove, 'How about a copy of b.md? Delete it', 'the copy is meant'],
    [remove, "What's the backup of b.md? Delete it", 'the backup is meant'],
    [remove, 'Where can I find the copy of b.md? Delete it', 'the copy is meant'],
    [remove, 'The file a.md is a copy of b.md, delete it', 'the copy is meant'],
    [remove, 'I made a copy of b.md, delete it', 'the copy is meant'],
    [remove, 'Could we keep the file a.md? Delete it', 'whoever asks that wants it kept'],
    [remove, "What's the file a.md for? Delete it", 'something is asked of it'],
    [block, 'How about the ex of Ada? Block him', 'Ada was blocked'],
    [call, 'How about the wife of Bob? Call her', 'Bob was called'],
    [call, 'I met the brother of Bob, call him', 'Bob was called'],
    [deploy, 'What is the status of Web? Deploy it', 'something is asked of it'],
    [list, 'We need butter in place of milk, put it on the shopping list', 'milk was put on it'],
    [remove, 'Hey, tomorrow: delete the file a.md', 'it was deleted today'],
    [remove, 'Ada, tonight: delete the file a.md', 'it was deleted at once'],
    [light, 'Ok, tonight: turn off the light in the kitchen', 'it was turned off at once'],
    [off, 'Ok, tomorrow: turn off the alarm at 6 am', 'it was turned off at once'],
    [remove, 'Rain, tomorrow: delete the file a.md', 'it is a condition'],
    [off, 'The alarm at 6 am is not needed tomorrow, turn it off', 'it was turned off today'],
    [off, 'The alarm at 6 am, tomorrow: turn it off', 'it was turned off today'],
    [off, 'I must get up at 8 am, turn off the alarm', 'another alarm is in the way'],
    [off, 'Meeting was moved to 8 am, turn off the alarm', 'another alarm is in the way'],
    [pay, 'Bob ordered shoes for 40 euros, send it to him', 'the shoes cost that'],
    [pay, 'How much is the book for 40 euros? Send it to Bob', 'the book costs that'],
    [pay, 'I already paid 40 euros to Bob, send it', 'it would be paid twice'],
    [pay, 'Channel 5 should get 40 euros, send it to Bob', 'a number belongs to a name'],
  ] as const) {
    it(`gives none where ${why}: ${goal}`, () => assert.equal(bind(machine, goal), undefined));
  }
});

describe('what should be done with something', () => {
  for (const goal of [
    'The file a.md should be deleted',
    'Can the file a.md be deleted?',
    'Make sure the file a.md is deleted',
  ]) {
    it(`is ordered: ${goal}`, () => assert.deepEqual(bind(remove, goal), { name: 'a.md' }));
  }

  for (const [goal, why] of [
    ['Make sure that the file a.md can be deleted', 'it is to be possible'],
    ['Ensure the file a.md may be deleted', 'it is to be possible'],
    ['Make sure that the file a.md needs to be deleted', 'it is to be found out'],
    ['The file a.md should be deleted?', 'it is asked'],
    ['The file a.md can be deleted?', 'it is asked'],
    ['Can the file a.md get deleted?', 'it is feared'],
  ] as const) {
    it(`is not where ${why}: ${goal}`, () => assert.equal(bind(remove, goal), undefined));
  }
});

describe('what is entered', () => {
  it('is written where something is written into', () => {
    assert.deepEqual(bind(list, 'Enter milk and eggs into the shopping list'), { items: '["milk","eggs"]' });
    assert.deepEqual(bind(group, 'Start a group Hiking'), { name: 'Hiking' });
  });

  for (const [machine, goal] of [
    [room, 'Enter the room Kitchen'],
    [room, 'Start the room Kitchen'],
    [group, 'Enter the group Hiking'],
    [group, 'The group Hiking can be entered'],
    [event, 'Register the event Marathon on Friday'],
    [event, 'The event Marathon on Friday must be entered'],
    [meeting, 'The meeting Standup at 9:00 can be entered'],
    [meeting, 'Start the meeting Standup at 9:00'],
    [account, 'Enter the account of Ada'],
    [folder, 'Enter my folder Photos'],
  ] as const) {
    it(`is not made, for it is there: ${goal}`, () => assert.equal(bind(machine, goal), undefined));
  }
});
