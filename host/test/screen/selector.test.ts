import assert from 'node:assert/strict';
import fc from 'fast-check';
import { UsageError } from '../../src/base/index.js';
import { buildTree, compileSelector, documentOf, literal, parseSelector, select } from '../../src/screen/index.js';

const TREE = buildTree([
  {
    root: {
      children: [
        { text: 'Save', class: 'android.widget.Button', resourceId: 'com.app:id/save', clickable: true },
        { text: 'a && b', hint: `it's "it"` },
        { text: 'x=1&&y', contentDesc: '$first' },
        { text: "'quoted'" },
      ],
    },
  },
]);

function found(selector: string, values: Readonly<Record<string, string>> = {}): string[] {
  return select(compileSelector(selector).xpath, documentOf(TREE), values).map(({ text }) => text);
}

describe('a selector', () => {
  const cases: readonly (readonly [
    selector: string,
    texts: readonly string[],
    values?: Readonly<Record<string, string>>,
  ])[] = [
    ["//*[@text='Save']", ['Save']],
    ["(//*[@text!=''])[2]", ['a && b']],
    ['.//android.widget.Button', ['Save']],
    ['text=Save', ['Save']],
    ['resource_id=com.app:id/save&&class=android.widget.Button', ['Save']],
    ['id=com.app:id/save && clickable=true', ['Save']],
    ['resource-id=com.app:id/save&&text=Cancel', []],
    ['text=a && b', ['a && b']],
    [`hint=it's "it"`, ['a && b']],
    [`hint='it's "it"'&&text=a && b`, ['a && b']],
    ['content_desc=$first', ['x=1&&y'], { first: '$first' }],
    ['desc="$first"', ['x=1&&y']],
    ['text="\'quoted\'"', ["'quoted'"]],
    ['text= Save ', ['Save']],
  ];
  for (const [selector, texts, values] of cases) {
    it(`${selector} names ${JSON.stringify(texts)}`, () => assert.deepEqual(found(selector, values), texts));
  }

  const refusals: readonly (readonly [selector: string, message: RegExp, suggestion: RegExp])[] = [
    ['foo=bar', /no key 'foo'/, /resource-id.*write an XPath/],
    ['text=x=1&&y=2', /no key 'y'/, /write an XPath/],
    ["android.widget.Button[@text='Save']", /outermost nodes/, /Write \/\/android.widget.Button\[/],
    ["//*[@text='Save']/@text", /^It gives attributes, and a selector names nodes\.$/, /Write a path/],
    ['clickable=yes', /'true' or 'false'/, /@clickable = 'true'/],
    ['//*[text()=1]', /no text\(\)/, /@text/],
    ['Save', /outermost nodes/, /Write \/\/Save/],
    ['', /ends/, /^$/],
  ];
  for (const [selector, message, suggestion] of refusals) {
    it(`${selector || '(nothing)'} is refused`, () => {
      const refusal = parseSelector(selector);
      if (refusal.kind !== 'refused') return assert.fail('It was taken.');
      assert.match(refusal.message, message);
      assert.match(refusal.suggestion, suggestion);
    });
  }

  it('points at the key that it does not know', () => {
    const refusal = parseSelector('text=a&&foo=b');
    assert.equal(refusal.kind === 'refused' && refusal.offset, 8);
  });

  it('says where it is wrong, where a refusal cannot be answered', () => {
    assert.throws(
      () => compileSelector('//*[@id="x"]'),
      (error) =>
        error instanceof UsageError &&
        error.message === `//*[@id="x"] is no selector (at 5): There is no attribute 'id'. Write @resource-id.`,
    );
  });

  it('is compiled once for equal texts, refusals too', () => {
    assert.equal(parseSelector("//*[@text='once']"), parseSelector("//*[@text='once']"));
    assert.equal(parseSelector('//*['), parseSelector('//*['));
    for (let number = 0; number < 5000; number++) parseSelector(`//*[@text='${number}']`);
    assert.equal(parseSelector("//*[@text='4999']"), parseSelector("//*[@text='4999']"));
  });

  it('holds any text as a literal, whatever its quotes', () => {
    const anything = fc.oneof(
      fc.string({ unit: fc.constantFrom("'", '"', 'a', '$', '&', '\n', ']', '😀') }),
      fc.string(),
    );
    fc.assert(
      fc.property(anything, (text) => {
        const tree = buildTree([{ root: { text, children: [{ text: `${text}.` }] } }]);
        const { xpath } = compileSelector(`//*[@text=${literal(text)}]`);
        assert.deepEqual(select(xpath, documentOf(tree)), [tree.nodes[0]]);
      }),
      { seed: 11, numRuns: 500 },
    );
  });
});
