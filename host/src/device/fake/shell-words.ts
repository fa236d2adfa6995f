/** A simple command: its words, where its output goes, and when it runs after the one before. */
export interface SimpleCommand {
  readonly words: readonly string[];
  readonly after: 'always' | 'success' | 'failure';
  /** `>&2` sends standard output to standard error; `2>/dev/null` drops standard error. */
  readonly redirect: 'none' | 'to-stderr' | 'drop-stderr';
}

/**
 * The part of the shell's language that the fake understands: words with quotes and backslashes, `;`, `&&`, `||`, line breaks, and the
 * redirections `>&2`, `2>&1`, `2>/dev/null`. Nothing else is special: a command that needs more fails loudly in the fake's table.
 *
 * @throws SyntaxError for a quote that is not closed
 */
export function parseCommands(line: string): SimpleCommand[] {
  const commands: SimpleCommand[] = [];
  let words: string[] = [];
  let after: SimpleCommand['after'] = 'always';
  let redirect: SimpleCommand['redirect'] = 'none';
  const end = (next: SimpleCommand['after']) => {
    if (words.length > 0) commands.push({ words, after, redirect });
    words = [];
    redirect = 'none';
    after = next;
  };
  for (const token of tokens(line)) {
    if (token.kind === 'word') words.push(token.text);
    else if (token.text === '&&') end('success');
    else if (token.text === '||') end('failure');
    else if (token.text === ';') end('always');
    else if (/^1?>&2$/.test(token.text)) redirect = 'to-stderr';
    else if (token.text === '2>/dev/null') redirect = 'drop-stderr';
  }
  end('always');
  return commands;
}

type Token = { readonly kind: 'word' | 'operator'; readonly text: string };

const operators = /(?:&&|\|\||;|\n|1?>&2|2>&1|2>\/dev\/null)/y;
const blanks = /[ \t]+/y;

function* tokens(line: string): Generator<Token> {
  for (let at = 0; at < line.length; ) {
    const skipped = match(blanks, line, at);
    if (skipped) {
      at += skipped.length;
      continue;
    }
    const operator = match(operators, line, at);
    if (operator) {
      yield { kind: 'operator', text: operator === '\n' ? ';' : operator };
      at += operator.length;
      continue;
    }
    const [text, next] = word(line, at);
    yield { kind: 'word', text };
    at = next;
  }
}

function match(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}

/** One word from `from`, its quotes taken off, and where it ends. */
function word(line: string, from: number): [string, number] {
  let text = '';
  let at = from;
  while (at < line.length && !/[\s;&|]/.test(line.charAt(at))) {
    const char = line.charAt(at);
    if (char === "'" || char === '"') {
      const [inside, next] = quoted(line, at, char);
      text += inside;
      at = next;
    } else if (char === '\\') {
      text += line.charAt(at + 1);
      at += 2;
    } else {
      text += char;
      at += 1;
    }
  }
  // A lone & or | is not of this language; taking it as a word makes the command unknown rather than wrong.
  return at === from ? [line.charAt(at), at + 1] : [text, at];
}

function quoted(line: string, from: number, quote: string): [string, number] {
  let text = '';
  for (let at = from + 1; at < line.length; at += 1) {
    const char = line.charAt(at);
    if (char === quote) return [text, at + 1];
    if (char === '\\' && quote === '"' && /["\\$`]/.test(line.charAt(at + 1))) {
      at += 1;
      text += line.charAt(at);
    } else {
      text += char;
    }
  }
  throw new SyntaxError(`no closing quote ${quote}`);
}
