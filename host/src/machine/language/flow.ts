import type { Check, Repeat, Use } from '../model.js';
import type { Line } from './line.js';
import { ProbeParser } from './probes.js';
import { Arrow, Colon, Comma, meaningOf, Name, Variable, words } from './tokens.js';

/** What is more than one step: repeats and their ends, holes, machines that are used. */
export abstract class FlowParser extends ProbeParser {
  protected readonly repeatLine = this.RULE('repeatLine', (): Line => {
    this.CONSUME(words.repeat);
    const repeat = this.OR<Repeat>([
      { ALT: () => this.SUBRULE(this.forItems) },
      { ALT: () => this.SUBRULE(this.untilChecks) },
    ]);
    return { kind: 'repeat', repeat };
  });

  private readonly forItems = this.RULE('forItems', (): Repeat => {
    this.CONSUME(words.for);
    const item = meaningOf(this.CONSUME1(Variable));
    this.CONSUME(words.in);
    return { kind: 'items', item, list: meaningOf(this.CONSUME2(Variable)) };
  });

  private readonly untilChecks = this.RULE('untilChecks', (): Repeat => {
    const checks: Check[] = [];
    this.CONSUME(words.until);
    this.AT_LEAST_ONE_SEP({ SEP: words.and, DEF: () => checks.push(this.SUBRULE(this.check)) });
    this.CONSUME(words.at);
    this.CONSUME(words.most);
    return { kind: 'until', checks, most: this.SUBRULE(this.number) };
  });

  protected readonly endLine = this.RULE('endLine', (): Line => {
    this.CONSUME(words.end);
    return { kind: 'end' };
  });

  protected readonly holeLine = this.RULE('holeLine', (): Line => {
    const checks: Check[] = [];
    const targets: string[] = [];
    this.CONSUME(words.hole);
    const goal = this.SUBRULE(this.text);
    this.CONSUME(words.until);
    this.AT_LEAST_ONE_SEP1({ SEP: words.and, DEF: () => checks.push(this.SUBRULE(this.check)) });
    this.CONSUME(words.at);
    this.CONSUME(words.most);
    const most = this.SUBRULE(this.number);
    this.CONSUME(words.within);
    const token = this.CONSUME(Name);
    const seconds = this.ACTION(() => this.duration(token));
    this.OPTION(() => {
      this.CONSUME(Arrow);
      this.AT_LEAST_ONE_SEP2({ SEP: words.or, DEF: () => targets.push(this.SUBRULE(this.name)) });
    });
    return { kind: 'hole', hole: { goal, checks, most, seconds, targets } };
  });

  protected readonly elementLine = this.RULE('elementLine', (): Line => {
    const selectors: string[] = [];
    this.CONSUME(words.element);
    const name = this.SUBRULE(this.name);
    this.AT_LEAST_ONE_SEP({ SEP: words.or, DEF: () => selectors.push(this.SUBRULE(this.selector)) });
    return { kind: 'element', element: { name, selectors } };
  });

  protected readonly useLine = this.RULE('useLine', (): Line => {
    const given: Use['given'][number][] = [];
    this.CONSUME(words.use);
    const name = this.SUBRULE1(this.name);
    this.CONSUME(Colon);
    const machine = this.SUBRULE2(this.name);
    this.OPTION(() => {
      this.CONSUME(words.with);
      this.AT_LEAST_ONE_SEP({ SEP: Comma, DEF: () => given.push(this.SUBRULE(this.givenValue)) });
    });
    return { kind: 'use', use: { name, machine, given } };
  });

  private readonly givenValue = this.RULE('givenValue', (): Use['given'][number] => {
    const name = this.SUBRULE(this.name);
    this.equals('A value is given as: with user = $user, password = $password.');
    return { name, value: this.SUBRULE(this.expression) };
  });
}
