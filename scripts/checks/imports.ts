/** One import or re-export of a TypeScript module. */
export interface ModuleImport {
  readonly specifier: string;
  /** It is gone after compiling: `import type`, `export type`. */
  readonly typeOnly: boolean;
  /** It is loaded only when the statement is reached: `await import(...)`. */
  readonly dynamic: boolean;
  /** Of the statement's first line, from 1. */
  readonly line: number;
}

const withFrom =
  /^(?:import|export)(\s+type(?=\s+[\w*{])(?!\s+from\b))?\b[^'"`;=()]*?\bfrom\s*(['"])(?<specifier>[^'"\n]+)\2/gm;
const bare = /^import\s*(['"])(?<specifier>[^'"\n]+)\1/gm;
/** Not in a line that is a comment. */
const dynamic = /^(?!\s*(?:\*|\/\/|\/\*)).*?\bimport\(\s*(['"])(?<specifier>[^'"\n]+)\1\s*[,)]/gm;

/**
 * Reads the imports out of a source text. Made for our formatted sources (statements at the start of a line, static specifiers), not for every script in the world.
 */
export function importsOf(source: string): ModuleImport[] {
  const read = (pattern: RegExp, isType: (match: RegExpMatchArray) => boolean) =>
    [...source.matchAll(pattern)].map((match) => ({
      specifier: match.groups?.['specifier'] ?? '',
      typeOnly: isType(match),
      dynamic: pattern === dynamic,
      line: source.slice(0, match.index).split('\n').length,
    }));
  const found = [
    ...read(withFrom, (match) => match[1] !== undefined),
    ...read(bare, () => false),
    ...read(dynamic, () => false),
  ];
  return found.sort((a, b) => a.line - b.line);
}
