import { isHome } from '../../agent/index.js';
import type { Miss } from './report.js';
import type { Run } from './run.js';

/** The machine's app, and those that it has been in during this run, names, or has just opened: where whoever takes over is to stay. */
export function appsOf({ machine, steps }: Run, miss?: Miss): readonly string[] {
  const checks = [...machine.states, ...machine.finals].flatMap((state) => state.checks);
  const named = checks.flatMap((check) => (check.kind === 'app' ? [check.package] : []));
  const been = steps.flatMap(({ before, after }) => [before.package, after.package]);
  const opened = miss?.acted === 'no' ? undefined : miss?.attempt?.after.package;
  const isOpened = opened !== undefined && !isHome(opened);
  return [...new Set([machine.app, ...named, ...been, ...(isOpened ? [opened] : [])])];
}
