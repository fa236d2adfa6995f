/**
 * The environment with a UTF-8 locale, for every child: the JVM takes the encoding of file names from the locale alone
 * (`sun.jnu.encoding` cannot be set on its command line), and would fail on a file called 雷.md under LANG=C.
 * C.UTF-8 is part of libc on Debian 12 and Ubuntu since 20.04.
 * @param {NodeJS.ProcessEnv} environment
 * @returns {NodeJS.ProcessEnv}
 */
export function withUtf8(environment) {
  return speaksUtf8(environment) ? environment : { ...environment, LC_ALL: 'C.UTF-8' };
}

/** @param {NodeJS.ProcessEnv} environment @returns {boolean} what setlocale would find for LC_CTYPE */
export function speaksUtf8(environment) {
  const locale = environment['LC_ALL'] || environment['LC_CTYPE'] || environment['LANG'] || 'C';
  return /\.utf-?8(@|$)/i.test(locale);
}
