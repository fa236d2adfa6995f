import { SetupFailure } from './failure.mjs';
import { speaksUtf8 } from './locale.mjs';

const spinMs = 120;
/** A stage that took longer, or that has something to tell, gets a line of its own; the rest is nobody's business. */
const worthTellingMs = 1000;

/**
 * One line a stage: a spinner with a changing note on a terminal, plain lines elsewhere. ASCII unless the locale is UTF-8; NO_COLOR is honoured.
 */
export class Progress {
  #out;
  #live;
  #signs;
  #colour;
  /** @type {Step | undefined} */
  #step;
  #started = performance.now();
  #told = false;

  /** @param {NodeJS.WriteStream} out @param {NodeJS.ProcessEnv} environment */
  constructor(out, environment) {
    this.#out = out;
    this.#live = out.isTTY === true && environment['TERM'] !== 'dumb' && environment['CI'] === undefined;
    this.#colour = this.#live && !environment['NO_COLOR'];
    this.#signs = speaksUtf8(environment)
      ? { ok: '✓', bad: '✗', dots: '…', spin: ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'] }
      : { ok: 'ok', bad: 'failed:', dots: '...', spin: ['-', '\\', '|', '/'] };
  }

  /** @param {string} title what is being done, e.g. `Android jars` @returns {Step} */
  begin(title) {
    this.#step = new Step(title, {
      live: (frame, note) =>
        this.#draw(`${this.#signs.spin[frame % this.#signs.spin.length]} ${title}${note && `: ${note}`}`),
      line: (text) => this.print(`${this.#signs.dots} ${title}: ${text}`),
      done: (elapsedMs, note) => this.#tell(title, elapsedMs, note),
      isLive: this.#live,
    });
    return this.#step;
  }

  /** @param {string} line printed above whatever is being redrawn */
  print(line) {
    this.#draw('');
    this.#told = true;
    this.#out.write(`${line}\n`);
  }

  waiting() {
    this.print('Another setup is at work in this checkout: waiting for it.');
  }

  finish() {
    const seconds = ((performance.now() - this.#started) / 1000).toFixed(1);
    if (this.#told) this.print(this.#painted(32, `${this.#signs.ok} Everything is in place (${seconds} s).`));
  }

  /** @param {unknown} error */
  fail(error) {
    this.#step?.stop();
    if (error instanceof SetupFailure) {
      if (error.log) this.print(error.log);
      this.print(this.#painted(31, `${this.#signs.bad} ${error.message}`));
    } else {
      this.print(`${this.#signs.bad} The setup has a bug: ${error instanceof Error ? error.stack : String(error)}`);
    }
  }

  /** @param {string} title @param {number} elapsedMs @param {string} note */
  #tell(title, elapsedMs, note) {
    if (elapsedMs < worthTellingMs && note === '') return this.#draw('');
    this.print(
      `${this.#painted(32, this.#signs.ok)} ${title}${note && `: ${note}`} (${(elapsedMs / 1000).toFixed(1)} s)`,
    );
  }

  /** @param {string} text redraws the last line of a terminal */
  #draw(text) {
    if (!this.#live) return;
    const width = Math.max(20, (this.#out.columns ?? 80) - 1);
    this.#out.write(`\r\x1b[K${text.slice(0, width)}`);
  }

  /** @param {number} colour @param {string} text */
  #painted(colour, text) {
    return this.#colour ? `\x1b[${colour}m${text}\x1b[0m` : text;
  }
}

/** One stage at work. */
export class Step {
  #note = '';
  #frame = 0;
  #started = performance.now();
  /** @type {NodeJS.Timeout | undefined} */
  #timer;
  #screen;

  /**
   * @param {string} title
   * @param {{ live: (frame: number, note: string) => void, line: (text: string) => void, done: (elapsedMs: number, note: string) => void, isLive: boolean }} screen
   */
  constructor(title, screen) {
    this.title = title;
    this.#screen = screen;
    this.resume();
  }

  resume() {
    if (this.#screen.isLive)
      this.#timer = setInterval(() => this.#screen.live(this.#frame++, this.#note), spinMs).unref();
  }

  /** The terminal is somebody else's for a while: a question, a password. */
  pause() {
    clearInterval(this.#timer);
  }

  get isLive() {
    return this.#screen.isLive;
  }

  /** @param {string} note what is happening now; shown on a terminal only */
  update(note) {
    this.#note = note;
  }

  /** @param {string} text something that a log should have too */
  say(text) {
    this.#screen.line(text);
  }

  /** @param {string} note what was done; empty when there was nothing to do */
  done(note) {
    this.stop();
    this.#screen.done(performance.now() - this.#started, note);
  }

  stop() {
    this.pause();
  }
}
