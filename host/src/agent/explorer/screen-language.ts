import { labelOf, rowOf, type Screen } from '../../screen/index.js';
import { topNodes } from './candidates.js';
import { languageOf } from './languages.js';

/** The languages whose words on a screen the explorer knows. */
export const KNOWN: readonly string[] = ['English', 'German', 'Chinese'];

/** The language that a screen speaks, by its title, buttons and fields: the rows of a list are somebody's own words. Pure. */
export function languageShown(screen: Screen): string | undefined {
  const nodes = topNodes(screen).filter((node) => node.visible && rowOf(node) === undefined);
  const own = nodes.filter(({ clickable, editable, text }) => clickable || editable || text !== '');
  return languageOf([...new Set(own.map(labelOf))].join('\n'));
}

/** Why nothing is pressed on screens in a language of which no words are known: nobody can tell what deletes or sends there. */
export function foreign(language: string): string {
  return `The screens are in ${language}, and nothing on them is called as in the goal: the explorer knows the words of screens in ${KNOWN.join(', ')}. Set the phone to one of these, or let a model do it (--model).`;
}
