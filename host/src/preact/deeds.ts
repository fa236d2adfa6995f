import {
  type Alternative,
  type Bindings,
  type Expression,
  type Machine,
  paramGuardsHold,
  tickChecks,
} from '../machine/index.js';
import { namedBy, parseSelector } from '../screen/index.js';

/** What a way to take a step does to what has an id; a value may come into what only words tell, too. No language changes it. */
export type Deed =
  | { readonly kind: 'puts in'; readonly id: string | undefined; readonly value: Expression }
  | { readonly kind: 'ticks'; readonly id: string; readonly state: string | undefined }
  | { readonly kind: 'acts on'; readonly id: string; readonly by: 'tap' | 'hold'; readonly irreversible: boolean };

/** For each step of a machine, in the order of its text, the deeds of each of its ways that these values leave open. Pure. */
export function deedsOf(machine: Machine, values: Bindings): readonly (readonly (readonly Deed[])[])[] {
  return machine.states.flatMap(({ steps }) =>
    steps.map(({ alternatives }) => leftOpen(alternatives, values).map((each) => deedsOfWay(machine, each))),
  );
}

/** Those that the values want, where there are such; else all that they do not rule out. */
function leftOpen(alternatives: readonly Alternative[], values: Bindings): readonly Alternative[] {
  const open = alternatives.filter((alternative) => paramGuardsHold(alternative, values) !== false);
  const wanted = open.filter(({ guards }) => guards.some(({ kind }) => kind === 'param'));
  return wanted.length > 0 ? wanted : open;
}

function deedsOfWay(machine: Machine, alternative: Alternative): readonly Deed[] {
  const { action, irreversible } = alternative;
  switch (action.kind) {
    case 'type':
    case 'set':
      return [{ kind: 'puts in', id: attributesOf(action.target).get('resource-id'), value: action.value }];
    case 'tap':
    case 'hold': {
      const id = attributesOf(action.target).get('resource-id');
      const acts: readonly Deed[] = id === undefined ? [] : [{ kind: 'acts on', id, by: action.kind, irreversible }];
      return [...acts, ...ticksOf(machine, alternative)];
    }
    case 'scroll':
    case 'key':
      return [];
    default:
      return action satisfies never;
  }
}

function ticksOf(machine: Machine, alternative: Alternative): readonly Deed[] {
  return tickChecks(machine, alternative).flatMap((check) => {
    const attributes = 'selector' in check ? attributesOf(check.selector) : new Map<string, string>();
    const id = attributes.get('resource-id');
    return id === undefined
      ? []
      : [{ kind: 'ticks', id, state: attributes.get('checked') ?? attributes.get('selected') }];
  });
}

function attributesOf(selector: string): ReadonlyMap<string, string> {
  const parsed = parseSelector(selector);
  return parsed.kind === 'selector' ? namedBy(parsed.xpath) : new Map();
}
