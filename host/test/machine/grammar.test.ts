import assert from 'node:assert/strict';
import { Lexer } from '../../src/machine/language/chevrotain.js';
import { LineParser } from '../../src/machine/language/grammar.js';
import { allTokens } from '../../src/machine/language/tokens.js';

describe('the grammar, which is not looked through at the start of every command', () => {
  it('has no two lines that begin alike, nothing empty in a loop and no rule that calls itself first', () => {
    assert.doesNotThrow(() => new LineParser(false));
  });

  it('has no word that another word hides, and none without a pattern', () => {
    const { lexerDefinitionErrors } = new Lexer(allTokens, {
      positionTracking: 'full',
      deferDefinitionErrorsHandling: true,
    });
    assert.deepEqual(
      lexerDefinitionErrors.map(({ message }) => message),
      [],
    );
  });
});
