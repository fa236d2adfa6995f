import { literal, parseSelector } from '../../screen/index.js';
import type {
  Alternative,
  Check,
  Expression,
  Guard,
  Hole,
  Let,
  Probe,
  Repeat,
  SelectorText,
  Step,
  TextRead,
} from '../model.js';

/** What stands for the parameters of a used machine, by their names; a name that is not among them stays. */
export class Substitution {
  /** Values that selectors need: there a function cannot stand, and a value made before the run does. */
  readonly lets: Let[] = [];

  constructor(
    private readonly prefix: string,
    private readonly values: ReadonlyMap<string, Expression>,
  ) {}

  expression(it: Expression): Expression {
    switch (it.kind) {
      case 'literal':
        return it;
      case 'param':
        return this.values.get(it.name) ?? it;
      case 'call':
        return { ...it, arguments: it.arguments.map((each) => this.expression(each)) };
      default:
        return it satisfies never;
    }
  }

  /** Literals may say anything, and stay as they are. */
  selector(text: SelectorText): SelectorText {
    const parsed = parseSelector(text);
    if (parsed.kind !== 'selector' || parsed.xpath.variables.length === 0) return text;
    return text.replaceAll(/'[^']*'|"[^"]*"|\$([A-Za-z_][\w-]*)/g, (whole, name: string | undefined) => {
      const value = name === undefined ? undefined : this.values.get(name);
      if (name === undefined || value === undefined) return whole;
      return value.kind === 'literal' ? literal(value.value) : `$${this.variable(name, value)}`;
    });
  }

  /** The name of a value where only a name can stand. */
  variable(name: string, value: Expression): string {
    if (value.kind === 'param') return value.name;
    const made = `${this.prefix}-${name}`;
    if (!this.lets.some((each) => each.name === made)) this.lets.push({ name: made, value });
    return made;
  }

  check(it: Check): Check {
    if (!('selector' in it)) return it;
    const selector = this.selector(it.selector);
    return 'value' in it ? { ...it, selector, value: this.expression(it.value) } : { ...it, selector };
  }

  step(it: Step): Step {
    const repeats = it.repeats?.map((each) => this.repeat(each));
    return {
      ...it,
      alternatives: it.alternatives.map((each) => this.alternative(each)),
      ...(repeats && { repeats }),
      ...(it.hole && { hole: this.hole(it.hole) }),
      ...(it.read && { read: this.read(it.read) }),
    };
  }

  private read(it: TextRead): TextRead {
    const names = it.names.map((name) => {
      const value = this.values.get(name);
      return value?.kind === 'param' ? value.name : name;
    });
    return { ...it, names, selector: this.selector(it.selector) };
  }

  private hole(it: Hole): Hole {
    const goal = it.goal.replaceAll(/\{([A-Za-z_][\w-]*)\}/g, (slot, name: string) => {
      const value = this.values.get(name);
      if (value === undefined) return slot;
      return value.kind === 'literal' ? value.value : `{${this.variable(name, value)}}`;
    });
    return { ...it, goal, checks: it.checks.map((each) => this.check(each)) };
  }

  alternative(it: Alternative): Alternative {
    return {
      ...it,
      action: this.action(it.action),
      guards: it.guards.map((each) => this.guard(each)),
      effects: it.effects.map((each) => this.check(each)),
    };
  }

  probe(it: Probe): Probe {
    switch (it.kind) {
      case 'content':
        return { ...it, where: it.where.map((each) => ({ ...each, value: this.expression(each.value) })) };
      case 'setting':
        return { ...it, value: this.expression(it.value) };
      case 'file':
      case 'files':
        return { ...it, path: this.expression(it.path) };
      default:
        return it satisfies never;
    }
  }

  private action(it: Alternative['action']): Alternative['action'] {
    if (it.kind === 'key') return it;
    const target = this.selector(it.target);
    return 'value' in it ? { ...it, target, value: this.expression(it.value) } : { ...it, target };
  }

  private guard(it: Guard): Guard {
    if (it.kind === 'screen') return { ...it, check: this.check(it.check) };
    return { ...it, left: this.expression(it.left), right: this.expression(it.right) };
  }

  private repeat(it: Repeat): Repeat {
    if (it.kind === 'until') return { ...it, checks: it.checks.map((each) => this.check(each)) };
    const item = this.values.get(it.item);
    const list = this.values.get(it.list);
    return {
      kind: 'items',
      item: item?.kind === 'param' ? item.name : it.item,
      list: list === undefined ? it.list : this.variable(it.list, list),
    };
  }
}
