import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { type Noted, notesOf } from '../../src/app/notes.js';
import type { Bindings, Machine, Param } from '../../src/machine/index.js';
import { type JournalNote, leftBehind } from '../../src/preact/index.js';
import { counting, Shelf } from '../preact/library/kept.js';

const english = counting('More');
const german: Machine = { ...english, name: `${english.name}-de`, locales: ['de'] };
const note: JournalNote = {
  hash: 'another',
  startedAt: '2026-02-01T10:00:00.000Z',
  acts: [{ by: { kind: 'policy' }, sentence: 'Tap Send', became: 'unknown' }],
  standing: { baseline: [], beforeAct: [], steps: [] },
  outcome: 'diverged',
};

/** What the runs of these machines find, and where they write. */
function notesIn({ library, folder }: Shelf, machines: readonly Machine[]) {
  return (machine: Machine, values: Bindings, { asked = values, readOnly = false } = {}) => {
    const noted: Noted = { serial: 'phone', machine, values, asked };
    const journaled = notesOf(noted, machines, library, `${folder}/notes`, {
      ...{ readOnly, again: false, isTaken: (name: string) => library.has(name) },
    });
    return { ...journaled, hash: '', startedAt: '', hidden: [], again: false };
  };
}

describe('what a run has begun that cannot be undone', () => {
  it('is found by the machine for the language that the phone speaks since, and by one that takes a value less', async () => {
    await using shelf = await Shelf.make();
    const { library } = shelf;
    const whole = { number: '3', note: '' };
    const begun = notesIn(shelf, [english, german]);
    for (const readOnly of [false, true]) {
      const first = begun(english, whole, { readOnly });
      await first.table.put(first.key, note);
      const other = begun(german, { number: '3' }, { asked: whole });
      assert.equal(leftBehind(other)?.acts[0]?.sentence, 'Tap Send');
      assert.equal(leftBehind(begun(german, { number: '4' })), undefined, 'other values');
      await other.table.put(other.key, { ...note, outcome: 'passed' });
      assert.equal(leftBehind(begun(english, whole, { readOnly })), undefined, 'it is settled for all of them');
    }
    await library.journal.put(['phone', german.name, library.digest({ number: '3' })], note);
    const left = leftBehind(begun(german, { number: '3' }, { asked: whole }));
    assert.equal(left?.hash, 'another', 'noted by its own name before');
  });

  it('was done again by the German machine by its own name, as the English one that had it done takes a value more', async () => {
    const remark: Param = { name: 'note', type: 'text', default: '' };
    const grown: Machine = { ...english, params: [...english.params, remark] };
    for (const readOnly of [false, true]) {
      await using shelf = await Shelf.make();
      const begun = notesIn(shelf, [grown, german]);
      const [asked, values] = [{ number: '3', note: '' }, { number: '3' }];
      const first = begun(german, values, { asked, readOnly });
      await first.table.put(first.key, note);
      assert.equal(leftBehind(begun(german, values))?.acts[0]?.sentence, 'Tap Send');
      assert.equal(leftBehind(begun(grown, { number: '3', note: 'late' })), undefined, 'other values');
      assert.equal(leftBehind(notesIn(shelf, [english])(english, values))?.hash, 'another', 'before it had grown');
      assert.equal(leftBehind(begun(grown, asked))?.hash, 'another');
      const again = begun(german, values);
      await again.table.put(again.key, { ...note, outcome: 'passed' });
      assert.equal(leftBehind(begun(german, values, { asked })), undefined, 'it is settled for both');
      assert.equal(leftBehind(begun(grown, asked)), undefined, 'it is settled for both');
    }
  });

  it('was done again by a machine for a language once the one was gone under whose name it had been noted', async () => {
    const named: Machine = { ...german, name: 'testapp/zaehlt' };
    await using shelf = await Shelf.make();
    const first = notesIn(shelf, [english, named])(named, { number: '3' });
    await first.table.put(first.key, note);
    assert.equal(leftBehind(notesIn(shelf, [named])(named, { number: '3' }))?.hash, 'another');
  });

  it('was done again on a phone in another language where the machine for that has to be told what is as ever in the English one', async () => {
    const mode = { name: 'mode', type: 'text' } as const;
    const usual: Machine = { ...english, params: [...english.params, { ...mode, default: 'slow' }] };
    const told: Machine = { ...german, params: [...german.params, mode] };
    await using shelf = await Shelf.make();
    const begun = notesIn(shelf, [usual, told]);
    const first = begun(usual, { number: '3', mode: 'slow' });
    await first.table.put(first.key, note);
    assert.equal(leftBehind(begun(told, { number: '3', mode: 'slow' }))?.hash, 'another');
    assert.equal(leftBehind(begun(told, { number: '3', mode: 'fast' })), undefined, 'other values');
  });

  it('was taken for done with another value, where that is the English one by default and the German one has its own', async () => {
    const inbox = (machine: Machine, usual: string): Machine => ({
      ...machine,
      params: [...machine.params, { name: 'list', type: 'text', default: usual }],
    });
    const machines = [inbox(english, 'Inbox'), inbox(german, 'Eingang')] as const;
    const [, other] = machines;
    await using shelf = await Shelf.make();
    const begun = notesIn(shelf, machines);
    const asked = { number: '3', list: 'Inbox' };
    const first = begun(other, { number: '3', list: 'Eingang' }, { asked });
    await first.table.put(first.key, note);
    assert.equal(leftBehind(begun(other, asked)), undefined, 'it was said');
    assert.equal(leftBehind(begun(machines[0], asked))?.hash, 'another', 'as ever in both');
  });
});
