import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  type Alternative,
  accepts,
  arrive,
  checkMachine,
  type Machine,
  matchScreen,
  nextStep,
  type State,
  type Step,
} from '../../src/machine/index.js';
import type { NodeInit, Screen } from '../../src/screen/index.js';
import { anyMachine } from './arbitrary-machine.js';
import { nastyText } from './nasty-text.js';
import { button, field, label, screenOf, toggle } from './screens.js';

const WORDS = ['A', 'B', 'C', 'D'] as const;
const IDS = ['one', 'two', 'three', 'four'] as const;

const word = fc.constantFrom(...WORDS);

/** Screens of few words, so that they look alike as often as not. */
const smallScreen: fc.Arbitrary<Screen> = fc
  .array(
    fc.oneof(
      word.map((it): NodeInit => label('l', it)),
      word.map((it): NodeInit => button('b', it)),
      fc.tuple(word, fc.boolean()).map(([it, on]): NodeInit => toggle('w', it, on)),
      fc.tuple(word, fc.string({ maxLength: 2 })).map(([it, text]): NodeInit => field('f', it, text)),
      word.map((it): NodeInit => ({ ...button('b', it), enabled: false })),
    ),
    { maxLength: 6 },
  )
  .map((nodes) => screenOf(nodes));

const way: fc.Arbitrary<Alternative> = fc
  .record({
    word,
    kind: fc.constantFrom('tap', 'type'),
    guard: fc.option(word, { nil: undefined }),
    targets: fc.uniqueArray(fc.constantFrom(...IDS, 'end'), { maxLength: 2 }),
    irreversible: fc.nat(4).map((it) => it === 0),
  })
  .map(({ word: it, kind, guard, targets, irreversible }) => ({
    guards:
      guard === undefined ? [] : [{ kind: 'screen', check: { kind: 'present', selector: `//*[@text='${guard}']` } }],
    action:
      kind === 'tap'
        ? { kind: 'tap', target: `//*[@text='${it}']` }
        : { kind: 'type', target: `//*[@hint='${it}']`, value: { kind: 'literal', value: it }, as: 'exact' },
    targets,
    irreversible,
    effects: [],
  }));

const step: fc.Arbitrary<Step> = fc.record({
  alternatives: fc.array(way, { minLength: 1, maxLength: 2 }),
  optional: fc.boolean(),
});

const state = (optional: fc.Arbitrary<boolean>): fc.Arbitrary<Omit<State, 'id'>> =>
  fc.record({
    optional,
    checks: fc
      .array(word, { minLength: 1, maxLength: 2 })
      .map((words) => words.map((it) => ({ kind: 'present' as const, selector: `//*[@text='${it}']` }))),
    steps: fc.array(step, { minLength: 1, maxLength: 3 }),
  });

const machineOf = (optional: fc.Arbitrary<boolean>): fc.Arbitrary<Machine> =>
  fc.tuple(fc.array(state(optional), { minLength: 4, maxLength: 4 }), word).map(([states, last]) => ({
    name: 'a/b',
    goals: [],
    app: 'com.app',
    permissions: [],
    params: [],
    states: states.map((it, index) => ({ id: IDS[index] ?? '', ...it })),
    interrupts: [],
    finals: [{ id: 'end', checks: [{ kind: 'present', selector: `//*[@text='${last}']` }], probes: [], reads: [] }],
  }));

const cursor = fc.record({ state: fc.constantFrom(...IDS), step: fc.nat(2), iteration: fc.constant(0) });
const acted = fc.constantFrom({}, { acted: true }, { acted: false });

describe('the laws of a replay', function () {
  // Thousands of machines and screens, on a computer that has other work.
  this.timeout(60_000);

  it('never act when a selector names several nodes, or none', () => {
    let acts = 0;
    fc.assert(
      fc.property(machineOf(fc.boolean()), cursor, smallScreen, (machine, at, screen) => {
        const decision = nextStep(machine, at, screen, {});
        if (decision.kind !== 'act') return;
        acts++;
        const { action } = decision.transition;
        const named = screen.tree.nodes.filter(
          (node) =>
            node.enabled &&
            'target' in action &&
            action.target === (action.kind === 'type' ? `//*[@hint='${node.hint}']` : `//*[@text='${node.text}']`),
        );
        assert.equal(new Set(named).size, 1);
        assert.deepEqual([decision.node], named);
      }),
      { numRuns: 2000 },
    );
    assert.ok(acts > 100, `${acts} acts`);
  });

  it('never enter a final by finding the way again, nor choose between two', () => {
    fc.assert(
      fc.property(machineOf(fc.boolean()), cursor, smallScreen, acted, (machine, at, screen, options) => {
        const match = matchScreen(machine, at, screen, {}, options);
        assert.notEqual(match.kind, 'final');
        if (match.kind !== 'moved') return;
        const fits = machine.states.filter(
          ({ id, checks }) =>
            id !== at.state && checks.every((check) => shows(screen, 'selector' in check ? check.selector : '')),
        );
        assert.deepEqual(
          fits.map(({ id }) => id),
          [match.cursor.state],
        );
        assert.equal(match.cursor.step, 0);
      }),
      { numRuns: 1000 },
    );
  });

  it('never jump over, or go back before, an act that cannot be undone', () => {
    let moves = 0;
    fc.assert(
      fc.property(machineOf(fc.constant(false)), cursor, smallScreen, acted, (machine, at, screen, options) => {
        const match = matchScreen(machine, at, screen, {}, options);
        if (match.kind !== 'moved') return;
        moves++;
        const onward = reversibleWay(machine, at.state, at.step, match.cursor.state);
        const back =
          reversibleWay(machine, match.cursor.state, 0, at.state) &&
          isReversible(machine, at.state, 0, 'acted' in options && options.acted === false ? at.step : at.step + 1);
        assert.ok(onward || back, `${at.state}.${at.step} -> ${match.cursor.state}`);
      }),
      { numRuns: 6000 },
    );
    assert.ok(moves > 100, `${moves} moves`);
  });

  it('call a move optional only when nothing that is required stays undone', () => {
    fc.assert(
      fc.property(machineOf(fc.boolean()), cursor, smallScreen, acted, (machine, at, screen, options) => {
        const match = matchScreen(machine, at, screen, {}, options);
        if (match.kind !== 'moved') return;
        if (match.optional) assert.deepEqual(match.skips, []);
        for (const { state: id, step: index } of match.skips) {
          const skipped = machine.states.find((it) => it.id === id);
          assert.equal(skipped?.optional || skipped?.steps[index]?.optional, false);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('answer the same to the same, and throw on no screen and no machine', () => {
    const anyScreen = fc.oneof(
      smallScreen,
      fc
        .array(fc.tuple(nastyText, nastyText, fc.boolean()), { maxLength: 5 })
        .map((nodes) =>
          screenOf(nodes.map(([id, text, clickable]) => ({ resourceId: id, text, clickable, contentDesc: text }))),
        ),
    );
    fc.assert(
      fc.property(
        fc.oneof(anyMachine, machineOf(fc.boolean())),
        anyScreen,
        anyScreen,
        fc.nat(3),
        (machine, screen, after, index) => {
          for (const block of [...machine.states, ...machine.interrupts, ...machine.finals]) {
            const at = { state: block.id, step: index, iteration: 0 };
            const match = matchScreen(machine, at, screen, {});
            assert.deepEqual(matchScreen(machine, at, screen, {}), match);
            const decision = nextStep(machine, at, screen, {});
            assert.deepEqual(nextStep(machine, at, screen, {}), decision);
            if (decision.kind !== 'act') continue;
            const arrival = arrive(machine, decision, screen, after, {});
            assert.deepEqual(arrive(machine, decision, screen, after, {}), arrival);
            accepts(machine, { bindings: {}, steps: [{ before: screen, action: decision.action, after }] });
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it('let every machine be checked, whatever it holds', () => {
    fc.assert(
      fc.property(anyMachine, (machine) => assert.deepEqual(checkMachine(machine), checkMachine(machine))),
      { numRuns: 300 },
    );
  });
});

function shows(screen: Screen, selector: string): boolean {
  return screen.tree.nodes.some(({ text }) => selector === `//*[@text='${text}']`);
}

function isReversible(machine: Machine, id: string, from: number, to: number): boolean {
  const steps = machine.states.find((it) => it.id === id)?.steps.slice(from, to) ?? [];
  return steps.every(({ alternatives }) => alternatives.every(({ irreversible }) => !irreversible));
}

/** Is there any way from a step to a state on which nothing is irreversible? By trying every way, unlike the code under test. */
function reversibleWay(
  machine: Machine,
  from: string,
  first: number,
  to: string,
  seen: readonly string[] = [],
): boolean {
  const found = machine.states.find(({ id }) => id === from);
  return (found?.steps ?? []).some((it, index) => {
    if (index < first || !isReversible(machine, from, first, index + 1)) return false;
    return it.alternatives.some(({ targets }) =>
      targets.some(
        (target) =>
          target === to || (!seen.includes(target) && reversibleWay(machine, target, 0, to, [...seen, target])),
      ),
    );
  });
}
