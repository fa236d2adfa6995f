import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { IToken } from 'chevrotain';
import { before, describe, it } from 'mocha';
import oniguruma from 'vscode-oniguruma';
import textmate from 'vscode-textmate';
import {
  Arrow,
  Comment,
  lexer,
  Newline,
  Quoted,
  Selector,
  SingleQuoted,
  Variable,
  words,
} from '../../src/machine/language/tokens.js';

const root = new URL('../../../', import.meta.url);
const extension = new URL('editors/vscode/', root);
const read = (url: URL) => readFileSync(url, 'utf8');

/** What an editor must show a token as; the language's own lexer is the judge of what it is. */
const SCOPES = new Map([
  [Comment, /^comment\./],
  [Selector, /^meta\.selector\./],
  [Quoted, /^string\.quoted\.double\.|^entity\.name\./],
  [SingleQuoted, /^string\.quoted\.single\.|^entity\.name\./],
  [Variable, /^variable\./],
  [Arrow, /^keyword\.operator\.arrow\./],
]);

/** The words that begin a line. */
const LINES = new Set(
  'version machine goal app package locale density permissions made param let use element state on final verify do or repeat end hole probe read expect'.split(
    ' ',
  ),
);

interface Piece {
  readonly start: number;
  readonly end: number;
  readonly scopes: readonly string[];
}

describe('the colours of a machine in an editor', () => {
  let grammar: textmate.IGrammar;
  before(async () => {
    const manifest = JSON.parse(read(new URL('package.json', extension)));
    const [language, contributed] = [manifest.contributes.languages[0], manifest.contributes.grammars[0]];
    assert.deepEqual(language.extensions, ['.preact']);
    assert.equal(contributed.language, language.id);
    JSON.parse(read(new URL(language.configuration, extension)));
    const wasm = createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm');
    await oniguruma.loadWASM(new Uint8Array(readFileSync(wasm)).buffer);
    const registry = new textmate.Registry({
      onigLib: Promise.resolve({
        createOnigScanner: (sources) => new oniguruma.OnigScanner(sources),
        createOnigString: (text) => new oniguruma.OnigString(text),
      }),
      loadGrammar: async () =>
        textmate.parseRawGrammar(read(new URL(contributed.path, extension)), 'preact.tmLanguage.json'),
    });
    grammar = (await registry.loadGrammar(contributed.scopeName)) ?? assert.fail('There is no grammar.');
  });

  const pieces = (line: string): readonly Piece[] =>
    grammar.tokenizeLine(line, textmate.INITIAL).tokens.map(({ startIndex, endIndex, scopes }) => ({
      start: startIndex,
      end: endIndex,
      scopes,
    }));

  /** Every sign of every token has the colour of what the lexer says that it is. */
  const agree = (text: string) => {
    for (const line of text.split('\n')) {
      const shown = pieces(line);
      const scopesAt = (at: number) => shown.find(({ start, end }) => start <= at && at < end)?.scopes ?? [];
      const tokens = lexer()
        .tokenize(line)
        .tokens.filter(({ tokenType }) => tokenType !== Newline);
      for (const token of tokens) {
        const wanted = SCOPES.get(token.tokenType);
        if (wanted === undefined) {
          for (const at of signs(token))
            for (const scope of scopesAt(at))
              assert.doesNotMatch(scope, /^comment|^meta\.selector|^string/, `${line}\n${token.image}`);
        } else {
          for (const at of signs(token))
            assert.ok(
              scopesAt(at).some((scope) => wanted.test(scope)),
              `${line}\n${token.image}: ${scopesAt(at).join(' ')}, wanted ${wanted}`,
            );
        }
      }
      const [first] = tokens;
      if (first !== undefined && LINES.has(first.image))
        assert.ok(
          scopesAt(first.startOffset).some((scope) => /^keyword\.|^storage\.type/.test(scope)),
          `${line}: '${first.image}' is shown as ${scopesAt(first.startOffset).join(' ')}`,
        );
    }
  };

  it('are those of every machine on the page about the language, and of every one that lies beside it', () => {
    const folder = new URL('statemachines/', root);
    const page = read(new URL('README.md', folder));
    const examples = page.split('\n').filter((line) => /^ {4}/.test(line));
    assert.ok(examples.length > 80);
    agree(examples.map((line) => line.slice(4)).join('\n'));
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.preact'));
    assert.ok(files.length > 0);
    for (const file of files) agree(read(new URL(file, folder)));
  });

  for (const line of [
    "  do tap //*[@text='a -> b # c'] -> form or tips  irreversible  # beside",
    '  verify (//a[contains(@text, "it\'s #1")])[2]',
    '  do type "//*[@text=\'a\\nb\']" "say \\"hi\\" # no remark"  as digits',
    "  or scroll backward //*[@resource-id='a:id/list' and not(@text=$first-name)]->form",
    '  repeat until //*[@text=$month] and absent //b at most 24',
    '  hole "Draw a {thing}" until count //a >= 2 at most 20 within 1m30s -> done',
    "  probe content contacts where display_name = concat($first, ' ', $last) and number ~ digits($phone) count +1",
    'state "with # blank" optional',
    "param   kind: enum 'md', 'txt' from //*[@text='x'] = 'md'",
    'use login: accounts/login with user = lower($name)',
    "  do tap //next when before //*[@resource-id='a:id/month'] date($day, 'MMMM y')",
    '  or tap //previous when after (//month)[1] $page',
    '  do tap //canvas offset 75% 10%',
    "  verify pixel //canvas[@a='#1 b'] offset 25% 75% = '#2a9d8f' within 12  # a colour",
    '  hole "Draw" until pixel (//a)[1] offset 0% 100% = "#ffffff" and absent //b at most 2 within 1m',
  ]) {
    it(`are right in: ${line.trim()}`, () => agree(line));
  }

  it('know every word of the language', () => {
    const text = read(new URL('syntaxes/preact.tmLanguage.json', extension));
    const known = new Set(text.match(/[a-z]+/g));
    // Words of the line `made`, which no person writes, stand as they are.
    const plain = new Set(['compiler', 'trajectory', 'screens']);
    for (const word of Object.values(words).map(({ PATTERN }) => String(PATTERN)))
      if (!plain.has(word)) assert.ok(known.has(word), `The grammar does not know '${word}'.`);
  });
});

function signs({ startOffset, endOffset = startOffset }: IToken): readonly number[] {
  return Array.from({ length: endOffset - startOffset + 1 }, (_, index) => startOffset + index);
}
