import { type Machine, type Param, paramsOf } from '../../machine/index.js';
import { parseSelector } from '../../screen/index.js';
import { parameterName, parameterType } from './parameter-name.js';
import type { Program } from './program.js';
import { changed, type ImportRemark, lost } from './remark.js';

type Blocks = Pick<Machine, 'states' | 'interrupts' | 'finals'>;

const PACKAGE = /^[A-Za-z]\w*(?:\.[A-Za-z]\w*)+$/;

/** The app that a program is for: the one that it names, or whose ids it looks for most; a reason where it is none for a phone. Pure. */
export function appOf(program: Program, given: string | undefined): string | { readonly refused: string } {
  if (given !== undefined) return given;
  const { application } = program;
  if (/^(?:https?|file):|localhost/.test(application))
    return {
      refused: `It is for the web page ${application}, and a machine is for an app of a phone. Name another program.`,
    };
  if (PACKAGE.test(application)) return application;
  const counts = new Map<string, number>();
  const texts = [
    ...program.states.flatMap(({ verification }) =>
      'selector' in verification ? (verification.selector?.text ?? '') : '',
    ),
    ...program.transitions.map(({ action }) => action.target?.text ?? ''),
  ];
  for (const text of texts) {
    const owner = /([A-Za-z]\w*(?:\.\w+)+):id\//.exec(text)?.[1];
    if (owner !== undefined && !/permissioncontroller|packageinstaller/.test(owner))
      counts.set(owner, (counts.get(owner) ?? 0) + 1);
  }
  const [most] = [...counts].sort((one, other) => other[1] - one[1]);
  if (most !== undefined) return most[0];
  return {
    refused: `It does not say for which app it is${application === '' ? '' : ` ('${application}' is no package)`}. Say it: --app <package>`,
  };
}

/** The parameters that the machine uses, and what is to be said of the others. Pure. */
export function paramsOfProgram(
  program: Program,
  blocks: Blocks,
): { readonly params: readonly Param[]; readonly remarks: readonly ImportRemark[] } {
  const used = usedIn(blocks);
  const declared = new Map(program.parameters.map((name) => [parameterName(name), name] as const));
  const remarks: ImportRemark[] = [];
  for (const [name, written] of declared) {
    if (!used.has(name))
      remarks.push(
        lost(
          'parameter',
          `Nothing that was kept uses the parameter '${written}': whatever its value, the machine does the same.`,
        ),
      );
    else if (name !== written) remarks.push(changed('parameter', `The parameter '${written}' is called ${name}.`));
  }
  for (const name of used)
    if (!declared.has(name))
      remarks.push(
        changed('parameter', `'${name}' is used and was never declared: it is a parameter, and must be given.`),
      );
  return { params: [...used].map((name) => ({ name, type: parameterType(name) })), remarks };
}

/** In the order in which they are met. */
function usedIn({ states, interrupts, finals }: Blocks): ReadonlySet<string> {
  const used = new Set<string>();
  const look = (selector: string) => {
    const parsed = parseSelector(selector);
    for (const name of parsed.kind === 'selector' ? parsed.xpath.variables : []) used.add(name);
  };
  for (const block of [...states, ...interrupts, ...finals]) {
    for (const check of block.checks) if ('selector' in check) look(check.selector);
    for (const step of 'steps' in block ? block.steps : []) {
      for (const { action } of step.alternatives) {
        if ('target' in action) look(action.target);
        if ('value' in action) for (const name of paramsOf(action.value)) used.add(name);
      }
    }
  }
  return used;
}

/**
 * The goal as a template: each parameter's slot where the value stands that was typed for it. Without such a value nobody can tell which words are
 * values, and a goal that still holds one would be that person's alone. Pure.
 */
export function goalsOf(
  program: Program,
  params: readonly Param[],
): { readonly goals: readonly string[]; readonly remarks: readonly ImportRemark[] } {
  const task = program.task.replaceAll(/\s+/g, ' ').trim();
  if (task === '' || /[{}]/.test(task))
    return { goals: [], remarks: [lost('goal', 'Its task cannot be a goal line: it is empty, or has braces in it.')] };
  let goal = task;
  for (const { name } of params) {
    const recorded = program.transitions.find(
      ({ action }) => action.parameter !== undefined && parameterName(action.parameter) === name && action.text,
    )?.action.text;
    const places = recorded === undefined ? [] : goal.split(recorded);
    if (places.length !== 2)
      return {
        goals: [],
        remarks: [
          lost(
            'goal',
            `Its task does not tell which of its words is '${name}', so that the machine has no goal line: it is found by its name, and bound with -p ${name}=... Write one: goal "... {${name}} ..."`,
          ),
        ],
      };
    goal = places.join(`{${name}}`);
  }
  return { goals: [goal], remarks: [] };
}
