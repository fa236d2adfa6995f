import assert from 'node:assert/strict';
import { accepts, type Machine, type RecordedRun, takesSame } from '../../src/machine/index.js';
import { addContact, machineOf } from './contacts.js';
import { type Contacts, contactsApp, runOnPaper } from './paper-phone.js';

const ada = { first: 'Ada', last: 'Lovelace', phone: '+1 555 0100' };
const contacts = machineOf(addContact);

describe('accepting a recorded run', () => {
  it('is what a machine does of the run that it made itself', () => {
    const accepted = accepts(contacts, recorded(contacts, contactsApp));
    assert.equal(accepted.kind, 'accepted');
    assert.deepEqual(
      accepted.kind === 'accepted' && [accepted.final, ...accepted.transitions.map(({ transition }) => transition)],
      ['saved', 'list.0.0 -> form', 'form.0.0', 'form.1.0', 'form.2.0', 'form.3.0 -> saved'],
    );
  });

  it('includes the dialogs that were answered, and does without them when they were left out', () => {
    const run = recorded(contacts, { ...contactsApp, asks: true });
    const accepted = accepts(contacts, run);
    assert.equal(accepted.kind === 'accepted' && accepted.transitions[0]?.transition, 'on permission-contacts');
    const { interrupts: _left, ...without } = contacts;
    assert.equal(accepts({ ...without, interrupts: [] }, { ...run, steps: run.steps.slice(1) }).kind, 'accepted');
  });

  it('is refused when the run did something else, less, or more', () => {
    const run = recorded(contacts, contactsApp);
    const other = { ...run, bindings: { ...ada, last: 'Byron' } };
    assert.match(
      refusal(contacts, other),
      /step 2: It would type field 'Last name' \(empty\) 'Byron'; what was done is: type field 'Last name' \(empty\) 'Lovelace'/,
    );
    assert.match(
      refusal(contacts, { ...run, steps: run.steps.slice(0, 4) }),
      /step 4: It ends in 'form', which is no final/,
    );
    assert.match(refusal(contacts, { ...run, steps: run.steps.toSpliced(0, 1) }), /step 0: It would want 'list' with/);
    const last = run.steps.at(-1);
    assert.ok(last);
    assert.match(
      refusal(contacts, { ...run, steps: [...run.steps, last] }),
      /step 5: It has ended in 'saved', and more was done/,
    );
  });

  it('is refused when an effect is not on the screens', () => {
    const run = recorded(contacts, contactsApp);
    const steps = run.steps.map((step, index) => (index === 1 ? { ...step, after: step.before } : step));
    assert.equal(accepts(contacts, { ...run, steps: steps.slice(0, 2) }).kind, 'refused');
  });

  const version2: Contacts = { ...contactsApp, version: 2, tips: 'to come' };
  const grown = machineOf(
    addContact.replace(
      'final saved',
      "state tips optional\n  verify //*[@text='What is new']\n  do tap //*[@text='Got it'] -> form\n\nfinal saved",
    ),
  );

  it('takes the same transitions after a refinement', () => {
    const old = recorded(contacts, contactsApp);
    assert.equal(takesSame(grown, contacts, old).kind, 'accepted');
    assert.equal(accepts(contacts, recorded(grown, version2)).kind, 'refused');
    assert.equal(accepts(grown, recorded(grown, version2)).kind, 'accepted');
  });

  it('takes other transitions when a new way fires on the old screens', () => {
    const stolen = machineOf(
      addContact.replace(
        "  do tap //*[@resource-id='com.google.android.contacts:id/save']",
        "  do tap //*[@text='Save'] when //*[@text='New contact'] -> saved  irreversible\n  or tap //*[@resource-id='com.google.android.contacts:id/save']",
      ),
    );
    const run = recorded(contacts, contactsApp);
    assert.equal(accepts(stolen, run).kind, 'accepted');
    const same = takesSame(stolen, contacts, run);
    assert.deepEqual(same.kind === 'refused' && [same.at, same.reason], [
      4,
      'Where the older machine takes form.3.0 -> saved, this one takes form.3.0 -> saved.',
    ]);
  });
});

function recorded(machine: Machine, app: Contacts): RecordedRun {
  const run = runOnPaper(machine, ada, app);
  assert.deepEqual(run.end, { kind: 'passed' });
  return { bindings: ada, steps: run.recorded };
}

function refusal(machine: Machine, run: RecordedRun): string {
  const found = accepts(machine, run);
  return found.kind === 'refused' ? `step ${found.at}: ${found.reason}` : assert.fail('accepted');
}
