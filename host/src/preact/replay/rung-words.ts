import type { Rung } from './report.js';

/** What a run did by itself to go on, in a sentence. Pure. */
export function rungInWords(rung: Rung): string {
  switch (rung.kind) {
    case 'scrolled':
      return `On '${rung.at.state}' it scrolled ${rung.pages} page${rung.pages === 1 ? '' : 's'} to find what it needed.`;
    case 'turned back':
      return `A page lay over '${rung.at.state}' (${rung.from}), and was turned away by Back${rung.led ? '' : '; that did not help'}.`;
    case 'relaunched':
      return `At '${rung.at.state}' the app was gone (${rung.because}); it was started once more, and all begun anew${rung.led ? '' : '; that did not help'}.`;
    case 'paused':
      return `At '${rung.at.state}' a person was asked.`;
    default:
      return rung satisfies never;
  }
}
