import type { UiNode } from '../ui-tree.js';
import type { AttributeDefinition } from './attributes.js';
import type { Document } from './document.js';

/** The root of the document: parent of the windows' root nodes. */
export const ROOT: unique symbol = Symbol('root');
export type Root = typeof ROOT;

/** What stands at a step of a path. */
export type Element = UiNode | Root;

/** An attribute node; `key` grows in document order. */
export interface AttributeNode {
  readonly key: number;
  readonly value: string;
}

/** What an evaluation carries along; one for each list that predicates filter, moved from item to item. */
export interface Context {
  item: Element;
  /** 1-based, along the axis. */
  position: number;
  size: number;
  readonly run: Run;
}

/** One evaluation. */
export interface Run {
  readonly document: Document;
  readonly variables: Readonly<Record<string, string>>;
  readonly budget: Budget;
}

interface CodeFacts {
  /** Reads position() or last() of the context it stands in. */
  readonly positional: boolean;
  /** The same in every context of a run: literals, variables, functions of such. */
  readonly constant: boolean;
}

/** A compiled expression: what it gives is known before it runs, so that a run has no type errors left to make. */
export type Code = BooleanCode | NumberCode | StringCode | NodesCode | AttributesCode;

export interface BooleanCode extends CodeFacts {
  readonly type: 'boolean';
  readonly run: (context: Context) => boolean;
  /** `@attribute = constant`, where it is that: what an index can answer. */
  readonly equality?: { readonly attribute: AttributeDefinition; readonly value: StringCode };
  /** The parts of an `and`, where it is one. */
  readonly conjuncts?: readonly BooleanCode[];
}

export interface NumberCode extends CodeFacts {
  readonly type: 'number';
  readonly run: (context: Context) => number;
}

export interface StringCode extends CodeFacts {
  readonly type: 'string';
  readonly run: (context: Context) => string;
}

/** Elements in document order, each once. */
export interface NodesCode extends CodeFacts {
  readonly type: 'nodes';
  readonly run: (context: Context) => readonly Element[];
  /** The last step: what it takes for a node to be named. Present where that step is no position. */
  readonly lastStep?: { readonly accepts: (element: Element) => boolean; readonly conditions: readonly BooleanCode[] };
}

/** Attribute nodes in document order, each once. */
export interface AttributesCode extends CodeFacts {
  readonly type: 'attributes';
  readonly run: (context: Context) => readonly AttributeNode[];
  /** Which attribute; absent for `@*` and unions. */
  readonly attribute?: AttributeDefinition;
  /** It is that attribute of the context node (`@text`), to be read without making a list. */
  readonly isOwn?: boolean;
}

/** How much work an evaluation may still do. */
export class Budget {
  #left: number;

  constructor(readonly size: number) {
    this.#left = size;
  }

  spend(work: number): void {
    this.#left -= work;
    if (this.#left < 0) throw new OverBudget();
  }
}

/** Becomes a UsageError at the room's face. */
export class OverBudget extends Error {}
