import type { Param } from '../../../host/src/machine/index.js';

/**
 * The binding of the published method on phones, written to its description: patterns for about eight names that a parameter may have, each tried
 * on the goal's text alone, and for any other name what stands behind `<name> is`. A parameter that none finds stays without a value; its
 * replayer then types nothing, and goes on.
 */
export function bindPublished(params: readonly Pick<Param, 'name'>[], goal: string): ReadonlyMap<string, string> {
  return new Map(
    params.flatMap(({ name }) => {
      const value = patternValue(name, goal);
      return value === undefined ? [] : [[name, value] as const];
    }),
  );
}

function patternValue(name: string, goal: string): string | undefined {
  const own = PATTERNS.find(({ names }) => names.test(name))?.values ?? [];
  const generic = new RegExp(`\\b${name.replaceAll('_', '[ _]')}\\s*(?:is|:|=)\\s*["']([^"']+)["']`, 'i');
  for (const pattern of [...own, generic]) {
    const value = pattern.exec(goal)?.[1]?.trim();
    if (value !== undefined && value !== '') return value;
  }
  return undefined;
}

const PATTERNS: readonly { readonly names: RegExp; readonly values: readonly RegExp[] }[] = [
  {
    names: /^(?:name|contact_?name)$/i,
    values: [/\b(?:named|called|contact(?: for)?)\s+["']?([A-Z][\w'-]*(?: [A-Z][\w'-]*)*)/],
  },
  { names: /^(?:number|phone\w*)$/i, values: [/(\+?\d[\d\s()-]{5,}\d)/] },
  {
    names: /^(?:message|text|note)$/i,
    values: [/["']([^"']+)["']/, /\b(?:saying|message|text)\s*:?\s+(.+)$/i],
  },
  { names: /^email\w*$/i, values: [/([\w.+-]+@[\w-]+(?:\.[\w-]+)+)/] },
  { names: /^(?:time|alarm_?time)$/i, values: [/\b(\d{1,2}:\d{2}(?:\s*[ap]m)?)/i, /\b(\d{1,2}\s*[ap]m)\b/i] },
  {
    names: /^date$/i,
    values: [/\b(\d{4}-\d{2}-\d{2})\b/, /\b(\d{1,2}\/\d{1,2}(?:\/\d{2,4})?)\b/, /\b(today|tomorrow)\b/i],
  },
  {
    names: /^(?:search_?term|query|keyword)$/i,
    values: [/\b(?:search for|look up|find)\s+["']?([^"']+?)["']?$/i],
  },
];
