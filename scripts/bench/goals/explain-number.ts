const ENGLISH =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const GERMAN = 'null eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf'.split(' ');
const CHINESE = [...'零一二三四五六七八九十'];

/** A number in digits or in words, with or without its sign of so many of a hundred. */
export function explainNumber(words: string): string | undefined {
  const plain = words.replace(/ ?(?:%|percent|prozent)$/, '').replace(/^(\d+),(\d{1,2})$/, '$1.$2');
  if (/^\d+(?:\.\d+)?$/.test(plain)) return plain;
  const english = ENGLISH.indexOf(plain);
  if (english >= 0) return String(english);
  const [, tens = '', ones] = /^([a-z]+ty)(?:[- ]([a-z]+))?$/.exec(plain) ?? [];
  if (TENS.includes(tens)) {
    const rest = ones === undefined ? 0 : ENGLISH.indexOf(ones);
    return rest < 0 || rest > 9 ? undefined : String((TENS.indexOf(tens) + 2) * 10 + rest);
  }
  const [, count = '', unit] = /^(\S+) (hundred|thousand)$/.exec(plain) ?? [];
  const many = count === 'a' ? 1 : ENGLISH.indexOf(count);
  if (many > 0) return String(many * (unit === 'hundred' ? 100 : 1_000));
  const other = Math.max(GERMAN.indexOf(plain), CHINESE.indexOf(plain.replace('两', '二')));
  return other < 0 ? undefined : String(other);
}

/** A sum with its currency; a point or comma before three digits stands between thousands. */
export function explainMoney(words: string): string | undefined {
  const [, currency] =
    (
      [
        [/€|euro/, 'EUR'],
        [/\$|dollar/, 'USD'],
        [/£|pound/, 'GBP'],
      ] as const
    ).find(([sign]) => sign.test(words)) ?? [];
  const amount = words.replace(/€|\$|£|euros?|dollars?|pounds?/g, '').trim();
  const number = explainNumber(amount.replace(/^(\d{1,3})[.,](\d{3})(?=$|[.,]\d{2}$)/, '$1$2'));
  return number === undefined || currency === undefined ? undefined : `${number} ${currency}`;
}
