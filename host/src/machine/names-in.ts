import { parseSelector } from '../screen/index.js';
import { paramsOf } from './expression.js';
import type { Alternative, Check, Probe, SelectorText } from './model.js';

/** The values that a way of a step needs to be taken: in its guards, its selector and what it puts in. Pure. */
export function namesIn({ action, guards }: Pick<Alternative, 'action' | 'guards'>): readonly string[] {
  return [
    ...guards.flatMap((guard) =>
      guard.kind === 'screen' ? namesInCheck(guard.check) : [...paramsOf(guard.left), ...paramsOf(guard.right)],
    ),
    ...('target' in action ? namesInSelector(action.target) : []),
    ...('value' in action ? paramsOf(action.value) : []),
  ];
}

/** The values that a check looks with. Pure. */
export function namesInCheck(check: Check): readonly string[] {
  return 'selector' in check ? namesInSelector(check.selector) : [];
}

/** The variables of a selector; none of one that is no XPath. Pure. */
export function namesInSelector(selector: SelectorText): readonly string[] {
  if (!selector.includes('$')) return [];
  const parsed = parseSelector(selector);
  return parsed.kind === 'selector' ? parsed.xpath.variables : [];
}

/** Does a selector name a node by a value of the run? A `$5.00` in quotes is a text of the screen. Pure. */
export function isByValue(selector: SelectorText): boolean {
  return namesInSelector(selector).length > 0;
}

/** The values that a probe looks for. Pure. */
export function namesInProbe(probe: Probe): readonly string[] {
  switch (probe.kind) {
    case 'content':
      return probe.where.flatMap(({ value }) => paramsOf(value));
    case 'setting':
      return paramsOf(probe.value);
    case 'file':
    case 'files':
      return paramsOf(probe.path);
    default:
      return probe satisfies never;
  }
}
