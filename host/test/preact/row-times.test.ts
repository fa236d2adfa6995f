import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { bindGoal } from '../../src/machine/index.js';
import { type NodeInit, resolve } from '../../src/screen/index.js';
import { APP, button, lines, page, run, tap, tapRow } from './recorded.js';

const day = (...events: readonly (readonly [title: string, time: string])[]) =>
  page('Day', button('Add'), {
    class: 'android.widget.ListView',
    resourceId: `${APP}:id/events`,
    children: events.map((texts, index): NodeInit => {
      const bounds = { left: 0, top: 100 + index * 16, right: 1080, bottom: 116 + index * 16 };
      const said = texts.map((text, at) => ({
        class: 'android.widget.TextView',
        text,
        bounds,
        resourceId: `${APP}:id/${at === 0 ? 'event' : 'time'}`,
      }));
      return { class: 'android.widget.LinearLayout', clickable: true, bounds, children: said };
    }),
  });
const details = page('Event', button('Delete'));
const gone = page('Gone');

/** Two events, of which the goal means the one that begins at 23:00. */
function deleted(goal: string) {
  const shown = day(['Standup', '23:00 – 23:15'], ['Review', '9:00 – 9:15']);
  return run(goal, [tapRow(shown, 'Standup', details), tap(details, 'Delete', gone)]);
}

describe('the time of a row that was picked', () => {
  const made = deleted("Delete the event at 23h with the title 'Standup'");

  it('is a value of the goal, which the row must show beside its name', () => {
    assert.deepEqual(lines(made, 'goal|param'), [
      'goal    "Delete the event at {time} with the title \'{title}\'"',
      'param   time: time',
      'param   title: text',
    ]);
    const bound = made.kind === 'machine' && bindGoal(made.machine, "Delete the event at 7h30 with the title 'Lunch'");
    assert.deepEqual(bound && bound.kind === 'bound' && bound.values, { time: '07:30', title: 'Lunch' });
  });

  it('tells two events of one name apart, and no event of that name at another time is taken', () => {
    const [, selector = ''] = /do tap (\/\/.*) -> /.exec(lines(made, '  do')[0] ?? '') ?? [];
    const found = (...events: readonly (readonly [string, string])[]) =>
      resolve(day(...events), selector, { title: 'Standup', time: '23:00' }, 'tap').kind;
    assert.equal(found(['Standup', '09:00 – 09:15'], ['Standup', '23:00 – 23:15']), 'one');
    assert.equal(found(['Standup', '09:00 – 09:15'], ['Review', '23:00 – 23:15']), 'none');
    assert.equal(found(['Standup', '123:00 – 9'], ['Review', '8:00']), 'none');
    assert.notEqual(found(['Standup', '23:00 – 23:15'], ['Standup', '23:00 – 23:30']), 'one');
  });

  it('is no value where no text of the row begins with it', () => {
    assert.deepEqual(lines(deleted("Delete the event at 15h with the title 'Standup'"), 'param'), [
      'param   title: text',
    ]);
  });
});
