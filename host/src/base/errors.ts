/**
 * The few exceptions, named after who can mend them. What a caller should expect (a miss, a refused gate) is a value, not one of these.
 * The exit codes are the documented ones of the CLI.
 */
export type VerdictClass = 'app bug' | 'drift' | 'infrastructure' | 'ours';

export abstract class RepriseError extends Error {
  abstract readonly exitCode: number;
  abstract readonly verdict: VerdictClass;
  /** Stable and kebab-case, e.g. `device-lost`. */
  readonly code: string;

  constructor(code: string, message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.code = code;
    this.name = new.target.name;
  }
}

/** The user's input cannot be used: a wrong flag, a syntax error, an unbound parameter. */
export class UsageError extends RepriseError {
  readonly exitCode = 2;
  readonly verdict = 'ours';
}

/** The device or the way to it failed: none there, lost half way, two and no choice. */
export class DeviceError extends RepriseError {
  readonly exitCode = 3;
  readonly verdict = 'infrastructure';
}

/** The peer spoke outside the protocol that both sides agreed on. */
export class ProtocolError extends RepriseError {
  readonly exitCode = 3;
  readonly verdict = 'infrastructure';
}

/** The model could not be reached or did not answer as asked. */
export class ModelError extends RepriseError {
  readonly exitCode = 5;
  readonly verdict = 'infrastructure';
}

/** A lock, a port or the disk is not to be had. */
export class ResourceError extends RepriseError {
  readonly exitCode = 7;
  readonly verdict = 'infrastructure';
}

/** The outermost deadline is over. */
export class DeadlineError extends RepriseError {
  readonly exitCode = 124;
  readonly verdict = 'infrastructure';
}
