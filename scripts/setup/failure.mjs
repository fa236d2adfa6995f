/** The setup cannot go on, and the message says in one sentence what to do. Exit codes are those of the CLI: 2 usage, 6 ours, 7 resource. */
export class SetupFailure extends Error {
  /**
   * @param {2 | 6 | 7} exitCode
   * @param {string} message one sentence: what was wanted, what was found, what to do next
   * @param {{ cause?: unknown, log?: string }} [options] `log`: the last lines of a program's output, shown above the sentence
   */
  constructor(exitCode, message, options = {}) {
    super(message, options);
    this.name = 'SetupFailure';
    this.exitCode = exitCode;
    this.log = options.log;
  }
}
