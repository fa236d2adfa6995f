import assert from 'node:assert/strict';
import { Recent, remember } from '../../src/base/index.js';

describe('what is remembered', () => {
  it('of a value is worked out once, also where it comes to nothing', () => {
    let asked = 0;
    const nothing = remember((_of: object): string | undefined => {
      asked += 1;
      return undefined;
    });
    const one = {};
    assert.deepEqual([nothing(one), nothing(one), asked], [undefined, undefined, 1]);
    nothing({});
    assert.equal(asked, 2, 'a value that is equal is another one');
  });

  it('of texts is what was asked for lately, and no more than twice as many as were to stay', () => {
    const made: string[] = [];
    const recent = new Recent<string>(3);
    const ask = (text: string) =>
      recent.of(text, () => {
        made.push(text);
        return text.toUpperCase();
      });
    for (const text of ['a', 'b', 'c', 'd', 'a', 'e', 'a']) assert.equal(ask(text), text.toUpperCase());
    assert.deepEqual(made, ['a', 'b', 'c', 'd', 'e'], 'a text that is asked for stays');
    for (const text of ['f', 'g', 'b']) ask(text);
    assert.deepEqual(made.slice(5), ['f', 'g', 'b'], 'one that nobody asked for has left');
  });
});
