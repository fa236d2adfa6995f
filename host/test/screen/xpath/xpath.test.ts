import assert from 'node:assert/strict';
import { UsageError } from '../../../src/base/index.js';
import { buildTree, type NodeInit } from '../../../src/screen/index.js';
import { compileXPath, documentOf, evaluate, select, variables, type XPath } from '../../../src/screen/xpath/index.js';

const label = (text: string, more: NodeInit = {}): NodeInit => ({ class: 'android.widget.TextView', text, ...more });

const TREE = buildTree([
  {
    root: {
      class: 'android.widget.FrameLayout',
      resourceId: 'root',
      children: [
        {
          class: 'android.widget.LinearLayout',
          resourceId: 'row1',
          children: [
            label('Wi-Fi', { index: 3 }),
            label("it's on"),
            { class: 'android.widget.Switch', resourceId: 'switch', checked: true },
          ],
        },
        {
          class: 'android.widget.LinearLayout',
          resourceId: 'row2',
          children: [label('Data'), label('say "off"'), { class: 'android.widget.Switch', resourceId: 'switch' }],
        },
        {
          class: 'com.app.Outer$Inner',
          resourceId: 'inner',
          text: ' two  words ',
          contentDesc: 'a😀b',
          error: 'Too short',
        },
      ],
    },
  },
]);

/** Nodes as their id or text; other values as they are. */
function answer(expression: string, values: Readonly<Record<string, string>> = {}): unknown {
  const value = evaluate(compiled(expression), documentOf(TREE), values);
  return typeof value === 'object'
    ? value.map((item) => (typeof item === 'string' ? item : item.resourceId || item.text))
    : value;
}

function compiled(expression: string): XPath {
  const xpath = compileXPath(expression);
  if (xpath.kind === 'refused') throw new Error(`${xpath.message} ${xpath.suggestion}`);
  return xpath;
}

function answers(
  cases: readonly (readonly [expression: string, wanted: unknown, values?: Readonly<Record<string, string>>])[],
): void {
  for (const [expression, wanted, values] of cases) {
    it(`${expression} gives ${JSON.stringify(wanted)}`, () => assert.deepEqual(answer(expression, values), wanted));
  }
}

describe('XPath', () => {
  describe('names', () => {
    answers([
      ['//android.widget.Switch', ['switch', 'switch']],
      ["//node[@class='android.widget.Switch']", ['switch', 'switch']],
      ['/android.widget.FrameLayout/android.widget.LinearLayout', ['row1', 'row2']],
      ['/hierarchy/android.widget.FrameLayout', ['root']],
      ['//com.app.Outer$Inner', ['inner']],
      ['//com.app.Outer.Inner', ['inner']],
      ['//Switch', []],
      ['/', []],
      ['/..', []],
      ['count(//*)', 10],
      ['count(//node())', 10],
    ]);
  });

  describe('axes count positions away from the node', () => {
    answers([
      ["//*[@text='Wi-Fi']/following-sibling::*", ["it's on", 'switch']],
      ["//*[@text='Wi-Fi']/following-sibling::*[1]", ["it's on"]],
      ["//*[@resource-id='switch']/preceding-sibling::*[1]", ["it's on", 'say "off"']],
      ["//*[@text='Data']/preceding::*[1]", ['switch']],
      ["//*[@text='Data']/preceding::*", ['row1', 'Wi-Fi', "it's on", 'switch']],
      ["//*[@text='Data']/following::*", ['say "off"', 'switch', 'inner']],
      ["//*[@text='Data']/ancestor::*[1]", ['row2']],
      ["//*[@text='Data']/ancestor::*", ['root', 'row2']],
      ["//*[@text='Data']/..", ['row2']],
      ["//*[@text='Data']/../..", ['root']],
      ['//android.widget.TextView[1]', ['Wi-Fi', 'Data']],
      ['(//android.widget.TextView)[1]', ['Wi-Fi']],
      ['(//android.widget.TextView)[last()]', ['say "off"']],
      ["//*[@resource-id='row1']/*[last() - 1]", ["it's on"]],
      ['//android.widget.LinearLayout[2]/android.widget.Switch', ['switch']],
      ["//*[@text='Wi-Fi']/self::android.widget.TextView", ['Wi-Fi']],
      ["//*[@text='Wi-Fi']/ancestor-or-self::*", ['root', 'row1', 'Wi-Fi']],
      ["//android.widget.LinearLayout[.//*[@text='Data']]//android.widget.Switch/@checked", ['false']],
    ]);
  });

  describe('comparisons', () => {
    answers([
      ["//*[@checked='true']", ['switch']],
      ['//*[@index=3]', ['Wi-Fi']],
      ['//*[@index > 2]', ['Wi-Fi']],
      ['//*[2 < @index]', ['Wi-Fi']],
      ["//@text = 'Data'", true],
      ["//@text != 'Data'", true],
      ["//@error != 'Too short'", false],
      ['//@text = //@content-desc', true],
      ['//@error = //@resource-id', false],
      ["//nothing/@text = ''", false],
      ["//*[@text=concat('it', \"'\", 's on')]", ["it's on"]],
      ['//*[@text=concat($a, $b)]', ['Data'], { a: 'Da', b: 'ta' }],
      ['//*[@text=$quote]', ['say "off"'], { quote: 'say "off"' }],
      ['//*[@error]', ['inner']],
      ['count(//*[not(@error)])', 9],
      ["//*[@text='Wi-Fi' or @text='Data']", ['Wi-Fi', 'Data']],
      ["//*[@text='Data'] | //*[@text='Wi-Fi'] | //*[@text='Data']", ['Wi-Fi', 'Data']],
      ["//*[(@text | @content-desc) = 'a😀b']", ['inner']],
      ["//*[@text='Data' and @clickable='false'][1]", ['Data']],
      ["//*[@text='Data' and @clickable='true']", []],
      ["//*[@resource-id='row1']//*[@resource-id='switch']", ['switch']],
    ]);
  });

  describe('functions', () => {
    answers([
      ["//*[normalize-space(@text)='two words']", ['inner']],
      ["//*[lower-case(@text)='wi-fi']", ['Wi-Fi']],
      ["//*[ends-with(@text, 'ta')]", ['Data']],
      ["//*[starts-with(@text, '')][contains(@text, 'two')]", ['inner']],
      ['string-length(//*[@error]/@content-desc)', 3],
      ['substring(//*[@error]/@content-desc, 2, 1)', '😀'],
      ["substring('12345', 1.5, 2.6)", '234'],
      ["substring('12345', 0, 3)", '12'],
      ["substring('12345', 0 div 0, 3)", ''],
      ["substring('12345', -42, 1 div 0)", '12345'],
      ["substring('12345', 1.3, 1)", '1'],
      ['string(//@resource-id)', 'root'],
      ["substring-before('1999/04', '/')", '1999'],
      ["substring-before('1999', '/')", ''],
      ["substring-after('1999/04', '/')", '04'],
      ["translate('+1 (555) 01', ' ()', '')", '+155501'],
      ["translate('bar', 'abc', 'AB')", 'BAr'],
      ["number(' 12 ')", 12],
      ["number('1e3')", Number.NaN],
      ["number('')", Number.NaN],
      ['string(0.1 + 0.2 - 0.3 < 1)', 'true'],
      ['string(1 div 0)', 'Infinity'],
      ['string(10000000000 * 1000000000000)', '10000000000000000000000'],
      ['string(1 div 4)', '0.25'],
      ['string(-0)', '0'],
      ['concat(1, true())', '1true'],
      ['7 mod -3', 1],
      ['boolean(0)', false],
      ["boolean('false')", true],
      ["matches('2026-11-21', '^\\d{4}-\\d{2}-\\d{2}$')", true],
      ["matches('HELLO', '^hel+o$', 'i')", true],
    ]);
  });

  describe('is bounded', () => {
    it('refuses an evaluation that would look at every node for every node for every node', () => {
      const flat = buildTree([
        { root: { children: Array.from({ length: 600 }, (_, index) => label(`row ${index}`)) } },
      ]);
      const cubic = compiled('//*[count(following::*[count(preceding::*) > 1000000]) > 0]');
      assert.throws(
        () => select(cubic, documentOf(flat)),
        (error) => error instanceof UsageError && error.code === 'xpath-too-costly' && /601 nodes/.test(error.message),
      );
      assert.equal(select(compiled('//*[count(preceding::*) >= 598]'), documentOf(flat)).length, 2);
    });

    it('refuses brackets nested too deep, an expression too long, and one of too many parts', () => {
      for (const text of [
        '('.repeat(5000),
        `//*[@text='${'x'.repeat(20_000)}']`,
        `1${' + 1'.repeat(3000)}`,
        '-'.repeat(9000),
      ]) {
        assert.equal(compileXPath(text).kind, 'refused');
      }
    });

    it('takes a chain of conditions as long as the limit allows', () => {
      const chain = Array.from({ length: 300 }, (_, index) => `@text='${index}'`).join(' or ');
      assert.deepEqual(answer(`//*[${chain} or @text='Data']`), ['Data']);
    });
  });

  describe('variables', () => {
    it('are listed, each once', () => {
      assert.deepEqual(variables(compiled('//*[@text=$b and contains(@text, $a)][@text != $b]')), ['a', 'b']);
    });

    it('refuse to be missing, even where the answer would be empty', () => {
      assert.throws(
        () => answer('//nothing[@text=$first]'),
        (error) => error instanceof UsageError && error.code === 'unbound-variable' && /\$first/.test(error.message),
      );
    });

    it('never take a value for syntax', () => {
      assert.deepEqual(answer('//*[@text=$x]', { x: "' or '1'='1" }), []);
    });
  });

  it('lists the literals that it holds', () => {
    assert.deepEqual(compiled("//*[@text='Ada' and matches(@hint, '^x')]/a[@index=$n]").literals, ['Ada', '^x']);
  });
});
