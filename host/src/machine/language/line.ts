import type {
  Alternative,
  Check,
  Expectation,
  Hole,
  Let,
  Made,
  NamedElement,
  Param,
  Probe,
  Repeat,
  TextRead,
  Use,
  VersionBound,
} from '../model.js';
import type { BlockKind } from '../place.js';

/** What one line of a machine says. Every statement of the language is one line, so a mistake costs one line. */
export type Line =
  | { readonly kind: 'machine'; readonly name: string }
  | { readonly kind: 'goal'; readonly template: string }
  | { readonly kind: 'app'; readonly package: string }
  | { readonly kind: 'version'; readonly version: number }
  | { readonly kind: 'package'; readonly bounds: readonly VersionBound[] }
  | { readonly kind: 'locale'; readonly locales: readonly string[] }
  | { readonly kind: 'density'; readonly densities: readonly number[] }
  | { readonly kind: 'let'; readonly let: Let }
  | { readonly kind: 'use'; readonly use: Use }
  | { readonly kind: 'element'; readonly element: NamedElement }
  | { readonly kind: 'permissions'; readonly permissions: readonly string[] }
  | { readonly kind: 'made'; readonly made: Made }
  | { readonly kind: 'param'; readonly params: readonly Param[] }
  | { readonly kind: 'block'; readonly block: BlockKind; readonly id: string; readonly optional: boolean }
  | { readonly kind: 'verify'; readonly check: Check }
  | { readonly kind: 'do'; readonly alternative: Alternative; readonly optional: boolean }
  | { readonly kind: 'or'; readonly alternative: Alternative; readonly optional: boolean }
  | { readonly kind: 'hole'; readonly hole: Hole }
  | { readonly kind: 'textRead'; readonly read: TextRead }
  | { readonly kind: 'repeat'; readonly repeat: Repeat }
  | { readonly kind: 'end' }
  | { readonly kind: 'probe'; readonly probe: Probe }
  | { readonly kind: 'expect'; readonly expectation: Expectation }
  | {
      readonly kind: 'read';
      readonly read: { readonly name: string; readonly selector: string; readonly pattern?: string };
    };

/** Lines that stand above the first block. */
export type HeaderLine = Extract<Line, { readonly kind: (typeof HEADER)[number] }>;

const HEADER = [
  'version',
  'machine',
  'goal',
  'app',
  'package',
  'locale',
  'density',
  'permissions',
  'made',
  'param',
  'let',
  'use',
  'element',
] as const;

/** Does it stand above the first block? */
export function isHeaderLine(line: Line): line is HeaderLine {
  return HEADER.some((kind) => kind === line.kind);
}

/** Something in the text that cannot be understood, or that this version cannot run. Line and column count from 1. */
export interface SyntaxProblem {
  readonly line: number;
  readonly column: number;
  /** What was wanted, what was found, what to do. */
  readonly sentence: string;
}
