import type { IToken } from 'chevrotain';
import type { Offset } from '../../actions/action.js';
import type { Alternative, Check, Guard, TextRead } from '../model.js';
import { tokenMatcher } from './chevrotain.js';
import type { Line } from './line.js';
import { TermParser } from './terms.js';
import { Arrow, Comma, meaningOf, Name, Variable, words } from './tokens.js';
import { keys, normalisers } from './vocabulary.js';

type StepAction = Alternative['action'];
/** What stands in an action's place, and does nothing. */
type ReadPart = TextRead & { readonly kind: 'read' };

/** What follows the action of a step, as far as it was said. */
interface Modifiers {
  as?: IToken;
  offset?: { readonly token: IToken; readonly at: Offset };
  readonly guards: Guard[];
  readonly targets: string[];
  readonly effects: Check[];
  irreversible: boolean;
  optional: boolean;
}

/** `do` and `or`: an action, and what is said of it. */
export abstract class StepParser extends TermParser {
  protected readonly stepLine = this.RULE('stepLine', (): Line => {
    const word = this.OR([{ ALT: () => this.CONSUME(words.do) }, { ALT: () => this.CONSUME(words.or) }]);
    const action = this.SUBRULE(this.action);
    const said: Modifiers = { guards: [], targets: [], effects: [], irreversible: false, optional: false };
    this.MANY(() => this.SUBRULE(this.modifier, { ARGS: [said] }));
    return this.ACTION((): Line => {
      if (action.kind === 'read') return this.textRead(word, action, said);
      const { guards, targets, effects, irreversible, optional } = said;
      const placed = this.placed(action, said.offset);
      const alternative = { guards, action: this.normalised(placed, said.as), targets, irreversible, effects };
      return { kind: tokenMatcher(word, words.do) ? 'do' : 'or', alternative, optional };
    });
  });

  private readonly action = this.RULE('action', (): StepAction | ReadPart =>
    this.OR<StepAction | ReadPart>([
      {
        ALT: () => {
          this.CONSUME(words.tap);
          return { kind: 'tap', target: this.SUBRULE1(this.selector) };
        },
      },
      {
        ALT: () => {
          this.CONSUME(words.hold);
          return { kind: 'hold', target: this.SUBRULE2(this.selector) };
        },
      },
      {
        ALT: () => {
          this.CONSUME(words.type);
          const target = this.SUBRULE3(this.selector);
          return { kind: 'type', target, value: this.SUBRULE1(this.expression), as: 'exact' };
        },
      },
      {
        ALT: () => {
          this.CONSUME(words.set);
          const target = this.SUBRULE4(this.selector);
          return { kind: 'set', target, value: this.SUBRULE2(this.expression) };
        },
      },
      {
        ALT: () => {
          this.CONSUME(words.scroll);
          const direction = this.SUBRULE(this.direction);
          return { kind: 'scroll', target: this.SUBRULE5(this.selector), direction };
        },
      },
      {
        ALT: () => {
          this.CONSUME(words.key);
          const key = this.CONSUME(Name);
          return { kind: 'key', key: this.ACTION(() => this.oneOf(key, keys)) };
        },
      },
      { ALT: () => this.SUBRULE(this.readPart) },
    ]),
  );

  private readonly readPart = this.RULE('readPart', (): ReadPart => {
    const names: string[] = [];
    this.CONSUME(words.read);
    this.AT_LEAST_ONE_SEP({ SEP: Comma, DEF: () => names.push(meaningOf(this.CONSUME(Variable))) });
    const selector = this.SUBRULE(this.selector);
    const pattern = this.OPTION(() => {
      this.CONSUME(words.matching);
      return this.SUBRULE(this.text);
    });
    return { kind: 'read', names, selector, ...(pattern === undefined ? {} : { pattern }) };
  });

  private readonly direction = this.RULE('direction', (): 'forward' | 'backward' =>
    this.OR<'forward' | 'backward'>([
      {
        ALT: () => {
          this.CONSUME(words.forward);
          return 'forward';
        },
      },
      {
        ALT: () => {
          this.CONSUME(words.backward);
          return 'backward';
        },
      },
    ]),
  );

  /** In any order; each at most once. */
  private readonly modifier = this.RULE('modifier', (said: Modifiers): void => {
    this.OR([
      {
        ALT: () => {
          const token = this.CONSUME(words.as);
          const normaliser = this.CONSUME(Name);
          this.ACTION(() => {
            this.once(token, said.as === undefined);
            said.as = normaliser;
          });
        },
      },
      {
        ALT: () => {
          const token = this.CONSUME(words.offset);
          const at = this.SUBRULE(this.point);
          this.ACTION(() => {
            this.once(token, said.offset === undefined);
            said.offset = { token, at };
          });
        },
      },
      {
        ALT: () => {
          const token = this.CONSUME(words.when);
          this.ACTION(() => this.once(token, said.guards.length === 0));
          this.AT_LEAST_ONE_SEP1({
            SEP: words.and,
            DEF: () => {
              const guard = this.SUBRULE(this.guard);
              this.ACTION(() => said.guards.push(guard));
            },
          });
        },
      },
      {
        ALT: () => {
          const token = this.CONSUME(Arrow);
          this.ACTION(() => this.once(token, said.targets.length === 0));
          this.AT_LEAST_ONE_SEP2({
            SEP: words.or,
            DEF: () => {
              const target = this.SUBRULE(this.name);
              this.ACTION(() => said.targets.push(target));
            },
          });
        },
      },
      {
        ALT: () => {
          const token = this.CONSUME(words.effect);
          this.ACTION(() => this.once(token, said.effects.length === 0));
          this.AT_LEAST_ONE_SEP3({
            SEP: words.and,
            DEF: () => {
              const effect = this.SUBRULE(this.check);
              this.ACTION(() => said.effects.push(effect));
            },
          });
        },
      },
      {
        ALT: () => {
          const token = this.CONSUME(words.irreversible);
          this.ACTION(() => {
            this.once(token, !said.irreversible);
            said.irreversible = true;
          });
        },
      },
      {
        ALT: () => {
          const token = this.CONSUME(words.optional);
          this.ACTION(() => {
            this.once(token, !said.optional);
            said.optional = true;
          });
        },
      },
    ]);
  });

  private textRead(word: IToken, { kind: _, ...read }: ReadPart, said: Modifiers): Line {
    const { guards, targets, effects, irreversible, optional, as, offset } = said;
    const isMore = [guards, targets, effects].some((each) => each.length > 0) || irreversible || optional;
    if (isMore || as !== undefined || offset !== undefined)
      this.refuse(word, 'What is read is read: nothing stands behind it but its pattern. Remove the rest.');
    if (!tokenMatcher(word, words.do))
      this.refuse(word, "There is one way to read a value. Write 'do' in place of 'or', or remove this line.");
    return { kind: 'textRead', read };
  }

  private once(token: IToken, first: boolean): void {
    if (!first)
      this.refuse(
        token,
        `'${token.image}' is said twice of one step. Say it once, its parts joined by 'and' ('or' behind ->).`,
      );
  }

  private placed(action: StepAction, offset: Modifiers['offset']): StepAction {
    if (offset === undefined) return action;
    if (action.kind === 'tap' || action.kind === 'hold') return { ...action, offset: offset.at };
    this.refuse(
      offset.token,
      `'offset' says where a node is tapped or held, and '${action.kind}' does neither. Remove it.`,
    );
    return action;
  }

  private normalised(action: StepAction, as: IToken | undefined): StepAction {
    if (as === undefined) return action;
    if (action.kind === 'type') return { ...action, as: this.oneOf(as, normalisers) };
    this.refuse(as, `'as ${as.image}' says how a typed text is read back, and '${action.kind}' types none. Remove it.`);
    return action;
  }
}
