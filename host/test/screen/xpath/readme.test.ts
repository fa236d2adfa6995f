import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { ATTRIBUTES, compileXPath } from '../../../src/screen/xpath/index.js';

const README = readFileSync(new URL('../../../src/screen/xpath/README.md', import.meta.url), 'utf8');
const [, taken = '', refused = ''] = README.split(/\nTaken:\n|\nRefused when/);

/** The lines of a part that are set as code. */
function examples(part: string): string[] {
  return [...part.matchAll(/^ {4}(.+)$/gm)].map(([, example = '']) => example);
}

describe("the XPath's page", () => {
  it('shows as taken what is taken, and as refused what is refused', () => {
    assert.ok(examples(taken).length > 5 && examples(refused).length > 10);
    for (const example of examples(taken)) assert.equal(compileXPath(example).kind, 'xpath', example);
    for (const example of examples(refused)) assert.equal(compileXPath(example).kind, 'refused', example);
  });

  it('names every attribute and function', () => {
    for (const { name } of ATTRIBUTES) assert.ok(README.includes(name), name);
    const unknown = compileXPath('//*[nothing()]');
    const functions =
      unknown.kind === 'refused' ? unknown.suggestion.replace(/^The functions are |\.$/g, '').split(', ') : [];
    assert.ok(functions.length > 20);
    for (const name of functions) assert.match(README, new RegExp(`[ \\n]${name}[,.]`), name);
  });
});
