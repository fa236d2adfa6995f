import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { type Noted, notesOf } from '../../src/app/notes.js';
import type { Machine } from '../../src/machine/index.js';
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

describe('what a run has begun that cannot be undone', () => {
  it('is found by the machine for the language that the phone speaks since, and by one that takes a value less', async () => {
    await using shelf = await Shelf.make();
    const { library, folder } = shelf;
    const whole = { number: '3', note: '' };
    const begun = (machine: Machine, values: Noted['values'], readOnly = false) => {
      const journaled = notesOf({ serial: 'phone', machine, values }, [english, german], library, `${folder}/notes`, {
        ...{ readOnly, again: false },
      });
      return { ...journaled, hash: '', startedAt: '', hidden: [], again: false };
    };
    for (const readOnly of [false, true]) {
      const first = begun(english, [whole, whole], readOnly);
      await first.table.put(first.key, note);
      const other = begun(german, [whole, { number: '3' }]);
      assert.equal(leftBehind(other)?.acts[0]?.sentence, 'Tap Send');
      assert.equal(leftBehind(begun(german, [{ number: '4' }, { number: '4' }])), undefined, 'other values');
      await other.table.put(other.key, { ...note, outcome: 'passed' });
      assert.equal(leftBehind(begun(english, [whole, whole], readOnly)), undefined, 'it is settled for all of them');
    }
    await library.journal.put(['phone', german.name, library.digest({ number: '3' })], note);
    assert.equal(leftBehind(begun(german, [whole, { number: '3' }]))?.hash, 'another', 'noted by its own name before');
  });
});
