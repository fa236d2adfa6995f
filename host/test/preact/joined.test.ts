import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { accepts } from '../../src/machine/index.js';
import { asRecorded } from '../../src/preact/as-recorded.js';
import type { NodeInit, Screen } from '../../src/screen/index.js';
import type { TrajectoryStep } from '../../src/trajectory/index.js';
import { trajectory } from './notes-runs.js';
import { APP, button, edit, lines, page, reason, run, tap, type } from './recorded.js';

const GOAL = 'Write "Bring a torch." above what the note says';
const HELD = 'Two things are left to do.';
const BODY = `//*[@resource-id='${APP}:id/body']`;

const list = page('Notes', button('Open'));
const note = (body: string, ...more: readonly NodeInit[]): Screen =>
  page('Note', edit('Body', body), button('Save'), ...more);
const said = (text: string, id: string): NodeInit => ({
  class: 'android.widget.TextView',
  text,
  resourceId: `${APP}:id/${id}`,
});
/** A note is opened, and what it holds is written anew. */
const rewritten = (
  held: string,
  text: string,
  start: Screen = list,
  ...more: readonly NodeInit[]
): TrajectoryStep[] => [
  tap(start, 'Open', note(held, ...more)),
  type(note(held, ...more), 'Body', text, note(text, ...more)),
  tap(note(text, ...more), 'Save', page('Note', edit('Body', text), said('Saved', 'state'))),
];

describe('what a run put together of a value of the goal and of what a screen showed', () => {
  it('is both of them in another run, each as it is there, and the end says so', () => {
    const made = run(GOAL, rewritten(HELD, `Bring a torch.\n\n${HELD}`));
    assert.deepEqual(lines(made, '  do (?:read|type)'), [
      `  do read $body_2 ${BODY} matching "^(\\\\S[\\\\s\\\\S]*)$"`,
      `  do type ${BODY} concat($body, "\\n\\n", $body_2)`,
    ]);
    assert.ok(lines(made, '  verify').some((line) => line.includes("@text=concat($body,'\\n\\n',$body_2)")));
    assert.ok(made.kind === 'machine' && !made.text.includes('Bring') && !made.text.includes('things'));
    const other = trajectory(
      GOAL,
      rewritten('Call the plumber\nat ten.', 'Bring a torch.\n\nCall the plumber\nat ten.'),
    );
    const accepted = accepts(made.machine, asRecorded(made.machine, other, { body: 'Bring a torch.' }));
    assert.equal(accepted.kind, 'accepted', JSON.stringify(accepted));
  });

  it('is refused on paper where another run put the two in another order, or one of them alone', () => {
    const made = run(GOAL, rewritten(HELD, `Bring a torch.\n\n${HELD}`));
    assert.ok(made.kind === 'machine');
    for (const text of [`${HELD}\n\nBring a torch.`, 'Bring a torch.', HELD]) {
      const other = trajectory(GOAL, rewritten(HELD, text));
      assert.equal(
        accepts(made.machine, asRecorded(made.machine, other, { body: 'Bring a torch.' })).kind,
        'refused',
        text,
      );
    }
  });

  it('has a text of the same form alone: one that ends a line would leave an empty one in between', () => {
    const below = 'Write "Bring a torch." below what the note says';
    const made = run(below, rewritten(HELD, `${HELD}\nBring a torch.`));
    assert.ok(made.kind === 'machine');
    const other = trajectory(below, rewritten(`${HELD}\n`, `${HELD}\n\nBring a torch.`));
    const accepted = accepts(made.machine, asRecorded(made.machine, other, { body: 'Bring a torch.' }));
    assert.match(accepted.kind === 'refused' ? accepted.reason : '', /not as its pattern says/);
  });

  it('may be without the line end that stood behind it, and then is so whether there is one or none', () => {
    const made = run(GOAL, rewritten(`${HELD}\n`, `Bring a torch.\n${HELD}`));
    assert.ok(made.kind === 'machine');
    for (const held of ['Call the plumber\nat ten.', 'Call the plumber\nat ten.\n\n']) {
      const other = trajectory(GOAL, rewritten(held, 'Bring a torch.\nCall the plumber\nat ten.'));
      const accepted = accepts(made.machine, asRecorded(made.machine, other, { body: 'Bring a torch.' }));
      assert.equal(accepted.kind, 'accepted', JSON.stringify(accepted));
    }
  });

  it('may be several texts, each read on a page that was gone to for nothing else', () => {
    const start = page('Notes', button('First'), button('Second'), button('New'));
    const pageOf = (text: string) => page('Note', edit('Body', text), button('Back', { resourceId: '' }));
    const [one, two] = [HELD, 'Ask for a table by the window.'];
    const both = `${one}\n${two}`;
    const empty = page('Note', edit('Body'), button('Save'));
    const made = run('Make a note of the first and the second', [
      tap(start, 'First', pageOf(one)),
      tap(pageOf(one), 'Back', start),
      tap(start, 'Second', pageOf(two)),
      tap(pageOf(two), 'Back', start),
      tap(start, 'New', empty),
      type(empty, 'Body', both, note(both)),
      tap(note(both), 'Save', page('Note', edit('Body', both), said('Saved', 'state'))),
    ]);
    assert.equal(lines(made, '  do read').length, 2);
    assert.deepEqual(
      lines(made, '  do type').map((line) => line.split('] ')[1]),
      ['concat($body, "\\n", $body_2)'],
    );
  });

  for (const [what, goal, steps, wanted] of [
    ['a letter is left that nobody said', GOAL, rewritten(HELD, `- Bring a torch.\n${HELD}`), /was never put in/],
    ['nothing parts the two', GOAL, rewritten(HELD, `Bring a torch.${HELD}`), /was never put in/],
    ['it was put in twice', GOAL, rewritten(HELD, `Bring a torch.\n${HELD}\n${HELD}`), /was never put in/],
    [
      'the goal says it twice',
      `${GOAL}, and "Bring a torch." nowhere else`,
      rewritten(HELD, `Bring a torch.\n${HELD}`),
      /was never put in/,
    ],
    [
      'another place showed it, too',
      GOAL,
      rewritten(HELD, `Bring a torch.\n${HELD}`, page('Notes', button('Open'), said(HELD, 'snippet'))),
      /stood in two places before/,
    ],
    [
      'it is but a part of what the one place showed',
      GOAL,
      [...rewritten(`${HELD} Soon.`, `Bring a torch.\n${HELD}`, page('Notes', button('Open'), said(HELD, 'snippet')))],
      /stood in two places before/,
    ],
  ] as const)
    it(`is no machine where ${what}`, () => assert.match(reason(run(goal, steps)), wanted));
});
