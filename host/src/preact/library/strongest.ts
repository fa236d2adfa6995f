import { ResourceError } from '../../base/index.js';
import { type Evidence, readEvidence } from '../evidence.js';
import { LAST } from './prune.js';
import type { Tables } from './tables.js';
import { compareTrust, trustOf } from './trust.js';

/** The evidence of a version that lets it be trusted most. @throws ResourceError where there is none, or where it cannot be read */
export function strongest(tables: Tables, name: string, hash: string): Evidence {
  const texts = [...tables.evidence.getRange({ start: [name, hash, ''], end: [name, hash, LAST] })];
  const [first, ...rest] = texts.map(({ value }) => {
    const evidence = readEvidence(value, hash);
    if ('refused' in evidence) throw damaged(tables, `the evidence of ${name} (${hash}) cannot be read`);
    return evidence;
  });
  if (first === undefined) throw damaged(tables, `there is no evidence for ${name} (${hash})`);
  // Of equally strong ones the newest: they are in the order of time.
  return rest.reduce(
    (best, each) => (compareTrust(trustOf(each.body, []), trustOf(best.body, [])) >= 0 ? each : best),
    first,
  );
}

/** A library whose tables do not fit together. */
export function damaged({ file }: Pick<Tables, 'file'>, what: string): ResourceError {
  return new ResourceError(
    'library-damaged',
    `The library ${file} is damaged: ${what}. Put a whole copy in its place.`,
  );
}
