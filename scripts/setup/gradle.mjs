import { readFileSync, realpathSync } from 'node:fs';
import { onPath } from './program.mjs';

/**
 * Ubuntu 22.04's Gradle 4.4.1 does not yet open java.lang to itself, as Debian's later one does, and fails on JDK 17 without.
 * @param {NodeJS.ProcessEnv} environment
 * @returns {NodeJS.ProcessEnv}
 */
export function gradleEnvironment(environment) {
  const program = onPath('gradle', environment);
  if (program === undefined) return environment;
  const script = realpathSync(program);
  const opensNothing = script.startsWith('/usr/share/gradle/') && !readFileSync(script, 'utf8').includes('--add-opens');
  return opensNothing
    ? { ...environment, JDK_JAVA_OPTIONS: '--add-opens=java.base/java.lang=ALL-UNNAMED' }
    : environment;
}

/**
 * What Gradle and the compilers it ran have to say about a failure; Gradle repeats itself, and ends with advice about its own flags.
 * @param {readonly string[]} lines the whole output
 * @returns {string} '' where it explains nothing
 */
export function gradleReason(lines) {
  const errors = lines.flatMap((line, index) =>
    / error: /.test(line) ? [lines.slice(index, index + 2).join('\n')] : [],
  );
  const more = errors.length > shownErrors ? [`... and ${errors.length - shownErrors} more errors`] : [];
  const reasons = lines.flatMap((line, index) =>
    line.startsWith('* What went wrong') ? [paragraph(lines.slice(index + 1))] : [],
  );
  return [...errors.slice(0, shownErrors), ...more, ...reasons].join('\n');
}

const shownErrors = 10;

/** @param {readonly string[]} lines */
function paragraph(lines) {
  const end = lines.findIndex((line) => line.startsWith('* Try'));
  return lines
    .slice(0, end < 0 ? 15 : end)
    .join('\n')
    .trim();
}
