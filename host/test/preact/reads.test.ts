import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readAnswers } from '../../src/machine/index.js';
import { compileRead } from '../../src/preact/compile/reads.js';
import type { NodeInit, Screen } from '../../src/screen/index.js';
import { screenOf } from '../screen/screens.js';

const APP = 'com.example.app';
const text = (said: string, id = ''): NodeInit => ({
  class: 'android.widget.TextView',
  text: said,
  ...(id !== '' && { resourceId: `${APP}:id/${id}` }),
});
const page = (...children: NodeInit[]): Screen =>
  screenOf([
    {
      package: APP,
      activity: `${APP}.Main`,
      root: {
        bounds: { left: 0, top: 0, right: 1080, bottom: 900 },
        children: children.map((node, index) => ({
          ...node,
          bounds: { left: 0, top: index * 100, right: 1080, bottom: index * 100 + 100 },
        })),
      },
    },
  ]);
const ada = { param: { name: 'name', type: 'text' as const }, value: 'Ada Byron', start: 0, end: 9 };
const readOf = (answer: string, screen: Screen) => {
  const made = compileRead(answer, screen, [screen], [ada]);
  return made.kind === 'read' ? made.read : assert.fail(made.reason);
};
const answerOn = (read: ReturnType<typeof readOf>, screen: Screen) =>
  readAnswers({ id: 'end', checks: [], probes: [], reads: [read] }, screen, { name: 'Grace Hopper' });
const refusal = (answer: string, screen: Screen) => {
  const made = compileRead(answer, screen, [screen], [ada]);
  return made.kind === 'refused' ? made.reason : assert.fail(made.read.selector);
};

describe('an answer', () => {
  it('is read from where it stood, and is another one in another run', () => {
    const read = readOf('+1 555 0100', page(text('Ada Byron', 'display_name'), text('+1 555 0100', 'value')));
    assert.equal(read.selector, `//*[@resource-id='${APP}:id/value']`);
    const other = page(text('Grace Hopper', 'display_name'), text('+1 555 0199', 'value'));
    assert.deepEqual(answerOn(read, other), { kind: 'answers', values: { answer: '+1 555 0199' } });
  });

  it('among other words is taken by a pattern of them, which hold no sign that means something else', () => {
    const read = readOf('Library', page(text('Team Review', 'title'), text('Where (room): Library.', 'place')));
    assert.equal(read.pattern, '^Where \\(room\\): (.+)\\.$');
    assert.deepEqual(answerOn(read, page(text('Choir', 'title'), text('Where (room): Town Hall.', 'place'))), {
      kind: 'answers',
      values: { answer: 'Town Hall' },
    });
    assert.equal(answerOn(read, page(text('Choir', 'title'), text('Nowhere', 'place'))).kind, 'miss');
  });

  it('was read from the first of two places that showed it, one of which another run shows otherwise', () => {
    assert.match(refusal('4', page(text('4', 'servings'), text('4', 'rating'))), /stands 2 times on the last screen/);
    assert.match(refusal('4', page(text('4', 'servings'), text('Rated 4', 'rating'))), /stands 2 times/);
  });

  it('was wanted beside the size of the recorded file, which no other file has', () => {
    const read = readOf('Music', page(text('Ada Byron', 'title'), text('Music · Oct 15, 15:34 · 40 B', 'details')));
    assert.equal(read.pattern, '^([^·]+) · .*$');
    const other = page(text('Grace', 'title'), text('My Pictures · Oct 2, 09:00 · 1,234 B', 'details'));
    assert.deepEqual(answerOn(read, other), { kind: 'answers', values: { answer: 'My Pictures' } });
    assert.match(
      refusal('Music', page(text('Ada Byron', 'title'), text('12 Music 7', 'details'))),
      /anything that lasts/,
    );
  });

  it('that stands nowhere on the last screen makes no machine', () => {
    assert.match(refusal('Library', page(text('Ada Byron', 'title'))), /stands on no part of the last screen/);
    assert.match(refusal('  ', page(text('Ada Byron', 'title'))), /is empty/);
  });

  it('that only its value or its place tells from others makes no machine: another run would be answered with another row', () => {
    assert.match(
      refusal('Tyre Change', page(text('Choir'), text('Tyre Change'), text('Chess'))),
      /by anything that lasts/,
    );
  });

  it('beside words of its own row makes no machine: a dollar sign in them was taken for a value of the goal', () => {
    const rows = page(text('In EUR', 'price'), text('twelve', 'left'), text('In US$', 'price'), text('seven', 'left'));
    for (const answer of ['twelve', 'seven'])
      assert.match(refusal(answer, rows), /only the answer itself or its place/);
  });

  it('beside a value of the goal makes no pattern: the next run has another value there', () => {
    assert.match(refusal('Library', page(text('Ada Byron: Library', 'title'))), /by anything that lasts/);
  });

  it('is not taken from a word that only begins with it', () => {
    assert.match(refusal('Lib', page(text('Library', 'place'))), /stands on no part/);
  });
});
