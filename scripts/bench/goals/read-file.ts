import { readGoalText } from './read-goal.js';
import type { AppNames, Clause, Language, MissKind, Part, Suite, SuiteParam, SuiteType, Task } from './suite.js';

/** What the lines of one file have said so far. */
class Reading {
  readonly found = {
    tasks: [] as (Task & { lines: string[]; params: SuiteParam[] })[],
    goals: [] as Suite['goals'][number][],
    misses: [] as Suite['misses'][number][],
    swaps: [] as Suite['swaps'][number][],
    clauses: [] as Clause[],
    apps: [] as (AppNames & { elsewhere: string[] })[],
  };
  /** The machine that the lines below are about. */
  machine = '';

  constructor(
    readonly app: string,
    readonly part: Part,
  ) {}

  /** The task whose head is being read. */
  get task() {
    const task = this.found.tasks.at(-1);
    if (task === undefined || task.machine !== this.machine)
      throw new Error('It stands below no machine of this file.');
    return task;
  }
}

/**
 * Reads one file of goals: a line each.
 *
 *     named WORDS            what the app is called; elsewhere WORDS: another one
 *     machine APP/TASK       a task; more APP/TASK: further goals of one whose lines stand in another file
 *     goal "LINE"            a goal line of its machine
 *     param NAME, ..: TYPE   as in a machine; `content` behind it for a text of any words
 *     - GOAL                 an order; + GOAL: any other goal; de, zh before the sign: not in English
 *     ! GOAL                 another task; !=APP/TASK GOAL: that of this machine
 *     swap WORD: WORDS, ..   what stands for the word in an order of another task; = APP/TASK: of this machine
 *     LANGUAGE PLACE KIND: CLAUSE
 *
 * In a goal `{name|said}` is a value and `{name|said => meant}` one that is said otherwise than it is meant; `;` divides what a list means.
 */
export function readGoalFile(name: string, part: Part, text: string): Suite {
  const reading = new Reading(name.replace(/^.*\//, '').replace('.goals', ''), part);
  for (const [index, line] of text.split('\n').entries()) {
    if (line === '') continue;
    const [rule, match] = matched(line);
    try {
      if (rule === undefined) throw new Error('It is no line of a file of goals.');
      rule.take(reading, match);
    } catch (cause) {
      throw new Error(`${name}:${index + 1}: ${(cause as Error).message}\n  ${line}`);
    }
  }
  return reading.found;
}

interface Rule {
  readonly pattern: RegExp;
  readonly take: (reading: Reading, words: readonly string[]) => void;
}

function matched(line: string): readonly [Rule | undefined, readonly string[]] {
  for (const rule of RULES) {
    const match = rule.pattern.exec(line);
    if (match !== null) return [rule, match.slice(1).map((group) => group ?? '')];
  }
  return [undefined, []];
}

const RULES: readonly Rule[] = [
  {
    pattern: /^named (.+)$/,
    take: ({ found, app, part }, [named = '']) => found.apps.push({ app, part, named, elsewhere: [] }),
  },
  {
    pattern: /^elsewhere (.+)$/,
    take: ({ found }, [words = '']) => {
      if (found.apps[0] === undefined) throw new Error('It stands above the name of the app.');
      found.apps[0].elsewhere.push(words);
    },
  },
  {
    pattern: /^(machine|more) ([a-z-]+\/[a-z0-9-]+)$/,
    take: (reading, [word, machine = '']) => {
      reading.machine = machine;
      if (word === 'machine') reading.found.tasks.push({ machine, part: reading.part, lines: [], params: [] });
    },
  },
  { pattern: /^goal "(.+)"$/, take: ({ task }, [line = '']) => task.lines.push(line) },
  {
    pattern: /^param ([A-Za-z, ]+): ([a-z]+)( content)?((?: '[^']+',?)*)(?: = '(.*)')?$/,
    take: ({ task }, [names = '', type = '', content = '', choices = '', fallback = '']) => {
      for (const name of names.split(', ')) {
        task.params.push({
          name,
          type: typeOf(type),
          content: content !== '',
          ...(choices !== '' && { choices: [...choices.matchAll(/'([^']+)'/g)].map((match) => match[1] ?? '') }),
          ...(fallback !== '' && { default: fallback }),
        });
      }
    },
  },
  {
    pattern: /^(de|zh)?([-+]) (.+)$/,
    take: ({ found, machine, part }, [language, sign, text = '']) => {
      const pieces = readGoalText(text);
      found.goals.push({ machine, part, language: languageOf(language), order: sign === '-', pieces });
    },
  },
  {
    pattern: /^(?:de|zh)?!(?:=(\S+))? (.+)$/,
    take: ({ found, machine, part }, [right, text = '']) =>
      found.misses.push({ machine, part, kind: 'sibling', text, ...rightOf(right) }),
  },
  {
    pattern: /^swap (.+?): (.+?)(?: = (\S+))?$/,
    take: ({ found, machine, part }, [from = '', to = '', right]) =>
      found.swaps.push({ machine, part, from, to: to.split(', '), ...rightOf(right) }),
  },
  {
    pattern: /^(en|de|zh) (before|behind) (two|condition|when|not|other)(?: = (\S+))?: (.+)$/,
    take: ({ found, part }, [language, place, kind, right, text = '']) =>
      found.clauses.push({
        part,
        language: languageOf(language),
        place: place === 'before' ? 'before' : 'behind',
        kind: kind as MissKind,
        text,
        ...rightOf(right),
      }),
  },
];

function languageOf(word = ''): Language {
  return word === 'de' || word === 'zh' ? word : 'en';
}

function rightOf(machine = ''): { readonly right?: string } {
  return machine === '' ? {} : { right: machine };
}

const TYPES: readonly SuiteType[] = [
  'text',
  'phone',
  'email',
  'date',
  'time',
  'number',
  'enum',
  'file',
  'list',
  'duration',
  'money',
];

function typeOf(word: string): SuiteType {
  const type = TYPES.find((known) => known === word);
  if (type === undefined) throw new Error(`There is no type '${word}'; the types are ${TYPES.join(', ')}.`);
  return type;
}
