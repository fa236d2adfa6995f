import { irreversibleWord } from '../../actions/index.js';
import type { Alternative, Final } from '../../machine/index.js';
import { parseSelector } from '../../screen/index.js';
import { parameterName, parameterType } from './parameter-name.js';
import type { ProgramAction, ProgramSelector, ProgramState } from './program.js';
import { translateSelector } from './selector.js';

type Act = Alternative['action'];

/** What a program's action is to a machine. */
export type TranslatedAction =
  /** The last of them leads on; those before it stay on the screen. */
  | {
      readonly kind: 'acts';
      readonly acts: readonly { readonly action: Act; readonly irreversible: boolean }[];
      readonly notes: readonly string[];
    }
  /** The app is opened, which the machine's header does. */
  | { readonly kind: 'launch'; readonly app: string }
  /** It acts on nothing: the run waits for what comes next anyway. */
  | { readonly kind: 'nothing'; readonly what: string }
  | { readonly kind: 'read'; readonly read: Final['reads'][number]; readonly notes: readonly string[] }
  | { readonly kind: 'lost'; readonly reason: string };

/** Translates one action, done in a state. Pure. */
export function translateAction(action: ProgramAction, state: ProgramState, app: string): TranslatedAction {
  switch (action.type) {
    case 'action_click':
      return onTarget(action, app, (target) => ({ kind: 'tap', target }));
    case 'action_long_press':
      return onTarget(action, app, (target) => ({ kind: 'hold', target }));
    case 'action_type':
      return typing(action, state, app);
    case 'action_keypress':
      return pressing(action);
    case 'action_scroll':
      return scrolling(action, app);
    case 'action_navigate':
      if (action.parameter !== undefined) return lost(`the app to open is the parameter '${action.parameter}'`);
      return { kind: 'launch', app: action.text ?? '' };
    case 'wait':
      return { kind: 'nothing', what: 'waits' };
    case 'action_move':
      return { kind: 'nothing', what: 'moves a pointer, which a phone does not have' };
    case 'inspect_text':
      return reading(action, app);
    case 'inspect_screenshot':
      return lost('a model is to look at the picture, and a machine calls none');
    case 'action_double_click':
    case 'action_drag':
    case 'evaluate_condition':
    case 'conditional':
    case 'compute':
    case 'request_human_intervention':
      return lost(`a machine has no ${action.type}`);
    default:
      return lost(`there is no action '${action.type}'`);
  }
}

function onTarget(
  { target, rawCommand }: ProgramAction,
  app: string,
  act: (selector: string) => Act,
): TranslatedAction {
  if (target === undefined)
    return lost(
      rawCommand === undefined ? 'it names nothing to act on' : 'it has a raw command alone, which is for a desktop',
    );
  const selector = translateSelector(target, app);
  if (selector.kind === 'none') return lost(`in '${target.text}', ${selector.reason}`);
  return acts([act(selector.selector)], inSelector(target, selector.notes));
}

function typing(action: ProgramAction, state: ProgramState, app: string): TranslatedAction {
  const field = action.target ?? fieldOf(state);
  if (field === undefined) return lost('it does not say into which field');
  const selector = translateSelector(field, app);
  if (selector.kind === 'none') return lost(`in '${field.text}', ${selector.reason}`);
  const notes = [
    ...inSelector(field, selector.notes),
    ...(action.target === undefined ? [`it types into the field by which '${state.id}' is known`] : []),
  ];
  const target = selector.selector;
  if (action.parameter !== undefined) {
    const isPhone = parameterType(action.parameter) === 'phone';
    const value = { kind: 'param', name: parameterName(action.parameter) } as const;
    return acts([{ kind: 'type', target, value, as: isPhone ? 'digits' : 'exact' }], notes);
  }
  if (action.text === undefined) return lost('it does not say what is typed');
  const value = { kind: 'literal', value: action.text.replace(/\n$/, '') } as const;
  const typed: Act = { kind: 'type', target, value, as: 'exact' };
  return acts(action.text.endsWith('\n') ? [typed, { kind: 'key', key: 'enter' }] : [typed], notes);
}

/** The field that a state is known by, where it is known by one. */
function fieldOf({ verification }: ProgramState): ProgramSelector | undefined {
  if (verification.kind !== 'element') return undefined;
  const { selector } = verification;
  return /(?:^|&&)\s*(?:hint\s*=|class\s*=\s*\S*EditText)/.test(selector.text) ? selector : undefined;
}

const KEYS: Readonly<Record<string, Extract<Act, { kind: 'key' }>['key']>> = {
  back: 'back',
  navigate_back: 'back',
  home: 'home',
  enter: 'enter',
  return: 'enter',
  tab: 'tab',
  escape: 'escape',
  delete: 'delete',
  backspace: 'delete',
  menu: 'menu',
  recents: 'recents',
};

function pressing({ key = 'Enter' }: ProgramAction): TranslatedAction {
  const name = key.trim().toLowerCase();
  const known = Object.hasOwn(KEYS, name) ? KEYS[name] : undefined;
  return known === undefined ? lost(`there is no key '${key}'`) : acts([{ kind: 'key', key: known }], []);
}

function scrolling(action: ProgramAction, app: string): TranslatedAction {
  const { target, direction = 'down' } = action;
  const way = /^(?:up|left|backward)$/i.test(direction) ? 'backward' : 'forward';
  if (target !== undefined)
    return onTarget(action, app, (named) => ({ kind: 'scroll', target: named, direction: way }));
  return acts(
    [{ kind: 'scroll', target: "//*[@scrollable='true']", direction: way }],
    ['it scrolls the one thing on the screen that scrolls'],
  );
}

function reading({ target, storeAs }: ProgramAction, app: string): TranslatedAction {
  if (target === undefined) return lost('a model is to read it from the picture, and a machine calls none');
  const selector = translateSelector(target, app);
  if (selector.kind === 'none') return lost(`in '${target.text}', ${selector.reason}`);
  const read = { name: parameterName(storeAs ?? 'answer'), selector: selector.selector };
  return { kind: 'read', read, notes: inSelector(target, selector.notes) };
}

function acts(actions: readonly Act[], notes: readonly string[]): TranslatedAction {
  return { kind: 'acts', acts: actions.map((action) => ({ action, irreversible: isIrreversible(action) })), notes };
}

/** By its label or id, as the check reads them. Classes are no labels. */
function isIrreversible(action: Act): boolean {
  if (action.kind !== 'tap' && action.kind !== 'hold') return false;
  const parsed = parseSelector(action.target);
  if (parsed.kind !== 'selector') return false;
  const names = parsed.xpath.literals.filter(
    (text) => /:id\/\w+$/.test(text) || !/^\.?\w+(?:\.[\w$]+)*$/.test(text) || !text.includes('.'),
  );
  return names.some((text) => irreversibleWord(text) !== undefined);
}

function inSelector({ text }: ProgramSelector, notes: readonly string[]): readonly string[] {
  return notes.map((note) => `in '${text}', ${note}`);
}

function lost(reason: string): TranslatedAction {
  return { kind: 'lost', reason };
}
