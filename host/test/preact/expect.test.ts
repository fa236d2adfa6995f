import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { Model } from '../../src/agent/index.js';
import { exitCodeOf } from '../../src/app/record/index.js';
import { type Machine, parseMachine, printExpectation, printMachine } from '../../src/machine/index.js';
import { countedRun, type ExpectedOf, expect, replay } from '../../src/preact/index.js';
import type { NodeInit } from '../../src/screen/index.js';
import type { Trajectory, TrajectoryStep } from '../../src/trajectory/index.js';
import { type Answer, scriptedModel } from '../agent/scripted-model.js';
import { addressBook } from '../laws/address-book.js';
import { Bench, grace } from '../laws/bench.js';
import { APP, button, page, tap } from './recorded.js';

const AT = '2026-01-31T09:15:02.000Z';

describe('an assertion in words', function () {
  this.timeout(60_000);

  it('becomes a check on what is shown, wherever it stands, or in what the app calls by those words', async () => {
    await using bench = await Bench.set();
    const of = await sayings(bench);
    const name = "@text=concat($first,' ',$last)";
    const said = {
      'the screen shows {first} {last}': `//*[${name}]`,
      '{first} {last} is shown.': `//*[${name}]`,
      'The display name is {first} {last}': `//*[@resource-id='com.example.people:id/display_name' and ${name}]`,
      'the page shows "{first} {last}" once': `count //*[${name}] = 1`,
      'there is {phone} on the screen': "//*[translate(@text,' ()+-./','')=translate($phone,' ()+-./','')]",
    };
    for (const [sentence, check] of Object.entries(said)) assert.equal(await of(sentence), check, sentence);
    assert.match(await of('the screen mentions {first}'), /^\/\/\*\[contains\(concat\(' ',translate\(@text,.*\$first/);
  });

  it('is refused with what would help where it cannot be read, is not so, or would tell nothing', async () => {
    await using bench = await Bench.set();
    const of = await sayings(bench);
    const refused: Readonly<Record<string, RegExp>> = {
      'all is well': /No form of sentence .*Write it as: the list shows \{name\}/,
      'the list shows {first} {last}':
        /nothing called a list shows 'Ada Lovelace'.*It stands in the display name: say that/,
      'the screen shows {first}': /nothing shows 'Ada' as a whole.*with 'Ada Lovelace'/,
      'the screen shows Ada Lovelace': /'Ada' is the first of the run of .*Write \{first\} in its place/,
      'the screen shows {nick}': /has no value 'nick'. It has first, last, phone/,
      'the screen shows {first} {last} and {phone}': /more than one thing/,
      'the screen does not show "{first}" or "{last}"': /more than one thing/,
      'the screen shows {first} {last} twice': /It does not hold where the run of .* ended/,
      'the screen does not show {first} {last}': /nothing tells "gone" from "never there"/,
      'the title shows "People"': /nothing shows 'People' as a whole/,
      'the screen shows ""': /no text to look for/,
      [`the screen shows ${'x'.repeat(400)}`]: /has 417 characters, and 300 are read at most/,
      'Wi-Fi is on': /no switch called 'Wi-Fi'/,
    };
    for (const [sentence, why] of Object.entries(refused)) assert.match(await of(sentence), why, sentence);
  });

  it('tells a list from the screen, what is gone from what never was, and one switch from another', async () => {
    const row = (text: string): NodeInit => ({
      class: 'android.widget.TextView',
      text,
      bounds: { left: 0, top: 50, right: 1080, bottom: 90 },
    });
    const list = (...texts: string[]): NodeInit => ({
      class: 'android.widget.ListView',
      resourceId: `${APP}:id/rows`,
      children: texts.map(row),
    });
    const toggle = (text: string, checked: boolean): NodeInit => ({
      class: 'android.widget.Switch',
      text,
      resourceId: `${APP}:id/${text.toLowerCase()}`,
      checkable: true,
      clickable: true,
      checked,
    });
    const before = page('Notes', list('Milk', 'Bread'), button('Delete'), toggle('Sync', false), toggle('Sound', true));
    const after = page('Notes', list('Bread', 'Jam'), button('Delete'), toggle('Sync', true), toggle('Sound', true));
    const machine = machineOf(`machine notes/delete
goal "Delete {old} for {new}"
app ${APP}
param old, new: text

state notes
  verify //*[@text='Notes']
  do tap //*[@text='Delete'] -> done  irreversible

final done
  verify absent //*[@text=$old]
  verify //*[@text=$new]
`);
    const of = (sentence: string) =>
      checkOf(machine, [recorded('Delete Milk for Jam', [tap(before, 'Delete', after)])], sentence);
    assert.equal(await of('the list shows {new}'), `//*[@resource-id='${APP}:id/rows']//*[@text=$new]`);
    assert.equal(
      await of('the list does not show {old} any more'),
      `absent //*[@resource-id='${APP}:id/rows']//*[@text=$old]`,
    );
    // "Milk, 2 l" contains it, and was let pass.
    assert.match(await of('the list no longer contains {old}'), /^absent .*contains\(.*\$old/);
    assert.equal(await of('{old} is gone'), 'absent //*[@text=$old]');
    assert.equal(await of('there is no {old} in the list'), `absent //*[@resource-id='${APP}:id/rows']//*[@text=$old]`);
    assert.equal(await of('Sync is switched on'), `//*[@resource-id='${APP}:id/sync'][@checked='true']`);
    assert.match(await of('Sound is on'), /holds where .* began/);
    assert.match(await of('the list shows "Bread"'), /holds where .* began, before anything was done/);
  });

  it('is kept with the machine, and from then on looked at in each replay, with no model call', async () => {
    await using bench = await Bench.set();
    const machine = await bench.kept();
    const found = await expectedBy(bench, machine, 'the display name shows {first} {last}');
    assert.match(printMachine(found.machine), /\n {2}expect "the display name shows \{first\} \{last\}" \/\/\*\[/);
    const [trajectory] = bench.library.trajectories(machine.name);
    assert.ok(trajectory && found.evidence);
    const keeping = await bench.library.keep(found.machine, found.evidence, trajectory, {
      kind: 'expecting',
      from: bench.library.find(machine.name)?.hash ?? '',
    });
    assert.equal(keeping.kind, 'current');
    assert.equal(bench.library.trust(machine.name, keeping.hash, found.evidence).level, 'live');

    const result = await replay({ machine: found.machine, bindings: grace, device: bench.device, clock: bench.clock });
    assert.equal(result.outcome, 'passed');
    assert.equal(result.modelCalls, 0);
    assert.deepEqual(result.expected, [{ sentence: 'the display name shows Grace Hopper', holds: true }]);
  });

  it('that is not so fails the run, which is the fault of the app and brings no machine into quarantine', async () => {
    await using bench = await Bench.set();
    const machine = await bench.kept();
    const { machine: expecting } = await expectedBy(bench, machine, 'the screen shows {phone}');
    // The end is known by its name alone, as in an app that shows the number wrong.
    const loose = {
      ...expecting,
      finals: expecting.finals.map((final) => ({ ...final, checks: final.checks.slice(0, 2), probes: [] })),
    };
    const app = addressBook();
    const details = app.screens['details'];
    assert.ok(details);
    bench.device.phone.install({
      ...app,
      screens: { ...app.screens, details: { ...details, nodes: firstOnly(details) } },
    });
    const result = await replay({ machine: loose, bindings: grace, device: bench.device, clock: bench.clock });
    assert.equal(result.outcome, 'failed', result.reason);
    assert.equal(exitCodeOf(result), 1);
    assert.match(
      result.reason ?? '',
      /^It stands in 'details', and what is expected there is not so: "the screen shows \+1 555 0199" \(wanted .*, saw nothing of it\)\.$/,
    );
    assert.equal(countedRun(result, AT, '').isUnmet, true);
  });

  it('is asked of a model once where no rule reads it, and what that answers goes through the same gate', async () => {
    await using bench = await Bench.set();
    const machine = await bench.kept();
    const answers: Answer[] = [
      { words: 'It looks fine.' },
      { tool: 'check', input: { check: "//*[@text='Ada Lovelace']" } },
      { tool: 'check', input: { check: '//*[@text=' } },
    ];
    await using liar = await scriptedModel((_, call) => answers[call - 1] ?? assert.fail('asked too often'));
    const sentence = 'whoever was added, {first} {last}, can now be looked at';
    const model = new Model({ model: 'scripted', baseUrl: liar.baseUrl });
    const refused = await expectOf(bench, machine, sentence, model);
    assert.equal(refused.kind, 'refused');
    assert.match(
      refused.kind === 'refused' ? refused.reason : '',
      /could not be used 3 times in a row.*Wanted a whole selector/,
    );
    assert.match(
      liar.asked[2]?.prompt ?? '',
      /The check says 'Ada', which is the first of one run: it must say \$first/,
    );

    await using honest = await scriptedModel(() => ({
      tool: 'check',
      input: { check: "//*[@resource-id='com.example.people:id/display_name' and @text=concat($first,' ',$last)]" },
    }));
    const asked = new Model({ model: 'scripted', baseUrl: honest.baseUrl });
    const found = await expectOf(bench, machine, sentence, asked);
    assert.ok(found.kind === 'expected', found.kind === 'refused' ? found.reason : '');
    assert.equal(found.by, 'model scripted');
    assert.deepEqual(asked.cost, { modelCalls: 1, tokens: 110 });
    assert.equal(honest.asked.length, 1);
  });

  it('is never kept from a model where the check holds for other values, forgets one, or finds none', async () => {
    await using bench = await Bench.set();
    const machine = await bench.kept();
    const tries: readonly (readonly [string, RegExp])[] = [
      ['//*[contains(@text,$first) and contains(@text,$last)]', /hold for another value of 'first'/],
      [
        "//*[@resource-id='com.example.people:id/display_name']",
        /says \{first\}, and nothing in the check asks for it/,
      ],
      [
        "//*[@text=concat($first,' ',$last)] and //*[@text=$phone]",
        /asks for \$phone, which the sentence does not say/,
      ],
      ["absent //*[@text=concat($first,' ',$last)]", /does not hold where/],
    ];
    for (const [check, why] of tries) {
      await using model = await scriptedModel(() => ({ tool: 'check', input: { check } }));
      const found = await expectOf(
        bench,
        machine,
        'nobody but {first} {last} may be looked at',
        new Model({ model: 'scripted', baseUrl: model.baseUrl }),
      );
      assert.match(found.kind === 'refused' ? found.reason : 'kept', why, check);
    }
    await using lost = await scriptedModel(() => ({ tool: 'cannot', input: { why: 'Nothing counts the rows.' } }));
    const found = await expectOf(bench, machine, 'so many rows', new Model({ model: 'x', baseUrl: lost.baseUrl }));
    assert.match(found.kind === 'refused' ? found.reason : 'kept', /finds no check for it: Nothing counts the rows\.$/);
  });
});

function firstOnly({ nodes }: ReturnType<typeof addressBook>['screens'][string]): typeof nodes {
  return typeof nodes === 'function' ? (app) => nodes(app).slice(0, 1) : nodes.slice(0, 1);
}

function machineOf(text: string): Machine {
  const parsed = parseMachine(text);
  return parsed.kind === 'machine' ? parsed.machine : assert.fail(parsed.problems[0]?.sentence);
}

function recorded(goal: string, steps: readonly TrajectoryStep[]): Trajectory {
  const counts = { modelCalls: 0, tokens: 0, tookMs: 1 };
  return { version: 1, goal, app: APP, policy: 'script', recordedAt: AT, steps, reached: true, ...counts };
}

/** The check that a sentence comes to, or the reason why it comes to none. */
async function checkOf(machine: Machine, trajectories: readonly Trajectory[], sentence: string): Promise<string> {
  const found = await expect({ machine, trajectories, sentence, at: AT });
  if (found.kind === 'refused') return found.reason;
  return printExpectation(found.expectation).slice(JSON.stringify(sentence).length + 1);
}

async function sayings(bench: Bench): Promise<(sentence: string) => Promise<string>> {
  const machine = await bench.kept();
  const trajectories = bench.library.trajectories(machine.name);
  return (sentence) => checkOf(machine, trajectories, sentence);
}

async function expectOf(bench: Bench, machine: Machine, sentence: string, model?: Model): Promise<ExpectedOf> {
  const evidence = bench.library.find(machine.name)?.evidence;
  const trajectories = bench.library.trajectories(machine.name);
  return expect({ machine, trajectories, sentence, at: AT, ...(evidence && { evidence }), ...(model && { model }) });
}

async function expectedBy(bench: Bench, machine: Machine, sentence: string) {
  const found = await expectOf(bench, machine, sentence);
  return found.kind === 'expected' ? found : assert.fail(found.reason);
}
