import assert from 'node:assert/strict';
import fc from 'fast-check';
import { buildTree, compileXPath, documentOf, evaluate, express, mentions } from '../../src/screen/index.js';

const ADA = { first: 'Ada', last: 'Lovelace' };

describe('a text as an XPath expression', () => {
  const cases: readonly (readonly [
    text: string,
    wording: Parameters<typeof express>[1],
    expression: string | undefined,
  ])[] = [
    ['Save', {}, "'Save'"],
    ['Ada Lovelace', { parameters: ADA }, "concat($first,' ',$last)"],
    ['Delete Ada Lovelace?', { parameters: ADA }, "concat('Delete ',$first,' ',$last,'?')"],
    ['Lovelace, Ada', { parameters: ADA }, "concat($last,', ',$first)"],
    ['Ada', { parameters: ADA }, '$first'],
    ['Adapter', { parameters: ADA }, "'Adapter'"],
    ['李雷', { parameters: { first: '雷', last: '李' } }, 'concat($last,$first)'],
    ['添加李雷的电话', { parameters: { first: '雷', last: '李' } }, "concat('添加',$last,$first,'的电话')"],
    ['Ada Lovelace', { parameters: { name: 'Ada Lovelace', first: 'Ada' } }, '$name'],
    ["Ada's phone", { parameters: ADA }, `concat($first,"'s phone")`],
    ['Step 1 of 3', { parameters: { n: '1' } }, undefined],
    ['1', { parameters: { n: '1' } }, '$n'],
    ['Ada Ada', { parameters: { first: 'Ada', last: 'Ada' } }, "concat($first,' ',$last)"],
    ['Ada', { parameters: { first: 'Ada', last: 'Ada' } }, undefined],
    ['Call Ada', { avoid: ['ada'] }, undefined],
    ['Call ADA', { parameters: ADA }, undefined],
    ['Cicada', { avoid: ['ada'] }, "'Cicada'"],
    ['Save', { avoid: ['', ' '] }, "'Save'"],
    ['Save', { parameters: { note: '' } }, "'Save'"],
  ];
  for (const [text, wording, expression] of cases) {
    it(`${JSON.stringify(text)} with ${JSON.stringify(wording)} is ${expression ?? 'not to be said'}`, () => {
      assert.equal(express(text, wording), expression);
    });
  }

  it('gives back the text when it is evaluated, and holds no value', () => {
    const word = fc.constantFrom('Ada', 'Lovelace', 'ada', ' ', "'", '"', 'x', '雷', '$first', ', ', '?');
    const text = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(''));
    const document = documentOf(buildTree([{ root: {} }]));
    fc.assert(
      fc.property(text, (said) => {
        const expression = express(said, { parameters: ADA });
        if (expression === undefined) return;
        const compiled = compileXPath(`string(${expression})`);
        if (compiled.kind === 'refused') return assert.fail(`${expression}: ${compiled.message}`);
        assert.equal(evaluate(compiled, document, ADA), said);
        assert.ok(!compiled.literals.some((literal) => mentions(literal, Object.values(ADA))), expression);
      }),
      { seed: 5, numRuns: 1000 },
    );
  });
});
