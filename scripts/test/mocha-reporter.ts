import { appendFileSync } from 'node:fs';
import Mocha from 'mocha';

/** What the reporter writes, one JSON object a line: `begin` is there so that a crash can name the test it happened in. */
export type MochaEvent =
  | { readonly kind: 'begin' | 'pass' | 'skip'; readonly name: string; readonly file?: string }
  | { readonly kind: 'fail'; readonly name: string; readonly file?: string; readonly reason: string }
  | { readonly kind: 'end' };

const { EVENT_TEST_BEGIN, EVENT_TEST_PASS, EVENT_TEST_FAIL, EVENT_TEST_PENDING, EVENT_RUN_END } =
  Mocha.Runner.constants;
const reasonLines = 12;

/**
 * Mocha's own spec reporter for the person who watches, and a file of events for the runner that counts.
 * A default export, because mocha takes a reporter as a module.
 */
export default class EventsReporter extends Mocha.reporters.Spec {
  constructor(runner: Mocha.Runner, options: Mocha.MochaOptions & { reporterOption?: Record<string, string> }) {
    super(runner, options);
    const file = options.reporterOption?.['events'];
    if (file === undefined) throw new Error('The reporter wants --reporter-option events=<file>.');
    const write = (event: MochaEvent) => appendFileSync(file, `${JSON.stringify({ ...event, at: Date.now() })}\n`);
    runner.on(EVENT_TEST_BEGIN, (test) => write({ kind: 'begin', ...place(test) }));
    runner.on(EVENT_TEST_PASS, (test) => write({ kind: 'pass', ...place(test) }));
    runner.on(EVENT_TEST_PENDING, (test) => write({ kind: 'skip', ...place(test) }));
    runner.on(EVENT_TEST_FAIL, (test, error) => write({ kind: 'fail', ...place(test), reason: reasonOf(error) }));
    runner.on(EVENT_RUN_END, () => write({ kind: 'end' }));
  }
}

function place(test: Mocha.Test | Mocha.Hook): { name: string; file?: string } {
  return { name: test.titlePath().join(' > '), ...(test.file === undefined ? {} : { file: test.file }) };
}

/** The message and the first frame of our own code. */
function reasonOf(error: { message?: unknown; stack?: unknown }): string {
  const message = String(error.message ?? error);
  const frame = String(error.stack ?? '')
    .split('\n')
    .find((line) => /^\s+at /.test(line) && !line.includes('node_modules') && !line.includes('node:'));
  return [...message.split('\n').slice(0, reasonLines), ...(frame === undefined ? [] : [frame])].join('\n');
}
