import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { type Machine, parseMachine } from '../../src/machine/index.js';
import {
  inOwnLanguage,
  type JournalKey,
  type JournalNote,
  type JournalTable,
  namesOfTask,
  notesUnder,
  retrieve,
} from '../../src/preact/index.js';

const GOAL = 'Book a trip to {place}';

/** A machine that books trips, by its name and what else its header says. */
function called(name: string, { locale = '', goal = GOAL, params = 'param place: text' } = {}): Machine {
  const parsed = parseMachine(
    [
      `machine trip/${name}`,
      `goal "${goal}"`,
      'app com.example.trip',
      ...(locale === '' ? [] : [`locale ${locale}`]),
      params,
      'state form',
      "  verify //*[@resource-id='com.example.trip:id/form']",
      "  do type //*[@resource-id='com.example.trip:id/place'] $place",
      "  do tap //*[@resource-id='com.example.trip:id/book'] -> booked  irreversible",
      'final booked',
      '  verify //*[@text=$place]',
    ].join('\n'),
  );
  return parsed.kind === 'machine' ? parsed.machine : assert.fail(JSON.stringify(parsed.problems));
}

const to = called('to');
const values = { place: 'Rome' };
const kept = (...machines: readonly Machine[]) => machines.map((machine) => ({ machine }));
const own = (others: readonly Machine[], locale = 'de-AT', asked = to, given: Record<string, string> = values) =>
  inOwnLanguage(asked, given, locale, kept(...others))?.own.machine.name;

describe('a machine for the language of a phone', () => {
  it('was kept and never taken, where somebody else has the name that it would have had', () => {
    const german = called('to-de-2', { locale: 'de' });
    assert.equal(own([called('to-de', { goal: 'Another goal for {place}' }), german]), 'trip/to-de-2');
    assert.equal(own([german, called('to-de', { locale: 'de' })]), 'trip/to-de', 'the first one is the first one');
  });

  it('was never taken any more once the other one had got a value that says nothing by default', () => {
    const german = called('to-de', { locale: 'de' });
    const grown = called('to', { params: "param place: text\nparam note: text = ''" });
    const spoken = (note: string) => inOwnLanguage(grown, { ...values, note }, 'de-AT', kept(german));
    assert.deepEqual(spoken('')?.values, values);
    assert.equal(spoken('by train'), undefined, 'it would leave the note out');
    const more = called('to-de', { locale: 'de', params: 'param place: text\nparam day: date' });
    assert.equal(own([more]), undefined, 'it needs what nobody has said');
  });

  it('is taken whatever it is called, where it is the only one of that goal, and by no other phone', () => {
    const german = called('nach', { locale: 'de-AT' });
    assert.equal(own([german]), 'trip/nach');
    for (const locale of ['de-DE', 'en-US', 'no locale', undefined])
      assert.equal(inOwnLanguage(to, values, locale, kept(german)), undefined, locale);
    assert.equal(own([german, called('hin', { locale: 'de' })]), undefined, 'nobody can say which of two');
    assert.equal(own([called('to-de', { locale: 'de', goal: 'Cancel the trip to {place}' })]), undefined);
    assert.equal(own([german], 'de-AT', called('to', { locale: 'en, de' })), undefined, 'its own header says where');
  });

  it('was given the English default in place of its own: a note went into an inbox that is called otherwise there', () => {
    const inbox = (name: string, usual: string, locale = '') =>
      called(name, { locale, params: `param place: text\nparam list: text${usual}` });
    const english = inbox('to', " = 'Inbox'");
    const spoken = (german: Machine, list: string) =>
      inOwnLanguage(english, { ...values, list }, 'de-AT', kept(german))?.values;
    const german = inbox('to-de', " = 'Eingang'", 'de');
    assert.deepEqual(spoken(german, 'Inbox'), { ...values, list: 'Eingang' });
    assert.deepEqual(spoken(german, 'Work'), { ...values, list: 'Work' }, 'it was said');
    assert.deepEqual(spoken(inbox('to-de', '', 'de'), 'Inbox'), { ...values, list: 'Inbox' }, 'it has none of its own');
  });

  it('does not stand in the way of the one that every other phone takes, whatever it is called', () => {
    const machines = kept(to, called('nach', { locale: 'de-AT' }), called('to-de', { locale: 'de' }));
    const found = retrieve(machines as unknown as Parameters<typeof retrieve>[0], 'Book a trip to Rome');
    assert.equal(found.kind === 'found' && found.kept.machine.name, 'trip/to');
    const two = kept(to, called('again'));
    assert.equal(retrieve(two as unknown as Parameters<typeof retrieve>[0], 'Book a trip to Rome').kind, 'several');
  });
});

describe('what a machine of one language has begun', () => {
  const german = called('to-de', { locale: 'de' });
  const isTaken = (...names: readonly string[]) => {
    return (name: string) => names.includes(name);
  };

  it('is not begun again by one of another language, nor under the name that it had before', () => {
    const austrian = called('nach', { locale: 'de-AT' });
    const all = [to, german, austrian];
    const names = ['trip/to', 'trip/nach', 'trip/to-de'];
    for (const machine of all)
      assert.deepEqual([...namesOfTask(machine, all, isTaken(...names))].sort(), [...names].sort(), machine.name);
    assert.equal(namesOfTask(german, all, isTaken(...names))[0], 'trip/to');
    assert.deepEqual(namesOfTask(german, [german], isTaken('trip/to-de')), ['trip/to-de', 'trip/to']);
  });

  it('was begun again in a third language, once the machine was gone that both stood beside', () => {
    const machines = [german, called('vers', { locale: 'fr' })];
    for (const machine of machines) {
      const names = namesOfTask(machine, machines, isTaken('trip/to-de', 'trip/vers'));
      for (const { name } of machines) assert.ok(names.includes(name), `${machine.name} knows of no ${name}`);
    }
    const others = [called('retour', { locale: 'fr', goal: 'Cancel the trip to {place}' }), german];
    assert.deepEqual(namesOfTask(german, others, isTaken('trip/to-de')), ['trip/to-de', 'trip/to'], 'another goal');
  });

  it('was begun again where two machines have one goal, and one in a language stands beside both', () => {
    const all = [to, called('again'), called('nach', { locale: 'de' })];
    const names = ['trip/to', 'trip/again', 'trip/nach'];
    for (const machine of all.slice(1))
      assert.deepEqual([...namesOfTask(machine, all, isTaken(...names))].sort(), [...names].sort(), machine.name);
  });

  it('blocked another task, of which the name only ends like a language', () => {
    const other = called('to', { goal: 'Go to {place}' });
    assert.deepEqual(namesOfTask(german, [german, other], isTaken('trip/to', 'trip/to-de')), ['trip/to-de']);
  });

  it('was mixed up with what a reviewed machine of another task had begun, which the library does not hold', () => {
    const reviewed = called('to', { goal: 'Go to {place}' });
    assert.deepEqual(namesOfTask(german, [german, reviewed], isTaken('trip/to-de')), ['trip/to-de']);
  });

  it('is gone on from where it was noted, and settled there, too', async () => {
    const { table, noted, placeOf } = journal();
    await table.put(placeOf('old').key, note('Tap Book', 'diverged'));
    const notes = notesUnder([placeOf('new')], [placeOf('old')], false);
    assert.equal(notes.get(placeOf('new').key)?.acts[0]?.sentence, 'Tap Book');
    await notes.put(placeOf('new').key, note('Tap Book', 'passed'));
    assert.deepEqual(noted(), { new: 'passed', old: 'passed' });
    assert.equal(notesUnder([placeOf('new')], [placeOf('old')], false).get(placeOf('new').key)?.outcome, 'passed');
  });

  it('is settled in no place that was not gone on from, but where somebody has looked', async () => {
    const { table, noted, placeOf } = journal();
    for (const name of ['one', 'other']) await table.put(placeOf(name).key, note('Tap Book', 'diverged', name));
    const notes = (again: boolean) => notesUnder([placeOf('new')], [placeOf('one'), placeOf('other')], again);
    await notes(false).put(placeOf('new').key, note('Tap Book', 'passed'));
    assert.deepEqual(noted(), { new: 'passed', one: 'passed', other: 'diverged' });
    await notes(true).put(placeOf('new').key, note('Tap Book', 'passed'));
    assert.deepEqual(noted(), { new: 'passed', one: 'passed', other: 'passed' });
  });

  it('was settled in one of the places where one run had noted it, and stopped the next one by what lay in the other', async () => {
    const { table, noted, placeOf } = journal();
    await notesUnder([placeOf('one'), placeOf('two')], [], false).put(placeOf('one').key, note('Tap Book', 'diverged'));
    assert.deepEqual(noted(), { one: 'diverged', two: 'diverged' });
    await table.put(placeOf('three').key, note('Tap Book', 'diverged', 'another run'));
    const notes = notesUnder([placeOf('one'), placeOf('three')], [placeOf('two')], false);
    await notes.put(placeOf('one').key, note('Tap Book', 'passed'));
    assert.deepEqual(noted(), { one: 'passed', two: 'passed', three: 'diverged' }, 'and nothing else is written over');
  });
});

function note(sentence: string, outcome: NonNullable<JournalNote['outcome']>, startedAt = ''): JournalNote {
  const standing = { baseline: [], beforeAct: [], steps: [] };
  return { hash: 'h', startedAt, acts: [{ by: { kind: 'policy' }, sentence, became: 'yes' }], standing, outcome };
}

/** Notes in memory. */
function journal() {
  const notes = new Map<string, JournalNote>();
  const table: JournalTable = {
    get: ([, name]) => notes.get(name),
    put: async ([, name], each) => {
      notes.set(name, each);
    },
  };
  const placeOf = (name: string): { table: JournalTable; key: JournalKey } => ({ table, key: ['phone', name, 'v'] });
  return {
    table,
    placeOf,
    noted: () => Object.fromEntries([...notes].map(([name, { outcome }]) => [name, outcome])),
  };
}
