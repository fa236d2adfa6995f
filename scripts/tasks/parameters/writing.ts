import { type Parameter, textOf } from './parameter.js';

const SUBJECTS = [
  'harbour',
  'garden',
  'workshop',
  'choir',
  'bakery',
  'library',
  'orchard',
  'ferry',
  'museum',
  'studio',
];
const THINGS = ['list', 'plan', 'minutes', 'ideas', 'budget', 'checklist', 'draft', 'summary'];
/** Sentences as a person writes them down. */
export const SENTENCES = [
  'The key is under the blue flowerpot.',
  'Ask for a table by the window at seven.',
  'Water the tomatoes on Tuesdays and Fridays.',
  'The train leaves from platform four.',
  'Remember to bring the spare charger.',
  'Two litres of paint should be enough.',
  'The meeting has moved to the small room.',
  'Count the chairs before the guests arrive.',
  'Bring the signed form to the front desk.',
  'The recipe needs a pinch more salt.',
];

/** A sentence as a person writes it down. */
export const sentence = textOf(SENTENCES);

/** Two words, as a title. */
export const title: Parameter<string> = {
  type: 'text',
  draw: (draws) => `${capital(draws.pick(SUBJECTS))} ${draws.pick(THINGS)}`,
  say: (value) => value,
};

/** A file's name with an ending, without blanks. */
export function fileName(...endings: readonly string[]): Parameter<string> {
  return {
    type: 'file',
    draw: (draws) => `${draws.pick(SUBJECTS)}_${draws.pick(THINGS)}_${draws.int(10, 99)}.${draws.pick(endings)}`,
    say: (value) => value,
  };
}

/** A folder's name. */
export const folderName: Parameter<string> = {
  type: 'text',
  draw: (draws) => `${draws.pick(SUBJECTS)}_${draws.int(2015, 2029)}`,
  say: (value) => value,
};

function capital(word: string): string {
  return `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`;
}
