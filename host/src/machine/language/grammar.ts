import type { Check, Param, VersionBound } from '../model.js';
import { FlowParser } from './flow.js';
import type { Line } from './line.js';
import { Colon, Comma, Comparator, Name, words } from './tokens.js';
import { comparisons, itemTypes, paramTypes } from './vocabulary.js';

/**
 * The grammar of one line:
 *
 *     version N | machine NAME | goal TEXT | app NAME | package >= N, < N | locale NAME.. | density N.. | permissions NAME..
 *     | made compiler N, trajectory NAME, screens NAME
 *     param NAME, NAME..: TYPE [of TYPE] [TEXT, TEXT..] [from SELECTOR] [= TEXT]
 *     let NAME = EXPR
 *     element NAME SELECTOR or SELECTOR..
 *     use NAME: NAME [with NAME = EXPR, NAME = EXPR..]
 *     state NAME [optional] | on NAME | final NAME
 *     verify CHECK
 *     repeat for $name in $name | repeat until CHECK and CHECK.. at most N | end
 *     hole TEXT until CHECK and CHECK.. at most N within DURATION [-> NAME or NAME..]
 *     do read $name, $name.. SELECTOR [matching TEXT]
 *     do ACTION MODIFIER.. | or ACTION MODIFIER..
 *     probe content URI [where COND and COND..] count +N | probe setting NS KEY = EXPR | probe file EXPR exists|gone|count +N
 *     read NAME SELECTOR [matching TEXT]
 *     expect TEXT CHECK and CHECK..
 *
 *     CHECK     SELECTOR | absent SELECTOR | count SELECTOR >= N | app NAME | activity NAME | before SELECTOR EXPR | after SELECTOR EXPR | pixel SELECTOR offset N% N% = TEXT [within N]
 *     ACTION    tap S | hold S | type S EXPR | set S EXPR | scroll forward|backward S | key NAME
 *     MODIFIER  as NAME | offset N% N% | when GUARD and GUARD.. | -> NAME or NAME.. | then CHECK and CHECK.. | irreversible | optional
 *     GUARD     EXPR = EXPR | EXPR != EXPR | CHECK
 *     COND      NAME = EXPR | NAME ~ EXPR
 *     EXPR      $name | 'text' | "text" | 12 | function(EXPR, EXPR..)
 */
export class LineParser extends FlowParser {
  constructor(looked?: boolean) {
    super(looked);
    this.performSelfAnalysis();
  }

  readonly line = this.RULE(
    'line',
    (): Line =>
      this.OR<Line>([
        { ALT: () => this.SUBRULE(this.versionLine) },
        { ALT: () => this.SUBRULE(this.machineLine) },
        { ALT: () => this.SUBRULE(this.goalLine) },
        { ALT: () => this.SUBRULE(this.appLine) },
        { ALT: () => this.SUBRULE(this.packageLine) },
        { ALT: () => this.SUBRULE(this.localeLine) },
        { ALT: () => this.SUBRULE(this.densityLine) },
        { ALT: () => this.SUBRULE(this.permissionsLine) },
        { ALT: () => this.SUBRULE(this.madeLine) },
        { ALT: () => this.SUBRULE(this.paramLine) },
        { ALT: () => this.SUBRULE(this.letLine) },
        { ALT: () => this.SUBRULE(this.useLine) },
        { ALT: () => this.SUBRULE(this.elementLine) },
        { ALT: () => this.SUBRULE(this.stateLine) },
        { ALT: () => this.SUBRULE(this.onLine) },
        { ALT: () => this.SUBRULE(this.finalLine) },
        { ALT: () => this.SUBRULE(this.verifyLine) },
        { ALT: () => this.SUBRULE(this.stepLine) },
        { ALT: () => this.SUBRULE(this.holeLine) },
        { ALT: () => this.SUBRULE(this.repeatLine) },
        { ALT: () => this.SUBRULE(this.endLine) },
        { ALT: () => this.SUBRULE(this.probeLine) },
        { ALT: () => this.SUBRULE(this.readLine) },
        { ALT: () => this.SUBRULE(this.expectLine) },
      ]),
  );

  private readonly machineLine = this.RULE('machineLine', (): Line => {
    this.CONSUME(words.machine);
    return { kind: 'machine', name: this.SUBRULE(this.name) };
  });

  private readonly goalLine = this.RULE('goalLine', (): Line => {
    this.CONSUME(words.goal);
    return { kind: 'goal', template: this.SUBRULE(this.text) };
  });

  private readonly appLine = this.RULE('appLine', (): Line => {
    this.CONSUME(words.app);
    return { kind: 'app', package: this.SUBRULE(this.name) };
  });

  private readonly versionLine = this.RULE('versionLine', (): Line => {
    this.CONSUME(words.version);
    return { kind: 'version', version: this.SUBRULE(this.number) };
  });

  private readonly packageLine = this.RULE('packageLine', (): Line => {
    const bounds: VersionBound[] = [];
    this.CONSUME(words.package);
    this.AT_LEAST_ONE_SEP({
      SEP: Comma,
      DEF: () => {
        const token = this.CONSUME(Comparator);
        const comparison = this.ACTION(() => this.oneOf(token, comparisons));
        bounds.push({ comparison, code: this.SUBRULE(this.number) });
      },
    });
    return { kind: 'package', bounds };
  });

  private readonly localeLine = this.RULE('localeLine', (): Line => {
    const locales: string[] = [];
    this.CONSUME(words.locale);
    this.AT_LEAST_ONE_SEP({ SEP: Comma, DEF: () => locales.push(this.SUBRULE(this.name)) });
    return { kind: 'locale', locales };
  });

  private readonly densityLine = this.RULE('densityLine', (): Line => {
    const densities: number[] = [];
    this.CONSUME(words.density);
    this.AT_LEAST_ONE_SEP({ SEP: Comma, DEF: () => densities.push(this.SUBRULE(this.number)) });
    return { kind: 'density', densities };
  });

  private readonly permissionsLine = this.RULE('permissionsLine', (): Line => {
    const permissions: string[] = [];
    this.CONSUME(words.permissions);
    this.AT_LEAST_ONE(() => {
      permissions.push(this.SUBRULE(this.name));
      this.OPTION(() => this.CONSUME(Comma));
    });
    return { kind: 'permissions', permissions };
  });

  private readonly madeLine = this.RULE('madeLine', (): Line => {
    this.CONSUME(words.made);
    this.CONSUME(words.compiler);
    const compiler = this.SUBRULE(this.number);
    this.CONSUME1(Comma);
    this.CONSUME(words.trajectory);
    const trajectory = this.SUBRULE1(this.name);
    this.CONSUME2(Comma);
    this.CONSUME(words.screens);
    return { kind: 'made', made: { compiler, trajectory, screens: this.SUBRULE2(this.name) } };
  });

  private readonly paramLine = this.RULE('paramLine', (): Line => {
    const names: string[] = [];
    this.CONSUME(words.param);
    this.AT_LEAST_ONE_SEP({ SEP: Comma, DEF: () => names.push(this.SUBRULE(this.name)) });
    this.CONSUME(Colon);
    const type = this.SUBRULE(this.paramType);
    return this.ACTION((): Line => ({ kind: 'param', params: names.map((name) => ({ name, ...type })) }));
  });

  private readonly paramType = this.RULE('paramType', (): Omit<Param, 'name'> => {
    const choices: string[] = [];
    const type = this.CONSUME(Name);
    const items = this.OPTION1(() => {
      this.CONSUME(words.of);
      return this.CONSUME1(Name);
    });
    this.MANY_SEP({ SEP: Comma, DEF: () => choices.push(this.SUBRULE1(this.text)) });
    const from = this.OPTION2(() => {
      this.CONSUME(words.from);
      return this.SUBRULE(this.selector);
    });
    const fallback = this.OPTION3(() => {
      this.equals("A default is written as: param note: text = 'none'.");
      return this.SUBRULE2(this.text);
    });
    return this.ACTION(() => ({
      type: this.oneOf(type, paramTypes),
      ...(fallback === undefined ? {} : { default: fallback }),
      ...(choices.length === 0 ? {} : { choices }),
      ...(from === undefined ? {} : { from }),
      ...(items === undefined ? {} : { items: this.oneOf(items, itemTypes) }),
    }));
  });

  private readonly letLine = this.RULE('letLine', (): Line => {
    this.CONSUME(words.let);
    const name = this.SUBRULE(this.name);
    this.equals('A value is made as: let day = date($due, "d MMMM").');
    return { kind: 'let', let: { name, value: this.SUBRULE(this.expression) } };
  });

  private readonly stateLine = this.RULE('stateLine', (): Line => {
    this.CONSUME(words.state);
    const id = this.SUBRULE(this.name);
    const optional = this.OPTION(() => this.CONSUME(words.optional)) !== undefined;
    return { kind: 'block', block: 'state', id, optional };
  });

  private readonly onLine = this.RULE('onLine', (): Line => {
    this.CONSUME(words.on);
    return { kind: 'block', block: 'on', id: this.SUBRULE(this.name), optional: false };
  });

  private readonly finalLine = this.RULE('finalLine', (): Line => {
    this.CONSUME(words.final);
    return { kind: 'block', block: 'final', id: this.SUBRULE(this.name), optional: false };
  });

  private readonly verifyLine = this.RULE('verifyLine', (): Line => {
    this.CONSUME(words.verify);
    return { kind: 'verify', check: this.SUBRULE(this.check) };
  });

  private readonly readLine = this.RULE('readLine', (): Line => {
    this.CONSUME(words.read);
    const name = this.SUBRULE(this.name);
    const selector = this.SUBRULE(this.selector);
    const pattern = this.OPTION(() => {
      this.CONSUME(words.matching);
      return this.SUBRULE(this.text);
    });
    return { kind: 'read', read: { name, selector, ...(pattern === undefined ? {} : { pattern }) } };
  });

  private readonly expectLine = this.RULE('expectLine', (): Line => {
    const checks: Check[] = [];
    this.CONSUME(words.expect);
    const sentence = this.SUBRULE(this.text);
    this.AT_LEAST_ONE_SEP({ SEP: words.and, DEF: () => checks.push(this.SUBRULE(this.check)) });
    return { kind: 'expect', expectation: { sentence, checks } };
  });
}
