import { languageOfWord } from './ui-words.js';

/** Small words that tell a language, whatever is spoken of; what two of these languages share tells neither. */
const SMALL_WORDS: Readonly<Record<string, string>> = {
  en: 'the a an of to and with for my in on at from by is it new add create make open show delete turn set send save call called named please',
  de: 'der die das den dem des ein eine einen einem und mit für von zu zum zur im ist nicht bitte mein meine meinen dein deine lösche öffne zeige schalte stelle füge lege erstelle sende schicke',
  fr: 'le la les un une des du de et avec pour dans sur mon ma est nouveau nouvelle créer ajouter ouvrir supprimer',
  es: 'el la los las un una del de y con para en mi es nuevo nueva crear añadir agregar abrir eliminar borrar',
  it: 'il lo la gli le un una del della di e con per nel mio è nuovo nuova crea creare aggiungi aprire elimina',
  pt: 'o os as um uma do da de e com para em meu é novo nova criar adicionar abrir excluir apagar',
  nl: 'de het een van en met voor naar in op mijn is nieuwe nieuw maak toevoegen openen verwijderen',
};

/** Languages that alone, or nearly so, are written in a script. */
const SCRIPTS: readonly (readonly [name: string, script: RegExp])[] = [
  ['Japanese', /[\p{Script=Hiragana}\p{Script=Katakana}]/u],
  ['Korean', /\p{Script=Hangul}/u],
  ['a language in Cyrillic letters', /\p{Script=Cyrillic}/u],
  ['a language in Arabic letters', /\p{Script=Arabic}/u],
  ['Hebrew', /\p{Script=Hebrew}/u],
  ['Greek', /\p{Script=Greek}/u],
  ['Thai', /\p{Script=Thai}/u],
  ['a language in Devanagari letters', /\p{Script=Devanagari}/u],
];

const NAMES: Readonly<Record<string, string>> = {
  en: 'English',
  de: 'German',
  zh: 'Chinese',
  fr: 'French',
  es: 'Spanish',
  it: 'Italian',
  pt: 'Portuguese',
  nl: 'Dutch',
};

const WORDS = new Map(Object.entries(SMALL_WORDS).map(([name, words]) => [name, new Set(words.split(' '))]));

/** So many more words than English ones have to say that a text is in another language: a name has some, too (von der Leyen, de la Cruz). */
const MORE = 2;

/**
 * The language in which texts are written, by its English name; undefined where its words do not say it more often than those of every other. Values
 * (names, what somebody wrote) must not be among them. Pure.
 */
export function languageOf(texts: string): string | undefined {
  const counts = new Map<string, number>();
  const count = (name: string) => counts.set(name, (counts.get(name) ?? 0) + 1);
  for (const word of texts.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? []) for (const name of saidBy(word)) count(name);
  const [best, second] = [...counts].sort(([, one], [, other]) => other - one);
  if (best === undefined || best[1] === second?.[1]) return undefined;
  const [name, times] = best;
  return name === 'English' || times - (counts.get('English') ?? 0) >= MORE ? name : undefined;
}

/** The languages that a word speaks for. */
function saidBy(word: string): readonly string[] {
  const script = SCRIPTS.find(([, letters]) => letters.test(word))?.[0];
  if (script !== undefined) return [script];
  const known = languageOfWord(word);
  const small = [...WORDS].flatMap(([name, words]) => (words.has(word) && name !== known ? [NAMES[name] ?? name] : []));
  return known === undefined ? small : [NAMES[known] ?? known, ...small];
}
