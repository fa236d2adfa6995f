/** What the reporter writes, one JSON object a line: `begin` is there so that a crash can name the test it happened in. */
export type MochaEvent =
  | { readonly kind: 'begin' | 'pass' | 'skip'; readonly name: string; readonly file?: string }
  | { readonly kind: 'fail'; readonly name: string; readonly file?: string; readonly reason: string }
  | { readonly kind: 'end' };
