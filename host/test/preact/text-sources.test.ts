import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { accepts, parseMachine } from '../../src/machine/index.js';
import { asRecorded } from '../../src/preact/as-recorded.js';
import { namesOpened } from '../../src/preact/compile/other-app.js';
import { compile } from '../../src/preact/index.js';
import type { Screen } from '../../src/screen/index.js';
import { screenOf } from '../screen/screens.js';
import { trajectory } from './notes-runs.js';
import { BODY, form, GOAL, inbox, passOn, sent, text } from './passed-on.js';
import { APP, button, edit, lines, page, reason, run, tap, type } from './recorded.js';

describe('what a run put in, and its goal does not say', () => {
  it('is read where an earlier screen showed it, and is a value from there on', () => {
    const made = run(GOAL, passOn('Bring the tent', inbox(), text('Bring the tent', 'body')));
    assert.deepEqual(lines(made, '  do read'), [`  do read $text ${BODY}`]);
    assert.deepEqual(
      lines(made, '  do type').map((line) => line.split('] ')[1]),
      ['$number  as digits', '$text'],
    );
    assert.ok(lines(made, '  verify').some((line) => line.includes('@text=$text')));
    assert.ok(made.kind === 'machine' && !made.text.includes('Bring the tent') && !('text' in made.recorded));
  });

  it('was read on a turn that came back to where it began, and the turn was taken for a wrong one', () => {
    const start = inbox(button('Write'));
    const thread = page('Thread', text('Bring the tent', 'body'), button('Back', { resourceId: '' }));
    const empty = page('New message', edit('Number'), edit('Text'), button('Send'));
    const steps = (said: string) => [
      tap(start, 'Open', thread),
      tap(thread, 'Back', start),
      tap(start, 'Write', empty),
      type(empty, 'Number', '+15550100', form()),
      type(form(), 'Text', said, form(said)),
      tap(form(said), 'Send', sent(said)),
    ];
    assert.equal(lines(run(GOAL, steps('Bring the tent')), '  do read').length, 1);
    // What was seen there and used nowhere was a wrong turn.
    assert.equal(lines(run(GOAL, steps('Good day')), 'state').length, 2);
  });

  it('was read on the page that was gone to for nothing else, and not on the list that showed it, too', () => {
    const start = page('Inbox', text('Bring the tent', 'snippet'), button('Open'), button('Write'));
    const thread = page('Thread', text('Bring the tent', 'body'), button('Back', { resourceId: '' }));
    const empty = page('New message', edit('Number'), edit('Text'), button('Send'));
    const made = run(GOAL, [
      tap(start, 'Open', thread),
      tap(thread, 'Back', start),
      tap(start, 'Write', empty),
      type(empty, 'Number', '+15550100', form()),
      type(form(), 'Text', 'Bring the tent', form('Bring the tent')),
      tap(form('Bring the tent'), 'Send', sent('Bring the tent')),
    ]);
    assert.deepEqual(lines(made, '  do read'), [`  do read $text ${BODY}`]);
  });

  it('is a part of a text that says where it begins and ends, in a text of the same form', () => {
    const made = run(GOAL, passOn('482913', inbox(), text('Your code is 482913.', 'body')));
    assert.deepEqual(lines(made, '  do read'), [`  do read $text ${BODY} matching "^Your code is ([0-9]+)\\\\.$"`]);
  });

  it('is several parts of one text, the same ones twice and short ones, too: a text with one more is not the same form', () => {
    const note = 'Name: Oat cake\nFor: 2\nName: Bean stew\nFor: 2';
    const parts = ['Oat cake', '2', 'Bean stew', '2'];
    const fields = ['One', 'Two', 'Three', 'Four'];
    const thread = page('Thread', text(note, 'body'), button('Write'));
    const filled = (count: number) =>
      page('New', ...fields.map((hint, index) => edit(hint, index < count ? parts[index] : '')), button('Send'));
    const steps = [
      tap(inbox(), 'Open', thread),
      tap(thread, 'Write', filled(0)),
      ...parts.map((part, index) => type(filled(index), fields[index] ?? '', part, filled(index + 1))),
      tap(filled(4), 'Send', page('Sent')),
    ];
    const made = run('Copy the note', steps);
    assert.deepEqual(lines(made, '  do read'), [
      `  do read $one, $two, $three, $four ${BODY} matching "^Name: (.+)\\nFor: ([0-9]+)\\nName: (.+)\\nFor: ([0-9]+)$"`,
    ]);
    assert.deepEqual(
      lines(made, '  do type').map((line) => line.split('] ')[1]),
      ['$one', '$two', '$three', '$four'],
    );
    if (made.kind === 'refused') return;
    const longer = steps.map((step) => ({ ...step }));
    const more = page('Thread', text(`${note}\nName: Pea soup\nFor: 4`, 'body'), button('Write'));
    longer[0] = tap(inbox(), 'Open', more);
    longer[1] = tap(more, 'Write', filled(0));
    const other = trajectory('Copy the note', longer);
    const accepted = accepts(made.machine, asRecorded(made.machine, other, {}));
    assert.match(accepted.kind === 'refused' ? accepted.reason : '', /not as its pattern says/);
  });

  for (const [what, said, start, shown, wanted] of [
    [
      'it stood in two places that may differ another time',
      'Bring the tent',
      inbox(text('Bring the tent', 'snippet')),
      [text('Bring the tent', 'body')],
      /stood in two places before/,
    ],
    [
      'nothing that lasts tells the place',
      'Bring the tent',
      inbox(),
      [text('Bring the tent', 'body'), text('Good day', 'body')],
      /was read off a screen and put in: .*nothing that lasts/,
    ],
    [
      'only a button said it',
      'Bring it',
      inbox(),
      [button('Bring it', { resourceId: `${APP}:id/body` })],
      /was read off a screen/,
    ],
    [
      'a number beside it may be another one, and nothing divides them',
      'Orchard Road',
      inbox(),
      [text('12 Orchard Road', 'body')],
      /nothing tells where in another text the like begins and ends/,
    ],
    [
      'the same words stand there twice',
      'tent',
      inbox(),
      [text('A tent is a tent', 'body')],
      /nothing tells where in another text the like begins and ends/,
    ],
  ] as const)
    it(`is no value where ${what}`, () => {
      assert.match(reason(run(GOAL, passOn(said, start, ...shown))), wanted);
    });

  it("is the goal's where the goal says it, whatever a screen shows", () => {
    const made = run(
      'Send Bring the tent to +15550100',
      passOn('Bring the tent', inbox(), text('Bring the tent', 'body')),
    );
    assert.deepEqual(lines(made, '  do read'), []);
    assert.deepEqual(lines(made, 'param'), ['param   text: text', 'param   number: phone']);
  });

  it('is not what the run itself had put in before', () => {
    const [one, two] = [
      page('Form', edit('A'), edit('B'), button('Send')),
      page('Form', edit('A', 'Good day'), edit('B'), text('Good day', 'shown'), button('Send')),
    ];
    const three = page('Form', edit('A', 'Good day'), edit('B', 'Good day'), text('Good day', 'shown'), button('Send'));
    const made = run('Greet', [
      type(one, 'A', 'Good day', two),
      type(two, 'B', 'Good day', three),
      tap(three, 'Send', page('Sent')),
    ]);
    assert.deepEqual(lines(made, '  do read'), []);
  });

  it('is other in another run of the machine, which puts in what stands there then', () => {
    const compiled = compile(trajectory(GOAL, passOn('Bring the tent', inbox(), text('Bring the tent', 'body'))));
    assert.ok(compiled.kind === 'machine');
    const parsed = parseMachine(compiled.text);
    assert.ok(parsed.kind === 'machine');
    const other = trajectory(GOAL, passOn('See you at six', inbox(), text('See you at six', 'body')));
    assert.equal(accepts(parsed.machine, asRecorded(parsed.machine, other, { number: '+15550100' })).kind, 'accepted');
    const wrong = trajectory(GOAL, passOn('Bring the tent', inbox(), text('See you at six', 'body')));
    assert.equal(accepts(parsed.machine, asRecorded(parsed.machine, wrong, { number: '+15550100' })).kind, 'refused');
  });
});

describe('a run that opened another app from the home screen', () => {
  const home = (...apps: readonly string[]): Screen =>
    screenOf([
      {
        package: 'com.example.launcher',
        activity: 'com.example.launcher.Home',
        root: {
          bounds: { left: 0, top: 0, right: 1080, bottom: 2000 },
          children: apps.map((name, index) => ({
            class: 'android.widget.TextView',
            text: name,
            clickable: true,
            bounds: { left: 0, top: index * 90, right: 90, bottom: index * 90 + 90 },
          })),
        },
      },
    ]);
  const launcher = home('Board', 'Message');
  const key = (before: Screen, after: Screen) => ({
    ...{ before, action: { kind: 'key', key: 'home' } as const, after },
    ...{ outside: [], why: '', tookMs: 1 },
  });
  const start = page('Start', button('Write'));
  const board = screenOf([
    {
      package: 'com.example.board',
      activity: 'com.example.board.Main',
      root: {
        bounds: { left: 0, top: 0, right: 1080, bottom: 2000 },
        children: [{ ...text('Bring the tent', 'body'), bounds: { left: 0, top: 0, right: 90, bottom: 90 } }],
      },
    },
  ]);
  const empty = page('New message', edit('Text'), button('Send'));
  const filled = page('New message', edit('Text', 'Bring the tent'), button('Send'));
  const steps = [
    key(start, launcher),
    tap(launcher, 'Board', board),
    key(board, launcher),
    tap(launcher, 'Message', start),
    tap(start, 'Write', empty),
    type(empty, 'Text', 'Bring the tent', filled),
    tap(filled, 'Send', sent('Bring the tent')),
  ];

  it('is called by the goal as the home screen, its first page or its package calls it', () => {
    const opened = { names: ['Pin-ups'], screen: board };
    assert.ok(namesOpened('Pin-ups', 'Write what is in Pin-ups', opened));
    assert.ok(namesOpened('Board', 'Write what the Board app has', opened));
    assert.ok(!namesOpened('Broccoli', 'Write Broccoli to the board', opened));
  });

  it('holds that app by its name, which was taken for a value that the goal picks, and reads there', () => {
    for (const goal of ['Write what is in Board', 'Write what is in the Board app'])
      assert.equal(run(goal, steps).kind, 'machine');
    const made = run('Write what is in Board', steps);
    assert.deepEqual(lines(made, 'goal|param'), ['goal    "Write what is in Board"']);
    assert.ok(lines(made, '  do tap').some((line) => line.includes("'Board'")));
    assert.equal(lines(made, '  do read').length, 1);
  });
});
