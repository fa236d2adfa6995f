import assert from 'node:assert/strict';
import { compileXPath } from '../../../src/screen/xpath/index.js';

/** An expression, where in it the refusal points (`^`), and what it says and suggests. */
const REFUSALS: readonly (readonly [expression: string, at: number, message: RegExp, suggestion: RegExp])[] = [
  ["//*[text()='Save']", 4, /no text\(\)/, /@text/],
  ["//*[.='Save']", 4, /no text of its own/, /@text/],
  ["//*[contains(., 'x')]", 13, /no text of its own/, /@text/],
  ["//*[normalize-space()='x']", 4, /needs an argument/, /normalize-space\(@text\)/],
  ['//*[@content-desc]', 4, /holds on every node/, /@content-desc != ''/],
  ['//*[@checked]', 4, /holds on every node/, /@checked = 'true'/],
  ['//*[not(@text)]', 8, /holds on every node/, /@text != ''/],
  ['//*[@checked=true()]', 12, /condition with a value/, /@checked = 'true'/],
  ["//*[@checked='yes']", 13, /'true' or 'false'/, /@checked = 'true'/],
  ["//*[@id='x']", 4, /no attribute 'id'/, /@resource-id/],
  ["//*[@colour='x']", 4, /no attribute 'colour'/, /resource-id, class/],
  ["//*[@text='Save'", 16, /']' was expected, and the expression ends/, /^$/],
  ["//*[@text='Save]", 10, /not closed/, /Close it with '/],
  ["//*[@text='a' && @index=1]", 14, /'&'/, /Write and/],
  ["//*[@text < 'b']", 10, /compares numbers/, /number\(/],
  ["//*['Save']", 4, /text alone/, /@text = 'Save'/],
  ['//*[$name]', 4, /text alone/, /Compare/],
  ['//*[@text="a" or 2]', 17, /number alone/, /position\(\)/],
  ['//*[name()="x"]', 4, /no function name/, /class/],
  ['//*[foo(@text)]', 4, /no function foo/, /contains, starts-with/],
  ['//*[contains(@text)]', 4, /takes 2 arguments, and 1/, /^$/],
  ['//*[constructor(@text)]', 4, /no function constructor/, /contains/],
  ['//sibling::*', 2, /no axis 'sibling'/, /following-sibling/],
  ['//@text/..', 2, /Nothing comes after an attribute/, /brackets/],
  ["//@text[.='x']", 2, /no condition of its own/, /Compare/],
  ['//*[count("x")=1]', 10, /counts the nodes/, /string-length/],
  ['$a/b', 0, /cannot go on from a string/, /path to nodes/],
  ['//hierarchy', 2, /is the root/, /\/hierarchy\//],
  ['//*[@text ~ "x"]', 10, /'~' means nothing/, /^$/],
  ['ns:a', 2, /':' means nothing/, /^$/],
  ['', 0, /ends where/, /^$/],
  ['//', 2, /class name, \* or an attribute was expected/, /^$/],
  ['//*]', 3, /']' was not expected/, /^$/],
  ['//a | @text', 4, /two paths to nodes/, /or between conditions/],
  ['matches(@text, $p)', 15, /must be written out/, /in quotes/],
  ["matches(@text, '(a)\\1')", 20, /refers back/, /^$/],
  ["matches(@text, '(?=a)')", 18, /looks around/, /\(\?:/],
  ["matches(@text, 'a{1,200}')", 24, /beyond 100/, /\*/],
  ["matches(@text, '((a{99}){99}){99}')", 16, /too large/, /\*/],
  ["matches(@text, 'a**')", 19, /two repeats/, /\( \)/],
  ["matches(@text, '[a')", 17, /not closed/, /^$/],
  ["matches(@text, 'a', 'x')", 20, /flag 'i' alone/, /^$/],
];

describe('what is outside the XPath subset', () => {
  for (const [expression, at, message, suggestion] of REFUSALS) {
    it(`${expression || '(nothing)'} is refused at ${at}`, () => {
      const refusal = compileXPath(expression);
      if (refusal.kind !== 'refused') return assert.fail('It was taken.');
      assert.match(refusal.message, message);
      assert.match(refusal.message, /\.$/);
      assert.match(refusal.suggestion, suggestion);
      assert.equal(refusal.offset, at);
    });
  }
});
