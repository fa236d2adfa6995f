import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { type Alternative, checkMachine, contains, type Machine, printMachine } from '../../src/machine/index.js';
import { type Compiled, compile, compileSeveral, type Detour, mergeRun, refine } from '../../src/preact/index.js';
import { whyNoTurn } from '../../src/preact/why-no-turn.js';
import type { Trajectory, TrajectoryStep } from '../../src/trajectory/index.js';
import { type MonthOptions, monthPage, opened } from './calendar-pages.js';
import { lines, page, tap } from './recorded.js';
import { machineOf, showDay, turnBy } from './turning-calendar.js';

const MARCH = '2031-03';
const stays = (options?: MonthOptions) => opened(MARCH, '2031-03-18', options);
const turnsOn = (options?: MonthOptions) => opened(MARCH, '2031-05-18', options);
const turnsBack = (options?: MonthOptions) => opened(MARCH, '2031-02-18', options);

/** Compiled once for all tests: a page of a month has many cells. */
const known = new Map<string, Compiled>();
const once = (name: string, make: () => Compiled): Compiled => {
  const made = known.get(name) ?? make();
  known.set(name, made);
  return made;
};
const stayed = () => once('stayed', () => compile(stays()));
const turnedOn = () => once('turned on', () => compile(turnsOn()));
const turnedBoth = () => once('turned both', () => compileSeveral([stays(), turnsOn(), turnsBack()]));

const PRESENT = '"guards":[{"kind":"screen","check":{"kind":"present"';
const ID = 'com.example.app:id';
const NEXT = `tap //*[@resource-id='${ID}/next'] when before //*[@resource-id='${ID}/month'] date($date, 'MMMM y')`;
const SHOWN = `//*[@resource-id='${ID}/month' and @text=$month]`;
const BACK = `tap //*[@resource-id='${ID}/previous'] when after //*[@resource-id='${ID}/month'] date($date, 'MMMM y')`;

describe('a run that turned to the month of a day', () => {
  it('is a machine that turns as often as it takes, the way that the header tells', () => {
    assert.deepEqual(lines(turnedOn(), '  (?:repeat|do|or|end)'), [
      `  repeat until ${SHOWN} at most 60`,
      '  end',
      `  do tap //*[@text=$day] when ${SHOWN} -> events`,
    ]);
    assert.match(machineText(turnedOn()), new RegExp(escaped(`    do ${NEXT}\n  end`)));
    assert.match(machineText(compile(turnsBack())), new RegExp(escaped(`    do ${BACK}\n  end`)));
  });

  it('waits for the day itself where its label says it in whole', () => {
    const made = compile(turnsOn({ says: 'day' }));
    const cell = "//*[starts-with(@content-desc,concat($date_shown,';'))]";
    assert.deepEqual(lines(made, '  (?:repeat|do)'), [
      `  repeat until ${cell} at most 60`,
      `  do tap ${cell} -> events`,
    ]);
  });

  it('turns not at all, once, or more often than it was shown', async () => {
    const made = turnedOn();
    for (const [date, turns] of [
      ['2031-03-15', 0],
      ['2031-04-15', 1],
      ['2031-08-15', 5],
    ] as const) {
      const result = await showDay(made, date);
      assert.equal(result.outcome, 'passed', result.reason);
      assert.equal(result.steps.filter(({ how }) => how === 'acted').length, turns + 1);
    }
  });

  it('is refused for a day that lies the other way, which no run has shown', async () => {
    const result = await showDay(turnedOn(), '2031-01-15');
    assert.equal(result.outcome, 'diverged');
    assert.match(
      result.reason ?? '',
      /lies the other way; where nothing turns there, a run with such a value would teach it/,
    );
    assert.equal(result.steps.length, 0);
  });

  it('never taps the day of that number of the month beside: where both stand there it stops', async () => {
    const result = await showDay(turnedOn(), '2031-05-04');
    assert.equal(result.outcome, 'diverged');
    assert.match(result.reason ?? '', /saw 2 \(first: button '4'\)/);
  });

  it('stops where the header does not move, goes past the month, says none, or is too far away', async () => {
    const few = machineOf(turnedBoth());
    const both: Machine = JSON.parse(JSON.stringify(few).replace('"most":60', '"most":3'));
    for (const [date, turn, why] of [
      ['2031-05-15', () => undefined, /'March 2031', as far from it as before/],
      ['2031-04-15', (app, by) => turnBy(app, 2 * by), /'May 2031', which is past it/],
      ['2031-02-15', (app, by) => turnBy(app, -by), /'April 2031', as far from it as before/],
      ['2031-09-15', turnBy, /after 3 rounds at most/],
    ] as readonly (readonly [string, typeof turnBy, RegExp])[]) {
      const result = await showDay(both, date, { turn });
      assert.equal(result.outcome, 'diverged', date);
      assert.match(result.reason ?? '', why);
    }
  });

  it('taps no day of the page before, where the days come a moment after the header', async () => {
    for (const lagMs of [60, 300, 900])
      for (const date of ['2031-04-15', '2031-05-15']) {
        const result = await showDay(turnedOn(), date, { lagMs });
        assert.equal(result.outcome, 'passed', result.reason);
      }
  });

  it('is no machine where a bare 18 is tapped and the end does not say of which month', () => {
    const unsaid = (made: Trajectory): Trajectory => ({
      ...made,
      steps: made.steps.map((step) => (step === made.steps.at(-1) ? { ...step, after: page('Events') } : step)),
    });
    const alone = compile(unsaid(turnsOn()));
    assert.match(alone.kind === 'refused' ? alone.reason : alone.text, /that cell of another page would pass/);
    const several = compileSeveral([stays(), turnsOn()].map(unsaid));
    assert.doesNotMatch(several.kind === 'refused' ? '' : several.text, /repeat until/);
    assert.equal(compile(unsaid(turnsOn({ says: 'day' }))).kind, 'machine');
  });

  it('is told by no header that says no year, or another month than the one of the day', () => {
    for (const header of ['March', 'March 2031']) {
      const made = compile(turnsOn({ header, says: 'day' }));
      assert.doesNotMatch(made.kind === 'machine' ? made.text : made.reason, /repeat|(?<!substring-)before/, header);
    }
  });
});

describe('runs that turned differently', () => {
  it('are one machine that turns both ways, in whatever order they come', async () => {
    for (const [says, ...order] of [
      ['number', turnsBack, stays, turnsOn],
      ['day', turnsOn, turnsBack, stays],
    ] as const) {
      const made = compileSeveral(order.map((make) => make({ says })));
      const text = machineText(made);
      for (const way of [NEXT, BACK]) assert.ok(text.includes(way), text);
      assert.deepEqual(
        checkMachine(machineOf(made)).filter(({ severity }) => severity === 'error'),
        [],
      );
    }
    const both = turnedBoth();
    for (const date of ['2031-01-15', '2031-03-15', '2031-06-15']) {
      const result = await showDay(both, date);
      assert.equal(result.outcome, 'passed', result.reason);
    }
  });

  it('make a kept machine that turned none turn, and lose nothing that it did', () => {
    for (const says of ['day', 'number'] as const) {
      const old = compile(stays({ says }));
      assert.ok(old.kind === 'machine');
      const kept = { isKept: true, remark: 'from another run' };
      const known = [{ trajectory: stays({ says }), bindings: old.recorded }];
      const merged = mergeRun(old.machine, known, turnsOn({ says }), kept);
      assert.ok(merged.kind === 'merged', merged.kind === 'refused' ? merged.reason : '');
      assert.ok(printMachine(merged.machine).includes(`${NEXT}  # from another run`), printMachine(merged.machine));
      const more = mergeRun(
        merged.machine,
        [...known, { trajectory: turnsOn({ says }), bindings: merged.bindings }],
        turnsBack({ says }),
        kept,
      );
      assert.ok(more.kind === 'merged', more.kind === 'refused' ? more.reason : '');
      assert.ok(printMachine(more.machine).includes(`or ${BACK}`), printMachine(more.machine));
    }
  });

  it('lose something where the repeat waits for more than the step behind it needs', () => {
    const old = stayed();
    const merged = turnedBoth();
    assert.ok(old.kind === 'machine' && merged.kind === 'machine');
    const { machine } = merged;
    assert.equal(contains(machine, old.machine).kind, 'contains');
    const waiting = JSON.parse(
      JSON.stringify(machine).replace(
        `"checks":[{"kind":"present","selector":"${SHOWN}"}],"most"`,
        `"checks":[{"kind":"present","selector":"//*[@text='x']"}],"most"`,
      ),
    );
    assert.equal(contains(waiting, old.machine).kind, 'loses');
  });

  it('lose something where the day is tapped for some values alone, for the turns before it are made for all', () => {
    const [old, turning] = [machineOf(stayed()), machineOf(turnedBoth())];
    const optional = (machine: Machine): Machine =>
      JSON.parse(JSON.stringify(machine), (_, value) =>
        value.alternatives?.some((way: Alternative) => way.action.kind === 'tap' && /day/.test(way.action.target))
          ? { ...value, optional: true }
          : value,
      );
    const asked =
      '{"kind":"param","left":{"kind":"param","name":"as"},"comparison":"=","right":{"kind":"literal","value":"day"}}';
    const byValue = (machine: Machine): Machine =>
      JSON.parse(JSON.stringify(machine).replaceAll(PRESENT, PRESENT.replace('[', `[${asked},`)));
    for (const change of [optional, byValue]) assert.equal(contains(change(turning), change(old)).kind, 'loses');
  });

  it('are what is asked for where a machine that turns no page is tried with a day of another one', async () => {
    const made = stayed();
    const result = await showDay(made, '2031-05-15');
    assert.equal(result.outcome, 'diverged');
    assert.match(
      whyNoTurn(machineOf(made), result.reason ?? '')[0] ?? '',
      /solve the goal once more with a day that lies on another page/,
    );
    assert.deepEqual(whyNoTurn(machineOf(turnedOn()), result.reason ?? ''), []);
    assert.deepEqual(whyNoTurn(machineOf(made), 'Something else'), []);
  });
});

describe('whoever takes over and turns to the month', () => {
  const detour = (date: string, machine: Machine, steps: readonly TrajectoryStep[], step: number): Detour => ({
    miss: {
      ...{
        at: { state: 'calendar', step, iteration: 0 },
        screen: (steps[0] as TrajectoryStep).before,
        wanted: [],
        seen: [date],
      },
      ...{ waitedMs: 0, acted: 'no' },
    },
    ...{ policy: 'somebody', isHeal: false, steps, why: '', tookMs: 0 },
    rejoined: { kind: 'state', cursor: { state: machine.states[0]?.id ?? '', step, iteration: 0 } },
  });
  const grown = (machine: Machine, date: string, trajectory: Trajectory): Machine => {
    const turns = trajectory.steps.slice(0, -1);
    const refined = refine(machine, detour(date, machine, turns, 0), { date }, [stays()], 'learnt');
    return refined.kind === 'refined' ? refined.machine : assert.fail(refined.reason);
  };

  it('teaches the machine to turn that way, once or as often as it takes, and the other way another time', async () => {
    for (const day of ['2031-04-15', '2031-05-18']) {
      const on = grown(machineOf(stayed()), day, opened(MARCH, day));
      assert.ok(printMachine(on).includes(`    do ${NEXT}  # learnt\n  end`), printMachine(on));
      const both = grown(on, '2031-01-15', opened(MARCH, '2031-01-15'));
      assert.ok(printMachine(both).includes(`    or ${BACK}  # learnt\n  end`), printMachine(both));
      for (const date of ['2030-12-15', '2031-03-15', '2031-07-15']) {
        const result = await showDay(both, date);
        assert.equal(result.outcome, 'passed', result.reason);
      }
    }
  });

  it('teaches nothing by what only made the missed step possible: in its place that one was left out', () => {
    const machine = machineOf(stayed());
    const jump = tap(monthPage(MARCH), 'March 2031', monthPage('2031-05'));
    const refined = refine(
      machine,
      detour('2031-05-18', machine, [jump], 0),
      { date: '2031-05-18' },
      [stays()],
      'learnt',
    );
    assert.match(refined.kind === 'refused' ? refined.reason : printMachine(refined.machine), /it would leave it out/);
  });
});

function machineText(made: ReturnType<typeof compile>): string {
  return printMachine(machineOf(made));
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
