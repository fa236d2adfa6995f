import {
  type Acceptance,
  type Bindings,
  type Check,
  type Guard,
  type Machine,
  namesIn,
  namesInCheck,
  namesInProbe,
  paramsOf,
} from '../machine/index.js';

type Accepted = Extract<Acceptance, { kind: 'accepted' }>;

/**
 * The first value with which an older way of a machine varies, and with which a way that it has learnt does not: one on which somebody tapped a number
 * digit by digit would tap the same digits for everyone. A value that was left empty is none. Pure.
 */
export function unvaried(
  machine: Machine,
  learnt: Accepted,
  older: readonly Accepted[],
  recorded: Bindings = {},
): string | undefined {
  const here = namedOn(machine, learnt);
  const before = older.map((each) => namedOn(machine, each));
  return machine.params
    .filter(({ name, default: unsaid }) => recorded[name] !== '' && (unsaid === undefined || recorded[name] !== unsaid))
    .map(({ name }) => name)
    .find((name) => !here.has(name) && before.some((names) => names.has(name)));
}

/** The values that are named on a way: in its acts and their guards, by what its screens are known, and in what its end shows. */
function namedOn(machine: Machine, { transitions, final }: Accepted): ReadonlySet<string> {
  const passed = new Set([final, ...transitions.map(({ state }) => state)]);
  const states = machine.states.filter(({ id }) => passed.has(id));
  const steps = states.flatMap((state) => state.steps);
  const finals = machine.finals.filter(({ id }) => passed.has(id));
  const named = new Set([
    ...transitions.flatMap(({ way }) => [...namesIn(way), ...way.effects.flatMap(namesOf)]),
    ...[...states, ...finals].flatMap(({ checks }) => checks.flatMap(namesOf)),
    ...finals.flatMap(({ probes }) => probes.flatMap(namesInProbe)),
    ...steps.flatMap(({ repeats = [] }) =>
      repeats.flatMap((each) => (each.kind === 'items' ? [each.list] : each.checks.flatMap(namesOf))),
    ),
    // Where a value tells which way is taken, whichever it was.
    ...steps.flatMap(({ alternatives }) => alternatives.flatMap(({ guards }) => guards.flatMap(namesOfGuard))),
    // What a policy does anew each time it is told with the values of its goal.
    ...steps.flatMap(({ hole }) => [...(hole?.goal ?? '').matchAll(/\{([\w-]+)\}/g)].map(([, name = '']) => name)),
  ]);
  // What the header makes of values names them; each is made of what stands above it.
  for (const { name, value } of [...(machine.lets ?? [])].reverse())
    if (named.has(name)) for (const each of paramsOf(value)) named.add(each);
  return named;
}

function namesOf(check: Check): readonly string[] {
  const compared = check.kind === 'before' || check.kind === 'after' ? paramsOf(check.value) : [];
  return [...namesInCheck(check), ...compared];
}

function namesOfGuard(guard: Guard): readonly string[] {
  return guard.kind === 'screen' ? namesOf(guard.check) : [...paramsOf(guard.left), ...paramsOf(guard.right)];
}
