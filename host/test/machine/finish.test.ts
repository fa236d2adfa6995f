import assert from 'node:assert/strict';
import {
  checkMachine,
  type FinishedRun,
  finish,
  type Machine,
  readAnswers,
  type Verdict,
  type Witness,
} from '../../src/machine/index.js';
import { addContact, machineOf } from './contacts.js';
import { contactsApp, runOnPaper } from './paper-phone.js';
import { label, screenOf } from './screens.js';

const contacts = machineOf(addContact);
const whole = ['list.0.0 -> form', 'form.0.0', 'form.1.0', 'form.2.0', 'form.3.0 -> saved'];
const fine = { checksHold: true, checksHeldAtStart: false, probeChanged: true };

describe('the end of a run', () => {
  it('is a pass when every step of one way was witnessed', () => {
    assert.deepEqual(ended(contacts, whole), { kind: 'passed' });
    assert.deepEqual(ended(contacts, [...whole.slice(0, 4), 'form.3.1 -> saved']), { kind: 'passed' });
  });

  for (const [index, missing] of whole.entries()) {
    it(`is no pass when nobody saw ${missing}`, () => {
      const verdict = ended(contacts, whole.toSpliced(index, 1));
      assert.match(reason(verdict), /nobody saw this done: step \d of '(?:list|form)'/);
    });
  }

  it('names what nobody saw', () => {
    assert.equal(
      reason(ended(contacts, whole.toSpliced(2, 1))),
      "It stands in 'saved', but nobody saw this done: step 2 of 'form' (type //*[@resource-id='com.google.android.contacts:id/last_name'] $last).",
    );
  });

  it('does not take an arrival elsewhere for the step', () => {
    assert.equal(ended(contacts, [...whole.slice(0, 4), 'form.3.0']).kind, 'failed');
    assert.equal(ended(contacts, [...whole.slice(0, 4), 'form.3.0 -> list']).kind, 'failed');
  });

  it('counts what a detour did, and what an interrupt did not', () => {
    const detour: Witness[] = [
      ...witnesses(whole.slice(0, 4)),
      { state: 'form', step: 3, how: 'detour', transition: 'form.3 detour' },
    ];
    assert.equal(finish(contacts, 'saved', { ...fine, witnessed: detour }).kind, 'passed');
    const interrupt = detour.map((it) => (it.how === 'detour' ? { ...it, how: 'interrupt' as const } : it));
    assert.equal(finish(contacts, 'saved', { ...fine, witnessed: interrupt }).kind, 'failed');
  });

  it('is no pass while its checks do not hold, or in no final', () => {
    assert.match(reason(ended(contacts, whole, { checksHold: false })), /checks of 'saved' do not hold/);
    assert.match(reason(finish(contacts, 'list', { ...fine, witnessed: [] })), /no final 'list'/);
  });

  it('is no pass when nothing is different', () => {
    assert.match(
      reason(ended(contacts, whole, { checksHeldAtStart: true, probeChanged: false })),
      /nothing shows that the run did anything/,
    );
    assert.equal(ended(contacts, whole, { checksHeldAtStart: true, probeChanged: true }).kind, 'passed');
    assert.equal(ended(contacts, whole, { checksHeldAtStart: false, probeChanged: false }).kind, 'passed');
  });

  const wifi = machineOf(
    "machine a/b\napp com.app\nstate menu\n  verify //*[@text='Settings']\n  do tap //*[@text='Network'] -> net\nstate net\n  verify //*[@text='Network']\n  do tap //*[@resource-id='w'] -> on\nfinal on\n  verify //*[@resource-id='w' and @checked='true']\n  probe setting global wifi_on = '1'\n",
  );

  it('is a pass when every value was so already, and says so', () => {
    const run = { ...fine, checksHeldAtStart: true, probeChanged: false };
    const already: Witness[] = [
      { state: 'menu', step: 0, how: 'acted', transition: 'menu.0.0 -> net' },
      { state: 'net', step: 0, how: 'already', transition: 'net.0.0 -> on' },
    ];
    assert.deepEqual(finish(wifi, 'on', { ...run, witnessed: already }), {
      kind: 'passed',
      note: 'Everything was so already; nothing had to be changed.',
    });
    const acted = already.map((it) => ({ ...it, how: 'acted' as const }));
    assert.equal(finish(wifi, 'on', { ...run, witnessed: acted }).kind, 'failed');
  });

  it('passes over optional states and steps', () => {
    const machine = machineOf(
      "machine a/b\napp com.app\nstate s\n  verify //*[@text='S']\n  do tap //a\n  do tap //b optional\n  do tap //c -> tips\nstate tips optional\n  verify //*[@text='T']\n  do tap //a -> f\nstate f\n  verify //*[@text='F']\n  do tap //a -> end\nfinal end\n  verify //*[@text='E']\n",
    );
    assert.equal(ended(machine, ['s.0.0', 's.2.0 -> tips', 'tips.0.0 -> f', 'f.0.0 -> end'], {}, 'end').kind, 'passed');
    assert.equal(ended(machine, ['s.0.0', 's.2.0 -> f', 'f.0.0 -> end'], {}, 'end').kind, 'passed');
    assert.equal(ended(machine, ['s.2.0 -> f', 'f.0.0 -> end'], {}, 'end').kind, 'failed');
  });

  it('cannot be had by a machine whose Save was removed', () => {
    const { states } = contacts;
    const form = states[1];
    assert.ok(form);
    const lied = { ...contacts, states: [...states.slice(0, 1), { ...form, steps: form.steps.slice(0, 3) }] };
    const run = runOnPaper(lied, { first: 'Ada', last: 'Lovelace', phone: '5550100' }, contactsApp);
    assert.equal(run.end.kind, 'miss');
    assert.deepEqual(run.app.saved, []);
  });
});

describe('the answers of a final', () => {
  const machine = machineOf(
    "machine a/b\napp com.app\nstate s\n  verify //*[@text='S']\n  do tap //a -> end\nfinal end\n  verify //*[@resource-id='t']\n  read total //*[@resource-id='t'] matching \"Total: ([0-9.]+)\"\n",
  );
  const read = (texts: readonly string[]) => {
    const [final] = machine.finals;
    assert.ok(final);
    return readAnswers(final, screenOf(texts.map((text) => label('t', text))), {});
  };

  it('come from one node, by the first group of the pattern', () => {
    assert.deepEqual(read(['Total: 12.50 EUR']), { kind: 'answers', values: { total: '12.50' } });
  });

  it('are read in no time by patterns that make others search for ever', () => {
    for (const evil of ['((a+))+$', '(a|a)*$', '^(a|aa)+$', '(a*)*b']) {
      const [final] = machine.finals;
      assert.ok(final);
      const reading = { ...final, reads: [{ name: 'total', selector: "//*[@resource-id='t']", pattern: evil }] };
      const text = `${'a'.repeat(1_900)}!`;
      assert.equal(readAnswers(reading, screenOf([label('t', text)]), {}).kind, 'miss', evil);
    }
  });

  it('are not read by a pattern that no single pass can follow: the check says so', () => {
    const refused = machineOf(
      "machine a/b\napp com.app\nstate s\n  verify //*[@text='S']\n  do tap //a -> end\nfinal end\n  verify //*[@resource-id='t']\n  read total //*[@resource-id='t'] matching \"(?<=x)(a)\"\n",
    );
    const sentences = checkMachine(refused).map(({ sentence }) => sentence);
    assert.ok(
      sentences.some((sentence) => /pattern of 'total'.*looks around/.test(sentence)),
      sentences.join('\n'),
    );
  });

  it('are missed when the text is another, or nobody knows which', () => {
    assert.deepEqual(read(['Sum: 12']).kind, 'miss');
    assert.match(JSON.stringify(read(['Total: 1', 'Total: 2'])), /found 2/);
  });
});

function witnesses(transitions: readonly string[]): Witness[] {
  return transitions.map((transition) => {
    const [state = '', step = ''] = transition.split('.');
    return { state, step: Number(step), how: 'acted', transition };
  });
}

function ended(
  machine: Machine,
  transitions: readonly string[],
  more: Partial<FinishedRun> = {},
  final = 'saved',
): Verdict {
  return finish(machine, final, { ...fine, ...more, witnessed: witnesses(transitions) });
}

function reason(verdict: Verdict): string {
  return verdict.kind === 'failed' ? verdict.reason : assert.fail('it passed');
}
