/** What is wrong with an answer that is to name some things, in whichever order; undefined where it names them and nothing else. */
export function sameTitles(answer: string | undefined, titles: readonly string[]): string | undefined {
  const given = (answer ?? '')
    .split(',')
    .map(plain)
    .filter((title) => title !== '')
    .sort();
  const wanted = titles.map(plain).sort();
  const isSame = given.length === wanted.length && given.every((title, index) => title === wanted[index]);
  return isSame
    ? undefined
    : `The answer is ${JSON.stringify(answer ?? '')} instead of ${JSON.stringify(titles.join(', '))}.`;
}

function plain(title: string): string {
  return title.trim().toLowerCase();
}
