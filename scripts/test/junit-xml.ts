import { SaxesParser } from 'saxes';
import type { TestResult } from './result.js';

/**
 * Reads one JUnit XML report, as Gradle writes it.
 * @throws Error on a text that is no XML: a report that was cut off
 */
export function parseJunitXml(xml: string): TestResult[] {
  const results: TestResult[] = [];
  let current: { name: string; state: TestResult['state']; reason: string } | undefined;
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    if (name === 'testcase') {
      current = { name: `${attributes['classname']} > ${attributes['name']}`, state: 'passed', reason: '' };
    } else if (current !== undefined && (name === 'failure' || name === 'error')) {
      current.state = 'failed';
      current.reason = attributes['message'] ?? '';
    } else if (current !== undefined && name === 'skipped') {
      current.state = 'skipped';
    }
  });
  parser.on('text', (text) => {
    // The stack trace: its first line is the message again, the next ones say where.
    if (current?.state === 'failed' && text.trim() !== '') current.reason = firstFrames(text);
  });
  parser.on('closetag', ({ name }) => {
    if (name !== 'testcase' || current === undefined) return;
    const { reason, ...result } = current;
    results.push({ suite: 'java', ...result, ...(result.state === 'failed' ? { reason } : {}) });
    current = undefined;
  });
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
  return results;
}

/** The message, and the frames of our own code that follow it. */
function firstFrames(trace: string): string {
  const lines = trace.trim().split('\n');
  const firstFrame = lines.findIndex((line) => /^\s+at /.test(line));
  if (firstFrame < 0) return lines.slice(0, 10).join('\n');
  const own = lines.slice(firstFrame).filter((line) => line.includes('dev.reprise.'));
  return [...lines.slice(0, Math.min(firstFrame, 10)), ...own.slice(0, 3)].join('\n');
}
