import { none, these, whatever } from './origins.js';
import { ofText, type Transform } from './shape.js';

/** `concat('a', 'b')` -> `ab`. */
export const concat: Transform = {
  name: 'concat',
  least: 1,
  most: Number.POSITIVE_INFINITY,
  apply: (values) => values.join(''),
  inverse: (output, { position, others }) => {
    const [before, behind] = [others.slice(0, position).join(''), others.slice(position).join('')];
    const fits = output.startsWith(before) && output.endsWith(behind) && output.length >= before.length + behind.length;
    if (!fits) return none;
    const value = output.slice(before.length, output.length - behind.length);
    return these([value], (other) => other === value);
  },
};

export const upper: Transform = shaped('upper', (text) => text.toUpperCase());
export const lower: Transform = shaped('lower', (text) => text.toLowerCase());

/** Values of every type but these two are kept without blanks around them. */
export const trim: Transform = {
  ...shaped('trim', (text) => text.trim()),
  inverse: (output, { type }) => {
    if (output.trim() !== output) return none;
    const isFree = type === 'text' || type === 'secret';
    return isFree ? whatever((value) => value.trim() === output) : these([output], (value) => value === output);
  },
};

/** The first letter as a capital, the rest as it is: what a keyboard does at the start of a sentence. */
export const capitalised: Transform = shaped('capitalised', (text) => {
  const [first = ''] = text;
  return first.toUpperCase() + text.slice(first.length);
});

/** A change that changes nothing more when it is made again: what it would still change is no output of it. */
function shaped(name: string, apply: (text: string) => string): Transform {
  return ofText(name, apply, (output) =>
    apply(output) === output ? whatever((value) => apply(value) === output) : none,
  );
}
