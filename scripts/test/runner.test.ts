import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { withCrash } from './java-suite.js';
import { parseJunitXml } from './junit-xml.js';
import { runMochaSuite } from './mocha-suite.js';
import { closingLine, decideSkips, exitCodeOf, type TestResult } from './result.js';

const root = path.resolve(import.meta.dirname, '../..');
const passed: TestResult = { suite: 'mocha', name: 'a', state: 'passed' };
const failed: TestResult = { suite: 'java', name: 'b', state: 'failed', reason: 'why' };
const skipped: TestResult = { suite: 'java', name: 'c', state: 'skipped' };

describe('the test run', () => {
  describe('counting', () => {
    it('closes with what passed and what failed', () => {
      assert.equal(closingLine([passed, passed, failed]), '2 passed, 1 failed');
      assert.equal(closingLine([]), '0 passed, 0 failed');
    });

    it('passes only when something ran and nothing failed', () => {
      assert.equal(exitCodeOf([passed]), 0);
      assert.equal(exitCodeOf([passed, failed]), 1);
      assert.equal(exitCodeOf([]), 1);
      assert.equal(exitCodeOf([skipped]), 1);
    });

    it('takes a skipped test for a failed one', () => {
      assert.equal(closingLine(decideSkips([passed, skipped], [])), '1 passed, 1 failed');
    });

    it('lets a skip be that is listed with a reason, and still tells of it', () => {
      const reason = 'Needs a phone on a cable.';
      assert.equal(
        closingLine(decideSkips([passed, skipped], [{ suite: 'java', name: 'c', reason }])),
        '1 passed, 0 failed, 1 skipped',
      );
      assert.equal(
        closingLine(decideSkips([skipped], [{ suite: 'java', name: 'c', reason: ' ' }])),
        '0 passed, 1 failed',
      );
      assert.equal(closingLine(decideSkips([skipped], [{ suite: 'mocha', name: 'c', reason }])), '0 passed, 1 failed');
    });
  });

  describe('mocha', function () {
    this.timeout(60_000);
    let folder: string;
    beforeEach(() => {
      folder = mkdtempSync(path.join(tmpdir(), 'reprise-runner-'));
    });
    afterEach(() => rmSync(folder, { recursive: true }));

    /** Runs a test file of these lines with the real mocha. */
    const run = (lines: string, timeoutMs = 50_000) => {
      const file = path.join(folder, 'a.test.ts');
      writeFileSync(file, lines);
      return runMochaSuite(root, [file], { folder, timeoutMs, echo: false });
    };

    it('is counted test by test, with the reason and the place of a failure', async () => {
      const results = await run(`
        describe('outer', () => {
          it('works', () => {});
          it('breaks', () => { throw new Error('because'); });
          it.skip('rests');
        });`);
      assert.deepEqual(
        results.map(({ name, state }) => [name, state]),
        [
          ['outer > works', 'passed'],
          ['outer > breaks', 'failed'],
          ['outer > rests', 'skipped'],
        ],
      );
      assert.match(results[1]?.reason ?? '', /because\n\s+at .*a\.test\.ts/);
    });

    it('has failed when a hook breaks', async () => {
      const results = await run(
        `describe('x', () => { before(() => { throw new Error('no device'); }); it('y', () => {}); });`,
      );
      assert.deepEqual(
        results.map((result) => result.state),
        ['failed'],
      );
    });

    it('has failed when the process ends in the middle, with exit code 0 too, and names the test', async () => {
      const results = await run(
        `it('first', () => {}); it('ends it all', () => process.exit(0)); it('never', () => {});`,
      );
      assert.equal(closingLine(results), '1 passed, 1 failed');
      assert.match(results.at(-1)?.reason ?? '', /ended with exit code 0 during "ends it all"/);
    });

    it('has failed when it is killed', async () => {
      const results = await run(`it('dies', () => process.kill(process.pid, 'SIGKILL'));`);
      assert.match(results.at(-1)?.reason ?? '', /SIGKILL during "dies"|exit code 137/);
    });

    it('has failed when a file cannot be loaded', async () => {
      const results = await run(`import './none.js'; it('x', () => {});`);
      assert.equal(closingLine(results), '0 passed, 1 failed');
      assert.match(results[0]?.reason ?? '', /none\.js/);
    });

    it('has failed when it never ends', async () => {
      const results = await run(`it('hangs', () => { for (;;); });`, 8000);
      assert.equal(closingLine(results), '0 passed, 1 failed');
      assert.match(results[0]?.reason ?? '', /was still running .* during "hangs"/);
    });

    it('has not passed when there is no test in it', async () => {
      assert.equal(exitCodeOf(await run('')), 1);
    });
  });

  describe('JUnit', () => {
    const report = `<?xml version="1.0" encoding="UTF-8"?>
      <testsuite name="dev.reprise.XTest" tests="4" skipped="1" failures="1" errors="1">
        <properties/>
        <testcase name="works" classname="dev.reprise.XTest" time="0.1"/>
        <testcase name="breaks" classname="dev.reprise.XTest" time="0.1">
          <failure message="java.lang.AssertionError: expected:&lt;1&gt; but was:&lt;2&gt;" type="java.lang.AssertionError">java.lang.AssertionError: expected:&lt;1&gt; but was:&lt;2&gt;
	at org.junit.Assert.fail(Assert.java:89)
	at dev.reprise.XTest.breaks(XTest.java:12)
</failure>
        </testcase>
        <testcase name="throws" classname="dev.reprise.XTest" time="0.1"><error message="boom" type="x">boom</error></testcase>
        <testcase name="rests" classname="dev.reprise.XTest" time="0"><skipped/></testcase>
        <system-out><![CDATA[text]]></system-out>
      </testsuite>`;
    const done = { code: 0, signal: null, timedOut: false, tail: '' };

    it('reports are read, with the frame of our own code', () => {
      const results = parseJunitXml(report);
      assert.deepEqual(
        results.map((result) => result.state),
        ['passed', 'failed', 'failed', 'skipped'],
      );
      assert.equal(results[0]?.name, 'dev.reprise.XTest > works');
      assert.match(
        results[1]?.reason ?? '',
        /expected:<1> but was:<2>\n\s+at dev\.reprise\.XTest\.breaks\(XTest\.java:12\)$/,
      );
      assert.equal(results[2]?.reason, 'boom');
    });

    it('reports that were cut off are not taken for whole', () => {
      assert.throws(() => parseJunitXml(report.slice(0, 400)));
    });

    const passing: TestResult = { ...passed, suite: 'java' };

    it('has failed when Gradle failed for another reason than a test, and says which', () => {
      const said = 'A.java:3: error: cannot find symbol\n  foo\n* What went wrong:\nCompilation failed\n* Try:\nadvice';
      const results = withCrash([passing], { ...done, code: 1 }, said);
      assert.equal(closingLine(results), '1 passed, 1 failed');
      assert.equal(
        results[1]?.reason,
        'Gradle ended with exit code 1.\nA.java:3: error: cannot find symbol\n  foo\nCompilation failed',
      );
    });

    it('has failed when it took too long, whatever it reported until then', () => {
      assert.equal(
        closingLine(withCrash([passing], { ...done, timedOut: true, code: null, signal: 'SIGTERM' }, '')),
        '1 passed, 1 failed',
      );
    });

    it('has failed when Gradle found no test', () => {
      assert.equal(closingLine(withCrash([], done, '')), '0 passed, 1 failed');
    });

    it('is not counted twice when a test failed', () => {
      assert.deepEqual(withCrash([failed], { ...done, code: 1 }, ''), [failed]);
    });
  });
});
