import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { accepts } from '../../src/machine/index.js';
import { asRecorded } from '../../src/preact/as-recorded.js';
import type { NodeInit } from '../../src/screen/index.js';
import { trajectory } from './notes-runs.js';
import { BODY, GOAL, inbox, list, passOn, text } from './passed-on.js';
import { APP, button, edit, lines, page, reason, run, tap, tapRow, type } from './recorded.js';

describe('what was put in and may have been read in more than one place, or nowhere', () => {
  for (const [what, said, start, shown, wanted] of [
    [
      'another text happened to be the same as a part of the one that it was read from',
      'Berlin',
      inbox(text('Berlin', 'city')),
      [text('Meet me in Berlin', 'body')],
      /stood in two places before, .*city.* and .*body/,
    ],
    [
      'a place that nothing names showed it, too',
      'Bring the tent',
      inbox(text('Bring the tent', 'tip')),
      [text('Bring the tent', 'body'), text('Good day', 'body')],
      /stood in two places before, .*tip.* and one on the page 'Thread' that nothing which lasts names/,
    ],
    [
      'it is a short number, as a balance may be by chance',
      '100',
      inbox(),
      [text('100', 'balance')],
      /was read off a screen/,
    ],
    [
      'what somebody wrote stands around it, and would be kept',
      'Orchard Road',
      inbox(),
      [text('Dear Ann, the doctor says it is not good. Come to Orchard Road', 'body')],
      /nothing tells where in another text the like begins and ends/,
    ],
    [
      'it was the only row in sight of a list that had more of them',
      'Bring the tent',
      inbox(),
      [list(text('Bring the tent', 'body'))],
      /was read off a screen and put in: .*nothing that lasts/,
    ],
  ] as const)
    it(`is no value where ${what}`, () => {
      assert.match(reason(run(GOAL, passOn(said, start, ...shown))), wanted);
    });

  it('is no value where two pages showed it in the same place: the later one was taken', () => {
    const [one, two] = [
      page('Thread of Ann', text('Bring the tent', 'body'), button('Next')),
      page('Thread of Bob', text('Bring the tent', 'body'), button('Open')),
    ];
    const turns = [tap(inbox(), 'Open', one), tap(one, 'Next', two)];
    assert.match(
      reason(run(GOAL, [...turns, ...passOn('Bring the tent', two)])),
      /more than once before, on the page 'Thread of Ann' and on the page 'Thread of Bob'/,
    );
  });

  it('is a short number beside a longer text only where another of its kind was put in: a form wanted 1 copy, and the note said 1 pan', () => {
    const thread = page('Thread', text('Oat cake, 1 pan', 'body'), button('Write'));
    const filled = (name: string, copies: string) =>
      page('New', edit('Name', name), edit('Copies', copies), button('Send'));
    const steps = [
      tap(inbox(), 'Open', thread),
      tap(thread, 'Write', filled('', '')),
      type(filled('', ''), 'Name', 'Oat cake', filled('Oat cake', '')),
      type(filled('Oat cake', ''), 'Copies', '1', filled('Oat cake', '1')),
      tap(filled('Oat cake', '1'), 'Send', page('Sent')),
    ];
    assert.match(reason(run('Copy the note', steps)), /'1' was put in and stands in the text that 'Oat cake' was read/);
  });

  for (const [what, said, shown] of [
    ['a number', '250', 'Volume 250'],
    ['a word', 'Garden', 'Garden'],
  ] as const)
    it(`is not ${what} that the page of a wrong turn may show by chance: the turn was kept, and made a read`, () => {
      const start = page('Inbox', button('Settings'), button('Open'));
      const settings = page('Settings', text(shown, 'volume'), button('Back', { resourceId: '' }));
      const turn = [tap(start, 'Settings', settings), tap(settings, 'Back', start)];
      const made = run(GOAL, [...turn, ...passOn(said, start)]);
      assert.match(reason(made), /a page that the run turned back from showed it: nothing tells/);
    });

  for (const [said, shown, id, pattern] of [
    ['4711', 'Your code: 4711', 'body', ' matching "^Your code: ([0-9]+)$"'],
    ['52086', 'Bestätigungscode 52086', 'body', ' matching "^Bestätigungscode ([0-9]+)$"'],
    ['4711', '4711', 'smsCode', ' matching "^([0-9]+)$"'],
    ['4711', '验证码：4711', 'body', ' matching "^验证码：([0-9]+)$"'],
  ] as const)
    it(`is a code of a few digits that was sent, where the one place that shows it says so: ${shown}`, () => {
      const made = run(GOAL, passOn(said, inbox(), text(shown, id)));
      assert.deepEqual(lines(made, '  do read'), [`  do read $text //*[@resource-id='${APP}:id/${id}']${pattern}`]);
    });

  for (const [what, ...shown] of [
    ['a balance', text('Balance 4711', 'body')],
    ['the code of a place', text('Zip code 47110', 'body')],
    ['what a country is called', text('Bhutan 4711', 'body')],
    ['a code, and something else besides', text('Your code: 4711', 'body'), text('4711', 'balance')],
  ] as const)
    it(`is no code that was sent where it may be ${what}`, () => {
      const said = what === 'the code of a place' ? '47110' : '4711';
      assert.match(
        reason(run(GOAL, passOn(said, inbox(), ...shown))),
        /read off a screen and put in|stood in two places/,
      );
    });

  it('is a code that was looked up on a page, and back', () => {
    const start = page('Sign in', button('Messages'), button('Open'));
    const messages = page('Messages', text('Your code: 4711', 'body'), button('Back', { resourceId: '' }));
    const turn = [tap(start, 'Messages', messages), tap(messages, 'Back', start)];
    assert.equal(lines(run(GOAL, [...turn, ...passOn('4711', start)]), '  do read').length, 1);
  });

  it('is a constant as before where only a button of the page of a wrong turn is called so', () => {
    const start = page('Inbox', button('Settings'), button('Open'));
    const settings = page('Settings', button('Garden'), button('Back', { resourceId: '' }));
    const made = run(GOAL, [
      tap(start, 'Settings', settings),
      tap(settings, 'Back', start),
      ...passOn('Garden', start),
    ]);
    assert.ok(lines(made, '  do type').some((line) => line.endsWith("'Garden'")));
  });

  it('is not what another field holds from the beginning, if that is a single word', () => {
    const made = run(GOAL, passOn('Default', inbox(edit('Owner', 'Default'))));
    assert.deepEqual(lines(made, '  do read'), []);
    assert.ok(lines(made, '  do type').some((line) => line.endsWith("'Default'")));
  });

  it('is read though it is a part of what was typed before, where it is none of its words', () => {
    const [empty, filled] = [
      page('Call', edit('Number'), button('Look')),
      page('Call', edit('Number', '+15550100'), button('Look')),
    ];
    const thread = page('Thread', text('5550100', 'said'), button('Enter'));
    const code = (shown = '') => page('Enter', edit('Code', shown), button('Send'));
    const made = run(GOAL, [
      type(empty, 'Number', '+15550100', filled),
      tap(filled, 'Look', thread),
      tap(thread, 'Enter', code()),
      type(code(), 'Code', '5550100', code('5550100')),
      tap(code('5550100'), 'Send', page('Sent')),
    ]);
    assert.equal(lines(made, '  do read').length, 1);
  });

  it('is a number to be called in other runs, too: a dash was read for one, and an empty end was taken for it', () => {
    const made = run(GOAL, passOn('+1 555 0199', inbox(), text('+1 555 0199', 'body')));
    assert.deepEqual(lines(made, '  do read'), [`  do read $text ${BODY} matching "^(\\\\+?[0-9][0-9 ()/-]{4,})$"`]);
    if (made.kind === 'refused') return;
    const other = trajectory(GOAL, passOn('-', inbox(), text('-', 'body')));
    const accepted = accepts(made.machine, asRecorded(made.machine, other, { number: '+15550100' }));
    assert.match(accepted.kind === 'refused' ? accepted.reason : '', /not as its pattern says/);
  });

  const at = (top: number) => ({ left: 0, top, right: 900, bottom: top + 20 });
  const row = (snippet: string): NodeInit => ({
    class: 'androidx.recyclerview.widget.RecyclerView',
    children: [
      {
        class: 'android.widget.LinearLayout',
        clickable: true,
        bounds: { left: 0, top: 50, right: 900, bottom: 100 },
        children: [
          { ...text('Ann Lee', 'name'), bounds: at(52) },
          { ...text(snippet, 'snippet'), bounds: at(76) },
        ],
      },
    ],
  });

  it('is read on the page that a row opened, and not in the row, which told the same before and after', () => {
    const goal = 'Pass on what Ann Lee wrote to +15550100';
    const start = page('Messages', row('Bring the tent'), button('Write'));
    const thread = page('Thread', text('Bring the tent', 'body'), button('Call'));
    const again = page('Messages', row('Bring the tent'), button('Write'), button('Read'));
    const back = { ...tap(thread, 'Call', again), action: { kind: 'key', key: 'back' } as const };
    const write = tap(again, 'Write', page('New message', edit('Number'), edit('Text'), button('Send')));
    const [, , ...rest] = passOn('Bring the tent', inbox());
    const made = run(goal, [tapRow(start, 'Ann Lee', thread), back, write, ...rest]);
    assert.deepEqual(lines(made, '  do read'), [`  do read $text ${BODY}`]);
    // A row that told more than that may be another's.
    const other = page('Messages', row('Ann: Bring the tent'), button('Write'));
    const more = run(goal, [tapRow(other, 'Ann Lee', thread), back, write, ...rest]);
    assert.match(reason(more), /stood in two places before/);
  });

  /** A note is copied, part by part. */
  const copied = (note: string, shown: string, parts: readonly string[], field?: boolean) => {
    const fields = ['One', 'Two', 'Three'].slice(0, parts.length);
    const body = field ? { ...edit('Body', note), resourceId: `${APP}:id/body` } : text(note, 'body');
    const thread = page('Note', body, button('Write'));
    const filled = (count: number) =>
      page('New', ...fields.map((hint, index) => edit(hint, index < count ? parts[index] : '')), button('Send'));
    return run('Copy the note', [
      tap(inbox(text(shown, 'facts')), 'Open', thread),
      tap(thread, 'Write', filled(0)),
      ...parts.map((part, index) => type(filled(index), fields[index] ?? '', part, filled(index + 1))),
      tap(filled(parts.length), 'Send', page('Sent')),
    ]);
  };

  it('is read with the other parts of what was copied, though a list of other things showed one of them, too', () => {
    const note = 'Name: Oat cake\nFor: 2 servings\nTime: 45 mins';
    const made = copied(note, '1 hrs · 2 servings', ['Oat cake', '2 servings', '45 mins']);
    assert.match(lines(made, '  do read')[0] ?? '', /^ {2}do read \$one, \$two, \$three /);
    // One other part is no copy yet.
    const short = copied('Name: Oat cake\nFor: 2 servings', '1 hrs · 2 servings', ['Oat cake', '2 servings']);
    assert.match(reason(short), /'2 servings' was put in and stood in two places before/);
  });

  it('is a single word of a note that is written in a field, where the rest of it was copied', () => {
    const made = copied(
      'Name: Ratatouille\nFor: 2 servings\nTime: 45 mins',
      'Good day',
      ['Ratatouille', '2 servings', '45 mins'],
      true,
    );
    assert.match(lines(made, '  do read')[0] ?? '', /^ {2}do read \$one, \$two, \$three /);
  });
});
