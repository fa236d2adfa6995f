import assert from 'node:assert/strict';
import fc from 'fast-check';
import { UsageError } from '../../../src/base/index.js';
import type { UiTree } from '../../../src/screen/index.js';
import { compileXPath, documentOf, evaluate } from '../../../src/screen/xpath/index.js';
import { arbitraryTree } from '../trees.js';
import { arbitraryExpression, VARIABLES } from './expressions.js';
import { OracleTree } from './oracle.js';

describe('our XPath and a full engine', function () {
  this.timeout(120_000);

  it('agree on 3000 generated expressions over generated trees', () => {
    let refused = 0;
    let compared = 0;
    fc.assert(
      fc.property(
        arbitraryTree,
        fc.array(arbitraryExpression, { minLength: 10, maxLength: 10 }),
        (tree, expressions) => {
          const oracle = new OracleTree(tree);
          for (const { ours, oracle: theirs } of expressions) {
            const answer = answerTo(ours, tree);
            if (answer === TOO_COSTLY) refused++;
            else assert.deepEqual(answer, oracle.evaluate(theirs, VARIABLES), `${ours}\n${theirs}`);
            compared++;
          }
        },
      ),
      // Without shrinking: the oracle takes seconds for some of what shrinking tries. The counterexample is printed whole.
      { seed: 20_261_121, numRuns: 300, endOnFailure: true },
    );
    assert.ok(compared >= 3000);
    assert.ok(refused < compared / 200, `${refused} of ${compared} were refused as too costly`);
  });
});

const TOO_COSTLY = Symbol('too costly');

function answerTo(expression: string, tree: UiTree): unknown {
  const compiled = compileXPath(expression);
  if (compiled.kind === 'refused') throw new Error(`${expression}: ${compiled.message} ${compiled.suggestion}`);
  try {
    const value = evaluate(compiled, documentOf(tree), VARIABLES);
    return typeof value === 'object' ? value.map((item) => (typeof item === 'object' ? item.order : item)) : value;
  } catch (error) {
    if (error instanceof UsageError && error.code === 'xpath-too-costly') return TOO_COSTLY;
    throw error;
  }
}
