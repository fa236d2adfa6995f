import { none, these } from './origins.js';
import type { Transform } from './shape.js';

/** `among(extension($file), 'md', 'txt')`: the value, where it is one of those behind it: of another nobody knows what is to be done. */
export const among: Transform = {
  name: 'among',
  least: 2,
  most: Number.POSITIVE_INFINITY,
  apply: ([value, ...known]) => (value !== undefined && known.includes(value) ? value : undefined),
  inverse: (output, { position, others }) =>
    position === 0 && others.includes(output) ? these([output], (value) => value === output) : none,
};
