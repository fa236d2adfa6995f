/** Prints the demo's story: numbered chapters, lines below them, one line of outcome each. Plain text; colour only on a terminal that wants it. */
export class Narrator {
  readonly #colour = process.stdout.isTTY === true && process.env['NO_COLOR'] === undefined;
  #chapter = 0;

  chapter(title: string): void {
    this.#chapter += 1;
    process.stdout.write(`\n${this.#paint('1', `${this.#chapter}. ${title}`)}\n`);
  }

  say(line: string): void {
    process.stdout.write(`   ${line.replaceAll('\n', '\n   ')}\n`);
  }

  /** The line that a chapter comes to. */
  good(line: string): void {
    process.stdout.write(`   ${this.#paint('32', line)}\n`);
  }

  /** What was refused, and rightly so. */
  refused(line: string): void {
    process.stdout.write(`   ${this.#paint('33', line)}\n`);
  }

  #paint(code: string, text: string): string {
    return this.#colour ? `\u001b[${code}m${text}\u001b[0m` : text;
  }
}
