/** Why an expression is not taken, where in it, and what to write instead. */
export interface XPathRefusal {
  readonly kind: 'refused';
  /** A sentence. */
  readonly message: string;
  /** 0-based character in the expression. */
  readonly offset: number;
  /** A sentence; '' where there is nothing to suggest. */
  readonly suggestion: string;
}

/** Carries a refusal out of the recursive parser and compiler; never leaves this room. */
export class Refused extends Error {
  constructor(
    message: string,
    readonly offset: number,
    readonly suggestion = '',
  ) {
    super(message);
  }
}

export function refuse(message: string, offset: number, suggestion = ''): never {
  throw new Refused(message, offset, suggestion);
}
