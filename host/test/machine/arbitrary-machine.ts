import fc from 'fast-check';
import type {
  Alternative,
  Check,
  Expectation,
  Expression,
  Final,
  Guard,
  Interrupt,
  Machine,
  Param,
  Probe,
  Repeat,
  State,
  Step,
} from '../../src/machine/index.js';
import { commentKey, endPlace } from '../../src/machine/place.js';
import { nastyText } from './nasty-text.js';
import { placesOf } from './places-of.js';

const ident = fc.stringMatching(/^[A-Za-z_][A-Za-z0-9_-]{0,7}$/);

const name = fc.oneof(
  ident,
  fc.constantFrom('state', 'or', 'optional', 'irreversible', 'com.app.one', 'a/b', '12', '.A'),
  nastyText,
);

const selector = fc.oneof(
  fc.constantFrom(
    "//*[@text='a -> b # c']",
    "//a[@text='x'] /b",
    '(//*[@text="it\'s"])[2]',
    'text=Save as&&class=b',
    '//a[',
    "//*[@text='a\nb']",
  ),
  nastyText.map((text) => `//*[@text='${text}']`),
  nastyText,
);

const expression: fc.Arbitrary<Expression> = fc.letrec<{ expression: Expression }>((tie) => ({
  expression: fc.oneof(
    { maxDepth: 2 },
    nastyText.map((value): Expression => ({ kind: 'literal', value })),
    ident.map((called): Expression => ({ kind: 'param', name: called })),
    fc
      .tuple(fc.constantFrom('concat', 'digits', 'no-such', 'f.g'), fc.array(tie('expression'), { maxLength: 3 }))
      .map(([called, given]): Expression => ({ kind: 'call', function: called, arguments: given })),
  ),
})).expression;

const check: fc.Arbitrary<Check> = fc.oneof(
  selector.map((it): Check => ({ kind: 'present', selector: it })),
  selector.map((it): Check => ({ kind: 'absent', selector: it })),
  fc
    .tuple(selector, fc.constantFrom('=', '!=', '<', '<=', '>', '>='), fc.nat())
    .map(([it, comparison, count]): Check => ({ kind: 'count', selector: it, comparison: comparison as '=', count })),
  fc
    .tuple(fc.constantFrom('before' as const, 'after' as const), selector, expression)
    .map(([kind, it, value]): Check => ({ kind, selector: it, value })),
  name.map((it): Check => ({ kind: 'app', package: it })),
  name.map((it): Check => ({ kind: 'activity', activity: it })),
  fc
    .tuple(selector, fc.nat(100), fc.nat(100), fc.stringMatching(/^#[0-9a-f]{6}$/), fc.nat(255))
    .map(([it, x, y, colour, within]): Check => ({ kind: 'pixel', selector: it, offset: { x, y }, colour, within })),
);

const guard: fc.Arbitrary<Guard> = fc.oneof(
  check.map((it): Guard => ({ kind: 'screen', check: it })),
  fc
    .tuple(expression, fc.constantFrom('=' as const, '!=' as const), expression)
    .map(([left, comparison, right]): Guard => ({ kind: 'param', left, comparison, right })),
);

const action: fc.Arbitrary<Alternative['action']> = fc.oneof(
  selector.map((target) => ({ kind: 'tap' as const, target })),
  fc
    .tuple(selector, fc.nat(100), fc.nat(100), fc.constantFrom('tap' as const, 'hold' as const))
    .map(([target, x, y, kind]) => ({ kind, target, offset: { x, y } })),
  selector.map((target) => ({ kind: 'hold' as const, target })),
  fc
    .tuple(
      selector,
      expression,
      fc.constantFrom('exact' as const, 'digits' as const, 'case' as const, 'length' as const),
    )
    .map(([target, value, as]) => ({ kind: 'type' as const, target, value, as })),
  fc.tuple(selector, expression).map(([target, value]) => ({ kind: 'set' as const, target, value })),
  fc
    .tuple(selector, fc.constantFrom('forward' as const, 'backward' as const))
    .map(([target, direction]) => ({ kind: 'scroll' as const, target, direction })),
  fc.constantFrom('back' as const, 'enter' as const, 'menu' as const).map((key) => ({ kind: 'key' as const, key })),
);

const few = { maxLength: 3 };

const alternative: fc.Arbitrary<Alternative> = fc.record({
  guards: fc.array(guard, few),
  action,
  targets: fc.array(name, few),
  irreversible: fc.boolean(),
  effects: fc.array(check, few),
});

const step: fc.Arbitrary<Step> = fc.record({
  alternatives: fc.array(alternative, { minLength: 1, maxLength: 3 }),
  optional: fc.boolean(),
});

const hole: fc.Arbitrary<Step> = fc
  .record({
    goal: nastyText,
    checks: fc.array(check, { minLength: 1, maxLength: 2 }),
    most: fc.nat(),
    seconds: fc.integer({ min: 1, max: 1_000_000 }),
    targets: fc.array(name, few),
  })
  .map((it): Step => ({ alternatives: [], optional: false, hole: it }));

const textRead: fc.Arbitrary<Step> = fc
  .record(
    { names: fc.array(ident, { minLength: 1, maxLength: 3 }), selector, pattern: nastyText },
    { requiredKeys: ['names', 'selector'] },
  )
  .map((it): Step => ({ alternatives: [], optional: false, read: it }));

const repeat: fc.Arbitrary<Repeat> = fc.oneof(
  fc.tuple(ident, ident).map(([item, list]): Repeat => ({ kind: 'items', item, list })),
  fc
    .tuple(fc.array(check, { minLength: 1, maxLength: 2 }), fc.nat())
    .map(([checks, most]): Repeat => ({ kind: 'until', checks, most })),
);

/** Steps in and out of few repeats, so that neighbours share them as often as not. */
const repeatedSteps: fc.Arbitrary<readonly Step[]> = fc
  .tuple(
    fc.array(
      fc.oneof({ weight: 4, arbitrary: step }, { weight: 1, arbitrary: hole }, { weight: 1, arbitrary: textRead }),
      { maxLength: 5 },
    ),
    fc.tuple(repeat, repeat),
    fc.array(fc.constantFrom([], [], [0], [1], [0, 1]), { minLength: 5, maxLength: 5 }),
  )
  .map(([steps, pool, chosen]) =>
    steps.map((it, index) => {
      if (it.read !== undefined) return it;
      const repeats = (chosen[index] ?? []).flatMap((at) => pool[at] ?? []);
      return repeats.length === 0 ? it : { ...it, repeats };
    }),
  );

const condition = fc.record({ column: name, operator: fc.constantFrom('=' as const, '~' as const), value: expression });

const probe: fc.Arbitrary<Probe> = fc.oneof(
  fc.tuple(name, fc.array(condition, few), fc.integer(), fc.boolean()).map(([uri, where, value, delta]): Probe => {
    const count = delta ? ({ kind: 'delta', value } as const) : ({ kind: 'exact', value: Math.abs(value) } as const);
    return { kind: 'content', uri, where, count };
  }),
  fc
    .tuple(fc.constantFrom('global' as const, 'secure' as const, 'system' as const), name, expression)
    .map(([namespace, key, value]): Probe => ({ kind: 'setting', namespace, key, value })),
  fc.tuple(expression, fc.boolean()).map(([path, exists]): Probe => ({ kind: 'file', path, exists })),
  fc
    .tuple(expression, fc.nat())
    .map(([path, value]): Probe => ({ kind: 'files', path, count: { kind: 'delta', value } })),
);

const read = fc
  .tuple(name, selector, fc.option(nastyText, { nil: undefined }))
  .map(([called, where, pattern]): Final['reads'][number] =>
    pattern === undefined ? { name: called, selector: where } : { name: called, selector: where, pattern },
  );

const expectation: fc.Arbitrary<Expectation> = fc.record({
  sentence: nastyText,
  checks: fc.array(check, { minLength: 1, maxLength: 2 }),
});

const param = fc
  .record({
    name: ident,
    type: fc.constantFrom<Param['type']>('text', 'phone', 'enum', 'number', 'file', 'duration', 'list', 'secret'),
    default: fc.option(nastyText, { nil: undefined }),
    choices: fc.option(fc.array(nastyText, { minLength: 1, maxLength: 3 }), { nil: undefined }),
    from: fc.option(selector, { nil: undefined }),
    items: fc.option(fc.constantFrom<NonNullable<Param['items']>>('text', 'date', 'duration'), { nil: undefined }),
  })
  .map((it): Param => plain(it) as Param);

const madeValue = fc.record({ name: ident, value: expression });

const use = fc.record({
  name,
  machine: name,
  given: fc.array(fc.record({ name, value: expression }), { maxLength: 2 }),
});

const element = fc.record({ name, selectors: fc.array(selector, { minLength: 1, maxLength: 3 }) });

/** With nothing of what may be there and is not. */
type Said<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: NonNullable<T[K]>;
};

/** Most machines say none of it. */
const maybe = <T>(it: fc.Arbitrary<T>) => fc.option(it, { nil: undefined, freq: 2 });
const bound = fc.record({
  comparison: fc.constantFrom('=' as const, '!=' as const, '<' as const, '>=' as const),
  code: fc.nat(),
});

const made = fc.record({ compiler: fc.nat(), trajectory: name, screens: name });

const bare: fc.Arbitrary<Omit<Machine, 'comments'>> = fc
  .record({
    name,
    goals: fc.array(nastyText, few),
    app: name,
    permissions: fc.array(name, few),
    made: fc.option(made, { nil: null }),
    params: fc.uniqueArray(param, { selector: (it) => it.name, maxLength: 5 }),
    version: maybe(fc.constant(1)),
    package: maybe(fc.array(bound, { minLength: 1, maxLength: 3 })),
    locales: maybe(fc.array(name, { minLength: 1, maxLength: 3 })),
    densities: maybe(fc.array(fc.nat(), { minLength: 1, maxLength: 3 })),
    lets: maybe(fc.uniqueArray(madeValue, { selector: (it) => it.name, minLength: 1, maxLength: 3 })),
    uses: maybe(fc.uniqueArray(use, { selector: (it) => it.name, minLength: 1, maxLength: 2 })),
    elements: maybe(fc.uniqueArray(element, { selector: (it) => it.name, minLength: 1, maxLength: 2 })),
    ids: fc.uniqueArray(name, { minLength: 9, maxLength: 9 }),
    states: fc.array(fc.record({ optional: fc.boolean(), checks: fc.array(check, few), steps: repeatedSteps }), few),
    interrupts: fc.array(fc.record({ checks: fc.array(check, few), steps: fc.array(step, few) }), few),
    finals: fc.array(
      fc.record({
        checks: fc.array(check, few),
        probes: fc.array(probe, few),
        reads: fc.array(read, few),
        expects: fc.array(expectation, few),
      }),
      few,
    ),
  })
  .map(plain)
  .map(({ lets, ...rest }) => {
    const fresh = lets?.filter((it) => !rest.params.some((other) => other.name === it.name)) ?? [];
    // `plain` has left out what is undefined.
    return { ...rest, ...(fresh.length > 0 && { lets: fresh }) } as Said<typeof rest> & Pick<Machine, 'lets'>;
  })
  .map(({ made: how, ids, states, interrupts, finals, ...rest }) => ({
    ...rest,
    ...(how === null ? {} : { made: how }),
    states: states.map((it, index): State => ({ id: ids[index] ?? '', ...it })),
    interrupts: interrupts.map((it, index): Interrupt => ({ id: ids[index + 3] ?? '', ...it })),
    finals: finals.map(
      ({ expects, ...it }, index): Final => ({
        id: ids[index + 6] ?? '',
        ...it,
        ...(expects.length > 0 && { expects }),
      }),
    ),
  }));

/** One of everything that the language can say: well formed, seldom sensible. */
export const anyMachine: fc.Arbitrary<Machine> = bare.chain((machine) =>
  fc
    .record({
      above: fc.dictionary(fc.constantFrom(...placesOf(machine)), remark, { maxKeys: 4 }),
      beside: fc.dictionary(fc.constantFrom(...placesOf(machine)), remarkLine, { maxKeys: 4 }),
    })
    .map(({ above, beside }) => {
      const besides = Object.entries(beside).filter(([place]) => place !== endPlace);
      const comments = Object.fromEntries([
        ...Object.entries(above).map(([place, text]) => [commentKey.above(place), text]),
        ...besides.map(([place, text]) => [commentKey.beside(place), text]),
      ]);
      return Object.keys(comments).length === 0 ? machine : { ...machine, comments };
    }),
);

/** Ordinary objects: `fc.record` makes some without a prototype. */
function plain<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}

const remarkLine = nastyText.map((text) => text.replaceAll(/[\r\n]/g, ' ').trim());
const remark = fc.array(remarkLine, { minLength: 1, maxLength: 3 }).map((lines) => lines.join('\n'));
