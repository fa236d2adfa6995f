import type { Expression, Param } from '../model.js';
import { howMany, type Transform, transforms } from '../transform.js';

/** What is wrong with the functions of an expression: unknown ones, too few or too many values, values that they cannot take. */
export function* functionProblems(expression: Expression, params: readonly Param[]): Generator<string> {
  if (expression.kind !== 'call') return;
  const transform = transforms.get(expression.function);
  const count = expression.arguments.length;
  if (transform === undefined) {
    yield `There is no function '${expression.function}'. The functions are ${[...transforms.keys()].join(', ')}.`;
  } else if (count < transform.least || count > transform.most) {
    yield `'${transform.name}' takes ${howMany(transform)}, and is given ${count}.`;
  } else {
    yield* optionProblems(transform, expression.arguments);
    yield* typeProblems(transform, expression.arguments[0], params);
  }
  for (const argument of expression.arguments) yield* functionProblems(argument, params);
}

/** What says how a value is written stands in the machine, where it can be judged: it is the same in every run. */
function* optionProblems(transform: Transform, given: readonly Expression[]): Generator<string> {
  if (transform.wrong === undefined) return;
  const options = given.slice(1);
  const literals = options.flatMap((option) => (option.kind === 'literal' ? [option.value] : []));
  if (literals.length < options.length) {
    yield `Behind its first value '${transform.name}' takes texts in quotes, and no parameter.`;
    return;
  }
  const wrong = transform.wrong(literals);
  if (wrong !== undefined) yield wrong;
}

function* typeProblems(
  transform: Transform,
  first: Expression | undefined,
  params: readonly Param[],
): Generator<string> {
  if (transform.takes === undefined || first?.kind !== 'param') return;
  const param = params.find(({ name }) => name === first.name);
  if (param === undefined || transform.takes.includes(param.type)) return;
  yield `'${transform.name}' takes a ${transform.takes.join(' or a ')}, and $${param.name} is a ${param.type}. Declare: param ${param.name}: ${transform.takes[0]}`;
}
