/** Something of a program that the machine does not have, or has in another way. */
export interface ImportRemark {
  /** `lost`: the machine does not have it, and may need it. `changed`: the machine does it in its own way. */
  readonly kind: 'lost' | 'changed';
  readonly about:
    | 'program'
    | 'state'
    | 'transition'
    | 'action'
    | 'selector'
    | 'post-condition'
    | 'parameter'
    | 'goal'
    | 'launch'
    | 'permission'
    | 'person';
  /** What was found, what became of it, and what to do where something is to be done. */
  readonly sentence: string;
}

export function lost(about: ImportRemark['about'], sentence: string): ImportRemark {
  return { kind: 'lost', about, sentence };
}

export function changed(about: ImportRemark['about'], sentence: string): ImportRemark {
  return { kind: 'changed', about, sentence };
}
