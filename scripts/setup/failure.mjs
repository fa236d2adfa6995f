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

/**
 * A disk that is full, or a folder that is not ours to write, is no fault of the setup, wherever it met it.
 * @param {unknown} error
 * @returns {unknown} a SetupFailure for those, else what was given
 */
export function explained(error) {
  const { code = '', path } = /** @type {NodeJS.ErrnoException} */ (error ?? {});
  const where = path ?? 'a file';
  const next = nextSteps[code];
  if (error instanceof SetupFailure || next === undefined) return error;
  return new SetupFailure(7, `Could not write ${where} (${code}): ${next}, then run this again.`, { cause: error });
}

const elsewhere = 'make it writable for you, or name another place (HOME, REPRISE_CACHE, REPRISE_HOME)';

/** @type {Readonly<Record<string, string>>} */
const nextSteps = {
  ENOSPC: 'the disk is full, make room',
  EDQUOT: 'your share of the disk is used up, make room',
  EACCES: elsewhere,
  EPERM: elsewhere,
  EROFS: elsewhere,
  ENOTDIR: elsewhere,
};
