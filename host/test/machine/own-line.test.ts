import assert from 'node:assert/strict';
import { bindGoal, type Machine } from '../../src/machine/index.js';
import { valuesOf, withGoal } from './bound.js';

const TODAY = '2023-10-15';
const hike = withGoal('Start recording the hike {hike}', 'hike: text');
const shelf = withGoal('Add the book {title} by {author} to my shelf {shelf}', 'title, author, shelf: text');
const course = withGoal('Book me into {course} on {day} at {time}', 'course: text\nparam day: date\nparam time: time');
const note = withGoal('Move the note {name} from {from} to {to}', 'name: file\nparam from, to: text');
const later = withGoal('Schedule the message {text} to {name} for {time}', 'text, name: text\nparam time: time');
const remind = withGoal('{time}提醒我{what}', 'time: time\nparam what: text');
const pay = withGoal(
  'Überweise {amount} an {name} mit dem Verwendungszweck {reference}',
  'amount: number\nparam name, reference: text',
);
const bill = withGoal(
  'Add an expense {name} of {amount} in the category {category}',
  'name, category: text\nparam amount: number',
);
const poll = withGoal('Start a poll in {group} with the options {options}', 'group: text\nparam options: list of text');
const group = withGoal('Create a group {name} with {members}', 'name: text\nparam members: list of text');
const remove = withGoal('Delete {title}', 'title: text');
const book = withGoal('Renew the book {title}', 'title: text');
const contact = withGoal(
  'Create a contact {first} {last} with number {phone}',
  'first, last: text\nparam phone: phone',
);
const kontakt = withGoal(
  'Lege einen Kontakt {first} {last} mit der Nummer {phone} an',
  'first, last: text\nparam phone: phone',
);
const money = withGoal('把{amount}{from}换算成{to}', 'amount: number\nparam from, to: text');
const volume = withGoal('把音量调到{level}', 'level: number');
const steps = withGoal('我{day}走了多少步？', 'day: date');
const song = withGoal('播放歌曲{song}', 'song: text');
const lied = withGoal('Spiele das Lied {song}', 'song: text');
const play = withGoal('Play the song {song}', 'song: text');
const weather = withGoal('{city}{day}天气怎么样？', 'city: text\nparam day: date');
const list = withGoal('Add {items} to the shopping list', 'items: list of text');
const weight = withGoal("Record {name}'s weight as {grams} grams", 'name: text\nparam grams: number');
const photo = withGoal('Hide the photo {file}', 'file: file');
const card = withGoal('Move the card {card} to the column {column}', 'card, column: text');
const invoice = withGoal(
  'Create an invoice for {client} over {amount}, due on {day}',
  'client: text\nparam amount: number\nparam day: date',
);
const vpn = withGoal('Connect the VPN to {country}', 'country: text');
const vacuum = withGoal('Sauge {rooms}', 'rooms: list of text');
const timer = withGoal('Start a timer for {length}', 'length: duration');

const bind = (machine: Machine, goal: string) => valuesOf(bindGoal(machine, goal, {}, TODAY));

describe("a goal that is its machine's own line with another value", () => {
  const own: readonly (readonly [Machine, string, Readonly<Record<string, string>>])[] = [
    [note, 'Move the note a.txt from Inbox to To Read', { name: 'a.txt', from: 'Inbox', to: 'To Read' }],
    [play, "Play the song 'Help' now", { song: 'Help' }],
    [
      pay,
      'Überweise 1.250 an Grace mit dem Verwendungszweck Miete',
      { amount: '1250', name: 'Grace', reference: 'Miete' },
    ],
    [
      pay,
      'Überweise 0.125 an Grace mit dem Verwendungszweck Miete',
      { amount: '0.125', name: 'Grace', reference: 'Miete' },
    ],
    [bill, 'Add an expense Taxi of US$ 30 in the category Travel', { name: 'Taxi', amount: '30', category: 'Travel' }],
    [
      bill,
      'Add an expense Taxi of 12 dollars and 50 cents in the category Travel',
      { name: 'Taxi', amount: '12.50', category: 'Travel' },
    ],
    [
      bill,
      'Add an expense Taxi of 50 cents in the category Travel',
      { name: 'Taxi', amount: '0.50', category: 'Travel' },
    ],
    [bill, 'Add an expense Taxi of ₹30 in the category Travel', { name: 'Taxi', amount: '30', category: 'Travel' }],
    [money, '把10万美元换算成欧元', { amount: '100000', from: '美元', to: '欧元' }],
    [money, '把三万五千美元换算成欧元', { amount: '35000', from: '美元', to: '欧元' }],
    [money, '把1.5万美元换算成欧元', { amount: '15000', from: '美元', to: '欧元' }],
    [volume, '把音量调到三百零五', { level: '305' }],
    [volume, '把音量调到三百五十', { level: '350' }],
    [song, '播放歌曲《在路上》', { song: '在路上' }],
    [song, '播放歌曲〈三体〉', { song: '三体' }],
    [lied, 'Spiele das Lied »Im Westen nichts Neues«', { song: 'Im Westen nichts Neues' }],
    [lied, 'Spiele das Lied ›Faust‹', { song: 'Faust' }],
    [play, 'Play the song ”Help me”', { song: 'Help me' }],
    [play, 'Play the song `Help`', { song: 'Help' }],
    [weather, '"北京"10月20日天气怎么样？', { city: '北京', day: '2023-10-20' }],
    [list, "Add 'milk', 'salt and pepper' to the shopping list", { items: '["milk","salt and pepper"]' }],
    [list, 'Add salt & pepper chips, cola to the shopping list', { items: '["salt & pepper chips","cola"]' }],
    [weight, 'Record "Ada"\'s weight as 12 grams', { name: 'Ada', grams: '12' }],
    [
      shelf,
      'Add the book Matilda by J. K. Rowling to my shelf Home',
      { title: 'Matilda', author: 'J. K. Rowling', shelf: 'Home' },
    ],
    [
      shelf,
      'Add the book Why by John F. Kennedy to my shelf Home',
      { title: 'Why', author: 'John F. Kennedy', shelf: 'Home' },
    ],
    [photo, 'Hide the photo IMG 2041.jpg', { file: 'IMG 2041.jpg' }],
    [photo, 'Hide the photo My Report Final.pdf', { file: 'My Report Final.pdf' }],
    [photo, 'Hide the photo "ada and bob.jpg"', { file: 'ada and bob.jpg' }],
    [
      invoice,
      'Create an invoice for Smith and Daughters Ltd over 30, due on 20-11-2023',
      { client: 'Smith and Daughters Ltd', amount: '30', day: '2023-11-20' },
    ],
    [vpn, 'Connect the VPN to Bosnia and Herzegovina', { country: 'Bosnia and Herzegovina' }],
    [vacuum, 'Sauge Küche und Flur', { rooms: '["Küche","Flur"]' }],
    [timer, 'Start a timer for half hour', { length: '30m' }],
    [timer, 'Start a timer for a half hour', { length: '30m' }],
    [timer, 'Start a timer for 2½ hours', { length: '2h30m' }],
    [remove, 'Delete Tyre Change', { title: 'Tyre Change' }],
  ];
  for (const [machine, goal, values] of own) {
    it(`is bound: ${goal}`, () => assert.deepEqual(bind(machine, goal), values));
  }

  const refused: readonly (readonly [Machine, string, string])[] = [
    [hike, 'Start recording the hike Add It Up', 'its last word was passed over, and "Add It" recorded'],
    [hike, "Start recording the hike What's Up?", '"What\'s" was recorded'],
    [shelf, "Add the book What's Up? by Grace to my shelf Home", '"What\'s" was added'],
    [
      course,
      'Book me into The Day After Tomorrow on October 20 at 7:30',
      'the course was "October 20", and the day the one after tomorrow',
    ],
    [
      later,
      'Schedule the message Hello to Trip to Rome for 7:30',
      'whether the first or the second "to" is the line\'s, nobody can tell',
    ],
    [remind, '7:30提醒我不用等我', '"不用等" was noted'],
    [pay, 'Überweise 30 an Grace mit dem Verwendungszweck im Urlaub', 'the word for the reference was a part of it'],
    [pay, 'Überweise 30 an Grace mit dem Verwendungszweck Bin gleich da', 'its first word was passed over'],
    [bill, 'Add an expense Taxi of 1.250 € in the category Travel', 'whether 1,250 or 1.25, nobody can tell'],
    [bill, 'Add an expense Taxi of 50 pounds and 5 in the category Travel', '5 of what is not said'],
    [poll, 'Start a poll in Family with the options M&Ms, milk', '"the options M&Ms" was an option'],
    [group, 'Create a group Chess with Ada, Bob & Carol', '"Bob & Carol" was a member'],
    [remove, 'Delete Tyre Change Call Bob', 'a second order'],
    [remove, 'Delete Tyre Change Call Bob please', 'a second order'],
    [contact, 'Create a contact Mr Bean with number 5550100', 'nobody is called "Mr" by first name'],
    [kontakt, 'Lege einen Kontakt Dr. Ada Weiß mit der Nummer 5550100 an', 'nobody is called "Dr." by first name'],
    [kontakt, 'Lege einen Kontakt Herr Weiß mit der Nummer 5550100 an', 'nobody is called "Herr" by first name'],
    [money, '把100多美元换算成欧元', 'it is more than 100'],
    [money, '把三万五美元换算成欧元', '35,000 for some'],
    [volume, '把音量调到三百五', '350 for some'],
    [steps, '我下周五走了多少步？', 'what is to come was not walked; the Friday before was asked for'],
    [book, 'Renew the book Plan B. Tell Ada', 'a second order behind a letter'],
    [book, 'Renew the book Plan B. Feed Rex', 'a second order of a verb that no list has'],
    [book, 'Renew the book Plan B. Water the garden', 'a second order that goes on small'],
    [shelf, 'Add the book Plan B. Anna and Ada by Grace to my shelf Home', 'more than a name behind a letter'],
    [photo, 'Hide the photo big report.pdf', 'what is written small may tell of it'],
    [photo, 'Hide the photo A.jpg B.jpg', 'two files'],
    [photo, 'Hide the photo ada and bob.jpg', 'one or two files'],
    [card, 'Move the card Fix and send it to the column Done', 'a second order'],
    [card, 'Move the card Fix and the card Bug to the column Done', 'two cards'],
    [card, 'Move the card Order paint and brushes to the column Done', 'one card or two'],
    [invoice, 'Create an invoice for Smith and Daughters over 30, due on 2023-11-20', 'one or two clients'],
    [invoice, 'Create an invoice for Ada over 30, due on 10-11-2023', 'the day or the month first'],
    [vpn, 'Connect the VPN to Spain and Portugal', 'two countries'],
    [vpn, 'Connect the VPN to Trinidad and Tobago and call Bob', 'a second order'],
    [vacuum, 'Sauge Küche und ruf Ada an', 'a second order'],
    [song, '播放歌曲《在路上》和《三体》', 'two songs'],
    [play, 'Play the song »Help« and call Bob', 'a second order'],
    [weight, 'Record "Ada"\'s and "Bob"\'s weight as 12 grams', 'two'],
  ];
  for (const [machine, goal, why] of refused) {
    it(`is refused where it may mean something else (${why}): ${goal}`, () =>
      assert.equal(bind(machine, goal), undefined));
  }

  const call = withGoal('Call {name}', 'name: text');
  const goal = withGoal('Set my step goal to {steps} steps a day', 'steps: number');
  const alarm = withGoal('Set an alarm for {time}', 'time: time');
  const convert = withGoal('Convert {amount} {from} to {to}', 'amount: number\nparam from, to: text');
  const go = withGoal('Navigate to {place}', 'place: text');
  const buch = withGoal('Verlängere das Buch {title}', 'title: text');
  const wecker = withGoal('设一个{time}的闹钟', 'time: time');
  const remember = withGoal('Remind me to {title} at {time}', 'title: text\nparam time: time');
  for (const [machine, own, values, other, why] of [
    [play, 'Play the song Black Friday', { song: 'Black Friday' }, 'Play Black Friday', 'without the word for it'],
    [call, 'Call Ada May', { name: 'Ada May' }, 'Call Ada Friday', 'a day at the end may be when'],
    [call, 'Call "Ada Friday"', { name: 'Ada Friday' }, 'Call Ada Tomorrow', 'the same'],
    [remove, 'Delete Queen - Innuendo', { title: 'Queen - Innuendo' }, 'Delete Lunch – urgent', 'a thought behind it'],
    [remove, 'Delete Yoga - 30 min', { title: 'Yoga - 30 min' }, 'Delete Lunch - Tell Ada', 'a second order'],
    [play, 'Play the song AC/DC', { song: 'AC/DC' }, 'Play the song Help / Yesterday', 'two of them'],
    [call, 'Call Ada\n', { name: 'Ada' }, 'Call Ada\nFeed Rex', 'a second order in its own line'],
    [
      list,
      'Add milk, eggs to the shopping list',
      { items: '["milk","eggs"]' },
      'Add milk\neggs to the shopping list',
      'one or two',
    ],
    [alarm, 'Set an alarm for five to seven pm', { time: '18:55' }, 'Set an alarm for 5 to 7 pm', 'a span'],
    [
      goal,
      'Set my step goal to 8,000 steps a day',
      { steps: '8000' },
      'Set my step goal to 8.000 steps a day',
      'a point between thousands',
    ],
    [
      goal,
      'Set my step goal to 2.375 steps a day',
      { steps: '2.375' },
      'Set my step goal to "1.250" steps a day',
      'the same',
    ],
    [
      convert,
      'Convert 10 thousand km to miles',
      { amount: '10000', from: 'km', to: 'miles' },
      'Convert 5 feet 3 inches to cm',
      '5 was converted',
    ],
    [
      convert,
      'Convert one hundred km to miles',
      { amount: '100', from: 'km', to: 'miles' },
      'Convert 2.5 billion km to miles',
      '2.5 was converted',
    ],
    [go, 'Navigate to Terminal 7', { place: 'Terminal 7' }, 'Navigate to Berlin 7 pm', 'when'],
    [go, 'Navigate to Berlin', { place: 'Berlin' }, 'Navigate to Berlin 7:30', 'when'],
    [
      buch,
      'Verlängere das Buch Krieg und Frieden',
      { title: 'Krieg und Frieden' },
      'Verlängere das Buch Faust um eine Woche',
      'for how long',
    ],
    [
      buch,
      'Verlängere das Buch Dr. Faustus',
      { title: 'Dr. Faustus' },
      'Verlängere das Buch Faust - eilig',
      'a thought behind it',
    ],
    [wecker, '设一个早上七点零五的闹钟', { time: '07:05' }, '设一个早上七点五的闹钟', 'it may be cut'],
    [
      remember,
      'Remind me to buy milk and eggs at 5 pm',
      { title: 'buy milk and eggs', time: '17:00' },
      'Remind me to buy milk and call Ada at 5 pm',
      'a second order',
    ],
    [
      remember,
      'Remind me to wash and dry at 5 pm',
      { title: 'wash and dry', time: '17:00' },
      'Remind me to buy milk and the eggs and bread at 5 pm',
      'more than two',
    ],
  ] as const) {
    it(`is bound: ${JSON.stringify(own)}, and not where it may mean something else (${why}): ${JSON.stringify(other)}`, () => {
      assert.deepEqual(bind(machine, own), values);
      assert.equal(bind(machine, other), undefined);
    });
  }

  it('may be left to a freer look where what is given besides is in its place', () => {
    const bound = bindGoal(hike, 'Start recording the hike Add It Up', { hike: 'Add It Up' }, TODAY);
    assert.deepEqual(valuesOf(bound), { hike: 'Add It Up' });
  });
});
