import type { Axis, Expr, NodeTest, StepExpr } from './ast.js';
import { along, isReverse } from './axes.js';
import { type BooleanCode, type Code, type Context, type Element, type NumberCode, ROOT, type Run } from './code.js';
import { INDEXED, type Indexed } from './document.js';
import { refuse } from './refusal.js';
import { asCondition } from './values.js';

export type Compile = (expr: Expr) => Code;

/** One step over elements, compiled. */
export interface Step {
  readonly axis: Exclude<Axis, 'attribute'>;
  readonly accepts: (element: Element) => boolean;
  readonly isNodeTest: boolean;
  /** In order. A number asks for a position. */
  readonly predicates: readonly (BooleanCode | NumberCode)[];
  readonly positional: boolean;
  /** What an index can answer, and what is left to ask of the nodes that it names. Only on `descendant`. */
  readonly lookups: readonly Lookup[];
}

interface Lookup {
  readonly attribute: Indexed;
  readonly value: (context: Context) => string;
  /** All conditions but this one. */
  readonly others: readonly BooleanCode[];
}

export function compileStep(expr: StepExpr, compile: Compile): Step {
  if (expr.axis === 'attribute')
    refuse(
      'Nothing comes after an attribute.',
      expr.offset,
      "Write the condition in brackets, as in //*[@text='Save'].",
    );
  const predicates = expr.predicates.map((predicate) => compilePredicate(predicate, compile));
  return withLookups({
    axis: expr.axis,
    accepts: nodeTest(expr.test, expr.offset),
    isNodeTest: expr.test.kind === 'node',
    predicates,
    positional: predicates.some(isPositional),
    lookups: [],
  });
}

export function compilePredicate(expr: Expr, compile: Compile): BooleanCode | NumberCode {
  const code = compile(expr);
  return code.type === 'number' ? code : asCondition(code, expr.offset);
}

/**
 * `//X[...]` is two steps by the book, each node first and then its children. Where no condition asks for a position they are one step along
 * `descendant`, which an index can answer.
 */
export function shorten(steps: readonly Step[]): readonly Step[] {
  const short: Step[] = [];
  for (const step of steps) {
    const before = short.at(-1);
    const isSlashes = before?.axis === 'descendant-or-self' && before.isNodeTest && before.predicates.length === 0;
    if (!isSlashes || step.positional || !(step.axis === 'child' || step.axis === 'descendant')) {
      short.push(step);
      continue;
    }
    short[short.length - 1] = withLookups({ ...step, axis: 'descendant' });
  }
  return short;
}

/** From these elements (document order) along the step: the elements it names, in document order, each once. */
export function takeStep(step: Step, elements: readonly Element[], run: Run): readonly Element[] {
  const [only] = elements;
  if (elements.length === 1 && only !== undefined) {
    const named = takeFrom(step, only, run);
    return isReverse(step.axis) ? named.toReversed() : named;
  }
  const all: Element[] = [];
  let covered: Element | undefined;
  for (const element of elements) {
    if (step.axis === 'descendant' && !step.positional) {
      // What lies inside an element that was already searched has been found.
      if (covered !== undefined && isWithin(covered, element, run)) continue;
      covered = element;
    }
    for (const named of takeFrom(step, element, run)) all.push(named);
  }
  run.budget.spend(elements.length + all.length);
  return inDocumentOrder(all);
}

/** Keeps what all predicates hold for; positions count along the list. */
export function keepWhere(
  elements: readonly Element[],
  predicates: readonly (BooleanCode | NumberCode)[],
  run: Run,
): readonly Element[] {
  let kept = elements;
  for (const predicate of predicates) {
    run.budget.spend(kept.length);
    const context: Context = { item: ROOT, position: 0, size: kept.length, run };
    kept = kept.filter((element, place) => {
      context.item = element;
      context.position = place + 1;
      return predicate.type === 'number' ? predicate.run(context) === context.position : predicate.run(context);
    });
  }
  return kept;
}

export function inDocumentOrder(elements: readonly Element[]): readonly Element[] {
  let sorted = true;
  for (let place = 1; place < elements.length && sorted; place++) {
    sorted = orderOf(elements[place - 1] as Element) < orderOf(elements[place] as Element);
  }
  if (sorted) return elements;
  return [...new Set(elements)].sort((one, other) => orderOf(one) - orderOf(other));
}

function takeFrom(step: Step, element: Element, run: Run): readonly Element[] {
  const candidates = lookUp(step, element, run);
  if (candidates !== undefined) return candidates;
  const elements = along(step.axis, element, run.document);
  run.budget.spend(elements.length + 1);
  return keepWhere(elements.filter(step.accepts), step.predicates, run);
}

/** Asks the index that names the fewest nodes, then the other conditions of those. */
function lookUp(step: Step, element: Element, run: Run): readonly Element[] | undefined {
  if (step.lookups.length === 0) return undefined;
  const { document } = run;
  const context: Context = { item: ROOT, position: 1, size: 1, run };
  let best: { readonly nodes: readonly Element[]; readonly lookup: Lookup } | undefined;
  for (const lookup of step.lookups) {
    const nodes = document.lookUp(lookup.attribute, lookup.value(context));
    if (best === undefined || nodes.length < best.nodes.length) best = { nodes, lookup };
    if (nodes.length === 0) break;
  }
  if (best === undefined) return undefined;
  run.budget.spend(best.nodes.length + step.lookups.length);
  const candidates = best.nodes.filter((node) => step.accepts(node) && isWithin(element, node, run));
  return keepWhere(candidates, best.lookup.others, run);
}

function withLookups(step: Step): Step {
  if (step.axis !== 'descendant' || step.positional) return { ...step, lookups: [] };
  const conditions = step.predicates.filter((predicate) => predicate.type === 'boolean').flatMap(conjunctsOf);
  const lookups: Lookup[] = [];
  for (const condition of conditions) {
    const { equality } = condition;
    const attribute = INDEXED.find((name) => name === equality?.attribute.name);
    if (equality === undefined || attribute === undefined) continue;
    lookups.push({ attribute, value: equality.value.run, others: conditions.filter((other) => other !== condition) });
  }
  return { ...step, lookups };
}

export function conjunctsOf(code: BooleanCode): readonly BooleanCode[] {
  return code.conjuncts ?? [code];
}

function isPositional(predicate: BooleanCode | NumberCode): boolean {
  return predicate.type === 'number' || predicate.positional;
}

function isWithin(container: Element, element: Element, run: Run): boolean {
  if (container === ROOT) return element !== ROOT;
  return element !== ROOT && run.document.isInside(container, element);
}

function orderOf(element: Element): number {
  return element === ROOT ? -1 : element.order;
}

/** `node` is the element name of a raw dump, and so names every node; a nested class is also known with `.` for `$`, as Appium writes it. */
function nodeTest(test: NodeTest, offset: number): (element: Element) => boolean {
  if (test.kind === 'node') return () => true;
  if (test.kind === 'any' || test.name === 'node') return (element) => element !== ROOT;
  const { name } = test;
  if (name === 'hierarchy')
    refuse('hierarchy is the root of the tree, not a node.', offset, 'Begin with /hierarchy/ or with //.');
  return (element) => element !== ROOT && (element.class === name || isNestedClass(element.class, name));
}

function isNestedClass(className: string, name: string): boolean {
  return className.length === name.length && className.includes('$') && className.replaceAll('$', '.') === name;
}
