/** Error codes of the system that a person can do something about, as the end of "it cannot be used, because ...". */
const MEANINGS: Readonly<Record<string, string>> = {
  EACCES: 'this user may not',
  EPERM: 'this user may not',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a part of its path is a file, where a folder is wanted',
  ENOENT: 'it is not there',
  EEXIST: 'something of this name is there already',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the share of the disk that this user has is full',
  EROFS: 'the disk can only be read',
  ENAMETOOLONG: 'its name is too long',
  ELOOP: 'its links go round in a circle',
  EMFILE: 'too many files are open',
  EBUSY: 'something else uses it',
  EIO: 'the disk does not answer',
};

/** A call of the system that failed on a file or a folder. */
export interface SystemRefusal {
  /** The system's own code, such as EACCES. */
  readonly code: string;
  readonly meaning: string;
  /** Where the system said it: some calls do not. */
  readonly path?: string;
}

/** What the system refused, in words; undefined where an error is not the system's. Pure. */
export function systemRefusal(error: unknown): SystemRefusal | undefined {
  if (!(error instanceof Error)) return undefined;
  const { code, syscall, path, message } = error as NodeJS.ErrnoException;
  if (code === undefined || syscall === undefined) return undefined;
  const meaning = MEANINGS[code];
  return meaning === undefined && path === undefined
    ? undefined
    : { code, meaning: meaning ?? message, ...(path !== undefined && { path }) };
}
