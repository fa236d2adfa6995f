import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { button, edit, page, reason, run, tap, type } from './recorded.js';

/** A form with a title, and a dialog for each of the two times. */
function keep(goal: string, title: string, start: readonly [string, string], end: readonly [string, string]) {
  const empty = page('New', edit('Title'), button('Start'), button('End'), button('Save'));
  const named = page('New', edit('Title', title), button('Start'), button('End'), button('Save'));
  const dialog = (name: string, hour = '', minute = '') =>
    page(name, edit('Hour', hour), edit('Minute', minute), button('OK'));
  const asked = (name: string, button: string, [hour, minute]: readonly [string, string]) => {
    const [blank, half, full] = [dialog(name), dialog(name, hour), dialog(name, hour, minute)];
    return [
      tap(named, button, blank),
      type(blank, 'Hour', hour, half),
      type(half, 'Minute', minute, full),
      tap(full, 'OK', named),
    ];
  };
  const steps = [
    type(empty, 'Title', title, named),
    ...asked('Begins at', 'Start', start),
    ...asked('Ends at', 'End', end),
    tap(named, 'Save', page('Kept', button('Another'))),
  ];
  return run(goal, steps);
}

describe('a time that was typed', () => {
  it('is when something is over that begins and lasts as the goal says', () => {
    const made = keep('Make an event Choir: from 18:15 for 75 minutes', 'Choir', ['18', '15'], ['19', '30']);
    assert.ok(made.kind === 'machine', JSON.stringify(made));
    assert.match(made.text, /let +end = later\(\$time, \$duration\)/);
    assert.deepEqual(made.recorded, { title: 'Choir', time: '18:15', duration: '1h15m' });
  });

  it('is told from the other by hour and minute together: the hour of both is the same, and the minutes are those of the goal', () => {
    const made = keep('Make an event Choir: from 19:00 for 45 minutes', 'Choir', ['19', '00'], ['19', '45']);
    assert.ok(made.kind === 'machine', JSON.stringify(made));
    const typed = [...made.text.matchAll(/id\/(hour|minute)'\] \$(\w+)/g)].map(([, field, name]) => {
      const value = new RegExp(`let +${name} = (.*)`).exec(made.text)?.[1];
      return `${field} ${value}`;
    });
    assert.deepEqual(typed, [
      "hour time($time, 'H')",
      "minute time($time, 'mm')",
      "hour time($end, 'H')",
      "minute time($end, 'mm')",
    ]);
  });

  it('may be said in words', () => {
    const made = keep(
      'Make an event Choir: at 09:30; it takes one hour and a half',
      'Choir',
      ['9', '30'],
      ['11', '00'],
    );
    assert.ok(made.kind === 'machine', JSON.stringify(made));
    assert.equal(made.recorded['duration'], '1h30m');
  });

  it('is nothing of the goal where it is neither', () => {
    assert.match(
      reason(keep('Make an event Choir: from 18:15 for 75 minutes', 'Choir', ['18', '15'], ['19', '45'])),
      /'75'|never put in|only a part/,
    );
  });
});

describe('a day of a calendar', () => {
  const days = Array.from({ length: 30 }, (_, before) => button(String(before + 1)));

  it('that the goal does not say is another day tomorrow', () => {
    const [month, day] = [page('October 2026', ...days), page('Day', button('Remind'))];
    const steps = [tap(month, '16', day), tap(day, 'Remind', page('Reminded', button('Back')))];
    assert.match(reason(run('Remind of tomorrow', steps)), /The day 16 was tapped in a calendar/);
  });
});
