import { error, type Problem } from '../check/problem.js';
import type {
  Alternative,
  Check,
  Expectation,
  Final,
  Guard,
  Machine,
  NamedElement,
  Param,
  Repeat,
  SelectorText,
  State,
  Step,
} from '../model.js';
import { alternativePlace, blockPlace, checkPlace, expectPlace, headerPlace, type Place, readPlace } from '../place.js';

/** What the names of an app stand for: screens are states without steps, and what may come up anywhere is an interrupt. */
export type AppMap = Pick<Machine, 'name' | 'app' | 'elements' | 'states' | 'interrupts'>;

/** Could this, where a selector is wanted, only be a name? */
export function isName(selector: SelectorText): boolean {
  return /^[\p{L}_][\p{L}\p{N}_.-]*$/u.test(selector);
}

/**
 * Puts what names stand for in their place: those of the machine itself, and those of its app's map. An element with several selectors is several
 * ways to take a step, the best first, and in a check any of them; a screen is all that it verifies. The map's interrupts are the machine's. Pure.
 */
export function withNames(
  { elements = [], ...machine }: Machine,
  map: AppMap | undefined,
): { readonly machine: Machine; readonly problems: readonly Problem[] } {
  const names = new Names([...elements, ...(map?.elements ?? [])], map);
  const states = machine.states.map((state) => names.state(state));
  const own = machine.interrupts.map((it) => ({ ...it, ...names.block(blockPlace('on', it.id), it.checks, it.steps) }));
  const finals = machine.finals.map((final) => names.final(final));
  const params = machine.params.map((param) => names.param(param));
  const more = (map?.interrupts ?? [])
    .map((it) => ({ ...it, ...names.block(headerPlace.app, it.checks, it.steps) }))
    .filter(
      (it) => !own.some((other) => other.id === it.id || JSON.stringify(other.checks) === JSON.stringify(it.checks)),
    );
  return { machine: { ...machine, params, states, interrupts: [...own, ...more], finals }, problems: names.problems };
}

class Names {
  readonly problems: Problem[] = [];

  constructor(
    private readonly elements: readonly NamedElement[],
    private readonly map: AppMap | undefined,
  ) {}

  state(it: State): State {
    return { ...it, ...this.block(blockPlace('state', it.id), it.checks, it.steps) };
  }

  block(place: Place, checks: readonly Check[], steps: readonly Step[]) {
    return {
      checks: checks.flatMap((each, index) => this.checks(each, checkPlace(place, index))),
      steps: steps.map((each, index) => this.step(each, place, index)),
    };
  }

  final(it: Final): Final {
    const place = blockPlace('final', it.id);
    return {
      ...it,
      checks: this.block(place, it.checks, []).checks,
      reads: it.reads.map((read, index) => ({ ...read, selector: this.any(read.selector, readPlace(place, index)) })),
      ...(it.expects && {
        expects: it.expects.map((each, index) => this.expectation(each, expectPlace(place, index))),
      }),
    };
  }

  private expectation(it: Expectation, place: Place): Expectation {
    return { ...it, checks: it.checks.flatMap((each) => this.checks(each, place)) };
  }

  param(it: Param): Param {
    return it.from === undefined ? it : { ...it, from: this.any(it.from, headerPlace.param(it.name)) };
  }

  private step(it: Step, block: Place, index: number): Step {
    const place = alternativePlace(block, index, 0);
    const alternatives = it.alternatives.flatMap((each, way) => this.ways(each, alternativePlace(block, index, way)));
    const repeats = it.repeats?.map((each) => this.repeat(each, place));
    const hole = it.hole && { ...it.hole, checks: it.hole.checks.flatMap((each) => this.checks(each, place)) };
    const read = it.read && { ...it.read, selector: this.any(it.read.selector, place) };
    return { ...it, alternatives, ...(repeats && { repeats }), ...(hole && { hole }), ...(read && { read }) };
  }

  private repeat(it: Repeat, place: Place): Repeat {
    return it.kind === 'items' ? it : { ...it, checks: it.checks.flatMap((each) => this.checks(each, place)) };
  }

  private ways(it: Alternative, place: Place): readonly Alternative[] {
    const guards = it.guards.flatMap((each) => this.guards(each, place));
    const effects = it.effects.flatMap((each) => this.checks(each, place));
    const { action } = it;
    if (action.kind === 'key') return [{ ...it, guards, effects }];
    return this.selectors(action.target, place).map((target) => ({
      ...it,
      guards,
      effects,
      action: { ...action, target },
    }));
  }

  private guards(it: Guard, place: Place): readonly Guard[] {
    return it.kind === 'param' ? [it] : this.checks(it.check, place).map((check) => ({ ...it, check }));
  }

  private checks(it: Check, place: Place): readonly Check[] {
    if (!('selector' in it)) return [it];
    const screen = it.kind === 'present' ? this.map?.states.find(({ id }) => id === it.selector) : undefined;
    const isElement = this.elements.some(({ name }) => name === it.selector);
    if (screen !== undefined && !isElement) return screen.checks.flatMap((each) => this.elementCheck(each, place));
    return this.elementCheck(it, place);
  }

  private elementCheck(it: Check, place: Place): readonly Check[] {
    return 'selector' in it ? [{ ...it, selector: this.any(it.selector, place) }] : [it];
  }

  /** One selector that finds whatever any of them does. */
  private any(selector: SelectorText, place: Place): SelectorText {
    const found = this.selectors(selector, place);
    return found.length === 1 ? (found[0] ?? selector) : found.map((each) => `(${each})`).join(' | ');
  }

  private selectors(selector: SelectorText, place: Place): readonly SelectorText[] {
    if (!isName(selector)) return [selector];
    const found = this.elements.find(({ name }) => name === selector)?.selectors;
    if (found !== undefined) return found;
    const known = [...this.elements.map(({ name }) => name), ...(this.map?.states ?? []).map(({ id }) => id)];
    const where =
      this.map === undefined
        ? 'and its app has no map beside it (app.preact)'
        : `and ${this.map.name} names ${known.join(', ')}`;
    this.problems.push(
      error(
        place,
        `There is no element '${selector}', ${where}. Correct it, or write: element ${selector} //*[@resource-id='...']`,
      ),
    );
    return [selector];
  }
}
