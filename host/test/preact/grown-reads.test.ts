import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { type Bindings, type Machine, printMachine } from '../../src/machine/index.js';
import { compile, compileSeveral, mergeRun, refine } from '../../src/preact/index.js';
import type { Detour } from '../../src/preact/replay/index.js';
import type { NodeInit, Screen } from '../../src/screen/index.js';
import type { TrajectoryStep } from '../../src/trajectory/index.js';
import { trajectory } from './notes-runs.js';
import { APP, button, edit, page, tap, type } from './recorded.js';

const GOAL = 'Pass it on to +15550100';
const NUMBER = '+15550100';
const text = (said: string, id: string): NodeInit => ({
  class: 'android.widget.TextView',
  text: said,
  resourceId: `${APP}:id/${id}`,
});
const form = (number = '', shown = '', hint = 'Text'): Screen =>
  page('New message', edit('Number', number), edit(hint, shown), button('Send'));
const sent = (shown: string) => page('Sent', text(shown, 'last'));
const inbox = page('Inbox', button('Open'));
const thread = (said: string) => page('Thread', text(said, 'body'), button('Write'));

/** The message is written on the page that asks for the number. */
const onOnePage = (said: string) =>
  trajectory(GOAL, [
    tap(inbox, 'Open', thread(said)),
    tap(thread(said), 'Write', form()),
    type(form(), 'Number', NUMBER, form(NUMBER)),
    type(form(NUMBER), 'Text', said, form(NUMBER, said)),
    tap(form(NUMBER, said), 'Send', sent(said)),
  ]);

/** A newer version asks for the message on a page of its own. */
const onTwoPages = (said: string) => {
  const ask = (number = '') => page('New message', edit('Number', number), button('Add text'));
  const body = (shown = '') => page('Body', edit('Words', shown), button('Send'));
  return trajectory(GOAL, [
    tap(inbox, 'Open', thread(said)),
    tap(thread(said), 'Write', ask()),
    type(ask(), 'Number', NUMBER, ask(NUMBER)),
    tap(ask(NUMBER), 'Add text', body()),
    type(body(), 'Words', said, body(said)),
    tap(body(said), 'Send', sent(said)),
  ]);
};

function machineOf(said: string): Machine {
  const made = compile(onOnePage(said));
  return made.kind === 'machine' ? made.machine : assert.fail(made.reason);
}

/** The field has another name, and somebody typed into it what this run had read. */
function renamed(machine: Machine, put: string): Detour {
  const field = (shown = '') => form(NUMBER, shown, 'Message');
  const state = machine.states[2]?.id ?? assert.fail();
  const steps: readonly TrajectoryStep[] = [type(field(), 'Message', put, field(put))];
  return {
    miss: { at: { state, step: 1, iteration: 0 }, screen: field(), wanted: [], seen: [], waitedMs: 0, acted: 'no' },
    ...{ policy: 'somebody', isHeal: false, why: '', tookMs: 0, steps },
    rejoined: { kind: 'state', cursor: { state, step: 2, iteration: 0 } },
  };
}

describe('a machine that reads, and is shown another way', () => {
  const machine = machineOf('Bring the tent');
  const grown = (put: string, bindings: Bindings) => refine(machine, renamed(machine, put), bindings, [], 'grown');

  for (const put of ['See you at six', 'see you at six', 'See you at six!', 'you at six'])
    it(`does not send to everyone what was read in the one run: ${put}`, () => {
      const refined = grown(put, { number: NUMBER, text: 'See you at six' });
      assert.match(refined.kind === 'refused' ? refined.reason : '', /was put in where \$text was wanted/);
    });

  it('learns the new name of a field from a rule, which puts in what the machine says: the next run reads otherwise', () => {
    const bindings = { number: NUMBER, text: 'See you at six' };
    const healed = (put: string) =>
      refine(machine, { ...renamed(machine, put), policy: 'rule', isHeal: true }, bindings, [], 'grown');
    const refined = healed('See you at six');
    assert.ok(refined.kind === 'refined', refined.kind === 'refused' ? refined.reason : '');
    assert.match(printMachine(refined.machine), /or type \/\/\*\[@hint='Message'\] \$text {2}# grown/);
    for (const put of ['you at six', 'see you at six'])
      assert.equal(healed(put).kind, 'refused', 'what the machine does not put in is no value of it');
  });

  it('nor where the machine puts in something else', () => {
    const last = machine.states[2]?.steps[0] ?? assert.fail();
    const elsewhere = (put: string) => ({
      ...renamed(machine, put),
      miss: { ...renamed(machine, put).miss, at: { state: machine.states[2]?.id ?? '', step: 0, iteration: 0 } },
    });
    assert.equal(last.alternatives[0]?.action.kind, 'type');
    for (const put of ['See you at six', 'you at six']) {
      const refined = refine(machine, elsewhere(put), { number: NUMBER, text: 'See you at six' }, [], 'grown');
      assert.match(refined.kind === 'refused' ? refined.reason : '', /\$text reads otherwise than 'See you at six'/);
    }
  });

  it('learns nothing of a step that puts in what was read, where nobody knows what that was', () => {
    const refined = grown('See you at six', { number: NUMBER });
    assert.match(refined.kind === 'refused' ? refined.reason : '', /What \$text had read in that run is not known/);
  });

  it('learns what has nothing of it', () => {
    const filled = (send: string) =>
      page('New message', edit('Number', NUMBER), edit('Text', 'See you at six'), button(send));
    const { miss, rejoined: _, ...detour } = renamed(machine, '');
    const renamedSend: Detour = {
      ...detour,
      miss: { ...miss, at: { ...miss.at, step: 2 }, screen: filled('Pass on') },
      steps: [tap(filled('Pass on'), 'Pass on', sent('See you at six'))],
      rejoined: { kind: 'final', id: 'sent' },
    };
    const refined = refine(machine, renamedSend, { number: NUMBER, text: 'See you at six' }, [], 'grown');
    assert.equal(refined.kind, 'refined', refined.kind === 'refused' ? refined.reason : '');
  });

  it('is not merged with a run whose text would stand in it', () => {
    const several = compileSeveral([onOnePage('Bring the tent'), onTwoPages('See you at six')]);
    assert.equal(several.kind, 'refused', several.kind === 'machine' ? several.text : '');
    const [one, two] = [onOnePage('Bring the tent'), onTwoPages('See you at six')];
    const seen = [one, two].flatMap(({ steps }) => steps.flatMap(({ before, after }) => [before, after]));
    const kept = compile(one, seen);
    if (kept.kind === 'refused') assert.fail(kept.reason);
    const known = [{ trajectory: one, bindings: kept.recorded }];
    const merged = mergeRun(kept.machine, known, two, { isKept: true, remark: 'grown' });
    assert.equal(merged.kind, 'refused', merged.kind === 'merged' ? printMachine(merged.machine) : '');
  });
});
