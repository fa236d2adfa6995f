import { appendFileSync } from 'node:fs';
import Mocha from 'mocha';

const { EVENT_TEST_BEGIN, EVENT_TEST_PASS, EVENT_TEST_FAIL, EVENT_TEST_PENDING, EVENT_RUN_END } =
  Mocha.Runner.constants;
const reasonLines = 12;

/**
 * Mocha's own spec reporter for the person who watches, and a file of events for the runner that counts.
 * A default export, because mocha takes a reporter as a module; and JavaScript, because mocha requires it, past Node's import hooks.
 */
export default class EventsReporter extends Mocha.reporters.Spec {
  /**
   * @param {Mocha.Runner} runner
   * @param {Mocha.MochaOptions & { reporterOption?: Record<string, string> }} options
   */
  constructor(runner, options) {
    super(runner, options);
    const file = options.reporterOption?.['events'];
    if (file === undefined) throw new Error('The reporter wants --reporter-option events=<file>.');
    /** @param {import('./mocha-event.js').MochaEvent} event */
    const write = (event) => appendFileSync(file, `${JSON.stringify({ ...event, at: Date.now() })}\n`);
    runner.on(EVENT_TEST_BEGIN, (test) => write({ kind: 'begin', ...place(test) }));
    runner.on(EVENT_TEST_PASS, (test) => write({ kind: 'pass', ...place(test) }));
    runner.on(EVENT_TEST_PENDING, (test) => write({ kind: 'skip', ...place(test) }));
    runner.on(EVENT_TEST_FAIL, (test, error) => write({ kind: 'fail', ...place(test), reason: reasonOf(error) }));
    runner.on(EVENT_RUN_END, () => write({ kind: 'end' }));
  }
}

/**
 * @param {Mocha.Test | Mocha.Hook} test
 * @returns {{ name: string, file?: string }}
 */
function place(test) {
  return { name: test.titlePath().join(' > '), ...(test.file === undefined ? {} : { file: test.file }) };
}

/**
 * The message and the first frame of our own code.
 * @param {{ message?: unknown, stack?: unknown }} error
 */
function reasonOf(error) {
  const message = String(error.message ?? error);
  const frame = String(error.stack ?? '')
    .split('\n')
    .find((line) => /^\s+at /.test(line) && !line.includes('node_modules') && !line.includes('node:'));
  return [...message.split('\n').slice(0, reasonLines), ...(frame === undefined ? [] : [frame])].join('\n');
}
