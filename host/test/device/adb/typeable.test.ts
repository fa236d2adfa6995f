import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { clearingCommands, typingCommands, whyNotTypeable } from '../../../src/device/adb/typeable.js';

describe('typing by plain adb', () => {
  it('writes spaces as %s, and quotes for the shell', () => {
    assert.deepEqual(typingCommands("it's me"), [`input text 'it'\\''s%sme'`]);
  });

  it('types a literal %s in two calls', () => {
    assert.deepEqual(typingCommands('a%sb'), ['input text a%', 'input text sb']);
  });

  it('types nothing for nothing', () => assert.deepEqual(typingCommands(''), []));

  it('cannot type what is not ASCII, and says what it is', () => {
    assert.match(whyNotTypeable('Ada 雷') ?? '', /'雷'.*device agent/);
    assert.match(whyNotTypeable('a\nb') ?? '', /Enter/);
    assert.match(whyNotTypeable('a\tb') ?? '', /tab/);
    assert.equal(whyNotTypeable(' ~plain ASCII!'), undefined);
  });

  it('clears from both sides of the cursor, in calls of bounded length', () => {
    const keys = clearingCommands(150).flatMap((command) => command.replace('input keyevent ', '').split(' '));
    assert.equal(keys.filter((key) => key === '67').length, 150);
    assert.equal(keys.filter((key) => key === '112').length, 150);
    assert.ok(clearingCommands(150).every((command) => command.length < 1_000));
    assert.deepEqual(clearingCommands(0), []);
  });
});
