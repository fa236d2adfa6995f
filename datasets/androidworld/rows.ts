import type { Hand } from '../../host/src/agent/index.js';

/** The different texts that a node of a list's rows has, through the whole list. */
export async function textsOf(hand: Hand, node: string, list: string): Promise<readonly string[]> {
  const found = new Set<string>();
  do for (const { text } of hand.all(node)) found.add(text);
  while (await hand.advance(list));
  return [...found];
}

/** Shows only what the words are found in. */
export async function search(hand: Hand, button: string, words: string): Promise<void> {
  if (hand.sees(button)) await hand.tap(button);
  await hand.type("//*[@editable='true']", words);
}

/** All rows again. */
export async function endSearch(hand: Hand): Promise<void> {
  if (hand.sees('desc=Collapse')) await hand.tap('desc=Collapse');
}
