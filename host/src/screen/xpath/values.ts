import {
  type AttributesCode,
  type BooleanCode,
  type Code,
  type Context,
  type NumberCode,
  ROOT,
  type StringCode,
} from './code.js';
import { refuse } from './refusal.js';

const NUMBER = /^[ \t\r\n]*-?(?:\d+(?:\.\d*)?|\.\d+)[ \t\r\n]*$/;

/** XPath 1.0 number(): decimal digits with blanks around, else NaN. */
export function numberOf(text: string): number {
  return NUMBER.test(text) ? Number(text) : Number.NaN;
}

/** XPath 1.0 string() of a number: never an exponent. */
export function textOf(value: number): string {
  const text = String(value);
  if (!text.includes('e')) return text;
  if (Math.abs(value) >= 1) return BigInt(value).toString();
  return value.toFixed(100).replace(/0+$/, '').replace(/\.$/, '');
}

/** The value of `@text` and its like on the context node; undefined where the node lacks it. */
export function ownValue(code: AttributesCode, context: Context): string | undefined {
  return context.item === ROOT ? undefined : code.attribute?.read(context.item);
}

/** XPath's conversion of an argument to a string: of several attributes the first in document order. */
export function asString(code: Code, offset: number): StringCode {
  const { positional, constant } = code;
  switch (code.type) {
    case 'string':
      return code;
    case 'number':
      return { type: 'string', positional, constant, run: (context) => textOf(code.run(context)) };
    case 'boolean':
      return { type: 'string', positional, constant, run: (context) => String(code.run(context)) };
    case 'attributes':
      if (code.isOwn) return { type: 'string', positional, constant, run: (context) => ownValue(code, context) ?? '' };
      return { type: 'string', positional, constant, run: (context) => code.run(context)[0]?.value ?? '' };
    case 'nodes':
      return refuseElement(offset);
  }
}

export function asNumber(code: Code, offset: number): NumberCode {
  const { positional, constant } = code;
  if (code.type === 'number') return code;
  if (code.type === 'boolean')
    return { type: 'number', positional, constant, run: (context) => (code.run(context) ? 1 : 0) };
  const text = asString(code, offset);
  return { type: 'number', positional, constant, run: (context) => numberOf(text.run(context)) };
}

/** What stands as a condition: in [ ], beside and/or, in not(). Refuses what would always hold, or hold by accident. */
export function asCondition(code: Code, offset: number): BooleanCode {
  const { positional, constant } = code;
  switch (code.type) {
    case 'boolean':
      return code;
    case 'nodes':
      return { type: 'boolean', positional, constant, run: (context) => code.run(context).length > 0 };
    case 'attributes':
      return existence(code, offset);
    case 'string':
      return refuse('A text alone is no condition.', offset, "Compare it with something, as in [@text = 'Save'].");
    case 'number':
      return refuse(
        'A number alone is no condition here.',
        offset,
        'Write position() = 2, or compare it with something.',
      );
  }
}

function existence(code: AttributesCode, offset: number): BooleanCode {
  const { attribute, positional, constant } = code;
  if (attribute === undefined || attribute.always) {
    const name = attribute?.name ?? '*';
    const instead = attribute?.isBoolean ? `@${name} = 'true'` : `@${attribute?.name ?? 'text'} != ''`;
    refuse(`@${name} alone holds on every node: it asks whether the attribute exists.`, offset, `Write ${instead}.`);
  }
  const run = code.isOwn
    ? (context: Context) => ownValue(code, context) !== undefined
    : (context: Context) => code.run(context).length > 0;
  return { type: 'boolean', positional, constant, run };
}

export function refuseElement(offset: number): never {
  return refuse('A node has no text of its own in XPath.', offset, 'Write @text, @content-desc or another attribute.');
}
