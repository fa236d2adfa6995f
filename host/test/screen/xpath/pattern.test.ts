import assert from 'node:assert/strict';
import fc from 'fast-check';
import { extractor } from '../../../src/screen/xpath/extract.js';
import { compilePattern } from '../../../src/screen/xpath/pattern.js';

const atom = fc.constantFrom('a', 'b', '.', '[ab]', '[^a]', '\\d', '(?:a|b)', '(ab|a)', '[a-c]', '^', '$', '\\.', '1');
const quantifier = fc.constantFrom('', '', '', '*', '+', '?', '{2}', '{1,}', '{0,2}', '*?');
const pattern = fc
  .array(
    fc.tuple(atom, quantifier).map(([one, repeat]) => (one === '^' || one === '$' ? one : one + repeat)),
    { maxLength: 5 },
  )
  .chain((parts) =>
    fc.constantFrom(parts.join(''), `(${parts.join('')})+`, `${parts.join('')}|b$`, `((${parts.join('')})*a)*`),
  );
const subject = fc.string({ unit: fc.constantFrom('a', 'b', 'c', '1', '.', '\n', '😀'), maxLength: 8 });

describe('the pattern matcher', () => {
  it('agrees with the backtracking one of JavaScript where both mean the same', () => {
    fc.assert(
      fc.property(pattern, subject, (written, text) => {
        const theirs = new RegExp(written, 'u').test(text);
        assert.equal(
          compilePattern(written, false, 0).matches(text),
          theirs,
          `/${written}/ on ${JSON.stringify(text)}`,
        );
      }),
      { seed: 3, numRuns: 4000 },
    );
  });

  it('takes out of a text what the one of JavaScript takes, by the first group or the whole match, and by each of its groups', () => {
    fc.assert(
      fc.property(pattern, subject, (written, text) => {
        const theirs = new RegExp(written, 'u').exec(text);
        const ours = extractor(written);
        fc.pre(ours.kind === 'extractor');
        assert.equal(ours.extract(text), theirs?.[1] ?? theirs?.[0], `/${written}/ on ${JSON.stringify(text)}`);
        assert.deepEqual(ours.extractAll(text), theirs === null ? undefined : [...theirs].slice(1));
      }),
      { seed: 5, numRuns: 4000 },
    );
  });

  it('takes no longer for a pattern that makes others backtrack for ever', () => {
    const text = 'a'.repeat(5000);
    for (const evil of ['^(a*)*b$', '^(a|a)*b$', '^(a|aa)+b$', '(a*)*(a*)*(a*)*b', '^(([a-z])+.)+[A-Z]([a-z])+$']) {
      assert.equal(compilePattern(evil, false, 0).matches(text), false);
      assert.equal(compilePattern(evil, false, 0).matches(`${text}b`), evil !== '^(([a-z])+.)+[A-Z]([a-z])+$');
    }
  });

  it('knows the escapes of XPath', () => {
    const cases: readonly (readonly [pattern: string, text: string, matches: boolean])[] = [
      ['^\\d$', '٣', true],
      ['^\\w+$', 'Ångström雷', true],
      ['^\\w+$', 'a-b', false],
      ['^\\s$', '\u00A0', false],
      ['^\\p{Lu}\\P{Lu}$', 'Ab', true],
      ['^[\\d.]+$', '1.5', true],
      ['^[^\\s]+$', 'a b', false],
      ['^[a-c-]+$', 'b-a', true],
      ['^.$', '😀', true],
      ['^.$', '\n', false],
      ['^.$', '\u2028', true],
      ['^$', '', true],
      ['a{0}', '', true],
    ];
    for (const [written, text, matches] of cases)
      assert.equal(compilePattern(written, false, 0).matches(text), matches, written);
  });
});
