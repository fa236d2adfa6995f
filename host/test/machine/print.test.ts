import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Machine, parseMachine, printMachine } from '../../src/machine/index.js';
import { anyMachine } from './arbitrary-machine.js';
import { addContact } from './contacts.js';
import { nastyText } from './nasty-text.js';

describe('the printed machine', function () {
  // A thousand machines of everything that the language can say, on a computer that has other work.
  this.timeout(60_000);

  it('is read back as the same machine, whatever signs its texts hold', () => {
    fc.assert(
      fc.property(anyMachine, (machine) => {
        assert.deepEqual(parsed(printMachine(machine)), machine);
      }),
      { numRuns: 1000 },
    );
  });

  it('is printed to the same bytes again', () => {
    fc.assert(
      fc.property(anyMachine, (machine) => {
        const text = printMachine(machine);
        assert.equal(printMachine(parsed(text)), text);
      }),
    );
  });

  it('looks like what a person would write', () => {
    assert.equal(printMachine(parsed(addContact)), addContact);
  });

  it('does not change the meaning of a text that is laid out freely', () => {
    const loose = addContact.replaceAll(/^ +/gm, '\t').replaceAll(/ {2,}/g, '   ').replaceAll('\n', '\r\n\r\n');
    assert.deepEqual(parsed(loose), parsed(addContact));
  });

  it('keeps remarks above, beside and below', () => {
    const text = `# first light\nmachine a/b  # the name\napp     a.b\n\n# where it starts\nstate list\n  # two\n  # lines\n  verify //a  # seen\n\n# the end\n`;
    const machine = parsed(text);
    assert.equal(machine.comments?.['state list/verify/0'], 'two\nlines');
    assert.equal(printMachine(machine), text);
  });

  it('keeps a remark whose line is gone', () => {
    const machine = { ...parsed(addContact), comments: { 'state gone': 'why it was so' } };
    assert.match(printMachine(machine), /# why it was so\n$/);
  });

  it('never throws, whatever it is given to read', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          nastyText,
          fc.array(nastyText).map((lines) => lines.join('\n')),
        ),
        (text) => void parseMachine(text),
      ),
    );
  });

  it('never throws on a machine that was damaged', () => {
    fc.assert(
      fc.property(anyMachine, fc.nat(), fc.nat(9), (machine, at, length) => {
        const text = printMachine(machine);
        const from = at % text.length;
        parseMachine(text.slice(0, from) + text.slice(from + length));
      }),
      { numRuns: 300 },
    );
  });
});

function parsed(text: string): Machine {
  const result = parseMachine(text);
  if (result.kind === 'refused')
    assert.fail(`${text}\n${result.problems.map((it) => `${it.line}:${it.column} ${it.sentence}`).join('\n')}`);
  return result.machine;
}
