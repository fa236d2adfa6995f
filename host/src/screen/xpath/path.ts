import type { Expr, PathExpr, StepExpr } from './ast.js';
import { ATTRIBUTES, type AttributeDefinition, attributeNamed } from './attributes.js';
import {
  type AttributeNode,
  type AttributesCode,
  type Code,
  type Context,
  type Element,
  type NodesCode,
  ROOT,
} from './code.js';
import { refuse } from './refusal.js';
import {
  type Compile,
  compilePredicate,
  compileStep,
  conjunctsOf,
  inDocumentOrder,
  keepWhere,
  type Step,
  shorten,
  takeStep,
} from './step.js';

/** A location path: where it starts, then step by step; an attribute may come last. */
export function compilePath(expr: PathExpr, compile: Compile): NodesCode | AttributesCode {
  const steps = withoutHierarchy(expr);
  const last = steps.at(-1);
  const attribute = last?.axis === 'attribute' ? last : undefined;
  const elementSteps = attribute === undefined ? steps : steps.slice(0, -1);
  const nodes = compileSteps(expr, shorten(elementSteps.map((step) => compileStep(step, compile))), compile);
  if (attribute === undefined) return nodes;
  return compileAttribute(attribute, nodes, expr.from === 'context' && steps.length === 1);
}

/** `(...)[...]`: positions count through the whole answer, in document order. */
export function compileFilter(expr: Extract<Expr, { kind: 'filter' }>, compile: Compile): NodesCode {
  const of = nodesOnly(compile(expr.of), expr.of.offset);
  const predicates = expr.predicates.map((predicate) => compilePredicate(predicate, compile));
  return {
    type: 'nodes',
    positional: of.positional,
    constant: false,
    run: (context) => keepWhere(of.run(context), predicates, context.run),
  };
}

export function compileUnion(expr: Extract<Expr, { kind: 'union' }>, compile: Compile): NodesCode | AttributesCode {
  const [left, right] = [compile(expr.left), compile(expr.right)];
  const facts = { positional: left.positional || right.positional, constant: false };
  if (left.type === 'nodes' && right.type === 'nodes') {
    const run = (context: Context) => inDocumentOrder([...left.run(context), ...right.run(context)]);
    return { type: 'nodes', ...facts, run };
  }
  if (left.type === 'attributes' && right.type === 'attributes') {
    const run = (context: Context) => attributesInOrder([...left.run(context), ...right.run(context)]);
    return { type: 'attributes', ...facts, run };
  }
  return refuse('| joins two paths to nodes, or two to attributes.', expr.offset, 'Write or between conditions.');
}

function compileSteps({ from }: PathExpr, steps: readonly Step[], compile: Compile): NodesCode {
  const start = compileStart(from, compile);
  const last = steps.at(-1);
  const conditions = last?.predicates.flatMap((predicate) =>
    predicate.type === 'boolean' ? conjunctsOf(predicate) : [],
  );
  return {
    type: 'nodes',
    positional: start.positional,
    constant: false,
    run: (context) => {
      let elements = start.run(context);
      for (const step of steps) elements = takeStep(step, elements, context.run);
      return elements;
    },
    ...(last === undefined || last.positional
      ? {}
      : { lastStep: { accepts: last.accepts, conditions: conditions ?? [] } }),
  };
}

interface Start {
  readonly positional: boolean;
  readonly run: (context: Context) => readonly Element[];
}

function compileStart(from: PathExpr['from'], compile: Compile): Start {
  if (from === 'root') return { positional: false, run: () => [ROOT] };
  if (from === 'context') return { positional: false, run: (context) => [context.item] };
  return nodesOnly(compile(from), from.offset);
}

function nodesOnly(code: Code, offset: number): NodesCode {
  if (code.type === 'nodes') return code;
  return refuse(
    `A path cannot go on from ${code.type === 'attributes' ? 'attributes' : `a ${code.type}`}.`,
    offset,
    'Begin it with a path to nodes.',
  );
}

/** Appium's page source has a `hierarchy` element at the top; for us that is the root itself. */
function withoutHierarchy({ from, steps }: PathExpr): readonly StepExpr[] {
  const [first] = steps;
  const isHierarchy = first?.axis === 'child' && first.test.kind === 'name' && first.test.name === 'hierarchy';
  return from === 'root' && isHierarchy && first.predicates.length === 0 ? steps.slice(1) : steps;
}

function compileAttribute(step: StepExpr, nodes: NodesCode, isOwn: boolean): AttributesCode {
  if (step.predicates.length > 0)
    refuse('An attribute takes no condition of its own.', step.offset, "Compare it, as in [@text = 'Save'].");
  const attribute = step.test.kind === 'name' ? attributeNamed(step.test.name, step.offset) : undefined;
  const wanted = attribute === undefined ? ATTRIBUTES : [attribute];
  return {
    type: 'attributes',
    positional: nodes.positional,
    constant: false,
    run: (context) => attributesOf(nodes.run(context), wanted, context),
    isOwn: isOwn && attribute !== undefined,
    ...(attribute === undefined ? {} : { attribute }),
  };
}

function attributesOf(
  elements: readonly Element[],
  wanted: readonly AttributeDefinition[],
  { run }: Context,
): AttributeNode[] {
  run.budget.spend(elements.length * wanted.length);
  const found: AttributeNode[] = [];
  for (const element of elements) {
    if (element === ROOT) continue;
    for (const { read, place } of wanted) {
      const value = read(element);
      if (value !== undefined) found.push({ key: element.order * ATTRIBUTES.length + place, value });
    }
  }
  return found;
}

function attributesInOrder(attributes: readonly AttributeNode[]): readonly AttributeNode[] {
  const byKey = new Map(attributes.map((attribute) => [attribute.key, attribute]));
  return [...byKey.values()].sort((one, other) => one.key - other.key);
}
