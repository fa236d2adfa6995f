import { describeNode, rowOf } from '../../screen/index.js';
import type { WhyNot } from './picks.js';

/** By number among its likes, or by the path from the root: `(//*[@class='a'])[3]`, `/*[1]/*[2]`. */
const PLACE = /^\(.*\)\[\d+\]$|^\/\*\[\d+\]/;

/** A row that was picked cannot be found again: nothing but its place in the list tells it from the others, and tomorrow another row is there. Pure. */
export const whyOnlyPlaced: WhyNot = ({ node, selector }) => {
  if (rowOf(node) === undefined || !PLACE.test(selector)) return undefined;
  return `Nothing but its place in the list tells ${describeNode(node)} from the others, and another run may have another there. Say in the goal which one is meant.`;
};
