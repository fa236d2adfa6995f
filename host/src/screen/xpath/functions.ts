import type { Expr } from './ast.js';
import type { Code, Context, NumberCode, StringCode } from './code.js';
import { compilePattern } from './pattern.js';
import { refuse } from './refusal.js';
import type { Compile } from './step.js';
import { asCondition, asNumber, asString } from './values.js';

export type CallExpr = Extract<Expr, { kind: 'call' }>;

interface Definition {
  readonly min: number;
  readonly max: number;
  /** Of the arguments, in order. */
  readonly build: (call: Call) => Code;
}

/** The functions of the documented subset. */
const FUNCTIONS: ReadonlyMap<string, Definition> = new Map(
  Object.entries({
    contains: textTest((text, part) => text.includes(part)),
    'starts-with': textTest((text, part) => text.startsWith(part)),
    'ends-with': textTest((text, part) => text.endsWith(part)),
    matches: { min: 2, max: 3, build: buildMatches },
    concat: { min: 2, max: Number.POSITIVE_INFINITY, build: (call) => call.text((texts) => texts.join('')) },
    'normalize-space': oneText((text) => text.replace(/[ \t\r\n]+/g, ' ').replace(/^ | $/g, '')),
    'lower-case': oneText((text) => text.toLowerCase()),
    'upper-case': oneText((text) => text.toUpperCase()),
    'substring-before': twoTexts((text, mark) => text.slice(0, Math.max(0, text.indexOf(mark)))),
    'substring-after': twoTexts((text, mark) =>
      text.includes(mark) ? text.slice(text.indexOf(mark) + mark.length) : '',
    ),
    substring: { min: 2, max: 3, build: buildSubstring },
    translate: {
      min: 3,
      max: 3,
      build: (call) => call.text(([text = '', from = '', to = '']) => translate(text, from, to)),
    },
    'string-length': {
      min: 1,
      max: 1,
      build: (call) => call.number(call.strings(), ([text = '']) => [...text].length),
    },
    count: { min: 1, max: 1, build: buildCount },
    position: {
      min: 0,
      max: 0,
      build: () => ({ type: 'number', positional: true, constant: false, run: (context) => context.position }),
    },
    last: {
      min: 0,
      max: 0,
      build: () => ({ type: 'number', positional: true, constant: false, run: (context) => context.size }),
    },
    string: { min: 1, max: 1, build: (call) => asString(call.code(0), call.offset(0)) },
    number: { min: 1, max: 1, build: (call) => asNumber(call.code(0), call.offset(0)) },
    boolean: { min: 1, max: 1, build: buildBoolean },
    not: { min: 1, max: 1, build: buildNot },
    true: { min: 0, max: 0, build: () => ({ type: 'boolean', positional: false, constant: true, run: () => true }) },
    false: { min: 0, max: 0, build: () => ({ type: 'boolean', positional: false, constant: true, run: () => false }) },
  } satisfies Record<string, Definition>),
);

/** What people try, and what to write instead. */
const INSTEAD: ReadonlyMap<string, string> = new Map(
  Object.entries({
    name: 'Write the class as the step, //android.widget.Button, or compare @class.',
    'local-name': 'Write the class as the step, //android.widget.Button, or compare @class.',
    text: 'Write @text.',
    replace: 'Write translate(text, from, to), or matches(text, pattern).',
    exists: 'Write the path itself as the condition.',
    empty: 'Write not(path).',
    id: "Write //*[@resource-id = '...'].",
    lower: 'Write lower-case(...).',
    upper: 'Write upper-case(...).',
    trim: 'Write normalize-space(...).',
  }),
);

export function compileCall(expr: CallExpr, compile: Compile): Code {
  const definition = FUNCTIONS.get(expr.name);
  if (definition === undefined) {
    const all = `The functions are ${[...FUNCTIONS.keys()].join(', ')}.`;
    return refuse(`There is no function ${expr.name}().`, expr.offset, INSTEAD.get(expr.name) ?? all);
  }
  const { min, max } = definition;
  const given = expr.args.length;
  if (given === 0 && min === 1)
    refuse(
      `${expr.name}() needs an argument: a node has no text of its own.`,
      expr.offset,
      `Write ${expr.name}(@text).`,
    );
  if (given < min || given > max) {
    const wanted = max === Number.POSITIVE_INFINITY ? `at least ${min}` : min === max ? `${min}` : `${min} or ${max}`;
    refuse(`${expr.name}() takes ${wanted} arguments, and ${given} are given.`, expr.offset);
  }
  return definition.build(new Call(expr, expr.args.map(compile)));
}

/** The arguments of one call, and the ways to make code of them. */
class Call {
  constructor(
    readonly expr: CallExpr,
    readonly codes: readonly Code[],
  ) {}

  code(place: number): Code {
    return this.codes[place] as Code;
  }

  offset(place: number): number {
    return this.expr.args[place]?.offset ?? this.expr.offset;
  }

  string(place: number): StringCode {
    return asString(this.code(place), this.offset(place));
  }

  strings(): readonly StringCode[] {
    return this.codes.map((_, place) => this.string(place));
  }

  facts(): { readonly positional: boolean; readonly constant: boolean } {
    return {
      positional: this.codes.some((code) => code.positional),
      constant: this.codes.every((code) => code.constant),
    };
  }

  text(make: (texts: readonly string[]) => string): StringCode {
    const args = this.strings();
    return { type: 'string', ...this.facts(), run: (context) => make(read(args, context)) };
  }

  number(args: readonly StringCode[], make: (texts: readonly string[]) => number): NumberCode {
    return { type: 'number', ...this.facts(), run: (context) => make(read(args, context)) };
  }
}

/** Long texts cost: a unit of the budget for each 64 characters. */
function read(args: readonly StringCode[], context: Context): readonly string[] {
  const texts = args.map((code) => code.run(context));
  let length = 0;
  for (const text of texts) length += text.length;
  context.run.budget.spend(length >> 6);
  return texts;
}

function oneText(make: (text: string) => string): Definition {
  return { min: 1, max: 1, build: (call) => call.text(([text = '']) => make(text)) };
}

function twoTexts(make: (text: string, other: string) => string): Definition {
  return { min: 2, max: 2, build: (call) => call.text(([text = '', other = '']) => make(text, other)) };
}

function textTest(holds: (text: string, part: string) => boolean): Definition {
  return {
    min: 2,
    max: 2,
    build: (call) => {
      const args = call.strings();
      const run = (context: Context) => {
        const [text = '', part = ''] = read(args, context);
        return holds(text, part);
      };
      return { type: 'boolean', ...call.facts(), run };
    },
  };
}

function buildMatches(call: Call): Code {
  const [, pattern, flags] = call.expr.args;
  if (pattern?.kind !== 'string')
    refuse(
      'The pattern of matches() must be written out.',
      call.offset(1),
      "Write it in quotes: matches(@text, '^[0-9]+$').",
    );
  if (flags !== undefined && !(flags.kind === 'string' && (flags.value === 'i' || flags.value === ''))) {
    refuse("matches() knows the flag 'i' alone.", call.offset(2));
  }
  const compiled = compilePattern(pattern.value, flags?.kind === 'string' && flags.value === 'i', pattern.offset + 1);
  const text = call.string(0);
  const run = (context: Context) => {
    const subject = text.run(context);
    context.run.budget.spend((subject.length * compiled.size) >> 4);
    return compiled.matches(subject);
  };
  return { type: 'boolean', positional: text.positional, constant: text.constant, run };
}

/** Characters are code points; a position is kept where round(start) <= position < round(start) + round(length). */
function buildSubstring(call: Call): Code {
  const text = call.string(0);
  const [start, length] = [1, 2].map((place) =>
    place < call.codes.length ? asNumber(call.code(place), call.offset(place)) : undefined,
  );
  const run = (context: Context) => {
    const [subject = ''] = read([text], context);
    const from = round(start?.run(context) ?? Number.NaN);
    const to = length === undefined ? Number.POSITIVE_INFINITY : from + round(length.run(context));
    return [...subject].filter((_, place) => place + 1 >= from && place + 1 < to).join('');
  };
  return { type: 'string', ...call.facts(), run };
}

function round(value: number): number {
  return Math.floor(value + 0.5);
}

function translate(text: string, from: string, to: string): string {
  const target = [...to];
  const map = new Map<string, string>();
  for (const [place, character] of [...from].entries()) {
    if (!map.has(character)) map.set(character, target[place] ?? '');
  }
  return [...text].map((character) => map.get(character) ?? character).join('');
}

function buildCount(call: Call): Code {
  const of = call.code(0);
  if (of.type !== 'nodes' && of.type !== 'attributes')
    refuse('count() counts the nodes of a path.', call.offset(0), 'Write string-length(...) for a text.');
  return { type: 'number', ...call.facts(), run: (context) => of.run(context).length };
}

function buildNot(call: Call): Code {
  const of = asCondition(call.code(0), call.offset(0));
  return { type: 'boolean', ...call.facts(), run: (context) => !of.run(context) };
}

function buildBoolean(call: Call): Code {
  const of = call.code(0);
  if (of.type === 'string') return { type: 'boolean', ...call.facts(), run: (context) => of.run(context) !== '' };
  if (of.type !== 'number') return asCondition(of, call.offset(0));
  const run = (context: Context) => {
    const value = of.run(context);
    return value !== 0 && !Number.isNaN(value);
  };
  return { type: 'boolean', ...call.facts(), run };
}
