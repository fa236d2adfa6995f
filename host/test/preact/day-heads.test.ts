import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { type Bindings, derive, entryCursor, type Machine, nextStep } from '../../src/machine/index.js';
import type { Compiled } from '../../src/preact/index.js';
import { otherValues } from '../../src/preact/other-values.js';
import type { NodeInit, Screen } from '../../src/screen/index.js';
import { APP, lines, page, run, tap } from './recorded.js';

const GOAL = 'Show October 28, 2023';
const LONG = new Intl.DateTimeFormat('en-US', { dateStyle: 'full', timeZone: 'UTC' });

/** Six weeks from Sunday, October 1: the first days of November stand there, too. */
function month(more: (day: string) => string, ...others: NodeInit[]): Screen {
  const cells = Array.from({ length: 42 }, (_, at): NodeInit => {
    const date = new Date(Date.UTC(2023, 9, 1 + at));
    const contentDesc = `${LONG.format(date)}${more(date.toISOString().slice(0, 10))}`;
    return {
      class: 'android.widget.TextView',
      resourceId: `${APP}:id/cell`,
      text: `${date.getUTCDate()}`,
      contentDesc,
      clickable: true,
    };
  });
  return page('October 2023', ...others, ...cells);
}

const events = (day: string) => (day.endsWith('28') ? '; 3 events; 10:00 Vet' : '; No events');
const solved = (screen = month(events)) => run(GOAL, [tap(screen, '28', page('One day'))]);

function machineOf(made: Compiled): Machine {
  return made.kind === 'machine' ? made.machine : assert.fail(made.reason);
}

/** The description of what a machine would tap first. */
function tapped(machine: Machine, screen: Screen, bindings: Bindings): string {
  const derived = derive(machine, bindings);
  assert.ok(derived.kind === 'derived');
  const decision = nextStep(machine, entryCursor(machine), screen, derived.bindings);
  return decision.kind === 'act' && 'target' in decision.action ? decision.action.target.contentDesc : decision.kind;
}

describe('a day of a calendar whose label begins with it', () => {
  it('is told by that beginning: how many events it has is another matter tomorrow', () => {
    const made = solved();
    assert.deepEqual(lines(made, 'let|  do tap'), [
      "let     date_shown = date($date, 'EEEE, MMMM d, y')",
      "  do tap //*[starts-with(@content-desc,concat($date_shown,';'))] -> one-day",
    ]);
    const machine = machineOf(made);
    const busy = month(() => '; 2 events; 28 October 2023');
    assert.match(tapped(machine, busy, { date: '2023-10-05' }), /^Thursday, October 5, 2023;/);
    assert.match(tapped(machine, busy, { date: '2023-11-05' }), /^Sunday, November 5, 2023;/, 'the other 5');
  });

  it('is nowhere on a screen that does not show it, though its number is', () => {
    assert.equal(tapped(machineOf(solved()), month(events), { date: '2024-10-28' }), 'miss');
  });

  it('is not told by it where something else begins so, too', () => {
    const note: NodeInit = { class: 'android.widget.TextView', contentDesc: 'Saturday, October 28, 2023; a note' };
    assert.match(
      lines(solved(month(events, note)), '  do tap').join(),
      /tap \/\/\*\[@text=\$day\] when \/\/\*\[@resource-id='[\w.]+:id\/title' and @text=\$month\]/,
    );
  });

  it('is tried with another day that its screen shows', () => {
    const made = solved();
    assert.ok(made.kind === 'machine');
    const trajectory = { version: 1, goal: GOAL, steps: [tap(month(events), '28', page('One day'))] } as never;
    const others = otherValues(made.machine, made.recorded, trajectory);
    assert.ok(others.kind === 'generated');
    assert.match(tapped(made.machine, month(events), others.values), /, 2023; No events$/);
  });
});
