import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { NodeInit } from '../../src/screen/index.js';
import { APP, button, lines, page, reason, run, tap } from './recorded.js';

const ID = `${APP}:id`;

describe('a number that is counted up', () => {
  const text = (said: string, name: string) => ({
    class: 'android.widget.TextView',
    text: said,
    resourceId: `${ID}/${name}`,
  });
  const none = (): readonly NodeInit[] => [];
  const counter = (count: number, more: string, others: (count: number) => readonly NodeInit[]) =>
    page('Guests', text(String(count), 'count'), ...others(count), button(more), button('Less'), button('Book'));
  const booked = (
    goal: string,
    from: number,
    to: number,
    more = 'More',
    others: (count: number) => readonly NodeInit[] = none,
  ) => {
    const by = to > from ? 1 : -1;
    const at = (count: number) => counter(count, more, others);
    const turns = Array.from({ length: Math.abs(to - from) }, (_, index) =>
      tap(at(from + index * by), by > 0 ? more : 'Less', at(from + (index + 1) * by)),
    );
    return run(goal, [...turns, tap(at(to), 'Book', page('Booked'))]);
  };

  it('is counted to what the goal says, and shown before it is gone on with', () => {
    const made = booked('Book a table for 5 guests', 2, 5);
    assert.deepEqual(lines(made, 'goal|param|  (?:repeat|  do|do)'), [
      'goal    "Book a table for {number} guests"',
      'param   number: number',
      `  repeat until //*[@resource-id='${ID}/count' and @text=$number] at most 60`,
      `    do tap //*[@resource-id='${ID}/more'] when before //*[@resource-id='${ID}/count'] $number`,
      `  do tap //*[@resource-id='${ID}/book'] when //*[@resource-id='${ID}/count' and @text=$number] -> booked  irreversible`,
    ]);
  });

  it('is not sent once more because its count came late: an act that cannot be undone is never repeated', () => {
    for (const more of ['Send', 'Buy one'])
      assert.match(reason(booked('Give 3 hearts', 0, 3, more)), /'3' was never put in/, more);
  });

  it('is neither the adults nor the guests where both went up to five', () => {
    const made = booked('Book a table for 5 adults', 2, 5, 'More', (count: number) => [text(String(count), 'total')]);
    assert.match(reason(made), /'5' was never put in/);
  });

  it('is not the page of a quiz that was at 3 where 3 stars were to be given', () => {
    const made = booked('Give the quiz 3 stars', 1, 3, 'Next', (count: number) => [text(`Question ${count}`, 'asked')]);
    assert.match(reason(made), /'3' was never put in/);
  });

  it('is not what one tap is for that may have been for anything', () => {
    const made = booked('Book a table for 3 guests', 2, 3);
    assert.doesNotMatch(made.kind === 'machine' ? made.text : made.reason, /repeat/);
  });
});
