/** The shape of an expression, as XPath 1.0 has it, each part with its offset in the text. */
export type Expr =
  | {
      readonly kind: 'logic';
      readonly operator: 'and' | 'or';
      readonly left: Expr;
      readonly right: Expr;
      readonly offset: number;
    }
  | {
      readonly kind: 'compare';
      readonly operator: CompareOperator;
      readonly left: Expr;
      readonly right: Expr;
      readonly offset: number;
    }
  | {
      readonly kind: 'arithmetic';
      readonly operator: ArithmeticOperator;
      readonly left: Expr;
      readonly right: Expr;
      readonly offset: number;
    }
  | { readonly kind: 'negate'; readonly of: Expr; readonly offset: number }
  | { readonly kind: 'union'; readonly left: Expr; readonly right: Expr; readonly offset: number }
  | PathExpr
  | { readonly kind: 'filter'; readonly of: Expr; readonly predicates: readonly Expr[]; readonly offset: number }
  | { readonly kind: 'string'; readonly value: string; readonly offset: number }
  | { readonly kind: 'number'; readonly value: number; readonly offset: number }
  | { readonly kind: 'variable'; readonly name: string; readonly offset: number }
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly Expr[]; readonly offset: number };

export interface PathExpr {
  readonly kind: 'path';
  /** Where it starts: the root, the context node, or the nodes of another expression. */
  readonly from: 'root' | 'context' | Expr;
  readonly steps: readonly StepExpr[];
  readonly offset: number;
}

export interface StepExpr {
  readonly axis: Axis;
  readonly test: NodeTest;
  readonly predicates: readonly Expr[];
  readonly offset: number;
}

export type NodeTest =
  /** `*`: any element, or any attribute. */
  | { readonly kind: 'any' }
  /** `node()`: the root too. */
  | { readonly kind: 'node' }
  | { readonly kind: 'name'; readonly name: string };

export type CompareOperator = '=' | '!=' | '<' | '<=' | '>' | '>=';
export type ArithmeticOperator = '+' | '-' | '*' | 'div' | 'mod';

export const AXES = [
  'child',
  'descendant',
  'descendant-or-self',
  'parent',
  'ancestor',
  'ancestor-or-self',
  'following-sibling',
  'preceding-sibling',
  'following',
  'preceding',
  'self',
  'attribute',
] as const;

export type Axis = (typeof AXES)[number];
