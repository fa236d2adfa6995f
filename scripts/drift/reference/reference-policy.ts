import type { ConcreteAction } from '../../../host/src/actions/index.js';
import {
  type Decision,
  type Policy,
  type Script,
  ScriptPolicy,
  type Situation,
} from '../../../host/src/agent/index.js';
import { isPresent, resolve, type Screen } from '../../../host/src/screen/index.js';
import { type Interstitial, interstitials, type MutantRecord } from '../record.js';
import { MutantHand } from './mutant-hand.js';
import { Translation } from './translation.js';

/**
 * Does what a script for the original says, on a mutant whose record it has. What was added before a screen it leaves by the way that the record names,
 * whenever it comes up; the script does not hear of it.
 */
export class ReferencePolicy implements Policy {
  readonly kind = 'script';
  readonly cost = { modelCalls: 0, tokens: 0 };
  readonly description = 'script, by the record of the mutant';
  readonly #script: ScriptPolicy;
  readonly #interstitials: readonly Interstitial[];
  readonly #own = new Set<ConcreteAction>();

  constructor(script: Script, record: MutantRecord) {
    this.#script = new ScriptPolicy((hand) => script(new MutantHand(hand, record)));
    const translation = new Translation(record);
    this.#interstitials = interstitials(record).map(({ mark, way }) => ({
      mark: translation.selector(mark),
      way: translation.selector(way),
    }));
  }

  async decide(situation: Situation): Promise<Decision> {
    const leaving = this.#leave(situation.screen);
    if (leaving) return leaving;
    return this.#script.decide({ ...situation, past: situation.past.filter(({ action }) => !this.#own.has(action)) });
  }

  #leave(screen: Screen): Decision | undefined {
    const found = this.#interstitials.find(({ mark }) => isPresent(screen, mark));
    if (found === undefined) return undefined;
    const way = resolve(screen, found.way, {}, 'tap');
    if (way.kind !== 'one') return undefined;
    const action: ConcreteAction = { kind: 'tap', target: way.target };
    this.#own.add(action);
    return { kind: 'act', action, why: 'the record says how to leave what was added' };
  }
}
