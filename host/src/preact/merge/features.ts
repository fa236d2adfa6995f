import { type Bindings, type Expression, type Param, tryEvaluate } from '../../machine/index.js';

/** What of a run's values may decide which way it goes: one that has few values. A name that happens to be another one decides nothing. */
export function featuresOf(params: readonly Param[]): readonly Expression[] {
  return params.flatMap(({ name, type }): readonly Expression[] => {
    const param: Expression = { kind: 'param', name };
    switch (type) {
      case 'enum':
        return [param];
      case 'file':
      case 'text':
        return [{ kind: 'call', function: 'extension', arguments: [param] }];
      case 'time':
        return [{ kind: 'call', function: 'time', arguments: [param, { kind: 'literal', value: 'a' }] }];
      case 'phone':
      case 'email':
      case 'date':
      case 'duration':
      case 'number':
      case 'list':
      case 'secret':
        return [];
      default:
        return type satisfies never;
    }
  });
}

/** Its value in a run; undefined where it has none, or an empty one, or where it is no ending of a file but a sentence behind a dot. */
export function featureIn(feature: Expression, bindings: Bindings): string | undefined {
  const evaluated = tryEvaluate(feature, bindings);
  if (evaluated.kind === 'refused') return undefined;
  const isEnding = feature.kind !== 'call' || feature.function !== 'extension' || ENDING.test(evaluated.value);
  return evaluated.value !== '' && isEnding ? evaluated.value : undefined;
}

const ENDING = /^[A-Za-z0-9]{1,5}$/;
